import { stderr } from 'node:process'

export type Level = 'info' | 'warn' | 'error'
export type HostLog = {
  readonly info: (says: string) => void
  readonly warn: (says: string) => void
  /** An error that was not expected; its stack goes along. */
  readonly error: (says: string, cause?: unknown) => void
}
/** Takes one line of the log. */
export type Sink = (level: Level, says: string) => void

/**
 * The host's log before and after the service is there: lines are kept until `handOver` names a place for them, at most
 * 200 of them. `aside` sees each line at once.
 */
export const createHostLog = (aside: Sink = toStderr): HostLog & { readonly handOver: (sink: Sink) => void } => {
  const waiting: [Level, string][] = []
  let sink: Sink = (level, says) => {
    if (waiting.length < 200) waiting.push([level, says])
  }
  const write = (level: Level, says: string): void => {
    aside(level, says)
    sink(level, says)
  }
  return {
    info: (says) => write('info', says),
    warn: (says) => write('warn', says),
    error: (says, cause) => write('error', cause === undefined ? says : `${says}: ${describe(cause)}`),
    handOver: (next) => {
      sink = next
      for (const [level, says] of waiting.splice(0)) next(level, says)
    },
  }
}

/** An error with its stack on one line, so that a log stays one line an event. */
export const describe = (cause: unknown): string =>
  (cause instanceof Error ? (cause.stack ?? String(cause)) : String(cause)).replaceAll(/\s*\n\s*/g, ' | ')

// Whoever reads stderr may go away before the kiosk does. Its broken pipe would be an uncaught error, which is logged,
// which breaks the pipe again, for ever.
stderr.on('error', () => {})

const toStderr: Sink = (level, says) => {
  stderr.write(`kiosk ${level}: ${says}\n`)
}
