/** What the kiosk answers the remote. Every field is looked at before it is used: the two may be of different editions. */
export type Wordings = Readonly<Record<string, string>>
export type Stop = { readonly name: Wordings; readonly notes: Wordings | null }
export type Tour = { readonly id: string; readonly name: Wordings; readonly stops: readonly Stop[] }
export type Leading = {
  readonly tour: string
  readonly at: number
  readonly black: boolean
  readonly held: boolean
  readonly stage: 'awake' | 'line' | 'count'
}
export type State = { readonly turn: number; readonly elapsedSeconds: number; readonly leading: Leading | null }

type Block = Readonly<Record<string, unknown>>

const isBlock = (value: unknown): value is Block => typeof value === 'object' && value !== null
const textIn = (block: Block, key: string): string => (typeof block[key] === 'string' ? block[key] : '')
const numberIn = (block: Block, key: string): number => (typeof block[key] === 'number' ? block[key] : 0)
const listIn = (block: Block, key: string): readonly Block[] => {
  const list: unknown = block[key]
  return Array.isArray(list) ? list.filter(isBlock) : []
}
const wordings = (value: unknown): Wordings =>
  isBlock(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])),
      )
    : {}

export const toursIn = (value: unknown): readonly Tour[] =>
  isBlock(value)
    ? listIn(value, 'tours').map((tour) => ({
        id: textIn(tour, 'id'),
        name: wordings(tour['name']),
        stops: listIn(tour, 'stops').map((stop) => ({
          name: wordings(stop['name']),
          notes: isBlock(stop['notes']) ? wordings(stop['notes']) : null,
        })),
      }))
    : []

export const stateIn = (value: unknown): State | undefined => {
  if (!isBlock(value)) return undefined
  const leading = isBlock(value['leading']) ? leadingIn(value['leading']) : null
  return { turn: numberIn(value, 'turn'), elapsedSeconds: numberIn(value, 'elapsedSeconds'), leading }
}

const leadingIn = (block: Block): Leading => ({
  tour: textIn(block, 'tour'),
  at: numberIn(block, 'at'),
  black: block['black'] === true,
  held: block['held'] === true,
  stage: block['stage'] === 'line' || block['stage'] === 'count' ? block['stage'] : 'awake',
})

export const tokenIn = (value: unknown): string | undefined =>
  isBlock(value) && typeof value['token'] === 'string' ? value['token'] : undefined
