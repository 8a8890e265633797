import { expect, it } from 'vitest'
import type { Shown, Table } from './cells'
import { fitTable } from './fit-table'

const number = (text: string, more: Partial<Shown> = {}): Shown => ({
  text,
  spoken: undefined,
  expected: false,
  decimals: 0,
  ...more,
})
const column = (id: string, name: string) => ({ id, name, unit: 'km', numeric: true, decimals: 0 })
const table = (rows: number, columns: number, cell = number('12345')): Table => ({
  columns: Array.from({ length: columns }, (_, at) => column(`c${at}`, 'Distance')),
  rows: Array.from({ length: rows }, (_, at) => ({
    id: `r${at}`,
    name: 'Mercury',
    cells: Array.from({ length: columns }, () => cell),
  })),
})
const type = { most: 3.4, wish: 2.4, least: 2.4, expected: 'Expected' }

it('sets a small table as large as it may be, on one page', () => {
  const { size, pages } = fitTable(table(2, 2), { width: 170, height: 60 }, type)
  expect(size).toBe(3.4)
  expect(pages.map(({ rows, columns }) => [rows, columns])).toEqual([
    [
      [0, 1],
      [0, 1],
    ],
  ])
})

it('sets a tall table smaller before it parts it', () => {
  const { size, pages } = fitTable(table(8, 3), { width: 170, height: 50 }, type)
  expect(pages).toHaveLength(1)
  expect(size).toBeLessThan(3.4)
})

it('parts the rows where larger text was wished for', () => {
  const { size, pages } = fitTable(table(8, 3), { width: 170, height: 50 }, { ...type, most: 5.1, wish: 3.6 })
  expect(size).toBe(3.6)
  expect(pages.map(({ rows }) => rows)).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ])
})

it('parts the columns where the screen is narrow', () => {
  const { pages } = fitTable(table(4, 5, number('123456789012')), { width: 96, height: 90 }, type)
  expect(pages.map(({ columns }) => columns)).toEqual([
    [0, 1, 2],
    [3, 4],
  ])
  expect(pages.every(({ rows }) => rows.length === 4)).toBe(true)
})

it('leaves room for the word beside an expected number', () => {
  const plain = fitTable(table(2, 1), { width: 60, height: 30 }, type).pages[0]?.widths[0] ?? 0
  const expected = fitTable(table(2, 1, number('12345', { expected: true })), { width: 60, height: 30 }, type)
  expect(expected.pages[0]?.widths[0]).toBeGreaterThan(plain)
})

it('keeps every column within the room', () => {
  for (const columns of [1, 2, 3, 4, 5]) {
    const { size, pages } = fitTable(table(8, columns), { width: 96, height: 100 }, type)
    for (const { widths } of pages) expect(widths.reduce((sum, width) => sum + width, 0) * size).toBeLessThan(96)
  }
})

it('shows all of a table that fits nowhere, at the least size', () => {
  const { size, pages } = fitTable(table(8, 5), { width: 10, height: 10 }, type)
  expect([size, pages.length]).toEqual([2.4, 1])
})
