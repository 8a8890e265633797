// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { dragHandlers } from './drag'

const at = (type: string, x: number, y = 0, more: PointerEventInit = {}) =>
  new PointerEvent(type, { pointerId: 1, isPrimary: true, button: 0, clientX: x, clientY: y, bubbles: true, ...more })

const dragging = (now = () => 0) => {
  const moves: (readonly [number, number])[] = []
  const strokes: number[] = []
  const timers = { now, after: () => () => undefined, frame: () => () => undefined }
  const handlers = dragHandlers({ moved: (x, y) => moves.push([x, y]), stroked: (way) => strokes.push(way), timers })
  return { moves, strokes, handlers }
}

describe('a finger on a picture', () => {
  it('tells how far it moved since last told', () => {
    const { moves, handlers } = dragging()
    handlers.pointerdown(at('pointerdown', 10, 10))
    handlers.pointermove(at('pointermove', 15, 8))
    handlers.pointermove(at('pointermove', 25, 8))
    expect(moves).toEqual([
      [5, -2],
      [10, 0],
    ])
  })

  it('that goes far sideways has stroked; a slow one has not', () => {
    let now = 0
    const { strokes, handlers } = dragging(() => now)
    const across = (ms: number): void => {
      handlers.pointerdown(at('pointerdown', 900))
      now += ms
      handlers.pointerup(at('pointerup', 100))
    }
    across(300)
    across(3000)
    expect(strokes).toEqual([1])
  })

  it('keeps its landing to itself, so that no swipe turns the section', () => {
    const { handlers } = dragging()
    const box = document.createElement('div')
    let heard = 0
    document.body.append(box)
    box.addEventListener('pointerdown', (event) => handlers.pointerdown(event))
    document.body.addEventListener('pointerdown', () => (heard += 1))
    box.dispatchEvent(at('pointerdown', 5))
    expect(heard).toBe(0)
  })

  it('is the only one: a second one and one that was called off move nothing', () => {
    const { moves, handlers } = dragging()
    handlers.pointerdown(at('pointerdown', 0))
    handlers.pointerdown(at('pointerdown', 50, 0, { pointerId: 2, isPrimary: false }))
    handlers.pointermove(at('pointermove', 70, 0, { pointerId: 2, isPrimary: false }))
    handlers.pointercancel(at('pointercancel', 0))
    handlers.pointermove(at('pointermove', 30))
    expect(moves).toEqual([])
  })
})
