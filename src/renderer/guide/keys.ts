import type { GuideCommand } from '../client/answers'

const keys: Readonly<Record<string, GuideCommand['do']>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  b: 'black',
  '.': 'black',
  s: 'hold',
  '+': 'hold',
  Escape: 'end',
}

/**
 * What a key of a clicker asks for while a tour runs. Besides the page keys, cheap clickers send arrows; B and the period make
 * the screen black, S and plus hold, Escape ends, as in every program for slides.
 */
export const commandOf = (
  key: string,
): Extract<GuideCommand, { do: 'next' | 'back' | 'black' | 'hold' | 'end' }> | undefined => {
  const wanted = Object.hasOwn(keys, key) ? keys[key] : keys[key.toLowerCase()]
  switch (wanted) {
    case 'next':
    case 'back':
    case 'black':
    case 'hold':
    case 'end':
      return { do: wanted }
    case 'start':
    case 'goto':
    case 'stay':
    case undefined:
      return undefined
  }
}
