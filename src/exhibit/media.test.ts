import { expect, it } from 'vitest'
import { filesFrom, smallExhibit } from '../../tests/fixtures/exhibits/read-fixture'
import { filesOfPicture, mediaOf } from './media'
import { readExhibit } from './read'

it('a picture with {theme} stands for a file of each theme', () => {
  expect(filesOfPicture('media/lamp.{theme}.svg')).toEqual(['media/lamp.silver.svg', 'media/lamp.ore.svg'])
  expect(filesOfPicture('media/stone.svg')).toEqual(['media/stone.svg'])
})

it('an exhibit names each of its media files once', () => {
  const result = readExhibit(filesFrom(smallExhibit()))
  expect(result.ok && mediaOf(result.value)).toEqual(['media/stone.svg', 'media/lamp.silver.svg', 'media/lamp.ore.svg'])
})
