import { onScopeDispose, watch } from 'vue'
import { kioskClient } from '../client/kiosk-client'
import { listenForNews } from '../client/news'
import { useExhibitStore } from '../stores/exhibit'
import { useGuideStore } from '../stores/guide'
import { usePlaceStore } from '../stores/place'
import { oneTimer, realTimers, type Timers } from './timers'

/** The first moments, 1.5 s and what a slow machine needs besides, belong to the first slides alone. */
const quietMs = 2_000

/**
 * Listens for news of the exhibit and takes what is new, though not in the middle of a visit; before that fetches what will be
 * needed later. Begins some moments after the first slide stands there: `begin` may be called again, and changes nothing then.
 */
export const useExhibitNews = (later: () => void, timers: Timers = realTimers): { readonly begin: () => void } => {
  const [exhibits, place, guide] = [useExhibitStore(), usePlaceStore(), useGuideStore()]
  const timer = oneTimer(timers)
  let stop: (() => void) | undefined
  let begun = false
  let missed = false

  const mayChange = (): boolean => !place.visiting || exhibits.kiosk.changes === 'at-once'
  const refresh = async (): Promise<void> => {
    const [answer, kiosk] = await Promise.all([kioskClient.exhibit(), kioskClient.kiosk()])
    // The service changes nothing while it knows of a visit, but a touch may have been quicker than its news.
    missed = !mayChange()
    if (missed) return
    if (kiosk) exhibits.obey(kiosk)
    if (answer) exhibits.show(answer)
  }
  /** What this machine is told counts at once, whoever is at it: the one who changed it looks on. */
  const obey = async (): Promise<void> => {
    const kiosk = await kioskClient.kiosk()
    if (kiosk) exhibits.obey(kiosk)
  }
  watch(
    () => place.visiting,
    () => {
      if (missed && mayChange()) void refresh()
    },
  )
  const begin = (): void => {
    if (begun) return
    begun = true
    const hurried = exhibits.kiosk.changes === 'at-once'
    timer.set(hurried ? 0 : quietMs, () => {
      later()
      // An editor may have saved between the first answer and now.
      if (hurried) void refresh()
      stop = listenForNews({
        after: timers.after,
        exhibitMayHaveChanged: () => void refresh(),
        settingsChanged: () => void obey(),
        guided: () => guide.call('news'),
        restart: () => location.reload(),
      })
    })
  }
  onScopeDispose(() => {
    timer.clear()
    stop?.()
  })
  return { begin }
}
