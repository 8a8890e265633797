import { expect, it } from 'vitest'
import { displayFacts } from './display-facts'

it('says which display the kiosk is on, and where each one lies', () => {
  const wall = {
    id: 7,
    label: 'Wall',
    bounds: { x: 0, y: 0, width: 1080, height: 1920 },
    scaleFactor: 2,
    rotation: 90,
  }
  const desk = {
    id: 8,
    label: '',
    bounds: { x: 1080, y: -40, width: 1920, height: 1080 },
    scaleFactor: 1,
    rotation: 0,
  }
  expect(displayFacts([wall, desk], 8)).toEqual([
    { id: '7', name: 'Wall', x: 0, y: 0, width: 1080, height: 1920, scale: 2, turn: 90, isKiosk: false },
    { id: '8', name: '', x: 1080, y: -40, width: 1920, height: 1080, scale: 1, turn: 0, isKiosk: true },
  ])
})

it('names none where the kiosk has no window', () => {
  const only = { id: 1, label: '', bounds: { x: 0, y: 0, width: 1920, height: 1080 }, scaleFactor: 1, rotation: 0 }
  expect(displayFacts([only], undefined).map(({ isKiosk }) => isKiosk)).toEqual([false])
})
