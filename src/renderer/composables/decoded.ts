import { realTimers, type Timers } from './timers'

/** No picture may keep a screen waiting longer than this. */
const atMostMs = 2500

/** When these pictures are decoded, so that showing them costs no frame. One that is broken or late is not waited for. */
export const decoded = async (images: readonly HTMLImageElement[], timers: Timers = realTimers): Promise<void> => {
  if (images.length === 0) return
  let stop: (() => void) | undefined
  const late = new Promise<void>((done) => {
    stop = timers.after(atMostMs, done)
  })
  const all = Promise.all(images.map((image) => image.decode().catch(() => undefined)))
  await Promise.race([all, late])
  stop?.()
}
