import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { sendMedia } from './files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-'))
  for (const name of ['exhibit', 'elsewhere']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'elsewhere', 'mine.svg'), '<svg/>')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const statusOf = async (path: string): Promise<number> => {
  const shown = { exhibit: anExhibit(), digest: 'd', folder: join(folder, 'exhibit'), from: 'given' } as const
  const answer = await sendMedia(new Request(`http://127.0.0.1/exhibit/d/media/${path}`), () => shown)
  await answer.text()
  return answer.status
}

it('hands out nothing behind a link in the place of the folder of media', async () => {
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'exhibit', 'media'))
  expect(await statusOf('mine.svg')).toBe(404)
})

it('hands out the files of that folder, and nothing behind a link in it', async () => {
  mkdirSync(join(folder, 'exhibit', 'media'))
  writeFileSync(join(folder, 'exhibit', 'media', 'own.svg'), '<svg/>')
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'exhibit', 'media', 'away'))
  expect(await statusOf('own.svg')).toBe(200)
  expect(await statusOf('away/mine.svg')).toBe(404)
})
