import { appendFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { every, type Every } from '../timers'
import { isOfExhibit, watchFolder, type Watching } from './watch-folder'

let folder: string
let watching: Watching | undefined
const changed = vi.fn()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'))
  writeFileSync(join(folder, 'exhibit.yaml'), 'id: one\n')
  mkdirSync(join(folder, 'sections'))
  changed.mockClear()
})
afterEach(async () => {
  await watching?.close()
  rmSync(folder, { recursive: true, force: true })
})

const watched = async (poll = false): Promise<void> => {
  watching = watchFolder({ folder, changed, failed: vi.fn(), poll })
  await watching.ready
}
const heard = (): Promise<void> =>
  vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 3_000, interval: 10 })

describe('a folder being edited', () => {
  it('tells of a saved file well within a second', async () => {
    await watched()
    const began = performance.now()
    writeFileSync(join(folder, 'exhibit.yaml'), 'id: two\n')
    await heard()
    expect(performance.now() - began).toBeLessThan(800)
  })

  it.each([
    ['a new file', () => writeFileSync(join(folder, 'sections', 'new.yaml'), 'id: new\n')],
    [
      'a file put in the place of another, as careful editors save',
      () => {
        writeFileSync(join(folder, 'exhibit.yaml.tmp'), 'id: two\n')
        renameSync(join(folder, 'exhibit.yaml.tmp'), join(folder, 'exhibit.yaml'))
      },
    ],
    ['a file taken away', () => rmSync(join(folder, 'exhibit.yaml'))],
    ['a new folder of pictures', () => mkdirSync(join(folder, 'media'))],
  ])('tells of %s', async (_, change) => {
    await watched()
    change()
    await heard()
  })

  it('tells of a hundred files at once as of one change, or of very few', async () => {
    await watched()
    for (let file = 0; file < 100; file++) writeFileSync(join(folder, 'sections', `${file}.yaml`), 'id: a\n')
    await heard()
    await wait(400)
    expect(changed.mock.calls.length).toBeLessThanOrEqual(3)
  })

  it('waits for a file that is still being written', async () => {
    await watched()
    const film = join(folder, 'sections', 'film.yaml')
    for (let part = 0; part < 12; part++) {
      appendFileSync(film, 'a'.repeat(1_000))
      await wait(40)
      expect(changed).not.toHaveBeenCalled()
    }
    await heard()
  })

  it('tells nothing of hidden files, backups and what lies beside the exhibit', async () => {
    await watched()
    for (const name of ['README.md', '.exhibit.yaml.swp', 'exhibit.yaml~', join('sections', '.lock')])
      writeFileSync(join(folder, name), 'x')
    await wait(500)
    expect(changed).not.toHaveBeenCalled()
  })

  it('tells nothing once it is closed', async () => {
    await watched()
    writeFileSync(join(folder, 'exhibit.yaml'), 'id: two\n')
    await watching?.close()
    await wait(400)
    expect(changed).not.toHaveBeenCalled()
  })

  it('is seen by looking again and again where the drive tells nothing', async () => {
    await watched(true)
    writeFileSync(join(folder, 'exhibit.yaml'), 'id: another\n')
    await heard()
  })
})

describe('a folder that is gone for a moment', () => {
  const away = (): string => `${folder}-away`
  afterEach(() => rmSync(away(), { recursive: true, force: true }))
  let looking = 0
  const quickEvery: Every = (_, work) => {
    looking += 1
    const stop = every(50, work)
    return () => {
      looking -= 1
      stop()
    }
  }
  const ways = [
    ['moved away and back', () => renameSync(folder, away()), () => renameSync(away(), folder)],
    [
      'deleted and copied back',
      () => {
        cpSync(folder, away(), { recursive: true })
        rmSync(folder, { recursive: true })
      },
      () => cpSync(away(), folder, { recursive: true }),
    ],
  ] as const
  const drives = [
    ['', false],
    [' on a drive that is polled', true],
  ] as const
  const cases = ways.flatMap(([way, go, comeBack]) =>
    drives.map(([drive, poll]) => [`${way}${drive}`, go, comeBack, poll] as const),
  )

  it.each(cases)('is told of, and watched again, when %s', async (_, go, comeBack, poll) => {
    looking = 0
    watching = watchFolder({ folder, changed, failed: vi.fn(), poll, every: quickEvery })
    await watching.ready
    await wait(50)
    expect(looking).toBe(0)

    go()
    await heard()
    await vi.waitFor(() => expect(looking).toBe(1), { timeout: 3_000, interval: 10 })
    await wait(poll ? 1_000 : 300)
    changed.mockClear()
    comeBack()
    await heard()
    expect(looking).toBe(0)

    await wait(poll ? 1_000 : 300)
    changed.mockClear()
    writeFileSync(join(folder, 'exhibit.yaml'), 'id: back-again\n')
    await heard()
  })

  it('is looked for no more once it is closed', async () => {
    looking = 0
    watching = watchFolder({ folder, changed, failed: vi.fn(), every: quickEvery })
    await watching.ready
    renameSync(folder, away())
    await vi.waitFor(() => expect(looking).toBe(1), { timeout: 3_000, interval: 10 })
    await watching.close()
    expect(looking).toBe(0)
  })
})

describe('what an exhibit is read from', () => {
  it.each(['', 'exhibit.yaml', 'sections', 'sections/plan.yaml', 'media/a/b.svg'])('has %j in it', (path) => {
    expect(isOfExhibit(path)).toBe(true)
  })
  it.each(['exhibit.yaml~', 'README.md', '.git/HEAD', 'media/.DS_Store', 'node_modules', '../else'])(
    'not %j',
    (path) => {
      expect(isOfExhibit(path)).toBe(false)
    },
  )
})
