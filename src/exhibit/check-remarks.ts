import { atValue, type Loaded, shorten } from './loaded'
import type { Problem } from './problem'
import { isBlock } from './schema-walk'
import { isWordingSchema } from './wording'

/** Behind a wording without quotes: `Bed #1` is “Bed” and a remark. A remark that is meant has a space behind its sign. */
const cutOff = /^#(?=[^\s#])/

/** Warns of wordings whose end is taken for a remark, and would be missing on screen. */
export const checkRemarks = ({ yaml, spots }: Loaded<unknown>): Problem[] =>
  (yaml.hasTightRemark ? spots : [])
    .filter(({ schema }) => isWordingSchema(schema))
    .flatMap(({ value, path }) =>
      isBlock(value)
        ? Object.entries(value).flatMap(([key, wording]) =>
            Array.isArray(wording) ? wording.map((_, line) => [...path, key, line]) : [[...path, key]],
          )
        : [],
    )
    .flatMap((at): readonly Problem[] => {
      const behind = yaml.behind(at)
      // Where nothing is left of the text, that it is empty has been told.
      if (!cutOff.test(behind) || yaml.written(at) === '') return []
      const says = {
        en: `“${shorten(behind)}” is taken for a remark and does not show.`,
        zh: `“${shorten(behind)}”被当作注释，不会显示。`,
      }
      const cure = {
        en: 'Put the whole text in single quotes; if it is a remark, put a space behind the “#”.',
        zh: '请给整段文字加上英文单引号；如果确是注释，请在“#”后空一格。',
      }
      return [{ ...atValue(yaml, at, { code: 'wrong-value', says, cure }), severity: 'warning' }]
    })
