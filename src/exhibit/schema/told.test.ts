import type * as v from 'valibot'
import { expect, it } from 'vitest'
import { blocksIn } from '../schema-blocks'
import { sentenceOf } from '../schema-walk'
import { ExhibitFile, Section } from './index'
import { rule, ruleIn } from './told'

/** The fields of every block of a schema that have no sentence, by their way from the top. */
const untold = (schema: v.GenericSchema): string[] =>
  blocksIn(schema).flatMap(({ path, schema: block }) =>
    Object.entries(block.entries).flatMap(([name, field]) => (sentenceOf(field) ? [] : [[...path, name].join('.')])),
  )

it('every field of the format has a sentence in the manual', () => {
  expect([...untold(ExhibitFile), ...untold(Section)]).toEqual([])
})

it('a rule carries both languages through a message of valibot', () => {
  const said = { en: 'A date is written 2013-11.', zh: '日期写作 2013-11。' }
  expect(ruleIn(rule(said))).toEqual(said)
  expect(ruleIn('Invalid type: Expected string but received 1')).toBeUndefined()
})
