import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { activeIn, filesIn } from '../kill/what-is-active'

/**
 * The program that reads what is active in a data folder, every so many milliseconds until its input ends, while another
 * one installs. Says at the end how often it read, how many exhibits it saw, and what was not whole.
 */
const [data = '', whole = '', everyMs = '50'] = process.argv.slice(2)

/** The files of each exhibit that may be active, by its digest. */
const expected = v.parse(v.record(v.string(), v.array(v.string())), JSON.parse(readFileSync(whole, 'utf8')))

const problemNow = (seen: Set<string>): string | undefined => {
  try {
    const { version, digest } = activeIn(data)
    seen.add(version)
    // The exhibit that came with the kiosk lies elsewhere, where nothing is installed.
    if (version === 'bundled') return undefined
    const files = filesIn(join(data, 'packs', `cape-light@${version}-${digest.slice(0, 12)}`))
    return files.join('\n') === expected[digest]?.join('\n') ? undefined : `${version} is not whole`
  } catch (error) {
    return String(error)
  }
}

const seen = new Set<string>()
const invalid: string[] = []
let reads = 0
const look = (): void => {
  const problem = problemNow(seen)
  reads += 1
  if (problem !== undefined) invalid.push(problem)
}
const reading = setInterval(look, Number(everyMs))

process.stdin.resume().once('end', () => {
  clearInterval(reading)
  look()
  process.stdout.write(JSON.stringify({ reads, seen: [...seen].sort(), invalid }))
})
