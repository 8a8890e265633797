/** More than this nobody reads off a slide in passing. */
const longest = 220

/** The first sentence of a text, and the next ones as long as they are short together; a long first one is cut at a word. */
export const leadOf = (text: string, tag: string): string => {
  const sentences = [...new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const most = /\p{Script=Han}/u.test(text) ? longest / 3 : longest
  const taken = sentences.reduce((done, next) => (done === '' || (done + next).length <= most ? done + next : done), '')
  return taken.length <= most ? taken.trim() : cutAtWord(taken, most, tag)
}

const cutAtWord = (text: string, most: number, tag: string): string => {
  const words = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)]
  const kept = words.filter(({ index, segment }) => index + segment.length <= most).map(({ segment }) => segment)
  return `${kept.join('').trim()}…`
}
