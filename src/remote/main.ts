import './remote.css'
import type { State } from './answers'
import { kioskWith, redeem, type Command, type Heard, type PairedKiosk } from './kiosk'
import { draw, type Shown } from './screen'
import { clockTime, type Language, type Word } from './words'

/** How long after a failure the kiosk is asked again. */
const retryMs = 2_000
/** How long a first press on End waits for the second. */
const sureMs = 3_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const languageOf = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')

let shown: Shown = {
  language: languageOf(),
  message: 'pairing',
  lost: false,
  tours: [],
  state: undefined,
  listing: false,
  ending: false,
  elapsed: 0,
}
let kiosk: PairedKiosk | undefined
/** When the tour began, by the clock of this page that never jumps. */
let began = 0

const show = (change: Partial<Shown>): void => {
  shown = { ...shown, ...change }
  document.documentElement.lang = shown.language === 'zh' ? 'zh-CN' : 'en'
  document.body.replaceChildren(
    ...draw(shown, {
      send: (command) => void send(command),
      list: (listing) => show({ listing }),
      ending: (ending) => {
        show({ ending })
        setTimeout(() => shown.ending && show({ ending: false }), sureMs)
      },
      turnLanguage: () => show({ language: shown.language === 'zh' ? 'en' : 'zh' }),
    }),
  )
}

const finish = (message: Word): void => {
  kiosk = undefined
  show({ message, state: undefined, lost: false, listing: false, ending: false })
}

const elapsed = (): number => (shown.state?.leading ? (performance.now() - began) / 1000 : 0)

const hear = (heard: Heard<State>): void => {
  switch (heard.kind) {
    case 'over':
      finish('over')
      return
    case 'lost':
      show({ lost: true })
      return
    case 'answer': {
      // An answer that was overtaken by a newer one is old news.
      if (shown.state && heard.value.turn < shown.state.turn) return
      began = performance.now() - heard.value.elapsedSeconds * 1000
      show({ state: heard.value, lost: false, elapsed: heard.value.elapsedSeconds })
    }
  }
}

const send = async (command: Command): Promise<void> => {
  const heard = await kiosk?.send(command)
  if (!heard) return
  if (command.do === 'end' && heard.kind === 'answer') finish('over')
  else hear(heard)
  if (command.do === 'goto') show({ listing: false })
}

/** Asks on and on while the page is seen. A telephone that was put away says nothing, and the lease runs. */
const follow = async (paired: PairedKiosk): Promise<void> => {
  while (kiosk === paired) {
    if (document.hidden) {
      await pause(retryMs)
      continue
    }
    const heard = await paired.state(shown.lost ? -1 : (shown.state?.turn ?? -1))
    if (kiosk !== paired) return
    hear(heard)
    if (heard.kind === 'lost') await pause(retryMs)
  }
}

const begin = async (): Promise<void> => {
  const secret = location.hash.slice(1)
  // The code is good once: nothing of it stays in the address or the history.
  history.replaceState(null, '', '/')
  if (!secret) {
    show({ message: 'scan' })
    return
  }
  show({ message: 'pairing' })
  const token = await redeem(secret)
  if (token.kind !== 'answer') {
    show({ message: token.kind === 'over' ? 'refused' : 'lost' })
    return
  }
  const paired = kioskWith(token.value)
  kiosk = paired
  const tours = await paired.tours()
  show({ message: undefined, tours: tours.kind === 'answer' ? tours.value : [] })
  void follow(paired)
}

setInterval(() => {
  if (!shown.state?.leading) return
  shown = { ...shown, elapsed: elapsed() }
  const time = document.querySelector('.time')
  if (time) time.textContent = clockTime(shown.elapsed)
}, 1_000)
// A code scanned while this page is open changes nothing but the fragment.
addEventListener('hashchange', () => void begin())
await begin()
