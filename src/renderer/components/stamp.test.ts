import { expect, it } from 'vitest'
import { anExhibit, aSection } from '../../../tests/support/an-exhibit'
import { sourceIds, sourcesOf } from './stamp'

const provenance = { kind: 'done', asOf: '2020-05', source: 'a-report' } as const
const scene = aSection('plan', {
  scene: { draw: 'rings', story: { dateText: {}, sentence: {}, ...provenance }, ...provenance, source: 'the-paper' },
}).scene

it('finds every source a scene draws on, once', () => {
  expect([...sourceIds(scene)].sort()).toEqual(['a-report', 'the-paper'])
})

it('names the exhibit’s first source where a scene names none it knows', () => {
  const exhibit = anExhibit()
  expect(sourcesOf(exhibit, undefined)).toEqual(exhibit.sources)
})
