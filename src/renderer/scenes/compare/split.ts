/** How much of the earlier picture is shown, in percent of the width, from where one begins to read. */
export type Split = number

export const middle: Split = 50
const stepBy = 10

export const splitAt = (share: number): Split => Math.min(100, Math.max(0, share * 100))
export const steppedBy = (split: Split, by: 1 | -1): Split => Math.min(100, Math.max(0, split + by * stepBy))

/** What a key asks for: more of the one picture or of the other; `undefined` for other keys. */
export const splitByKey = (split: Split, key: string, rightToLeft: boolean): Split | undefined => {
  switch (key) {
    case 'ArrowRight':
      return steppedBy(split, rightToLeft ? -1 : 1)
    case 'ArrowLeft':
      return steppedBy(split, rightToLeft ? 1 : -1)
    case 'ArrowUp':
    case 'PageUp':
      return steppedBy(split, 1)
    case 'ArrowDown':
    case 'PageDown':
      return steppedBy(split, -1)
    default:
      return undefined
  }
}
