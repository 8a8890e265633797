import { expect, it } from 'vitest'
import { spokenLabel } from './spoken-label'

const figure = {
  id: 'area',
  value: 2,
  shown: { en: '2', zh: '2' },
  unit: { en: 'km²', zh: '平方公里' },
  spoken: { en: '2 square kilometres', zh: '2平方公里' },
  label: { en: 'Phase one: 2 km²', zh: '一期面积2平方公里' },
  kind: 'done',
  asOf: '2013-11',
  source: 'paper',
} as const

it('speaks the unit where the label writes its sign', () => {
  expect(spokenLabel(figure, (text) => text?.['en'] ?? '')).toBe('Phase one: 2 square kilometres')
})
it('leaves a label alone that is read as it is written', () => {
  expect(spokenLabel(figure, (text) => text?.['zh'] ?? '')).toBeUndefined()
})
