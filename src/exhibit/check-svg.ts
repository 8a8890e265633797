import { shorten } from './loaded'
import type { Problem } from './problem'
import type { Said } from './said'

/**
 * What may not be in an exhibit's drawing, and why. A drawing is shown through `<img>`, where nothing of this would run;
 * but a pack goes from hand to hand, and what is opened by itself in a browser does run.
 */
const forbidden: Readonly<Record<string, Said>> = {
  script: { en: 'a script', zh: '脚本' },
  foreignobject: { en: 'a piece of a web page (foreignObject)', zh: '网页内容（foreignObject）' },
  iframe: { en: 'a piece of a web page (iframe)', zh: '网页内容（iframe）' },
  object: { en: 'a piece of a web page (object)', zh: '网页内容（object）' },
  embed: { en: 'a piece of a web page (embed)', zh: '网页内容（embed）' },
}

/** A drawing sees neither the kiosk's fonts nor its languages nor its text size, so words in it reach nobody. */
const ofText: readonly string[] = ['text', 'tspan', 'textpath']

type Finding = { readonly at: number; readonly says: Said; readonly cure: Said }

/**
 * Everything in an SVG that an exhibit may not carry, each with its line. A stray `<` makes a drawing incomplete rather than
 * being skipped, so nothing hides from the patterns; and no pattern reads past the next `<`, so that a hostile file of
 * millions of characters takes no longer than a drawing of that size.
 */
export const checkSvg = (file: string, svg: string): Problem[] => {
  const bare = blank(svg)
  const tags = [...bare.matchAll(/<(\/?[^\s<>/!?"'=]+)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/g)]
  const findings = [
    ...declarations(svg, bare),
    ...tags.flatMap((tag) => [...forbiddenElement(tag), ...attributes(tag)]),
    ...styleSheets(bare),
  ]
  const whole = findings.length > 0 ? findings : incomplete(bare, tags)
  return whole.slice(0, mostFindings).map((finding) => problemOf(file, svg, finding))
}

/** A drawing that is wrong in more places than this is wrong as a whole. */
const mostFindings = 20

const problemOf = (file: string, svg: string, { at, says, cure }: Finding): Problem => {
  const before = svg.slice(0, at).split('\n')
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  return { code: 'unsafe-svg', severity: 'error', file, ...place, says, cure }
}

const text = {
  says: {
    en: 'The drawing has text in it, which fits only one language and one text size.',
    zh: '图形里有文字，只适合一种语言和一种字号。',
  },
  cure: {
    en: 'Turn the letters into shapes, or write the words in the YAML file.',
    zh: '请把文字转成轮廓，或写到 YAML 文件里。',
  },
}

const notAnSvg: Finding = {
  at: 0,
  says: { en: 'This is not an SVG drawing.', zh: '这不是 SVG 图形。' },
  cure: { en: 'Save the drawing again as plain SVG.', zh: '请重新存为普通 SVG。' },
}

/**
 * The drawing with its comments as spaces, and without `<` and `>` where they open nothing: in the text of a style sheet, in
 * the lines at the top. Places stay true.
 */
const blank = (svg: string): string =>
  svg.replace(
    /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE(?:"[^"<]*"|'[^'<]*'|[^"'<>[])*>/gi,
    (piece) => (piece.startsWith('<![') ? piece.replace(/^<!\[CDATA\[|[<>]/g, spaces) : spaces(piece)),
  )

const spaces = (piece: string): string => piece.replace(/[^\n]/g, ' ')

const declarations = (svg: string, bare: string): Finding[] => {
  const at = [bare.search(/<!/), svg.search(/<\?xml-stylesheet/i)].find((place) => place >= 0)
  if (at === undefined) return []
  return [
    {
      at,
      says: { en: 'The drawing declares words or styles of its own.', zh: '图形自带了声明或外部样式。' },
      cure: { en: 'Save it again as plain SVG.', zh: '请重新存为普通 SVG。' },
    },
  ]
}

/** What a browser would refuse to draw: no SVG at all, a tag that is never closed, a stray `<`. */
const incomplete = (bare: string, tags: readonly RegExpMatchArray[]): readonly Finding[] => {
  if (localName(tags[0]?.[1]) !== 'svg') return [notAnSvg]
  if (!namesItself.test(tags[0]?.[2] ?? '')) return [{ at: tags[0]?.index ?? 0, ...noNamespace }]
  const starts = new Set(tags.map(({ index }) => index))
  const stray = [...bare.matchAll(/</g)].find(({ index }) => !starts.has(index))
  const at = stray?.index ?? unclosed(tags)
  return at === undefined ? [] : [{ at, ...notWhole }]
}

/** Without its namespace a drawing shows in a web page, but not as a picture. */
const namesItself = /\sxmlns(:[^\s=]+)?\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/

const noNamespace = {
  says: {
    en: 'The drawing does not say that it is SVG, and so a browser would not show it.',
    zh: '图形没有注明自己是 SVG，浏览器不会显示。',
  },
  cure: {
    en: 'Write xmlns="http://www.w3.org/2000/svg" behind “svg” in its first tag, or save it again as plain SVG.',
    zh: '请在开头的 svg 后面写上 xmlns="http://www.w3.org/2000/svg"，或重新存为普通 SVG。',
  },
}

const notWhole = {
  says: { en: 'The drawing is not complete here.', zh: '图形从这里起不完整。' },
  cure: { en: 'Save the drawing again as plain SVG.', zh: '请重新存为普通 SVG。' },
}

/** Where the tags stop to come in pairs. */
const unclosed = (tags: readonly RegExpMatchArray[]): number | undefined => {
  const open: RegExpMatchArray[] = []
  for (const tag of tags) {
    const [, name = '', rest = ''] = tag
    if (!name.startsWith('/') && !rest.endsWith('/')) open.push(tag)
    if (name.startsWith('/') && open.pop()?.[1] !== name.slice(1)) return tag.index
  }
  return open.at(-1)?.index
}

const localName = (name: string | undefined): string => (name ?? '').split(':').at(-1)?.toLowerCase() ?? ''

const forbiddenElement = (tag: RegExpMatchArray): Finding[] => {
  const name = localName(tag[1])
  const at = tag.index ?? 0
  if (ofText.includes(name)) return [{ at, ...text }]
  const thing = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined
  if (!thing) return []
  const says = { en: `The drawing has ${thing.en} in it.`, zh: `图形里有${thing.zh}。` }
  return [{ at, says, cure: { en: 'Take it out; save the drawing as plain SVG.', zh: '请删去，并存为普通 SVG。' } }]
}

const attributes = (tag: RegExpMatchArray): Finding[] => {
  const start = (tag.index ?? 0) + 1 + (tag[1]?.length ?? 0)
  return [...(tag[2] ?? '').matchAll(/(?<=[\s"'/])([^\s=/"']+)\s*=\s*("[^"]*"|'[^']*')/g)].flatMap((found) => {
    const value = (found[2] ?? '').slice(1, -1)
    const words = wordsOfAttribute(found[1] ?? '', value)
    return words ? [{ at: start + found.index, ...words }] : []
  })
}

const wordsOfAttribute = (name: string, value: string): Omit<Finding, 'at'> | undefined => {
  const local = localName(name)
  if (/^on[a-z]/.test(local)) return reacts(shorten(local))
  if (local === 'base') return outside(value)
  if (local === 'attributename' && /href|^on/i.test(value)) return outside(value)
  if (['href', 'src', 'from', 'to', 'values'].includes(local) && leadsOut(local, value)) return outside(value)
  if (/&(?!(amp|lt|gt|quot|apos);)|\\/.test(value) && /style|fill|stroke|filter|mask|clip|marker|cursor/.test(local))
    return hidden
  return loadsFromOutside(value) ? outside(value) : undefined
}

const reacts = (handler: string): Omit<Finding, 'at'> => ({
  says: { en: `The drawing reacts to ${handler}.`, zh: `图形会响应 ${handler}。` },
  cure: { en: `Take the ${handler}="…" out.`, zh: `请删去 ${handler}="…"。` },
})

/** `href` may point inside the drawing or carry a photograph; the others may not carry an address. */
const leadsOut = (name: string, value: string): boolean => {
  const address = value.trim()
  if (name === 'href' || name === 'src') return !/^(#|data:image\/(png|jpeg|webp);)/.test(address) && address !== ''
  return /^\s*([a-z]+:|\/\/)/i.test(address)
}

const styleSheets = (svg: string): Finding[] =>
  [...svg.matchAll(/<(?:[^\s<>/:]+:)?style\b[^<>]*>([^<]*)</gi)]
    .filter(([, css]) => loadsFromOutside(css ?? '') || /&#|\\/.test(css ?? ''))
    .map(({ index, 1: css }) => ({ at: index, ...outside(css ?? '') }))

/** `@import`, or `url(…)` that points anywhere but into the drawing. */
const loadsFromOutside = (css: string): boolean =>
  /@import/i.test(css) || /url\(\s*(?!["']?#)/i.test(css) || /image-set\(/i.test(css)

const outside = (value: string): Omit<Finding, 'at'> => ({
  says: {
    en: `The drawing asks for “${shorten(value.trim())}”, which is outside itself.`,
    zh: `图形要用到外部的“${shorten(value.trim())}”。`,
  },
  cure: {
    en: 'Put it into the drawing, or take it out; a kiosk is offline.',
    zh: '请放进图形里，或删去；展机不联网。',
  },
})

const hidden: Omit<Finding, 'at'> = {
  says: { en: 'The drawing has coded letters in its styles.', zh: '图形的样式里有转义字符。' },
  cure: { en: 'Save it again as plain SVG.', zh: '请重新存为普通 SVG。' },
}
