import {
  largestSide,
  type MediaFacts,
  type MediaFormat,
  mostFrames,
  mostPixels,
  usefulBytes,
  usefulSides,
} from './media-facts'
import { endingOf, endingsOf, refusedFormat } from './media-formats'
import type { Problem } from './problem'
import { type Said, setApart } from './said'

type Finding = Pick<Problem, 'code' | 'severity' | 'says' | 'cure'>

/** What is wrong with a media file that the exhibit shows: the worst that can be said of it, or each thing to think about. */
export const judgeMedia = (file: string, facts: MediaFacts): readonly Problem[] => {
  const broken = unusable(facts) ?? misnamed(file, facts) ?? damaged(facts) ?? tooLarge(facts) ?? strangeCodec(facts)
  const found = broken ? [broken] : [...wasteful(facts), ...heavy(facts)]
  return [
    ...found.map((finding) => ({ ...finding, file })),
    ...(broken ? [] : [...(facts.drawing ?? []), ...(facts.captions ?? [])]),
  ]
}

const unusable = ({ bytes, format }: MediaFacts): Finding | undefined => {
  if (bytes === 0) {
    return broken(
      { en: 'The file is empty.', zh: '文件是空的。' },
      { en: 'Copy it here again.', zh: '请重新复制过来。' },
    )
  }
  const refused = refusedFormat(format)
  if (refused) {
    const says = {
      en: `This is ${refused.name.en}, which the kiosk does not show.`,
      zh: `这是${setApart(refused.name.zh).trimEnd()}，展厅屏幕显示不了。`,
    }
    return { code: 'media-format', severity: 'error', says, cure: refused.cure }
  }
  if (format !== 'unknown') return undefined
  const says = {
    en: 'This is not a picture, a film or a sound that is known here.',
    zh: '这不是可识别的图片、影片或声音。',
  }
  return broken(says, { en: 'Save it again from the program it was made with.', zh: '请用原来的软件重新保存。' })
}

const broken = (says: Said, cure: Said): Finding => ({ code: 'media-broken', severity: 'error', says, cure })

/** Named as one format and made as another: some browsers show it, some don't, and a film is sent to the wrong player. */
const misnamed = (file: string, { format }: MediaFacts): Finding | undefined => {
  const [best = '', ...others] = endingsOf(format)
  const ending = endingOf(file)
  if ([best, ...others].includes(ending)) return undefined
  const says = {
    en: `The file is named .${ending}, but it is ${formatName(format)}.`,
    zh: `文件名以 .${ending} 结尾，内容却是 ${formatName(format)}。`,
  }
  const cure = {
    en: `Rename it so that it ends in .${best}, here and in the YAML file.`,
    zh: `请把文件名和 YAML 里的名字都改成以 .${best} 结尾。`,
  }
  return { code: 'media-mislabelled', severity: 'error', says, cure }
}

const formatName = (format: MediaFormat): string => (format === 'webp' ? 'WebP' : format.toUpperCase())

const pictures: readonly MediaFormat[] = ['png', 'jpeg', 'webp', 'avif']
const films: readonly MediaFormat[] = ['mp4', 'webm', 'm4a']

const damaged = ({ format, whole, width, film }: MediaFacts): Finding | undefined => {
  if (!whole) {
    const says = { en: 'The file ends too early: part of it is missing.', zh: '文件不完整：后面的内容缺失。' }
    return broken(says, { en: 'Copy it here again, or save it again.', zh: '请重新复制，或重新保存。' })
  }
  const unreadable = pictures.includes(format) ? width === undefined : films.includes(format) && film === undefined
  if (!unreadable) return undefined
  const says = { en: 'The file is damaged: it does not say what is in it.', zh: '文件已损坏：读不出里面的内容。' }
  return broken(says, { en: 'Save it again from the program it was made with.', zh: '请用原来的软件重新保存。' })
}

/** What a kiosk's memory would not stand. */
const tooLarge = ({ width = 0, height = 0, frames = 1 }: MediaFacts): Finding | undefined => {
  if (Math.max(width, height) > largestSide || width * height > mostPixels) {
    const says = {
      en: `The picture is ${width} by ${height} pixels, more than a kiosk can hold.`,
      zh: `图片有 ${width}×${height} 像素，屏幕主机装不下。`,
    }
    return { code: 'media-too-large', severity: 'error', says, cure: makeSmaller }
  }
  if (frames <= mostFrames) return undefined
  const says = { en: `The animation has more than ${mostFrames} pictures.`, zh: `动画超过${mostFrames}帧。` }
  const cure = { en: 'Make a film of it: MP4 with H.264.', zh: '请做成影片：H.264 编码的 MP4。' }
  return { code: 'media-too-large', severity: 'error', says, cure }
}

const makeSmaller: Said = {
  en: `Make it smaller: ${usefulSides.long} by ${usefulSides.short} pixels are plenty.`,
  zh: `请缩小：${usefulSides.long}×${usefulSides.short} 像素已经足够。`,
}

/** What Chromium plays on every machine it runs on. */
const playable = ['avc', 'vp8', 'vp9', 'av1', 'aac', 'mp3', 'opus', 'vorbis', 'flac']

const strangeCodec = ({ film }: MediaFacts): Finding | undefined => {
  const strange = [film?.video, film?.audio].find((codec) => codec !== undefined && !playable.includes(codec ?? ''))
  if (strange === undefined) return undefined
  const says = strange
    ? {
        en: `It is coded as ${strange.toUpperCase()}, which the kiosk does not play.`,
        zh: `它的编码是 ${strange.toUpperCase()}，展厅屏幕播放不了。`,
      }
    : { en: 'It is coded in a way that is not known here.', zh: '它的编码无法识别。' }
  const cure = {
    en: 'Convert it to MP4 with H.264 and AAC, for example with HandBrake.',
    zh: '请转换成 H.264 和 AAC 编码的 MP4，例如用 HandBrake。',
  }
  return { code: 'media-format', severity: 'error', says, cure }
}

/** More pixels than twice the display has: nobody sees them, and every one is decoded. */
const wasteful = ({ width = 0, height = 0 }: MediaFacts): readonly Finding[] => {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  if (long <= usefulSides.long && short <= usefulSides.short) return []
  const says = {
    en: `It is ${width} by ${height} pixels, more than twice the display.`,
    zh: `它有 ${width}×${height} 像素，超过屏幕的两倍。`,
  }
  return [{ code: 'media-too-large', severity: 'warning', says, cure: makeSmaller }]
}

const heavy = ({ bytes, format }: MediaFacts): readonly Finding[] => {
  const sort = pictures.includes(format) ? 'picture' : format === 'svg' ? 'drawing' : 'film'
  if (bytes <= usefulBytes[sort]) return []
  const says = {
    en: `The file has ${megabytes(bytes)} MB; over ${megabytes(usefulBytes[sort])} MB it is slow.`,
    zh: `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(usefulBytes[sort])} MB 就会很慢。`,
  }
  return [{ code: 'media-too-large', severity: 'warning', says, cure: lighter[sort] }]
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 100_000) / 10

const lighter: Readonly<Record<keyof typeof usefulBytes, Said>> = {
  picture: { en: 'Save it as JPEG or WebP with a quality of 80.', zh: '请存为质量 80 的 JPEG 或 WebP。' },
  drawing: { en: 'Simplify the drawing, or save it as PNG.', zh: '请简化图形，或存为 PNG。' },
  film: { en: 'Convert it with a lower bit rate: 8 Mbit/s are plenty.', zh: '请用更低的码率转换：8 Mbit/s 已经足够。' },
}
