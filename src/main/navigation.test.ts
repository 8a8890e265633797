import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createHostLog } from './host-log'
import { lockNavigation } from './navigation'

type Details = { readonly url: string }

class FakeContents extends EventEmitter {
  handler: (details: Details) => unknown = () => 'no handler'
  setWindowOpenHandler(handler: (details: Details) => unknown): void {
    this.handler = handler
  }
}

/** A page as Electron makes one, and what was written down about it. */
const aPage = () => {
  const lines: string[] = []
  const app = new EventEmitter()
  const contents = new FakeContents()
  lockNavigation(
    app,
    createHostLog((_level, says) => lines.push(says)),
  )
  app.emit('web-contents-created', {}, contents)
  /** Electron's questions, in its order; a refusal is the last word. */
  const isRefused = (names: readonly string[], url: string, isMainFrame = true): boolean =>
    names.some((name) => {
      let prevented = false
      contents.emit(name, { url, isMainFrame, preventDefault: () => (prevented = true) })
      return prevented
    })
  return { contents, lines, isRefused }
}

const ofPage = ['will-frame-navigate', 'will-navigate']

describe('where a page may go', () => {
  it('is its own address', () => {
    const { isRefused, lines } = aPage()
    expect(isRefused(ofPage, 'kiosk://app/?slide=2')).toBe(false)
    expect(isRefused(['will-redirect'], 'kiosk://app/')).toBe(false)
    expect(lines).toEqual([])
  })

  it.each(['https://example.com/secret', 'file:///etc/passwd', 'kiosk://app.evil/'])('is not %s', (url) => {
    const { isRefused, lines } = aPage()
    expect(isRefused(ofPage, url)).toBe(true)
    expect(isRefused(['will-redirect'], url)).toBe(true)
    expect(isRefused(['will-navigate'], url)).toBe(true)
    const { protocol } = new URL(url)
    expect(lines).toEqual([`navigation refused: ${protocol}`, `redirect refused: ${protocol}`])
  })

  it('is for a frame in it no other either', () => {
    const { isRefused, lines } = aPage()
    expect(isRefused(['will-frame-navigate'], 'https://example.com/', false)).toBe(true)
    expect(lines).toEqual(['frame refused: https:'])
  })

  it('is never a window of its own, nor a view within it', () => {
    const { contents, isRefused, lines } = aPage()
    for (const url of ['https://example.com/', 'kiosk://app/', 'about:blank'])
      expect(contents.handler({ url })).toEqual({ action: 'deny' })
    expect(isRefused(['will-attach-webview'], 'kiosk://app/')).toBe(true)
    expect(lines).toHaveLength(4)
  })
})
