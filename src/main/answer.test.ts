import { describe, expect, it } from 'vitest'
import { answerOwn, type Fetch } from './answer'
import { createHostLog } from './host-log'

const ask = (url: string, service: Fetch = () => Promise.resolve(new Response('page')), lines: string[] = []) =>
  answerOwn(
    service,
    createHostLog((level, says) => lines.push(`${level} ${says}`)),
  )(new Request(url))

describe('answering the scheme', () => {
  it('hands requests for its own host to the service', async () => {
    expect(await (await ask('kiosk://app/api/kiosk')).text()).toBe('page')
  })

  it.each(['kiosk://evil/', 'kiosk://app.evil/', 'http://app/', 'kiosk://app:81/'])('refuses %s', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(421)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('makes a 500 of a failing service and logs the path but not the query', async () => {
    const lines: string[] = []
    const answer = await ask('kiosk://app/api/x?who=me', () => Promise.reject(new Error('broken')), lines)
    expect(answer.status).toBe(500)
    expect(lines.join()).toContain('error the service failed at GET /api/x: Error: broken')
    expect(lines.join()).not.toContain('who=me')
  })

  it('has a picture of its own for the brake that needs no service, script or style', async () => {
    const answer = await ask('kiosk://app/~pause', () => Promise.reject(new Error('broken')))
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; frame-ancestors 'none'/)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(text).not.toMatch(/<script|<style|style=|src=|href=/)
  })
})
