import { describe, expect, it } from 'vitest'
import { withDevPage } from './dev-page'

const page = withDevPage(
  () => Promise.resolve(new Response('service')),
  'http://localhost:5173',
  (url, { headers: { accept } }) =>
    Promise.resolve(
      new Response(`${accept} ${url.href}`, {
        headers: { 'content-encoding': 'gzip', 'content-type': 'text/javascript' },
      }),
    ),
)

describe("the developer's page", () => {
  it.each(['api/kiosk', 'exhibit/1f/media/crane.svg'])('leaves %s to the service', async (path) => {
    expect(await (await page(new Request(`kiosk://app/${path}`))).text()).toBe('service')
  })

  it.each(['', 'start.ts?t=12', '@vite/client', 'exhibits.ts'])('takes /%s from the dev server', async (path) => {
    const answer = await page(new Request(`kiosk://app/${path}`, { headers: { accept: 'text/css' } }))
    expect(await answer.text()).toBe(`text/css http://localhost:5173/${path}`)
    expect(answer.headers.get('content-type')).toBe('text/javascript')
  })

  it('has a policy of its own and says nothing of an encoding that is undone', async () => {
    const { headers } = await page(new Request('kiosk://app/'))
    expect(headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'")
    expect(headers.get('content-encoding')).toBeNull()
  })
})
