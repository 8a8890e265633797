import type { SceneOf } from '../../../exhibit'
import { plainNumber } from '../../components/plain-number'
import type { View } from '../../components/view'

type Scene = SceneOf<'table'>
type Cell = Scene['rows'][number]['cells'][number]

/** A field as it is drawn. */
export type Shown = {
  readonly text: string
  readonly spoken: string | undefined
  readonly expected: boolean
  /** Digits after the decimal mark, so that marks stand below each other; `undefined` where it is no number. */
  readonly decimals: number | undefined
}

const decimalsOf = (text: string): number => /[.,](\d+)\D*$/u.exec(text)?.[1]?.length ?? 0

export const shownCell = (scene: Scene, cell: Cell, view: Pick<View, 'say' | 'tag'>): Shown => {
  const text = cell.shown ? view.say(cell.shown) : cell.value === undefined ? '' : plainNumber(cell.value, view.tag)
  return {
    text,
    spoken: cell.spoken && view.say(cell.spoken),
    expected: (cell.about?.kind ?? scene.kind) === 'expected',
    decimals: cell.value === undefined ? undefined : decimalsOf(text),
  }
}

export type Column = {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** Set to the end, digit below digit: every field with something in it is a number. */
  readonly numeric: boolean
  readonly decimals: number
}

export type Table = {
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly Shown[] }[]
}

/** The whole table in the language on screen. */
export const tableOf = (scene: Scene, view: Pick<View, 'say' | 'tag'>): Table => {
  const rows = scene.rows.map(({ id, name, cells }) => ({
    id,
    name: view.say(name),
    cells: cells.map((cell) => shownCell(scene, cell, view)),
  }))
  const columns = scene.columns.map(({ id, name, unit }, at) => {
    const cells = rows.flatMap((row) => row.cells[at] ?? [])
    const numbers = cells.flatMap(({ decimals }) => decimals ?? [])
    const words = cells.filter(({ decimals, text }) => decimals === undefined && /[\p{L}\p{N}]/u.test(text))
    return {
      id,
      name: view.say(name),
      unit: view.say(unit),
      numeric: numbers.length > 0 && words.length === 0,
      decimals: Math.max(0, ...numbers),
    }
  })
  return { columns, rows }
}
