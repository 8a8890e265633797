import { watch } from 'vue'
import { useAfterPaint } from './painted'
import type { Timers } from './timers'

/** What the body says of the screen, for tests and tools: `data-screen`, `data-slide`, `data-section`, `data-scene`. */
export type BodyMarks = {
  readonly screen?: string | undefined
  readonly slide?: string | undefined
  readonly section?: string | undefined
  readonly scene?: string | undefined
}

const names = ['screen', 'slide', 'section', 'scene'] as const

const mark = (body: HTMLElement, marks: BodyMarks): void => {
  for (const name of names) {
    const value = marks[name]
    if (value === undefined) body.removeAttribute(`data-${name}`)
    else if (body.dataset[name] !== value) body.dataset[name] = value
  }
}

/** The headline the service wrote into the page has done its work once a screen is painted. */
const endOpening = (body: HTMLElement): void => body.querySelector('#opening')?.remove()

/**
 * Marks the body with what is on screen. A new screen is named once it is painted; a new slide at once, as its fade begins.
 * `marks` gives nothing while the screen is still being made ready; until it is painted the body says nothing. `painted` is
 * told of each new screen.
 */
export const useBodyMarks = (
  marks: () => BodyMarks | undefined,
  painted: () => void = () => undefined,
  timers?: Timers,
  body: HTMLElement = document.body,
): void => {
  const afterPaint = useAfterPaint(timers)
  watch(
    marks,
    (now) => {
      if (!now) mark(body, {})
      else if (now.screen === body.dataset['screen'] && now.section === body.dataset['section']) mark(body, now)
      else {
        mark(body, {})
        afterPaint(() => {
          const still = marks()
          if (!still) return
          mark(body, still)
          endOpening(body)
          painted()
        })
      }
    },
    { immediate: true, flush: 'post' },
  )
}
