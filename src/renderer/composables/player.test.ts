// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { handClock } from '../../../tests/support/hand-clock'
import { clockTime } from './clock-time'
import { providePlaying, stallMs, usePlayer } from './player'

type Answer = () => Promise<void>

/** A player on an element that obeys by hand: `plays` answers its `play()`. */
const aPlayer = (plays: Answer = () => Promise.resolve()) => {
  const clock = handClock()
  const heard: (number | string)[] = []
  let paused = 0
  const media = Object.assign(document.createElement('video'), { play: plays, pause: () => (paused += 1) })
  Object.defineProperty(media, 'duration', { value: 60 })
  const element = ref<HTMLMediaElement>(media)
  let made: ReturnType<typeof usePlayer> | undefined
  const Inner = defineComponent({
    setup: () => {
      made = usePlayer({ element, volume: () => 0.4, timers: clock.timers })
      return () => h('i')
    },
  })
  const Outer = defineComponent({
    setup: () => {
      providePlaying({ plays: (left) => heard.push(left), failed: (what) => heard.push(what) })
      return () => h(Inner)
    },
  })
  const app = mount(Outer)
  if (!made) throw new Error('the player was not made')
  made.handlers.loadedmetadata()
  return { player: made, media, heard, clock, app, paused: () => paused }
}

describe('a player', () => {
  it('plays no louder than it may, and tells what is left once it does', () => {
    const { player, media, heard } = aPlayer()
    player.begin(15)
    expect(media.volume).toBe(0.4)
    player.handlers.playing()
    expect(heard).toEqual([45])
    player.handlers.pause()
    expect([heard.at(-1), player.state.value]).toEqual([0, 'paused'])
  })

  it('gives up what brings nothing for three seconds, and says so', () => {
    const { player, heard, clock, paused } = aPlayer()
    player.play()
    player.handlers.playing()
    player.handlers.waiting()
    clock.pass(stallMs - 1)
    player.handlers.timeupdate()
    clock.pass(stallMs - 1)
    expect(player.state.value).toBe('playing')
    clock.pass(1)
    expect([player.state.value, heard.at(-1), paused()]).toEqual(['failed', 'stalled', 1])
  })

  it('does not call a film broken that was left before it began', async () => {
    const { player } = aPlayer(() => Promise.reject(new DOMException('left', 'AbortError')))
    player.play()
    await Promise.resolve()
    await Promise.resolve()
    expect(player.state.value).toBe('playing')
  })

  it('tells of one that cannot be played', async () => {
    const { player, heard } = aPlayer(() => Promise.reject(new DOMException('no', 'NotSupportedError')))
    player.play()
    await Promise.resolve()
    await Promise.resolve()
    expect([player.state.value, heard]).toEqual(['failed', [0, 'cannot-play']])
  })

  it('is silent and waits for nothing once its component is gone', () => {
    const { player, app, heard, clock, paused } = aPlayer()
    player.play()
    player.handlers.playing()
    player.handlers.waiting()
    app.unmount()
    clock.pass(stallMs * 2)
    expect([heard.at(-1), paused()]).toEqual([0, 1])
  })
})

it('writes times as a player does', () => {
  expect([clockTime(5.9), clockTime(65), clockTime(NaN)]).toEqual(['0:05', '1:05', '0:00'])
})
