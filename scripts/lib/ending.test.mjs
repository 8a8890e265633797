import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { exitCodes, isSupervised } from '../../src/kiosk/ending'
import { keepOn } from './children.mjs'
import { exitAgain, exitQuit, supervised } from './ending.mjs'
import { keepRunning } from './supervise.mjs'

const node = (script, ...more) => [process.execPath, ['-e', script, ...more]]

it('says the same as the kiosk', () => {
  expect([exitQuit, exitAgain]).toEqual([exitCodes.quit, exitCodes.again])
  expect([isSupervised(supervised), isSupervised({})]).toEqual([true, false])
})

it('runs a program in this one’s place until it asks for no more', async () => {
  const counts = `const fs = require('node:fs'); const file = process.argv[1]
    const runs = Number(fs.existsSync(file) && fs.readFileSync(file, 'utf8')) + 1
    fs.writeFileSync(file, String(runs)); process.exit(runs < 3 ? 75 : Number(process.env.ZONE_KIOSK_SUPERVISED) + 63)`
  const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-ending-'))
  expect(await keepOn(...node(counts, join(folder, 'runs')))).toBe(64)
  expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('3')
  rmSync(folder, { recursive: true })
})

it('starts again at once what asks for it, and for good leaves what the operator quit', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const codes = []
  await new Promise((resolve) => {
    const next = [75, 75, 64]
    const start = () => {
      const [command, args] = node(`process.exit(${next.shift()})`)
      return { command, args, stdio: 'ignore' }
    }
    const ended = (code) => {
      codes.push(code)
      if (code === exitQuit) resolve()
      return code === exitQuit
    }
    keepRunning({ name: 'A program', start, ended })
  })
  const said = told.mock.calls.map(([line]) => String(line).trim())
  told.mockRestore()
  expect(codes).toEqual([75, 75, 64])
  expect(said).toEqual(Array(2).fill(expect.stringMatching(/A program ended \(75\); starting it again in 0 s$/)))
})
