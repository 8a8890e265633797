/** About how many ems wide a word is in a heavy serif face: Chinese, Japanese and Korean signs one, Latin letters by their kind. */
export const emsOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + emOf(sign), 0)

const emOf = (sign: string): number => {
  if (
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff00-\uffef]/u.test(sign)
  )
    return 1
  if (/[ijl.,’'!|]/.test(sign)) return 0.32
  if (/[frt ]/.test(sign)) return 0.42
  if (/[mwMW]/.test(sign)) return 0.9
  return /\p{Lu}/u.test(sign) ? 0.7 : 0.56
}

/** Whether a word is set in Chinese signs, which stand larger and closer than letters. */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** The type size, in rem, at which `text` fills `room` rem, but no larger than `most`. */
export const sizeToFit = (text: string, room: number, most: number): number =>
  Math.min(most, Math.round((room / emsOf(text)) * 10) / 10)
