import { onScopeDispose, watch } from 'vue'
import { kioskClient } from '../client/kiosk-client'
import { listenForNews } from '../client/news'
import { useExhibitStore } from '../stores/exhibit'
import { useGuideStore } from '../stores/guide'
import { usePlaceStore, type Screen } from '../stores/place'
import { oneTimer, realTimers, type Timers } from './timers'

/** The first moments, 1.5 s and what a slow machine needs besides, belong to the first slides alone. */
const quietMs = 2_000
/** Where nobody is at the kiosk. */
const quietScreens: ReadonlySet<Screen> = new Set(['loop', 'asleep', 'problem'])

/** What is done about news. A new exhibit waits for the end of a visit. */
const useAnswers = (reload: () => void) => {
  const [exhibits, place, guide] = [useExhibitStore(), usePlaceStore(), useGuideStore()]
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
    if (!kiosk) return
    exhibits.obey(kiosk)
    if (kiosk.guided && !guide.leading) guide.call()
  }
  watch(
    () => place.visiting,
    () => {
      if (missed && mayChange()) void refresh()
    },
  )
  return {
    exhibitMayHaveChanged: () => void refresh(),
    settingsChanged: () => void obey(),
    hoursChanged: () => void obey(),
    guided: () => guide.call(),
    // A touch may have been quicker than the news; the service tells it again.
    reload: () => quietScreens.has(place.screen) && !guide.leading && reload(),
    restart: reload,
  }
}

/**
 * Listens for news of the exhibit and of the hours and takes what is new, though no exhibit in the middle of a visit; before that
 * fetches what will be needed later. Begins some moments after the first slide stands there: `begin` may be called again, and
 * changes nothing then.
 */
export const useExhibitNews = (
  later: () => void,
  timers: Timers = realTimers,
  reload = (): void => location.reload(),
): { readonly begin: () => void } => {
  const exhibits = useExhibitStore()
  const timer = oneTimer(timers)
  const answers = useAnswers(reload)
  let stop: (() => void) | undefined
  let begun = false

  const begin = (): void => {
    if (begun) return
    begun = true
    const hurried = exhibits.kiosk.changes === 'at-once'
    timer.set(hurried ? 0 : quietMs, () => {
      later()
      // An editor may have saved between the first answer and now, it may have opened or closed, a guide may have come.
      const begun = hurried ? answers.exhibitMayHaveChanged : answers.hoursChanged
      stop = listenForNews({ after: timers.after, ...answers, begun })
    })
  }
  onScopeDispose(() => {
    timer.clear()
    stop?.()
  })
  return { begin }
}
