import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from 'mediabunny'
import sharp from 'sharp'

/**
 * Writes an exhibit with thousands of real pictures and some films, to measure how long a command takes over it and how much
 * memory: `node tests/large/make-large-exhibit.ts FOLDER [FILES] [MEGABYTES]`. A few pictures of each format are drawn; every
 * file is one of them made different by a comment of its own, so that no two have the same digest. The same call always writes
 * the same bytes.
 */
export type LargeExhibit = { readonly files: number; readonly bytes: number }

/** One file in 250 is a film. */
const filmShare = 0.004

type Format = { readonly ending: string; readonly every: readonly Buffer[]; readonly differ: Differ }
type Differ = (picture: Buffer, note: string) => Buffer

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
const chance = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

/** Colours that run into each other, with grain, as in a photograph: an even area would compress to nothing. */
const drawn = (seed: number, width: number, height: number, grain: number) => {
  const next = chance(seed)
  const [red, green, blue] = [next(), next(), next()]
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at += 3) {
    const across = (at / 3) % width
    const noise = (next() - 0.5) * grain
    pixels[at] = 200 * red * (across / width) + 30 + noise
    pixels[at + 1] = 200 * green * (at / pixels.length) + 30 + noise
    pixels[at + 2] = 200 * blue * (1 - across / width) + 30 - noise
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const several = (many: number, one: (at: number) => Promise<Buffer>): Promise<Buffer[]> =>
  Array.from({ length: many }).reduce<Promise<Buffer[]>>(
    async (before, _, at) => [...(await before), await one(at)],
    Promise.resolve([]),
  )

const chunkOf = (kind: string, contents: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), contents])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(contents.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

const differJpeg: Differ = (picture, note) => {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, note.length + 2])
  return Buffer.concat([head, Buffer.from(note, 'latin1'), picture.subarray(2)])
}

const differPng: Differ = (picture, note) => {
  const text = chunkOf('tEXt', Buffer.from(`Comment\0${note}`, 'latin1'))
  return Buffer.concat([picture.subarray(0, -12), text, picture.subarray(-12)])
}

const differWebp: Differ = (picture, note) => {
  const body = Buffer.from(note.padEnd(note.length + (note.length % 2)), 'latin1')
  const head = Buffer.from('NOTE\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  const whole = Buffer.concat([picture, head, body])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

const freeBox = (contents: Buffer): Buffer => {
  const head = Buffer.from('\0\0\0\0free', 'latin1')
  head.writeUInt32BE(contents.length + 8, 0)
  return Buffer.concat([head, contents])
}

const differAvif: Differ = (picture, note) => Buffer.concat([picture, freeBox(Buffer.from(note, 'latin1'))])

/** Padding that players skip: a Void element of EBML, whose size is written in eight bytes. */
const voidOf = (size: number, note: string): Buffer => {
  const element = Buffer.alloc(9 + size)
  element[0] = 0xec
  element.writeBigUInt64BE(0x0100000000000000n | BigInt(size), 1)
  element.write(note, 9, 'latin1')
  return element
}

/** The frame inside an AVIF still, which is a key frame of AV1. */
const frameOf = (avif: Buffer): Buffer => {
  const at = avif.indexOf('mdat', 0, 'latin1')
  return avif.subarray(at + 4, at - 4 + avif.readUInt32BE(at - 4))
}

/** Two seconds of AV1 in WebM, of key frames only. */
const film = async (): Promise<Buffer> => {
  const frames = await several(4, (at) =>
    drawn(900 + at, 640, 360, 20)
      .avif({ quality: 40, effort: 0 })
      .toBuffer(),
  )
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new EncodedVideoPacketSource('av1')
  output.addVideoTrack(source)
  await output.start()
  for (const [at, avif] of frames.entries()) {
    const packet = new EncodedPacket(frameOf(avif), 'key', at / 2, 0.5)
    const decoderConfig = { codec: 'av01.0.01M.08', codedWidth: 640, codedHeight: 360 }
    await source.add(packet, { decoderConfig })
  }
  await output.finalize()
  if (!target.buffer) throw new Error('the film was not written')
  return Buffer.from(target.buffer)
}

/** The formats in the shares a photographer's folder has them, 12 files of a round. */
const formats = async (mean: number): Promise<readonly Format[]> => {
  // Bytes a pixel at these grains and qualities, measured once: the side follows from the mean size wanted.
  const side = (bytesPerPixel: number) => Math.max(64, Math.round(Math.sqrt(mean / bytesPerPixel / (16 / 9)) * 2) / 2)
  const sized = (at: number, bytesPerPixel: number, grain: number, seed: number) => {
    const height = Math.round(side(bytesPerPixel) * (0.8 + (at % 5) * 0.1))
    return drawn(seed + at, Math.round((height * 16) / 9), height, grain)
  }
  const jpeg = await several(60, (at) => sized(at, 0.33, 60, 100).jpeg({ quality: 80 }).toBuffer())
  const png = await several(20, (at) => sized(at, 2.4, 60, 300).png({ compressionLevel: 1 }).toBuffer())
  const webp = await several(15, (at) => sized(at, 0.22, 60, 500).webp({ quality: 75, effort: 0 }).toBuffer())
  const avif = await several(5, (at) =>
    drawn(700 + at, 640, 360, 60)
      .avif({ quality: 50, effort: 0 })
      .toBuffer(),
  )
  const all = { jpg: differJpeg, png: differPng, webp: differWebp, avif: differAvif }
  const made = { jpg: jpeg, png, webp, avif }
  const order = ['jpg', 'jpg', 'png', 'jpg', 'webp', 'jpg', 'jpg', 'png', 'jpg', 'webp', 'jpg', 'avif'] as const
  return order.map((ending) => ({ ending, every: made[ending], differ: all[ending] }))
}

const provenance = 'kind: done, asOf: 2025-01, source: archive'

const emblems = (names: readonly string[]): string =>
  names
    .map((name, at) => {
      const id = `p${at}`
      return `{ id: ${id}, name: { en: ${name.slice(6, 12)} }, mineral: slate, picture: ${name}, ${provenance} }`
    })
    .join(', ')

const inGroups = (names: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(names.length / size) }, (_, at) => names.slice(at * size, (at + 1) * size))

const section = (at: number, names: readonly string[]): string =>
  `id: s${at}
name: { en: Section ${at} }
hook: { en: Pictures }
title: { en: [Pictures] }
tile: { plate: light, place: small }
scene: { draw: emblems, items: [${emblems(names)}] }
`

const slide = (at: number, names: readonly string[]): string =>
  `    - { id: l${at}, opens: s${at % 12}, title: { en: [Slide ${at}] }, scene: { draw: emblems, items: [${emblems(names)}] } }\n`

const exhibit = (groups: readonly (readonly string[])[]): string =>
  `format: 1
id: large
version: 1.0.0
title: { en: A large exhibit }
titleLines: { en: [A large exhibit] }
languages:
  - { key: en, tag: en-GB, name: English }
theme: { content: silver }
asOf: { date: 2025-01, text: { en: As of January 2025 } }
sources:
  - { id: archive, date: 2025-01, title: { en: The archive } }
sections: [${groups
    .slice(0, 12)
    .map((_, at) => `s${at}`)
    .join(', ')}]
loop:
  dwell: 9
  slides:
${groups.map((names, at) => slide(at, names)).join('')}`

const inParallel = async (many: number, work: (at: number) => Promise<number>): Promise<number> => {
  let bytes = 0
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < many) {
      const written = await work(next++)
      bytes += written
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return bytes
}

/** Writes the exhibit; `files` media of `bytes` in all, about. Films take what the pictures leave. */
export const makeLargeExhibit = async (folder: string, wanted: LargeExhibit): Promise<LargeExhibit> => {
  const films = Math.floor(wanted.files * filmShare)
  const pictures = wanted.files - films
  const round = await formats((wanted.bytes * 0.85) / pictures)
  await mkdir(join(folder, 'media'), { recursive: true })
  await mkdir(join(folder, 'sections'), { recursive: true })

  const nameOf = (at: number) => `media/p${String(at).padStart(5, '0')}.${round[at % round.length]?.ending ?? ''}`
  const ofPictures = await inParallel(pictures, async (at) => {
    const { every, differ } = round[at % round.length] ?? { every: [], differ: differJpeg }
    const base = every[Math.floor(at / round.length) % every.length]
    if (!base) throw new Error('no picture was drawn')
    const bytes = differ(base, `picture ${at}`)
    await writeFile(join(folder, nameOf(at)), bytes)
    return bytes.length
  })
  const reel = films > 0 ? await film() : Buffer.alloc(0)
  const left = Math.max(0, Math.floor((wanted.bytes - ofPictures) / Math.max(1, films)) - reel.length)
  const ofFilms = await inParallel(films, async (at) => {
    const bytes = Buffer.concat([reel, voidOf(Math.max(16, left), `film ${at}`)])
    await writeFile(join(folder, `media/f${String(at).padStart(3, '0')}.webm`), bytes)
    return bytes.length
  })

  const groups = inGroups(
    Array.from({ length: pictures }, (_, at) => nameOf(at)),
    6,
  ).filter((group) => group.length > 1)
  await writeFile(join(folder, 'exhibit.yaml'), exhibit(groups))
  await Promise.all(
    groups.slice(0, 12).map((names, at) => writeFile(join(folder, `sections/s${at}.yaml`), section(at, names))),
  )
  return { files: pictures + films, bytes: ofPictures + ofFilms }
}

if (process.argv[1] === import.meta.filename) {
  const [folder = 'large-exhibit', files = '5000', megabytes = '2000'] = process.argv.slice(2)
  const wanted = { files: Number(files), bytes: Number(megabytes) * 1_000_000 }
  const made = await makeLargeExhibit(resolve(folder), wanted)
  process.stdout.write(`${made.files} files, ${Math.round(made.bytes / 1_000_000)} MB\n`)
}
