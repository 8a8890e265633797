import { describe, expect, it } from 'vitest'
import { factsOfFile } from './exhibit-file'
import { bytesIn } from './media/bytes'

const factsOf = (bytes: Uint8Array) => factsOfFile('media/harbour.en.vtt', bytesIn(bytes))

describe('a file called .vtt', () => {
  it('with subtitles of another sort in it is told to be none, at its first line', async () => {
    const { format, captions } = await factsOf(Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nThe bell\n'))
    expect(format).toBe('vtt')
    expect(captions?.map(({ line, says }) => [line, says.en])).toEqual([
      [1, 'This is not a caption file: it does not begin with WEBVTT.'],
    ])
  })

  it('in another encoding is told to be no text in UTF-8', async () => {
    const { captions } = await factsOf(Buffer.from([0xff, 0xfe, 0x57, 0, 0x45, 0]))
    expect(captions?.map(({ cure }) => cure.en)).toEqual(['Save them again with the encoding UTF-8.'])
  })

  it('with a film in it is told as the film it is', async () => {
    expect((await factsOf(Buffer.from('\0\0\0\x18ftypqt  \0\0\0\0qt  '))).format).toBe('mov')
  })
})
