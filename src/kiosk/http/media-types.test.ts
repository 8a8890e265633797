import { expect, it } from 'vitest'
import { mediaType } from './media-types'

it.each([
  ['crane.svg', 'image/svg+xml'],
  ['index-a1b2.js', 'text/javascript; charset=utf-8'],
  ['FILM.MP4', 'video/mp4'],
  ['exhibit.yaml', undefined],
  ['kiosk.sqlite', undefined],
  ['svg', undefined],
  ['.svg', undefined],
  ['a.constructor', undefined],
  ['a.js.map', undefined],
])('%s is handed out as %s', (name, type) => {
  expect(mediaType(name)).toBe(type)
})
