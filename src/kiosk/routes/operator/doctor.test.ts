import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { aKiosk, type AKiosk } from '../../../../tests/support/a-kiosk'

let here: AKiosk
beforeEach(async () => {
  here = await aKiosk()
})
afterEach(() => here.end())

const Report = v.object({
  findings: v.array(v.object({ id: v.string(), verdict: v.picklist(['pass', 'fail', 'unknown', 'not-applicable']) })),
})

describe('the doctor in the panel', () => {
  it('looks at the machine for the operator and for nobody else', async () => {
    expect((await here.get('/api/operator/doctor')).status).toBe(401)
    const { token } = v.parse(
      v.object({ token: v.string() }),
      await (await here.post('/api/operator/pin', { pin: '493027' })).json(),
    )
    const answer = await here.get('/api/operator/doctor', { authorization: `Bearer ${token}` })
    const { findings } = v.parse(Report, await answer.json())
    // The kiosk's own data folder is written to and read back, wherever this runs.
    expect(findings.find(({ id }) => id === 'data-folder')?.verdict).toBe('pass')
    expect(findings.find(({ id }) => id === 'disk-space')?.verdict).toBeDefined()
  })
})
