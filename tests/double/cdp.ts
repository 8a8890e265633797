/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument --
   Chromium's messages are taken as its protocol declares them. */
import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol'

type Commands = Protocol.CommandParameters
type Answers = Protocol.CommandReturnValues
type Events = Protocol.Events

/** One page, or the browser itself, as the DevTools protocol sees it. */
export class CdpSession {
  private readonly connection: Browser
  private readonly emitter = new EventEmitter().setMaxListeners(0)
  private readonly sessionId: string | undefined

  constructor(connection: Browser, sessionId?: string) {
    this.connection = connection
    this.sessionId = sessionId
  }

  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void {
    this.emitter.on(event, listener)
  }

  send<M extends keyof Commands & keyof Answers>(method: M, params?: Commands[M]): Promise<Answers[M]> {
    return this.connection.post(method, params, this.sessionId)
  }

  /** Sends what may fail because the page or the browser is going away. */
  tell<M extends keyof Commands & keyof Answers>(method: M, params?: Commands[M]): void {
    this.send(method, params).catch(() => {})
  }

  hear(method: string, params: unknown): void {
    this.emitter.emit(method, params)
  }
}

/** A Chromium of our own, spoken to over a pipe: messages of JSON, each ended by a NUL. */
export class Browser {
  readonly root = new CdpSession(this)
  /** Resolves with the exit code when Chromium has ended and nothing writes to its profile any more. */
  readonly ended: Promise<number | null>
  private readonly process: ChildProcess
  private readonly input: Writable
  private readonly answers = new EventEmitter().setMaxListeners(0)
  private readonly sessions = new Map<string, CdpSession>()
  private count = 0
  private open = true

  constructor(program: string, args: readonly string[], onStderr: (line: string) => void) {
    this.process = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    const [, , stderr, input, output] = this.process.stdio
    this.input = writable(input)
    this.input.on('error', () => {})
    linesOf(readable(stderr), '\n', onStderr)
    linesOf(readable(output), '\0', (text) => this.hear(text))
    this.ended = new Promise((resolve) => {
      this.process.once('close', (code) => {
        this.open = false
        this.answers.emit('gone')
        resolve(code)
      })
    })
  }

  session(id: string): CdpSession {
    const known = this.sessions.get(id) ?? new CdpSession(this, id)
    this.sessions.set(id, known)
    return known
  }

  post<M extends keyof Answers>(method: M, params: unknown, sessionId?: string): Promise<Answers[M]> {
    if (!this.open) return Promise.reject(new Error('Chromium is gone'))
    this.count += 1
    const id = this.count
    return new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error('Chromium is gone'))
      this.answers.once('gone', gone)
      this.answers.once(String(id), ({ error, result }) => {
        this.answers.off('gone', gone)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result)
      })
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Asks Chromium to close; after five seconds it is made to. */
  async close(): Promise<void> {
    this.root.tell('Browser.close')
    const late = setTimeout(() => this.process.kill('SIGKILL'), 5_000)
    await this.ended
    clearTimeout(late)
  }

  private hear(text: string): void {
    const message = JSON.parse(text)
    if (message.id) this.answers.emit(String(message.id), message)
    else if (message.sessionId) this.session(message.sessionId).hear(message.method, message.params)
    else this.root.hear(message.method, message.params)
  }
}

type Pipe = Readable | Writable | null | undefined

const readable = (pipe: Pipe): Readable => {
  if (!pipe || !('read' in pipe)) throw new Error('electron double: no pipe from Chromium')
  return pipe
}

const writable = (pipe: Pipe): Writable => {
  if (!pipe || !('write' in pipe)) throw new Error('electron double: no pipe to Chromium')
  return pipe
}

const linesOf = (stream: Readable, end: string, take: (line: string) => void): void => {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(end)
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) take(line)
  })
}
