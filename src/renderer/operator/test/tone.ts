export type Side = 'left' | 'right'

const seconds = 1.2
/** A fifth apart, so that sides that are exchanged are heard even with one's back to the kiosk. */
const hertz: Readonly<Record<Side, number>> = { left: 440, right: 660 }
const loudness = 0.4
/** A tone that is cut off clicks. */
const fadeSeconds = 0.03

/** Plays a tone on one side, made here and loaded from nowhere; the function it gives back ends it. */
export const playTone = (side: Side, ended: () => void): (() => void) => {
  const context = new AudioContext()
  const tone = new OscillatorNode(context, { frequency: hertz[side] })
  const gain = new GainNode(context, { gain: 0 })
  const sides = new ChannelMergerNode(context, { numberOfInputs: 2 })
  tone.connect(gain).connect(sides, 0, side === 'left' ? 0 : 1)
  sides.connect(context.destination)
  const now = context.currentTime
  gain.gain.setValueAtTime(0, now)
  gain.gain.linearRampToValueAtTime(loudness, now + fadeSeconds)
  gain.gain.setValueAtTime(loudness, now + seconds - fadeSeconds)
  gain.gain.linearRampToValueAtTime(0, now + seconds)
  tone.onended = () => {
    void context.close()
    ended()
  }
  tone.start(now)
  tone.stop(now + seconds)
  return () => tone.stop()
}
