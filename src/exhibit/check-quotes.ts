import { atValue, type Loaded } from './loaded'
import type { Problem } from './problem'
import { isBlock } from './schema-walk'
import { isWordingSchema } from './wording'

/** A number between Chinese quotes: the quotes were meant for YAML, and would be seen on screen. */
const quotedNumber = /^[‘’“”＇＂]([\d.,%+-]+)[‘’“”＇＂]$/

/** Warns of wordings such as `‘212’`. */
export const checkQuotes = ({ yaml, spots }: Loaded<unknown>): Problem[] =>
  spots
    .filter(({ schema }) => isWordingSchema(schema))
    .flatMap(({ value, path }) =>
      isBlock(value) ? Object.entries(value).map(([key, text]) => ({ text, at: [...path, key] })) : [],
    )
    .flatMap(({ text, at }): readonly Problem[] => {
      const inside = typeof text === 'string' ? quotedNumber.exec(text)?.[1] : undefined
      if (inside === undefined) return []
      const says = {
        en: `The quotes around ${inside} are full-width ones, which the screen would show.`,
        zh: `${inside} 两边用了全角引号，会照样显示在屏幕上。`,
      }
      const cure = { en: `Write '${inside}' with English quotes.`, zh: `请改成英文单引号：'${inside}'。` }
      return [{ ...atValue(yaml, at, { code: 'wrong-value', says, cure }), severity: 'warning' }]
    })
