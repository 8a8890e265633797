import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import * as v from 'valibot'
import { syncFolder } from '../disk/durable'
import { Answer } from './verdict'

/** What `kiosk install` asks of a kiosk that runs. */
const Request = v.strictObject({
  format: v.literal(1),
  ask: v.variant('kind', [
    v.strictObject({
      kind: v.literal('install'),
      /** Where the pack lies, as a full path. */
      file: v.pipe(v.string(), v.minLength(1), v.maxLength(4_096)),
      wishes: v.strictObject({
        trust: v.boolean(),
        allowDowngrade: v.boolean(),
        replace: v.boolean(),
        again: v.boolean(),
      }),
    }),
    v.strictObject({ kind: v.literal('undo') }),
  ]),
})
export type Ask = v.InferOutput<typeof Request>['ask']

const requestEnd = '.request.json'
const answerEnd = '.answer.json'
const longest = 20_000
/** A file that nobody fetched for a day is forgotten. */
const staleMs = 24 * 60 * 60 * 1000

/** Puts a whole file under its name; a kill leaves either it or a draft that is no file of ours. */
const put = async (folder: string, name: string, body: object): Promise<void> => {
  const draft = join(folder, `.${name}.new`)
  await writeFile(draft, JSON.stringify(body))
  const handle = await open(draft, 'r+')
  await handle.sync().finally(() => handle.close())
  await renameFreed(draft, join(folder, name))
}

const parsed = async (file: string): Promise<unknown> => {
  try {
    if ((await stat(file)).size > longest) return undefined
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** One request in the inbox; `ask` is absent where it can't be understood. */
export type Asked = { readonly id: string; readonly ask: Ask | undefined }

const idOf = (name: string): string => name.slice(0, -requestEnd.length)
const isRequest = (name: string): boolean => /^[0-9a-f-]{36}\.request\.json$/.test(name)

/** The kiosk's side of the inbox. */
export const createInbox = (folder: string) => ({
  folder,
  /** Makes the folder, and takes away what was left there long ago. Throws what the disk throws. */
  prepare: async (now: Date): Promise<void> => {
    await mkdir(folder, { recursive: true })
    for (const name of await readdir(folder)) {
      if (!name.endsWith(answerEnd) && !/^\..*\.new$/.test(name)) continue
      const at = await stat(join(folder, name)).catch(() => undefined)
      if (at && now.getTime() - at.mtimeMs > staleMs) await rm(join(folder, name), { force: true })
    }
  },
  /** The requests that wait. */
  requests: async (): Promise<readonly Asked[]> => {
    const names = (await readdir(folder).catch(() => [])).filter(isRequest).sort()
    return Promise.all(
      names.slice(0, 100).map(async (name) => {
        const request = v.safeParse(Request, await parsed(join(folder, name)))
        return { id: idOf(name), ask: request.success ? request.output.ask : undefined }
      }),
    )
  },
  answer: (id: string, answer: Answer): Promise<void> => put(folder, `${id}${answerEnd}`, answer),
  done: (id: string): Promise<void> => rm(join(folder, `${id}${requestEnd}`), { force: true }),
})
export type Inbox = ReturnType<typeof createInbox>

/** The other side: a request put into the inbox, whose answer is waited for. */
export type PostedRequest = {
  /** The newest answer, if there is one yet. */
  readonly answer: () => Promise<Answer | undefined>
  /** Takes the request back, or away once it is answered. */
  readonly withdraw: () => Promise<void>
}

export const postRequest = async (folder: string, ask: Ask, id: string = randomUUID()): Promise<PostedRequest> => {
  await mkdir(folder, { recursive: true })
  await put(folder, `${id}${requestEnd}`, { format: 1, ask })
  await syncFolder(folder)
  const file = join(folder, `${id}${answerEnd}`)
  return {
    answer: async () => {
      const answer = v.safeParse(Answer, await parsed(file))
      return answer.success ? answer.output : undefined
    },
    withdraw: async () => {
      await rm(join(folder, `${id}${requestEnd}`), { force: true })
      await rm(file, { force: true })
    },
  }
}
