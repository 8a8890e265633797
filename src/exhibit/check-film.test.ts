import { expect, it } from 'vitest'
import { ofFilm, ofSound } from './check-film'
import type { SceneOf } from './schema'

const fact = { kind: 'done', asOf: '2020-05', source: 'paper' } as const
const film: SceneOf<'film'> = {
  draw: 'film',
  film: 'media/films/bay.webm',
  codec: 'h264',
  picture: 'media/bay.jpg',
  captions: { en: 'media/films/bay.en.vtt' },
  about: { en: 'The bay' },
  volume: 0.7,
  ...fact,
}
const coded = (video: string | null) => ({
  text: () => undefined,
  list: () => [],
  media: () => ({ bytes: 9, format: 'webm', whole: true, film: { video } }) as const,
})

it('finds a film that is coded otherwise than its scene says', () => {
  expect(ofFilm(film, coded('vp9')).map(({ cure }) => cure.en)).toEqual(['Write codec: vp9.'])
  expect(ofFilm(film, coded('avc'))).toEqual([])
  expect(ofFilm({ ...film, codec: 'av1' }, coded('av1'))).toEqual([])
})

it('leaves films that nobody could look into to the check of media', () => {
  expect(ofFilm(film, coded(null))).toEqual([])
  expect(ofFilm(film, { ...coded('vp9'), media: () => undefined })).toEqual([])
})

it('finds the part of a transcript that does not come after the one before', () => {
  const part = (from: number) => ({ from, text: { en: 'Words' } })
  const sound: SceneOf<'sound'> = {
    draw: 'sound',
    sound: 'media/sounds/bell.mp3',
    picture: 'media/bell.jpg',
    about: { en: 'A bell' },
    transcript: [part(0), part(4), part(4)],
    volume: 0.7,
    ...fact,
  }
  expect(ofSound(sound).map(({ at }) => at)).toEqual([['transcript', 2, 'from']])
})
