import { describe, expect, it } from 'vitest'
import { renameFreed, renameFreedNow } from './rename'

const refusal = (code: string): Error => Object.assign(new Error(`${code}: operation not permitted, rename`), { code })

/** A disk on which somebody else has the file open for so many tries. */
const aHeldFile = (tries: number, code: string) => {
  const asked: string[] = []
  const waited: number[] = []
  const move = (from: string, to: string): void => {
    asked.push(`${from} > ${to}`)
    if (asked.length <= tries) throw refusal(code)
  }
  return { asked, waited, move, wait: (ms: number): void => void waited.push(ms) }
}

const soon = (disk: ReturnType<typeof aHeldFile>, platform: NodeJS.Platform) =>
  renameFreed('a', 'b', {
    platform,
    rename: (from, to) =>
      new Promise((resolve) => {
        disk.move(from, to)
        resolve()
      }),
    sleep: (ms) => {
      disk.wait(ms)
      return Promise.resolve()
    },
  })

const now = (disk: ReturnType<typeof aHeldFile>, platform: NodeJS.Platform): Promise<void> =>
  Promise.resolve().then(() => renameFreedNow('a', 'b', { platform, rename: disk.move, sleep: disk.wait }))

describe.each([
  ['in its own time', soon],
  ['while everything waits', now],
])('renaming %s', (_, rename) => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'tries again on Windows while a scanner has the file open (%s)',
    async (code) => {
      const disk = aHeldFile(3, code)
      await rename(disk, 'win32')
      expect(disk.asked).toEqual(Array(4).fill('a > b'))
      expect(disk.waited).toHaveLength(3)
    },
  )

  it('gives up in the end, with what the disk said', async () => {
    const disk = aHeldFile(1_000, 'EBUSY')
    await expect(rename(disk, 'win32')).rejects.toMatchObject({ code: 'EBUSY' })
    expect(disk.waited.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(5_000)
  })

  it('takes a no for a no elsewhere, and what is no matter of time at once', async () => {
    for (const [platform, code] of [
      ['linux', 'EPERM'],
      ['win32', 'ENOSPC'],
    ] as const) {
      const disk = aHeldFile(1, code)
      await expect(rename(disk, platform)).rejects.toMatchObject({ code })
      expect(disk.waited).toEqual([])
    }
  })
})
