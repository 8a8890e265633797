import { describe, expect, it } from 'vitest'
import { longestCaptions, readCaptions } from './captions'

const vtt = (...lines: string[]) => ['WEBVTT', '', ...lines].join('\n')
const troubleLines = (text: string) => readCaptions(text).troubles.map(({ line }) => line)

describe('captions', () => {
  it('are read with their times in seconds, with hours or without, numbered or not', () => {
    const { cues, troubles } = readCaptions(
      vtt('1', '00:01.000 --> 00:02.500 align:start', 'The bell', 'rings', '', '01:00:00.000 --> 01:00:01.000', 'End'),
    )
    expect(troubles).toEqual([])
    expect(cues).toEqual([
      { from: 1, to: 2.5, text: 'The bell\nrings' },
      { from: 3600, to: 3601, text: 'End' },
    ])
  })

  it('may begin with a byte order mark and end their lines as Windows does', () => {
    expect(readCaptions('\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello').cues).toHaveLength(1)
  })

  it('of another kind are told, such as SubRip with its commas', () => {
    expect(troubleLines('1\n00:00:01,000 --> 00:00:02,000\nHello')).toEqual([1])
    expect(troubleLines(vtt('00:01,000 --> 00:02,000', 'Hello'))).toEqual([3])
  })

  it('that end before they begin are told, at their line', () => {
    expect(troubleLines(vtt('00:05.000 --> 00:02.000', 'Hello'))).toEqual([3])
  })

  it('without a single caption are told', () => {
    expect(troubleLines(vtt('NOTE nothing yet'))).toEqual([1])
  })

  it('that end as they begin are told, too', () => {
    expect(troubleLines(vtt('00:05.000 --> 00:05.000', 'Hello'))).toEqual([3])
  })

  it('are 5,000 of 20 lines each at the most, in half a million characters', () => {
    const cue = ['00:01.000 --> 00:02.000', 'a', '']
    expect(readCaptions(vtt(...Array.from({ length: 5_001 }, () => cue).flat())).cues).toHaveLength(5_000)
    const [long] = readCaptions(vtt('00:01.000 --> 00:02.000', ...Array.from({ length: 21 }, () => 'a'))).cues
    expect(long?.text.split('\n')).toHaveLength(20)
    const text = vtt(...cue)
    expect(readCaptions(text.padEnd(500_000)).cues).toHaveLength(1)
    expect(readCaptions(text.padEnd(500_001)).cues).toHaveLength(0)
  })

  it('of any length and any contents take bounded work and tell a bounded number of things', () => {
    expect(troubleLines(`WEBVTT\n${'x'.repeat(longestCaptions)}`)).toEqual([1])
    expect(troubleLines(vtt(...Array.from({ length: 9_000 }, () => '-->')))).toHaveLength(20)
  })
})
