import type { Leading, State, Stop, Tour } from './answers'
import type { Command } from './kiosk'
import { button, made } from './parts'
import { clockTime, say, wordingIn, type Language, type Word } from './words'

/** What the telephone shows just now. */
export type Shown = {
  readonly language: Language
  /** A sentence in place of everything else: before pairing, or when it is over. */
  readonly message: Word | undefined
  readonly lost: boolean
  readonly tours: readonly Tour[]
  readonly state: State | undefined
  /** The list of all stops lies open. */
  readonly listing: boolean
  /** The end was asked for once; it takes two presses. */
  readonly ending: boolean
  readonly elapsed: number
}

export type Presses = {
  readonly send: (command: Command) => void
  readonly list: (open: boolean) => void
  readonly ending: (on: boolean) => void
  readonly turnLanguage: () => void
}

/** Draws everything anew: a remote has a dozen things on it, and changes when somebody presses. */
export const draw = (shown: Shown, presses: Presses): readonly HTMLElement[] => {
  const { language, message, state, tours } = shown
  const leading = state?.leading
  const tour = leading ? tours.find(({ id }) => id === leading.tour) : undefined
  if (message !== undefined)
    return [head(shown, presses), made('main', 'alone', made('p', 'message', say(language, message)))]
  if (!leading || !tour) return [head(shown, presses), chooser(shown, presses)]
  if (shown.listing) return [head(shown, presses), listing(shown, tour, leading, presses)]
  return [head(shown, presses), stops(shown, tour, leading), controls(shown, leading, presses)]
}

const head = ({ language, state, elapsed, lost }: Shown, { turnLanguage }: Presses): HTMLElement => {
  const time = made('span', 'time', state?.leading ? clockTime(elapsed) : '')
  const line = made('div', 'line', made('h1', '', say(language, 'title')), time)
  const header = made('header', '', line, button('language', say(language, 'other'), turnLanguage))
  if (lost) header.append(made('p', 'lost', say(language, 'lost')))
  return header
}

const chooser = ({ language, tours }: Shown, { send }: Presses): HTMLElement => {
  const choices = tours.map(({ id, name, stops: all }) => {
    const choice = button('tour', wordingIn(language, name), () => send({ do: 'start', tour: id }))
    choice.append(made('span', 'small', say(language, 'stops', { n: all.length })))
    return choice
  })
  return made('main', 'choices', made('h2', '', say(language, 'choose')), ...choices)
}

const stops = ({ language }: Shown, tour: Tour, { at }: Leading): HTMLElement => {
  const [now, next] = [tour.stops[at], tour.stops[at + 1]]
  const place = say(language, 'stopOf', { n: at + 1, of: tour.stops.length })
  return made(
    'main',
    'stops',
    made('section', 'now', made('p', 'small', `${say(language, 'now')} · ${place}`), ...told(language, now)),
    made(
      'section',
      'then',
      made('p', 'small', say(language, next ? 'then' : 'last')),
      ...(next ? told(language, next) : []),
    ),
  )
}

const told = (language: Language, stop: Stop | undefined): readonly HTMLElement[] => {
  const notes = wordingIn(language, stop?.notes ?? null)
  return [
    made('h2', '', wordingIn(language, stop?.name ?? null)),
    made('p', notes ? 'notes' : 'notes none', notes || say(language, 'noNotes')),
  ]
}

const listing = ({ language }: Shown, tour: Tour, { at }: Leading, { send, list }: Presses): HTMLElement => {
  const items = tour.stops.map(({ name }, index) =>
    made(
      'li',
      '',
      button(index === at ? 'stop here' : 'stop', wordingIn(language, name), () => send({ do: 'goto', stop: index })),
    ),
  )
  return made(
    'main',
    'listing',
    button('wide', say(language, 'close'), () => list(false)),
    made('ol', '', ...items),
  )
}

const controls = (shown: Shown, leading: Leading, { send, list, ending }: Presses): HTMLElement => {
  const { language } = shown
  const word = (key: Word): string => say(language, key)
  const signs = [...(leading.held ? [word('held')] : []), ...(leading.black ? [word('dark')] : [])].join(' · ')
  const runsOut = leading.stage !== 'awake'
  return made(
    'footer',
    '',
    ...(signs ? [made('p', 'signs', signs)] : []),
    ...(runsOut
      ? [made('p', 'signs warn', word('running')), button('wide warn', word('stay'), () => send({ do: 'stay' }))]
      : []),
    made(
      'div',
      'row large',
      button('step', word('back'), () => send({ do: 'back' })),
      button('step next', word('next'), () => send({ do: 'next' })),
    ),
    made(
      'div',
      'row',
      button('side', word(leading.held ? 'letGo' : 'hold'), () => send({ do: 'hold' }), leading.held),
      button('side', word(leading.black ? 'bright' : 'black'), () => send({ do: 'black' }), leading.black),
    ),
    made(
      'div',
      'row',
      button('side', word('all'), () => list(true)),
      shown.ending
        ? button('side warn', word('endSure'), () => send({ do: 'end' }))
        : button('side', word('end'), () => ending(true)),
    ),
  )
}
