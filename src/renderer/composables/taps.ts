import type { VisitEvent } from '../client/answers'

export type Touches = Extract<VisitEvent, { type: 'touches' }>
/** What was touched: a screen, or a panel over one; the section or the slide that was on it. */
export type Picture = Pick<Touches, 'screen' | 'section' | 'slide'>
/** A touch on a picture. Across and down in thousandths of the screen; whether it landed on a control. */
export type Touch = {
  readonly picture: Picture
  readonly turn: Touches['turn']
  readonly x: number
  readonly y: number
  readonly landed: boolean
}

/** The service takes at most so many touches in one event; a visit tells of at most so many. */
const mostInEvent = 60
const mostInVisit = 240

const keyOf = ({ picture, turn }: Touch): string => [picture.screen, picture.section, picture.slide, turn].join()

/** Gathers the touches of a visit, those of each picture in one event, within bounds: what is beyond them is not told. */
export const createTaps = () => {
  let groups = new Map<string, Touches>()
  let total = 0
  return {
    add: (touch: Touch, at: number): void => {
      const { picture, turn, x, y, landed } = touch
      const group = groups.get(keyOf(touch)) ?? { type: 'touches', at, ...picture, turn, taps: [] }
      if (group.taps.length >= mostInEvent || total >= mostInVisit) return
      group.taps.push([x, y, landed ? 1 : 0])
      groups.set(keyOf(touch), group)
      total += 1
    },
    /** What was gathered since the last time. */
    take: (): readonly Touches[] => {
      const taken = [...groups.values()]
      groups = new Map()
      return taken
    },
    forget: (): void => {
      groups = new Map()
      total = 0
    },
  }
}
