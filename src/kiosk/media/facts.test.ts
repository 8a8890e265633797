import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claiming, picture } from '../../../tests/support/pictures'
import { filmOfOneSecond } from '../../../tests/support/films'
import { bytesIn, bytesOf } from './bytes'
import { mediaFacts } from './facts'
import { formatOf } from './sniff'

const factsOf = (memory: Uint8Array) => mediaFacts(bytesIn(memory))

describe('the facts of a picture', () => {
  it.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    '%s: its format, its measures, and that it is whole',
    async (made) => {
      const memory = await picture({ made, width: 40, height: 24 })
      expect(await factsOf(memory)).toEqual({
        bytes: memory.length,
        format: made,
        width: 40,
        height: 24,
        whole: true,
      })
    },
  )

  it.each(['png', 'jpeg', 'webp', 'avif'] as const)('%s: that its end is missing', async (made) => {
    const memory = await picture({ made, width: 40, height: 24 })
    expect(await factsOf(memory.subarray(0, -30))).toMatchObject({ format: made, whole: false })
  })

  it('measures that only its head claims', async () => {
    const memory = claiming(await picture({ made: 'png' }), 20_000, 15_000)
    expect(await factsOf(memory)).toMatchObject({ width: 20_000, height: 15_000 })
  })

  it('measures behind half a megabyte of what a camera puts in front', async () => {
    const jpeg = await picture({ made: 'jpeg', width: 40, height: 24 })
    const segment = Buffer.alloc(60_004)
    segment.set([0xff, 0xe2, 0xea, 0x62])
    const memory = Buffer.concat([jpeg.subarray(0, 2), ...Array.from({ length: 9 }, () => segment), jpeg.subarray(2)])
    expect(await factsOf(memory)).toMatchObject({ format: 'jpeg', width: 40, height: 24, whole: true })
  })

  it('the frames of an animation, counted no further than is needed', async () => {
    const frames = async (made: 'webp', many: number) =>
      (await factsOf(await picture({ made, width: 4, height: 4, frames: many }))).frames
    expect(await frames('webp', 3)).toBe(3)
    expect(await frames('webp', 400)).toBe(301)
  })

  it('a telephone’s photograph with a film behind it is whole', async () => {
    const photograph = Buffer.concat([await picture({ made: 'jpeg' }), Buffer.alloc(200_000, 1)])
    expect(await factsOf(photograph)).toMatchObject({ whole: true })
  })
})

describe('the facts of a film', () => {
  it('its codec, its measures and its length', async () => {
    const film = await filmOfOneSecond()
    expect(await factsOf(film)).toMatchObject({
      format: 'webm',
      width: 64,
      height: 36,
      whole: true,
      film: { video: 'av1', seconds: 1 },
    })
  })

  it('that its end is missing', async () => {
    const film = await filmOfOneSecond()
    expect(await factsOf(film.subarray(0, film.length - 40))).toMatchObject({ whole: false })
  })

  it('nothing of one that is noise behind its first bytes', async () => {
    const noise = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(3_000, 7)])
    const facts = await factsOf(noise)
    expect([facts.format, facts.whole, facts.film]).toEqual(['mp4', false, undefined])
  })
})

describe('what a file is, whatever its name says', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['8BPS', 'psd'],
    ['GIF89a', 'gif'],
    ['II*\0', 'tiff'],
    ['MM\0*', 'tiff'],
    ['BM6', 'bmp'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'heic'],
    ['\0\0\0\x18ftypmif1\0\0\0\0mif1avif', 'avif'],
    ['\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'mov'],
    ['\0\0\0\x14ftypM4A \0\0\0\0M4A ', 'm4a'],
    ['PK\x03\x04 ... ppt/slides', 'powerpoint'],
    ['PK\x03\x04 ... word/document.xml', 'word'],
    ['PK\x03\x04 ... xl/workbook.xml', 'excel'],
    ['PK\x03\x04 ... photo.jpg', 'zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
    ['RIFF\0\0\0\0WAVE', 'wav'],
    ['RIFF\0\0\0\0AVI ', 'avi'],
    ['ID3\x04', 'mp3'],
    ['\xff\xfb\x90', 'mp3'],
    ['\xff\xf1\x50', 'aac'],
    ['\x1a\x45\xdf\xa3 matroska', 'mkv'],
    ['WEBVTT\n', 'vtt'],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<svg xmlns="x">', 'svg'],
    ['<!DOCTYPE html><svg>', 'html'],
    ['hello', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (text, format) => {
    expect(formatOf(Buffer.from(text, 'latin1'))).toBe(format)
  })
})

describe('whatever a file holds', () => {
  it('looking at it never throws', async () => {
    const starts = [
      ...(await Promise.all((['png', 'jpeg', 'webp', 'avif'] as const).map((made) => picture({ made })))),
      await picture({ made: 'webp', frames: 3 }),
      await filmOfOneSecond(),
      Buffer.from('\0\0\0\x18ftypisom\0\0\0\0mp41', 'latin1'),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(fc.record({ at: fc.nat(2_000), byte: fc.nat(255) }), { maxLength: 20 }),
        fc.nat(3_000),
        async (start, changes, length) => {
          const memory = Buffer.from(start).subarray(0, length)
          for (const { at, byte } of changes) if (at < memory.length) memory[at] = byte
          expect((await factsOf(memory)).bytes).toBe(memory.length)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('no more of a large file is read than its head and a few places', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kiosk-facts-'))
    try {
      const place = join(folder, 'a.png')
      await writeFile(place, await picture({ made: 'png' }))
      const handle = await open(place, 'r+')
      await handle.truncate(50_000_000)
      await handle.write(Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]), 0, 8, 49_999_992)
      let read = 0
      const bytes = bytesOf(handle, 50_000_000)
      await mediaFacts({ ...bytes, read: (at, length) => ((read += length), bytes.read(at, length)) })
      await handle.close()
      expect(read).toBeLessThan(200_000)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
