// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Door } from '../stores/operator'
import { createDoorWatch } from './hidden-doors'

const width = 1920
const height = 1080
const corners = { L: { x: 20, y: height - 20 }, R: { x: width - 20, y: height - 20 } } as const
type At = { readonly x: number; readonly y: number }

/** Hands at a screen whose time passes only as they move. */
const atTheScreen = () => {
  const opened: Door[] = []
  const { see: watch, isOnTheWay } = createDoorWatch({
    size: () => ({ width, height }),
    open: (door) => opened.push(door),
  })
  let now = 0
  const send = (type: string, { x, y }: At, id = 1): void => {
    const event = new PointerEvent(type, { clientX: x, clientY: y, pointerId: id, pointerType: 'touch' })
    Object.defineProperty(event, 'timeStamp', { value: now })
    watch(event)
  }
  const touch = (at: At, ms = 80, pause = 250): void => {
    send('pointerdown', at)
    now += ms
    send('pointerup', at)
    now += pause
  }
  const wait = (ms: number): void => void (now += ms)
  const taps = (way: string, ms?: number, pause?: number): void => {
    for (const corner of way) touch(corner === 'L' ? corners.L : corners.R, ms, pause)
  }
  /** Holds the left corner, then taps. */
  const after = (ms: number, way: string): void => {
    touch(corners.L, ms)
    taps(way)
  }
  const key = (init: KeyboardEventInit): void => watch(new KeyboardEvent('keydown', init))
  return { opened, send, touch, taps, after, wait, key, now: () => now, isOnTheWay: () => isOnTheWay(now) }
}

describe('the hidden doors', () => {
  it('open for a hold of three seconds in one corner and four taps', () => {
    const { opened, touch, taps } = atTheScreen()
    touch(corners.L, 3_200)
    taps('RRLR')
    expect(opened).toEqual(['panel'])
    touch(corners.R, 4_000)
    taps('LLRL')
    expect(opened).toEqual(['panel', 'staff'])
  })

  it.each<[string, (hands: ReturnType<typeof atTheScreen>) => void]>([
    ['a hold that is too short', ({ after }) => after(2_900, 'RRLR')],
    ['one that is too long', ({ after }) => after(10_100, 'RRLR')],
    ['no hold at all', ({ taps }) => taps('LRRLR')],
    ['drumming on both corners', ({ after }) => after(3_200, 'RLRLRLRLRLRL')],
    ['taps in another order', ({ after }) => after(3_200, 'RRRL')],
    [
      'a pause that is too long',
      ({ after, taps }) => {
        after(3_200, 'RR')
        taps('L', 80, 2_100)
        taps('R')
      },
    ],
    [
      'a slow tap',
      ({ after, taps }) => {
        after(3_200, 'RR')
        taps('L', 700)
        taps('R')
      },
    ],
    [
      'a touch elsewhere in between',
      ({ after, touch, taps }) => {
        after(3_200, 'RR')
        touch({ x: 900, y: 500 })
        taps('LR')
      },
    ],
    [
      'a second finger during the hold',
      ({ send, touch, taps, wait }) => {
        send('pointerdown', corners.L)
        wait(1_000)
        send('pointerdown', { x: 900, y: 500 }, 2)
        wait(2_200)
        send('pointerup', corners.L)
        taps('RRLR')
        touch(corners.L)
      },
    ],
    [
      'a finger that wanders off',
      ({ send, taps, wait }) => {
        send('pointerdown', corners.L)
        wait(1_000)
        send('pointermove', { x: 400, y: height - 20 })
        wait(2_200)
        send('pointerup', corners.L)
        taps('RRLR')
      },
    ],
  ])('stay shut for %s', (_, act) => {
    const hands = atTheScreen()
    act(hands)
    expect(hands.opened).toEqual([])
  })

  it('open by a key chord that no browser knows, and by no other', () => {
    const { opened, key } = atTheScreen()
    const chord = { ctrlKey: true, altKey: true, shiftKey: true }
    for (const init of [
      { key: 'o' },
      { ...chord, key: 'O', altKey: false },
      { ...chord, key: 'O', ctrlKey: false },
      { ...chord, key: 'O', shiftKey: false },
      { ...chord, key: 'P' },
    ])
      key(init)
    expect(opened).toEqual([])
    key({ ...chord, key: 'O' })
    key({ ...chord, key: 's' })
    expect(opened).toEqual(['panel', 'staff'])
  })
})

/** A small generator of numbers from 0 to 1 that can be repeated from its seed. */
const mulberry = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

describe('by chance', () => {
  it('nobody comes in: 100,000 touches anywhere, one in five a hold, one in ten a drag', () => {
    const { opened, send, touch, wait } = atTheScreen()
    const random = mulberry(20_261_125)
    const anywhere = (): At => ({ x: random() * width, y: random() * height })
    for (let count = 0; count < 100_000; count++) {
      const ms = random() < 0.2 ? random() * 12_000 : random() * 400
      if (random() < 0.1) {
        send('pointerdown', anywhere())
        wait(ms)
        send('pointermove', anywhere())
        send('pointerup', anywhere())
      } else touch(anywhere(), ms, random() * 3_000)
    }
    expect(opened).toEqual([])
  })

  it('hardly a child comes in that does nothing all day but tap and lean on the lower corners', () => {
    const { opened, touch } = atTheScreen()
    const random = mulberry(7)
    const most = 100_000
    for (let count = 0; count < most; count++) {
      const chance = random()
      const at = chance < 0.35 ? corners.L : chance < 0.7 ? corners.R : { x: random() * width, y: random() * height }
      touch(at, random() < 0.15 ? random() * 12_000 : random() * 500, random() * 3_000)
    }
    // And whoever does stands before a PIN pad that goes away by itself.
    expect(opened.length).toBeLessThanOrEqual(25)
  })
})

describe('somebody on the way to a door', () => {
  it('is told by a hold in a corner, until anything else is touched', () => {
    const { touch, taps, isOnTheWay } = atTheScreen()
    taps('LR')
    expect(isOnTheWay()).toBe(false)
    touch(corners.L, 3_200)
    expect(isOnTheWay()).toBe(true)
    taps('RR')
    expect(isOnTheWay()).toBe(true)
    touch({ x: 900, y: 500 })
    expect(isOnTheWay()).toBe(false)
  })

  it('is still believed after a slip and on arriving, but not for long', () => {
    const { opened, after, touch, taps, wait, isOnTheWay } = atTheScreen()
    after(3_200, 'RRRR')
    touch(corners.L, 3_200)
    taps('RRLR')
    expect(opened).toEqual(['panel'])
    expect(isOnTheWay()).toBe(true)
    wait(30_000)
    expect(isOnTheWay()).toBe(false)
  })
})
