import * as v from 'valibot'
import { Provenance } from '../figures'
import { drawn, told } from '../told'
import { Captions, Film, Picture, Text } from '../words'

/** How loud a film or a sound may be, beside the loudspeaker's own setting. */
export const Volume = v.pipe(
  v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.7),
  told({ en: 'How loud it plays at most: 0 is silent, 1 as recorded.', zh: '最大音量：0为静音，1为原始音量。' }),
)

/** A film with captions, started by the visitor; on a slide it plays by itself, without sound. */
export const FilmScene = v.strictObject({
  draw: drawn('film', {
    en: 'A film with captions, started by the visitor; on a slide it plays by itself, without sound.',
    zh: '带字幕的影片，由观众开始播放；在轮播画面上自动静音播放。',
  }),
  film: v.pipe(Film, told({ en: 'The film: MP4 or WebM.', zh: '影片文件：MP4 或 WebM。' })),
  codec: v.pipe(
    v.picklist(['h264', 'vp9', 'av1']),
    told({
      en: 'How its pictures are coded: h264, vp9 or av1. The screen asks its player for it before it shows the film.',
      zh: '画面的编码：h264、vp9 或 av1。屏幕会先确认能否播放。',
    }),
  ),
  picture: v.pipe(
    Picture,
    told({
      en: 'The still that stands for the film until it plays, and when it cannot.',
      zh: '播放之前及无法播放时显示的静止画面。',
    }),
  ),
  captions: v.pipe(
    Captions,
    told({
      en: 'What is said and heard, in each language: a WebVTT file.',
      zh: '每种语言的字幕文件（WebVTT），写出说的话和听到的声音。',
    }),
  ),
  about: v.pipe(Text, told({ en: 'What the film shows, in a sentence or two.', zh: '影片内容，一两句话。' })),
  credit: v.pipe(v.optional(Text), told({ en: 'Whose film it is.', zh: '影片的作者或出处。' })),
  volume: Volume,
  ...Provenance.entries,
})
