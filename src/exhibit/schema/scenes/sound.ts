import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Picture, Sound, Text } from '../words'
import { Volume } from './film'

/** A recording with all that is said in it written out; it never plays by itself. */
export const SoundScene = v.strictObject({
  draw: drawn('sound', {
    en: 'A recording with all that is said in it written out; it never plays by itself.',
    zh: '一段录音，附全部文字；从不自动播放。',
  }),
  sound: v.pipe(Sound, told({ en: 'The recording: MP3, M4A or WebM.', zh: '录音文件：MP3、M4A 或 WebM。' })),
  picture: v.pipe(Picture, told({ en: 'A picture of who speaks or what sounds.', zh: '说话的人或发声之物的图片。' })),
  about: v.pipe(Text, told({ en: 'Who speaks, or what is heard.', zh: '谁在说话，或是什么声音。' })),
  transcript: v.pipe(
    list(
      v.strictObject({
        from: v.pipe(
          v.number(),
          v.minValue(0),
          told({ en: 'When this part begins, in seconds.', zh: '这一段从第几秒开始。' }),
        ),
        text: v.pipe(Text, told({ en: 'What is said or heard.', zh: '说的话或听到的声音。' })),
      }),
      1,
      40,
    ),
    told({
      en: 'All that is said or heard, in parts; the one that is playing is on screen.',
      zh: '录音的全部文字，分段填写；屏幕显示正在播放的一段。',
    }),
  ),
  volume: Volume,
  ...Provenance.entries,
})
