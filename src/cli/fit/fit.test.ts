import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitSources } from '.'
import { stripJpeg } from './strip-jpeg'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kiosk-fit-'))
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

/** A place on the earth, as cameras write it. */
const place = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 32/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 8/1 0/1' },
}

/** A picture with a red left half, so that turning it can be seen. */
const picture = (width: number, height: number) => {
  const red = { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#c03020' }
  return sharp({ create: { width, height, channels: 3, background: '#204080' } }).composite([
    { input: { create: red }, left: 0, top: 0 },
  ])
}

/** Fits files by path; gives the report, and the contents by new path. */
const fit = async (files: Readonly<Record<string, Buffer | string>>) => {
  const sources = await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      const from = join(root, 'exhibit', path)
      await mkdir(dirname(from), { recursive: true })
      await writeFile(from, content)
      return { path, from, size: Buffer.byteLength(content) }
    }),
  )
  const folder = await mkdtemp(join(root, 'fit-'))
  const fitted = await fitSources(sources, folder, () => undefined)
  const read = await Promise.all(fitted.sources.map(async ({ path, from }) => [path, await readFile(from)] as const))
  for (const { path, size } of fitted.sources) expect(new Map(read).get(path)?.length).toBe(size)
  return { report: fitted.report, contents: new Map(read) }
}

describe('fitting pictures', () => {
  it('makes a picture no wider or higher than the display and keeps its proportions', async () => {
    const { report, contents } = await fit({ 'media/wide.jpg': await picture(5_000, 2_000).jpeg().toBuffer() })
    expect(await sharp(contents.get('media/wide.jpg')).metadata()).toMatchObject({
      width: 3840,
      height: 1536,
      format: 'jpeg',
    })
    expect(report.changed).toMatchObject([{ path: 'media/wide.jpg', done: ['shrunk'] }])
  })

  it('turns what a camera held sideways, and forgets where it was', async () => {
    const jpeg = await picture(400, 200).withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { report, contents } = await fit({ 'media/a.jpg': jpeg })
    const { width, height, orientation, exif } = await sharp(contents.get('media/a.jpg')).metadata()
    expect({ width, height, orientation, exif }).toEqual({
      width: 200,
      height: 400,
      orientation: undefined,
      exif: undefined,
    })
    const top = await sharp(contents.get('media/a.jpg'))
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer()
    expect(top[0]).toBeGreaterThan(150)
    expect(report.changed).toMatchObject([{ done: ['turned', 'freed'] }])
  })

  it('takes the place out of a JPEG without touching a pixel', async () => {
    const jpeg = await picture(300, 200).withExif(place).jpeg().toBuffer()
    expect((await sharp(jpeg).metadata()).exif).toBeDefined()
    const { report, contents } = await fit({ 'media/a.jpg': jpeg })
    const bytes = contents.get('media/a.jpg')
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect((await sharp(bytes).raw().toBuffer()).equals(await sharp(jpeg).raw().toBuffer())).toBe(true)
    expect(report.changed).toMatchObject([{ done: ['freed'] }])
  })

  it.each(['webp', 'avif', 'png'] as const)('takes the place out of a %s', async (format) => {
    const bytes = await picture(300, 200).withExif(place)[format]().toBuffer()
    const { report, contents } = await fit({ [`media/a.${format}`]: bytes })
    expect(
      (await sharp(contents.get(`media/a.${format}`) ?? contents.get('media/a.webp')).metadata()).exif,
    ).toBeUndefined()
    expect(report.changed[0]?.done).toContain('freed')
  })

  it('leaves alone what fits, what moves, and what is no picture', async () => {
    const frames = await sharp(
      [await picture(60, 40).png().toBuffer(), await picture(60, 40).negate().png().toBuffer()],
      {
        join: { animated: true },
      },
    )
      .webp()
      .toBuffer()
    const files = {
      'media/a.jpg': await picture(300, 200).jpeg().toBuffer(),
      'media/moves.webp': frames,
      'media/broken.jpg': 'not a picture',
      'media/wrong.png': await picture(30, 20).withExif(place).jpeg().toBuffer(),
      'media/film.mp4': 'film',
    }
    const { report, contents } = await fit(files)
    expect(report).toEqual({ pictures: 4, changed: [] })
    for (const [path, content] of Object.entries(files))
      expect(contents.get(path)?.equals(Buffer.from(content)), path).toBe(true)
  })

  it('saves a PNG as WebP without loss and changes its name wherever it stands, and nothing else', async () => {
    const noise = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, at) => (at * at) % 251))
    const png = await sharp(noise, { raw: { width: 200, height: 200, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer()
    const yaml =
      "# about media/a.jpg\npicture:   media/a.png   # kept\nother: 'media/b.{theme}.png'\nalso: media/a.png\n"
    const { report, contents } = await fit({
      'exhibit.yaml': yaml,
      'media/a.png': png,
      'media/b.ore.png': png,
      'media/b.silver.png': png,
    })
    expect(contents.get('exhibit.yaml')?.toString()).toBe(
      "# about media/a.jpg\npicture:   media/a.webp   # kept\nother: 'media/b.{theme}.webp'\nalso: media/a.webp\n",
    )
    expect([...contents.keys()]).toEqual(['exhibit.yaml', 'media/a.webp', 'media/b.ore.webp', 'media/b.silver.webp'])
    expect((await sharp(contents.get('media/a.webp')).raw().toBuffer()).equals(noise)).toBe(true)
    expect(report.changed.map(({ to }) => to)).toEqual(['media/a.webp', 'media/b.ore.webp', 'media/b.silver.webp'])
  })

  it('keeps the name of a PNG that a longer text mentions, that has a namesake, or whose other theme keeps its own', async () => {
    const png = await picture(300, 200).png({ compressionLevel: 0 }).toBuffer()
    const files = {
      'exhibit.yaml': 'text: see media/a.png there\npicture: media/a.png\nb: media/b.png\nc: media/c.{theme}.png\n',
      'media/a.png': png,
      'media/b.png': png,
      'media/b.webp': await picture(300, 200).webp().toBuffer(),
      'media/c.ore.png': png,
      'media/c.silver.png': 'not a picture',
    }
    const { contents } = await fit(files)
    expect([...contents.keys()]).toEqual(Object.keys(files))
    expect(contents.get('exhibit.yaml')?.toString()).toBe(files['exhibit.yaml'])
  })

  it('gives the same bytes each time', async () => {
    const files = {
      'media/a.jpg': await picture(4_000, 300).jpeg().toBuffer(),
      'media/a.png': await picture(300, 200).png().toBuffer(),
    }
    const first = await fit(files)
    const second = await fit(files)
    for (const [path, bytes] of first.contents) expect(second.contents.get(path)?.equals(bytes), path).toBe(true)
  })
})

describe('a JPEG without its labels', () => {
  it('loses what hangs behind its end', async () => {
    const jpeg = await picture(300, 200).jpeg({ progressive: true }).toBuffer()
    expect(stripJpeg(Buffer.concat([jpeg, Buffer.from('film')]))?.equals(jpeg)).toBe(true)
  })

  it('keeps its colour profile', async () => {
    const jpeg = await picture(30, 20).withIccProfile('p3').jpeg().toBuffer()
    expect((await sharp(stripJpeg(jpeg)).metadata()).icc).toBeDefined()
  })

  it('is not made of what is no JPEG, or half of one', async () => {
    const jpeg = await picture(300, 200).jpeg().toBuffer()
    expect(stripJpeg(Buffer.from('no'))).toBeUndefined()
    for (let length = 0; length < jpeg.length; length += 1) expect(stripJpeg(jpeg.subarray(0, length))).toBeUndefined()
  })
})
