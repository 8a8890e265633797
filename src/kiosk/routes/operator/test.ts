import { Hono } from 'hono'
import * as v from 'valibot'
import type { Exports } from '../../exports'
import { jsonBody } from '../../http/json-body'
import { TestReport } from '../../self-test/checks'
import type { SelfTest } from '../../self-test/self-test'

const Nothing = v.strictObject({})
const SaveSheet = v.strictObject({
  place: v.pipe(v.string(), v.maxLength(200)),
  language: v.picklist(['en', 'zh']),
})

const notMade = {
  ok: false,
  says: { en: 'The sheet could not be made. Try once more.', zh: '无法生成自检单，请再试一次。' },
} as const

export type TestParts = {
  readonly selfTest: SelfTest
  /** Saves a file to one of the places. */
  readonly save: Exports['save']
}

/** The self-test and its sheet. */
export const testRoutes = ({ selfTest, save }: TestParts) =>
  new Hono()
    .get('/test', (c) => c.json(selfTest.state()))
    .post('/test/result', jsonBody(TestReport), (c) => {
      selfTest.report(c.req.valid('json'))
      return c.json(selfTest.state())
    })
    .post('/test/disk', jsonBody(Nothing), async (c) => {
      await selfTest.disk()
      return c.json(selfTest.state())
    })
    .post('/test/network', jsonBody(Nothing), (c) => {
      selfTest.network()
      return c.json(selfTest.state())
    })
    .post('/test/sheet', jsonBody(SaveSheet), async (c) => {
      const { place, language } = c.req.valid('json')
      const file = await selfTest.file(language)
      return c.json(file ? await save(place, file.name, file.bytes) : notMade)
    })
