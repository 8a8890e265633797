import { onScopeDispose } from 'vue'
import { kioskClient } from '../client/kiosk-client'
import { listenForNews } from '../client/news'
import { useExhibitStore } from '../stores/exhibit'
import { oneTimer, realTimers, type Timers } from './timers'

/** The first moments belong to the first slides alone. */
const quietMs = 1500

/** Once the first slides stand, listens for news of the exhibit and takes what is new; then fetches what comes later. */
export const useExhibitNews = (later: () => void, timers: Timers = realTimers): void => {
  const exhibits = useExhibitStore()
  const timer = oneTimer(timers)
  let stop: (() => void) | undefined

  const refresh = async (): Promise<void> => {
    const [answer, kiosk] = await Promise.all([kioskClient.exhibit(), kioskClient.kiosk()])
    if (kiosk) exhibits.obey(kiosk)
    if (answer) exhibits.show(answer)
  }
  timer.set(quietMs, () => {
    stop = listenForNews({ after: timers.after, exhibitMayHaveChanged: () => void refresh() })
    later()
  })
  onScopeDispose(() => {
    timer.clear()
    stop?.()
  })
}
