import type { Problem } from './problem'
import type { Said } from './said'

/** Captions of one language, as far as they are judged: how many there are and when they stand there, in seconds. */
export type Cue = { readonly from: number; readonly to: number; readonly text: string }
export type CaptionTrouble = { readonly line: number; readonly says: Said; readonly cure: Said }
export type CaptionsRead = { readonly cues: readonly Cue[]; readonly troubles: readonly CaptionTrouble[] }

/** More than this is no caption file: two hours of talk stay below a tenth of it. */
export const longestCaptions = 500_000
const mostCues = 5_000

const timing = /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t]|$)/u

const secondsOf = (stamp: string): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

const notCaptions: CaptionTrouble = {
  line: 1,
  says: { en: 'This is not a caption file: it does not begin with WEBVTT.', zh: '这不是字幕文件：开头没有 WEBVTT。' },
  cure: { en: 'Export the captions as WebVTT (.vtt).', zh: '请把字幕导出为 WebVTT（.vtt）格式。' },
}

const tooLong: CaptionTrouble = {
  line: 1,
  says: { en: 'The caption file is far too long.', zh: '字幕文件过长。' },
  cure: { en: 'Export the captions of this film alone.', zh: '请只导出这部影片的字幕。' },
}

const empty: CaptionTrouble = {
  line: 1,
  says: { en: 'There is no caption in this file.', zh: '这个文件里没有一条字幕。' },
  cure: { en: 'Write at least what is heard, such as “Music”.', zh: '至少写出听到的声音，例如“音乐”。' },
}

const badTiming = (line: number): CaptionTrouble => ({
  line,
  says: {
    en: 'This line is not a time such as 00:01.000 --> 00:04.000.',
    zh: '这一行不是时间，应如 00:01.000 --> 00:04.000。',
  },
  cure: { en: 'Write minutes, seconds and thousandths, with a point.', zh: '请写分、秒和千分之一秒，用小数点。' },
})

const backwards = (line: number): CaptionTrouble => ({
  line,
  says: { en: 'This caption ends before it begins.', zh: '这条字幕的结束时间早于开始时间。' },
  cure: { en: 'Let the second time be the later one.', zh: '请让第二个时间晚于第一个。' },
})

/** Reads WebVTT line by line, in one pass, keeping no more than a bounded number of cues. Never throws. */
export const readCaptions = (text: string): CaptionsRead => {
  if (text.length > longestCaptions) return { cues: [], troubles: [tooLong] }
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  if (!/^WEBVTT(?:[ \t].*)?$/u.test(lines[0] ?? '')) return { cues: [], troubles: [notCaptions] }
  const cues: Cue[] = []
  const troubles: CaptionTrouble[] = []
  lines.forEach((line, at) => {
    if (!line.includes('-->') || cues.length >= mostCues) return
    const [, from, to] = timing.exec(line) ?? []
    if (from === undefined || to === undefined) troubles.push(badTiming(at + 1))
    else if (secondsOf(to) <= secondsOf(from)) troubles.push(backwards(at + 1))
    else cues.push({ from: secondsOf(from), to: secondsOf(to), text: wordsAfter(lines, at) })
  })
  return { cues, troubles: cues.length + troubles.length > 0 ? troubles.slice(0, 20) : [empty] }
}

/** The lines of a caption, up to the next empty one. */
const wordsAfter = (lines: readonly string[], at: number): string => {
  const end = lines.findIndex((line, other) => other > at && line.trim() === '')
  return lines
    .slice(at + 1, end < 0 ? undefined : end)
    .slice(0, 20)
    .join('\n')
}

/** What is wrong with the captions of a file; `undefined` stands for one that is no text in UTF-8. */
export const captionProblems = (file: string, text: string | undefined): readonly Problem[] =>
  (text === undefined ? [notText] : readCaptions(text).troubles).map((trouble) => ({
    code: 'wrong-captions',
    severity: 'error',
    file,
    column: 1,
    ...trouble,
  }))

const notText: CaptionTrouble = {
  line: 1,
  says: { en: 'The captions cannot be read as text.', zh: '字幕文件不是文本，无法读取。' },
  cure: { en: 'Save them again with the encoding UTF-8.', zh: '请用 UTF-8 编码重新保存。' },
}
