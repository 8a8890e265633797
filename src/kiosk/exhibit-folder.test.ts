import { appendFile, cp, mkdir, mkdtemp, open, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readExhibitFolder } from './exhibit-folder'

const small = resolve(import.meta.dirname, '../../tests/fixtures/exhibits/small')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-exhibit-'))
  await cp(small, folder, { recursive: true })
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const digestOf = async (place: string) => (await readExhibitFolder(place)).digest

const filesWithProblems = async (place: string) => {
  const result = await readExhibitFolder(place)
  return result.ok ? [] : result.problems.map(({ code, file }) => `${code} ${file}`)
}

describe('an exhibit in a folder', () => {
  it('is read with its digest', async () => {
    const result = await readExhibitFolder(folder)
    expect(result.ok && result.value.id).toBe('cape-light')
    expect(result.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the same digest wherever it lies', async () => {
    expect(await digestOf(folder)).toBe(await digestOf(small))
  })

  it('changes its digest with a byte of a text or of a picture, and with a name', async () => {
    const digests = [await digestOf(folder)]
    await appendFile(join(folder, 'exhibit.yaml'), '\n')
    digests.push(await digestOf(folder))
    await appendFile(join(folder, 'media', 'stone.svg'), '\n')
    digests.push(await digestOf(folder))
    await rename(join(folder, 'media', 'stone.svg'), join(folder, 'media', 'rock.svg'))
    digests.push(await digestOf(folder))
    expect(new Set(digests).size).toBe(4)
  })

  it('does not care for files beside it, nor for hidden ones', async () => {
    const before = await digestOf(folder)
    await writeFile(join(folder, 'README.md'), 'About this exhibit')
    await mkdir(join(folder, 'media', '.cache'))
    await writeFile(join(folder, 'media', '.cache', 'a.svg'), '<svg/>')
    expect(await digestOf(folder)).toBe(before)
  })

  it('keeps its digest when it is broken, so that a change is noticed', async () => {
    await writeFile(join(folder, 'exhibit.yaml'), 'format: [')
    const broken = await readExhibitFolder(folder)
    expect(broken.ok).toBe(false)
    expect(broken.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('may hold a film that is too large for memory', { timeout: 30_000 }, async () => {
    const film = await open(join(folder, 'media', 'film.mp4'), 'w')
    await film.truncate(65 * 1024 * 1024)
    await film.close()
    const result = await readExhibitFolder(folder)
    expect([result.ok, result.digest === (await digestOf(small))]).toEqual([true, false])
  })
})

describe('what cannot be read comes back as problems', () => {
  it('a folder that is not there', async () => {
    expect(await filesWithProblems(join(folder, 'nowhere'))).toEqual(['file-missing exhibit.yaml'])
    expect(await digestOf(join(folder, 'nowhere'))).toBeUndefined()
  })

  it('a file saved in another encoding than UTF-8', async () => {
    // Two Chinese characters as an editor set to GBK saves them.
    await writeFile(join(folder, 'sections', 'oil.yaml'), Buffer.from([0xb0, 0xd7, 0xd2, 0xf8]))
    expect(await filesWithProblems(folder)).toEqual(['file-unreadable sections/oil.yaml'])
  })

  it('a file that is far too long', async () => {
    await writeFile(join(folder, 'sections', 'oil.yaml'), `# ${'x'.repeat(1_100_000)}`)
    expect(await filesWithProblems(folder)).toEqual(['file-unreadable sections/oil.yaml'])
  })

  it('a link out of the folder is not followed', async () => {
    await rm(join(folder, 'media', 'stone.svg'))
    await symlink(join(small, 'media', 'stone.svg'), join(folder, 'media', 'stone.svg'))
    expect(await filesWithProblems(folder)).toEqual(['media-missing sections/history.yaml'])
  })
})
