import type { Every } from './timers'

const most = 4
const beatMs = 15_000
/** A page that has let this many pieces lie unread is not there any more. */
const mostUnread = 64

type Listener = { readonly send: (text: string) => void; readonly close: () => void }

/** The open streams of `GET /api/events`. */
export type News = {
  /** A new stream; the oldest ends when there are more than four. It ends too when `signal` says the page has gone. */
  readonly open: (signal: AbortSignal) => ReadableStream<Uint8Array>
  /** Tells every page that another exhibit is to be shown. */
  readonly exhibitChanged: () => void
  /** Tells every page that this machine is told something else now. */
  readonly settingsChanged: () => void
  /** Tells every page that it opens or closes, or that it is to load itself anew when nobody is at it. */
  readonly tell: (what: 'hours' | 'reload') => void
  /** Tells the preview page that the folder was looked at again. */
  readonly edited: () => void
  /** Tells every page to load itself anew. */
  readonly restart: () => void
  /** Tells the page that the guided tour changed. */
  readonly guided: () => void
  readonly count: () => number
  readonly close: () => void
}

const piece = (event: string, data: object): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** The open streams, oldest first. The beats go on while there is one. */
const createCircle = (every: Every, beat: () => string) => {
  const listeners = new Set<Listener>()
  let stopBeats: (() => void) | undefined
  const tellAll = (text: string) => {
    for (const listener of [...listeners]) listener.send(text)
  }
  return {
    listeners,
    tellAll,
    join: (listener: Listener) => {
      listeners.add(listener)
      const [oldest] = listeners
      if (listeners.size > most) oldest?.close()
      stopBeats ??= every(beatMs, () => tellAll(beat()))
    },
    leave: (listener: Listener) => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      stopBeats?.()
      stopBeats = undefined
    },
  }
}

type Circle = ReturnType<typeof createCircle>

const encoder = new TextEncoder()

const attach = (
  circle: Circle,
  controller: ReadableStreamDefaultController<Uint8Array>,
  signal: AbortSignal,
): Listener => {
  const close = () => {
    if (!circle.listeners.has(listener)) return
    signal.removeEventListener('abort', close)
    circle.leave(listener)
    controller.close()
  }
  const send = (text: string) => {
    if ((controller.desiredSize ?? 0) < -mostUnread) close()
    else controller.enqueue(encoder.encode(text))
  }
  const listener = { send, close }
  signal.addEventListener('abort', close, { once: true })
  return listener
}

/**
 * Live news for the page. `exhibit` is sent when the exhibit changes, `settings` when the settings do, `hours` when it opens or closes,
 * `reload` when the page is to load itself anew unless somebody is at it, `restart` when it is to do so at once, `guide` when a guided
 * tour changes, `edit` in a preview after each look at the folder, `beat` at the start of a stream and every 15 seconds, all with
 * `digest`, so a page that was away for a moment finds out what it missed. Whether a page's leaving is heard differs by
 * host, so there are never more than four streams and the oldest gives way.
 */
export const createNews = (digest: () => string | null, every: Every): News => {
  const beat = () => piece('beat', { digest: digest() })
  const circle = createCircle(every, beat)
  let closed = false
  const open = (signal: AbortSignal) => {
    let listener: Listener | undefined
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        if (closed || signal.aborted) {
          controller.close()
          return
        }
        listener = attach(circle, controller, signal)
        circle.join(listener)
        listener.send(`retry: 2000\n\n${beat()}`)
      },
      cancel: () => {
        if (listener) circle.leave(listener)
      },
    })
  }
  return {
    open,
    exhibitChanged: () => {
      circle.tellAll(piece('exhibit', { digest: digest() }))
    },
    settingsChanged: () => {
      circle.tellAll(piece('settings', {}))
    },
    tell: (what) => {
      circle.tellAll(piece(what, { digest: digest() }))
    },
    edited: () => {
      circle.tellAll(piece('edit', { digest: digest() }))
    },
    restart: () => {
      circle.tellAll(piece('restart', { digest: digest() }))
    },
    guided: () => {
      circle.tellAll(piece('guide', { digest: digest() }))
    },
    count: () => circle.listeners.size,
    close: () => {
      closed = true
      for (const listener of [...circle.listeners]) listener.close()
    },
  }
}
