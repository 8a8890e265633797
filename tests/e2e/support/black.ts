import type { Page } from '@playwright/test'
import sharp from 'sharp'

type Frame = { readonly at: number; readonly picture: string }

/** What was seen of late: since when, in milliseconds since 1970, and for how long the screen was black. */
type Seen = { readonly frames: number; readonly since: number; readonly blackMs: number }

/** So many of the last frames are looked at, which are ten seconds at sixty a second. */
const most = 600
/** A frame in which no point is brighter than this is black. */
const darkest = 60

/** Watches what is painted. The function it gives back ends that and says what it saw. */
export async function watchForBlack(page: Page): Promise<() => Promise<Seen>> {
  const session = await page.context().newCDPSession(page)
  const frames: Frame[] = []
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: (metadata.timestamp ?? 0) * 1000, picture: data })
    if (frames.length > most) frames.shift()
    void session.send('Page.screencastFrameAck', { sessionId })
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 50, maxWidth: 240, maxHeight: 240 })
  return async () => {
    await session.send('Page.stopScreencast')
    let blackMs = 0
    for (const [n, { at, picture }] of frames.entries()) {
      const { channels } = await sharp(Buffer.from(picture, 'base64')).stats()
      const isBlack = channels.every(({ max }) => max <= darkest)
      if (isBlack) blackMs += (frames[n + 1]?.at ?? Number.POSITIVE_INFINITY) - at
    }
    return { frames: frames.length, since: frames[0]?.at ?? Number.POSITIVE_INFINITY, blackMs }
  }
}
