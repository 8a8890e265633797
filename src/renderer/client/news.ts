/** What the news channel needs of an EventSource; tests make their own. */
export type Channel = {
  readonly readyState: number
  addEventListener: (name: string, heard: (event: Event) => void) => void
  close: () => void
}

export type NewsOptions = {
  readonly open?: () => Channel
  readonly after: (ms: number, then: () => void) => () => void
  /** The exhibit may have changed: it was said so, or the service was away and is back. */
  readonly exhibitMayHaveChanged: () => void
  /** The page is to load itself anew. */
  readonly restart?: () => void
  /** This machine is told something else now. */
  readonly settingsChanged?: () => void
  /** The guided tour may have changed: it was said so, or the service was away and is back. */
  readonly guided?: () => void
  /** It opened or closed. */
  readonly hoursChanged?: () => void
  /** The page is to load itself anew when nobody is at it. */
  readonly reload?: () => void
  /** In a preview: the folder was looked at again. */
  readonly edited?: () => void
  /** The channel stands for the first time: what was said before was not heard. */
  readonly begun?: () => void
  /** The service is away. */
  readonly lost?: () => void
}

/** How long to wait before the channel is opened anew once the browser has given it up. */
const reopenMs = 3000
const closed = 2

/**
 * Listens for news of the exhibit. A broken connection is mended by the browser itself; one it gives up (the service
 * answered with an error) is opened anew. The function it returns stops everything.
 */
export const listenForNews = (options: NewsOptions): (() => void) => {
  const open = options.open ?? (() => new EventSource('/api/events'))
  let channel: Channel | undefined
  let stopWaiting: (() => void) | undefined
  let opened = 0

  const begin = (): void => {
    const mine = open()
    channel = mine
    mine.addEventListener('open', () => {
      opened += 1
      if (opened === 1) {
        options.begun?.()
        return
      }
      options.exhibitMayHaveChanged()
      options.guided?.()
    })
    mine.addEventListener('exhibit', options.exhibitMayHaveChanged)
    if (options.restart) mine.addEventListener('restart', options.restart)
    if (options.settingsChanged) mine.addEventListener('settings', options.settingsChanged)
    if (options.guided) mine.addEventListener('guide', options.guided)
    if (options.hoursChanged) mine.addEventListener('hours', options.hoursChanged)
    if (options.reload) mine.addEventListener('reload', options.reload)
    if (options.edited) mine.addEventListener('edit', options.edited)
    mine.addEventListener('error', () => {
      options.lost?.()
      if (mine.readyState !== closed) return
      mine.close()
      stopWaiting?.()
      stopWaiting = options.after(reopenMs, begin)
    })
  }
  begin()
  return () => {
    stopWaiting?.()
    channel?.close()
  }
}
