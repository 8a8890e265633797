// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { markPicture } from './broken-picture'

const boxWith = <E extends HTMLElement>(element: E): E => {
  const box = document.createElement('div')
  for (const type of ['error', 'load']) box.addEventListener(type, markPicture, { capture: true })
  box.append(element)
  return element
}
const isMarked = (element: Element): boolean => element.hasAttribute('data-broken')

it('marks a picture that did not come, also where its box is not in the document', () => {
  const picture = boxWith(document.createElement('img'))
  picture.dispatchEvent(new Event('error'))
  expect(isMarked(picture)).toBe(true)
})

it('takes the mark away with the next picture that comes', () => {
  const picture = boxWith(document.createElement('img'))
  picture.dispatchEvent(new Event('error'))
  picture.dispatchEvent(new Event('load'))
  expect(isMarked(picture)).toBe(false)
})

it('leaves films and sounds to their players', () => {
  const film = boxWith(document.createElement('video'))
  film.dispatchEvent(new Event('error'))
  expect(isMarked(film)).toBe(false)
})
