import { onScopeDispose, watch } from 'vue'
import type { GuideAnswer, GuideCommand } from '../client/answers'
import { guideClient } from '../client/guide-client'
import { plainKey } from '../composables/clicker'
import { listen } from '../composables/listen'
import { useExhibitStore } from '../stores/exhibit'
import { useGuideStore } from '../stores/guide'
import { useLoopStore } from '../stores/loop'
import { usePlaceStore } from '../stores/place'
import { useVisitStore } from '../stores/visit'
import { commandOf } from './keys'

type Leading = NonNullable<GuideAnswer['leading']>

/** Brings the screen to a stop. A slide stays until the guide goes on. */
const useArrival = () => {
  const exhibits = useExhibitStore()
  const place = usePlaceStore()
  const loop = useLoopStore()
  const visit = useVisitStore()
  return ({ place: stop }: Leading): void => {
    switch (stop.screen) {
      case 'loop':
        loop.jump(
          Math.max(
            0,
            exhibits.slides.findIndex(({ id }) => id === stop.slide),
          ),
        )
        place.go('loop')
        return
      case 'home':
        place.go('home')
        return
      case 'section':
        visit.choose(stop.section, stop.select)
        place.openSection(stop.section)
    }
  }
}

/** One question to the service after the other, so that a slow answer never overtakes a newer one. */
const createQueue = (hear: (answer: GuideAnswer) => void) => {
  let last = Promise.resolve()
  return (ask: () => Promise<GuideAnswer | undefined>): void => {
    last = last.then(async () => {
      const answer = await ask()
      if (answer) hear(answer)
    })
  }
}

/** A slider that has the focus keeps its arrows. */
const isSlider = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=slider], input') !== null

/**
 * Follows the tour that the service keeps: goes where the guide goes, passes on the keys of a clicker, and puts everything
 * back when the tour is over. `leave` ends a visitor's visit as a tour begins, and puts back what was changed.
 */
export const useLead = (leave: () => void) => {
  const guide = useGuideStore()
  const place = usePlaceStore()
  const arrive = useArrival()
  const ask = createQueue(guide.hear)
  const lead = (command: GuideCommand): void => ask(() => guideClient.lead(command))

  /** The first press starts a tour; what was pressed before its answer came leads it. */
  const pressed = (key: string): void =>
    ask(() => guideClient.lead((guide.leading && commandOf(key)) ?? { do: 'start' }))
  watch(
    () => guide.calls,
    () => {
      const keys = guide.takeKeys()
      if (keys.length > 0) keys.forEach(pressed)
      else ask(guideClient.answer)
    },
    { immediate: true },
  )
  watch(
    () => guide.leading && `${guide.leading.tour} ${guide.leading.at}`,
    (now, before) => {
      if (!now || !before) leave()
      // An operator at the panel is not shown out by a tour that goes on, only by one that begins.
      if (guide.leading && !(before && place.screen === 'operator')) arrive(guide.leading)
    },
    { flush: 'sync' },
  )
  watch(
    () => place.screen,
    (_, before) => {
      if (before === 'operator' && guide.leading) arrive(guide.leading)
    },
  )
  const typed = (event: Event): void => {
    const command = guide.leading && commandOf(plainKey(event) ?? '')
    if (!command || isSlider(event.target)) return
    if (command.do === 'end' && place.dialog) place.closeDialog()
    else lead(command)
  }
  onScopeDispose(listen(window, { keydown: typed }))
  return { lead }
}
