import { describe, expect, it } from 'vitest'
import { createNews } from './news'

const aNews = () => {
  const timers = new Set<() => void>()
  const news = createNews(
    () => 'd1',
    (_, work) => {
      timers.add(work)
      return () => timers.delete(work)
    },
  )
  return { news, timers, tick: () => [...timers].forEach((work) => work()) }
}

const listen = (stream: ReadableStream<Uint8Array>) => {
  const reader = stream.getReader()
  const next = async () => {
    const { value } = await reader.read()
    return value && new TextDecoder().decode(value)
  }
  return { next, leave: () => reader.cancel() }
}

const quiet = new AbortController().signal
const hello = 'retry: 2000\n\nevent: beat\ndata: {"digest":"d1"}\n\n'

describe('live news', () => {
  it('greet with a beat that names the exhibit, and beat on', async () => {
    const { news, tick } = aNews()
    const page = listen(news.open(quiet))
    expect(await page.next()).toBe(hello)
    tick()
    expect(await page.next()).toBe('event: beat\ndata: {"digest":"d1"}\n\n')
    news.exhibitChanged()
    expect(await page.next()).toBe('event: exhibit\ndata: {"digest":"d1"}\n\n')
    news.restart()
    expect(await page.next()).toBe('event: restart\ndata: {"digest":"d1"}\n\n')
  })

  it('have four listeners at most; the oldest gives way', async () => {
    const { news } = aNews()
    const pages = Array.from({ length: 6 }, () => listen(news.open(quiet)))
    expect(news.count()).toBe(4)
    const [first, second, third] = pages
    for (const page of [first, second]) {
      await page?.next()
      expect(await page?.next()).toBeUndefined()
    }
    news.exhibitChanged()
    await third?.next()
    expect(await third?.next()).toContain('event: exhibit')
  })

  it('end when the page leaves, whichever way that is heard, and beat for nobody', async () => {
    const { news, timers } = aNews()
    const abort = new AbortController()
    const one = listen(news.open(abort.signal))
    const two = listen(news.open(quiet))
    await one.next()
    await two.next()
    expect(timers.size).toBe(1)
    abort.abort()
    expect(news.count()).toBe(1)
    await two.leave()
    expect(news.count()).toBe(0)
    expect(timers.size).toBe(0)
  })

  it('let go of a page that does not read', () => {
    const { news, tick } = aNews()
    news.open(quiet)
    for (let n = 0; n < 100; n += 1) tick()
    expect(news.count()).toBe(0)
  })

  it('end for all when the kiosk stops, and begin for none', async () => {
    const { news, timers } = aNews()
    const page = listen(news.open(quiet))
    news.close()
    expect(await page.next()).toBe(hello)
    expect(await page.next()).toBeUndefined()
    expect(await listen(news.open(quiet)).next()).toBeUndefined()
    expect(timers.size).toBe(0)
  })
})
