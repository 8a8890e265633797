import type { Machine } from '../../src/kiosk/machine/machine'
import type { Ran } from '../../src/kiosk/machine/run'

export type AMachine = {
  readonly platform?: NodeJS.Platform
  /** What files say, by path. */
  readonly files?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
  readonly folders?: Readonly<Record<string, readonly string[]>>
  /** What programs answer, by the whole line; anything else is a program that is not there. */
  readonly answers?: Readonly<Record<string, string | Ran>>
  readonly usable?: readonly string[]
  readonly freeBytes?: number
  readonly trial?: Awaited<ReturnType<Machine['tryOut']>>
  readonly uid?: number
  readonly now?: Date
  readonly timeZone?: string
  /** Is told every line that is run. */
  readonly ran?: (line: string) => void
}

const unanswered: Ran = { code: null, out: '' }

const answerOf = (answer: string | Ran | undefined): Ran =>
  typeof answer === 'string' ? { code: 0, out: answer } : (answer ?? unanswered)

/** A machine that is what a test says, and nothing else. */
export const aMachine = ({ files = {}, links = {}, folders = {}, answers = {}, ...wish }: AMachine = {}): Machine => ({
  platform: wish.platform ?? 'linux',
  env: {},
  run: (program, args) => {
    const line = [program, ...args].join(' ')
    wish.ran?.(line)
    return Promise.resolve(answerOf(answers[line]))
  },
  text: (path) => Promise.resolve(files[path]),
  link: (path) => Promise.resolve(links[path]),
  names: (folder) => Promise.resolve(folders[folder] ?? []),
  mayUse: (path) => Promise.resolve(wish.usable?.includes(path) ?? false),
  space: () =>
    Promise.resolve(wish.freeBytes === undefined ? undefined : { freeBytes: wish.freeBytes, totalBytes: 1e12 }),
  tryOut: () => Promise.resolve(wish.trial ?? 'missing'),
  uid: wish.uid ?? 990,
  now: () => wish.now ?? new Date('2027-03-01T02:00:00Z'),
  timeZone: () => wish.timeZone ?? 'Asia/Shanghai',
})
