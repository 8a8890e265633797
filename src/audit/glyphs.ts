import type { Finding } from './report'
import { finding, type SeenText } from './see'

/** Spaces, and signs that only order the text, such as isolates. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}]/u

type Face = { readonly family: string; readonly ranges: readonly (readonly [number, number])[] }

const unquoted = (name: string): string => name.trim().replace(/^["']|["']$/g, '')

function facesOfPage(): Face[] {
  return [...document.fonts].map((face) => ({ family: unquoted(face.family), ranges: rangesOf(face.unicodeRange) }))
}

function rangesOf(unicodeRange: string): (readonly [number, number])[] {
  return unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
  })
}

/** Characters no shipped font draws: on a kiosk without fonts of its own they would be empty boxes. */
export function withoutGlyph(texts: readonly SeenText[]): Finding[] {
  const faces = facesOfPage()
  return texts.flatMap((text): Finding[] => {
    const families = getComputedStyle(text.parent).fontFamily.split(',').map(unquoted)
    const usable = faces.filter((face) => families.includes(face.family))
    const missing = [...new Set(text.text)].filter(
      (character) => !invisible.test(character) && !isCovered(character, usable),
    )
    return missing.length === 0
      ? []
      : [{ ...finding('glyph', text, `no shipped font for ${missing.join(' ')}`), other: missing.join(' ') }]
  })
}

function isCovered(character: string, faces: readonly Face[]): boolean {
  const code = character.codePointAt(0) ?? 0
  return faces.some((face) => face.ranges.some(([from, to]) => code >= from && code <= to))
}
