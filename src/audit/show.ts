/** What a screen is to be, and by what marks on the page it is known once it stands there. */
export type Showing = {
  /** The message that the page of a preview obeys. */
  readonly wish: object
  readonly screen: 'loop' | 'home' | 'section'
  /** The id of the slide or the section; home has none. */
  readonly id?: string
  /** The BCP 47 tag of the language. */
  readonly lang: string
  readonly text: number
  readonly dialog: boolean
}

/** Longer than any scene takes to be loaded and painted on a slow machine, in milliseconds. */
const patienceMs = 10_000

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done))

/**
 * Has the page of a preview show a screen and waits until it is at rest: painted, its fonts and pictures there, nothing moving that
 * comes to an end. Tells whether it came.
 */
export async function show(showing: Showing): Promise<boolean> {
  postMessage(showing.wish, location.origin)
  const began = performance.now()
  do {
    if (performance.now() - began > patienceMs) return false
    await frame()
  } while (!isUp(showing))
  await frame()
  for (const animation of document.getAnimations()) if (endsByItself(animation)) animation.finish()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await frame()
  return true
}

function isUp({ screen, id, lang, text, dialog }: Showing): boolean {
  const { documentElement: root, body } = document
  const { screen: now, section, slide } = body.dataset
  const there = now === screen && (id === undefined || id === (screen === 'loop' ? slide : section))
  const asSet = root.lang === lang && root.dataset['text'] === String(text)
  return there && asSet && dialog === (document.querySelector('[role=dialog]') !== null)
}

/** Those that go on for ever, such as a hand that beckons, can't be finished. */
function endsByItself(animation: Animation): boolean {
  return animation.playState === 'running' && Number.isFinite(animation.effect?.getComputedTiming().endTime)
}
