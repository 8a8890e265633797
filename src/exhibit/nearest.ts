/** The word among `known` that `word` was most likely meant to be, or `undefined` where none is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  // Full-width letters and odd blanks count as the plain ones they look like.
  const wanted = word
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\s]+/gu, '')
    .toLowerCase()
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  const near = known
    .map((candidate) => ({ candidate, steps: slips(wanted, candidate.toLowerCase()) }))
    .filter(({ steps }) => steps <= limit)
    .sort((one, other) => one.steps - other.steps)
  return near[0]?.candidate
}

/** Letters in the wrong order are the commonest slip of all, and count for less than one. */
const slips = (word: string, candidate: string): number =>
  lettersOf(word) === lettersOf(candidate) ? 0.5 : editSteps(word, candidate)

const lettersOf = (word: string): string => Array.from(word).sort().join('')

/** How many letters must be added, dropped or changed to turn one word into the other (Levenshtein distance). */
export const editSteps = (from: string, to: string): number => {
  const start = Array.from({ length: Array.from(to).length + 1 }, (_, column) => column)
  const last = Array.from(from).reduce((row, letter, at) => nextRow(row, letter, to, at + 1), start)
  return last.at(-1) ?? 0
}

const nextRow = (above: readonly number[], letter: string, to: string, first: number): number[] => {
  const row = [first]
  for (const [at, other] of Array.from(to).entries()) {
    const change = (above[at] ?? 0) + (letter === other ? 0 : 1)
    row.push(Math.min(change, (above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1))
  }
  return row
}
