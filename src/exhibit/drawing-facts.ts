import { checkSvg } from './check-svg'
import { longestSvg } from './files'
import type { MediaFacts } from './media-facts'
import type { Problem } from './problem'

/** The facts of a drawing, by its text; `undefined` stands for one that is no text in UTF-8. */
export const drawingFacts = (file: string, text: string | undefined, bytes: number): MediaFacts => ({
  bytes,
  format: 'svg',
  whole: true,
  drawing: problemsIn(file, text),
  ...unitsIn(text),
})

const unitsIn = (text: string | undefined): Pick<MediaFacts, 'units'> => {
  const units = text === undefined || text.length > longestSvg ? undefined : unitsOf(text)
  return units ? { units } : {}
}

/** The size a drawing has in its own units: what its viewBox says. `undefined` where it has none that begins at 0 0. */
export const unitsOf = (svg: string): MediaFacts['units'] | undefined => {
  const box = /<svg\b[^>]*\sviewBox\s*=\s*["']\s*([^"']*)["']/u.exec(svg)?.[1]
  const [x, y, width, height] = (box ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  return x === 0 && y === 0 && width && height ? { width, height } : undefined
}

const problemsIn = (file: string, text: string | undefined): readonly Problem[] => {
  if (text !== undefined && text.length <= longestSvg) return checkSvg(file, text)
  return [{ code: 'file-unreadable', severity: 'error', file, ...(text === undefined ? notText : tooLarge) }]
}

const notText = {
  says: { en: 'The drawing cannot be read as text.', zh: '这个图形文件不是文本，无法读取。' },
  cure: { en: 'Save it again as plain SVG, encoded in UTF-8.', zh: '请重新存为普通 SVG，编码选 UTF-8。' },
}

const tooLarge = {
  says: { en: 'The drawing is larger than 4 million characters.', zh: '这个图形超过400万个字符。' },
  cure: { en: 'Simplify it, or use a photograph format.', zh: '请简化图形，或改用照片格式。' },
}
