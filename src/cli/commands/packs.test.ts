import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPack, unpackTo } from '../../kiosk/packs'
import { silentProgress } from '../output'
import { run } from '../program'

const small = resolve(import.meta.dirname, '../../../tests/fixtures/exhibits/small')

const kiosk = async (...args: readonly string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    colours: false,
    progress: () => silentProgress,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let folder: string
let exhibit: string
let key: string
let pack: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-packs-'))
  exhibit = join(folder, 'exhibit')
  key = join(folder, 'museum')
  pack = join(folder, 'a.kiosk')
  await cp(small, exhibit, { recursive: true })
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('kiosk keys', () => {
  it('makes a key that only its owner can read, and a public half to give away', async () => {
    const { code, out } = await kiosk('keys', 'make', key)
    expect(code).toBe(0)
    expect(out).toMatch(/Fingerprint: ([0-9a-f]{4}-){4}[0-9a-f]{4}$/)
    expect((await stat(key)).mode & 0o777).toBe(0o600)
    expect(await readFile(`${key}.pub`, 'utf8')).toContain('BEGIN PUBLIC KEY')
    expect(await readFile(`${key}.pub`, 'utf8')).not.toContain('PRIVATE')
  })

  it('shows the same fingerprint for both halves, and never the private one', async () => {
    const made = (await kiosk('keys', 'make', key)).out
    const shown = (await kiosk('keys', 'show', key)).out
    const fingerprint = /Fingerprint: (.*)/.exec(shown)?.[1] ?? ''
    expect(made).toContain(`Fingerprint: ${fingerprint}`)
    expect(shown).toMatch(/\nPublic key: [\w-]{43}$/)
    expect((await kiosk('keys', 'show', `${key}.pub`)).out).toBe(shown)
    expect((await kiosk('keys', 'show', key, '--lang', 'zh')).out).toContain(`指纹：${fingerprint}`)
    const told: unknown = JSON.parse((await kiosk('keys', 'show', key, '--json')).out)
    expect(told).toMatchObject({ ok: true, type: 'private', fingerprint })
  })

  it('never writes over a key', async () => {
    await kiosk('keys', 'make', key)
    const before = await readFile(key, 'utf8')
    const again = await kiosk('keys', 'make', key)
    expect(again.err).toContain('A key is never written over')
    expect(again.code).toBe(2)
    await rm(key)
    expect((await kiosk('keys', 'make', key)).code).toBe(2)
    await writeFile(key, before)
    expect(await readFile(key, 'utf8')).toBe(before)
  })

  it('cannot show what is no key', async () => {
    expect((await kiosk('keys', 'show', join(exhibit, 'exhibit.yaml'))).code).toBe(2)
    expect((await kiosk('keys', 'show', join(folder, 'nowhere'))).code).toBe(2)
  })
})

describe('kiosk pack', () => {
  beforeEach(async () => {
    await kiosk('keys', 'make', key)
  })

  it('says in a sentence that a file can’t be written where there is no such folder', async () => {
    await kiosk('keys', 'make', key)
    const nowhere = join(folder, 'nowhere', 'a.kiosk')
    const { code, err } = await kiosk('pack', exhibit, '--key', key, '-o', nowhere)
    expect(code).toBe(2)
    expect(err).toBe(`${nowhere} can’t be written. Choose a folder that is there and that you may write to.`)
  })

  it('takes the place of nothing but a file', async () => {
    const { code, err } = await kiosk('pack', exhibit, '--key', key, '-o', folder)
    expect([code, err]).toEqual([2, `${folder} is no file. Name the file the pack is to be, such as hall.kiosk.`])
    expect((await kiosk('pack', exhibit, '--key', key, '-o', '/dev/null')).code).toBe(2)
    expect((await readdir(folder)).toSorted()).toEqual(['exhibit', 'museum', 'museum.pub'])
  })

  it('packs a good exhibit, the same bytes each time', async () => {
    const { code, out } = await kiosk('pack', exhibit, '--key', key, '-o', pack)
    expect(code).toBe(0)
    expect(out).toMatch(/^Packed cape-light 1\.0\.0 into .*a\.kiosk: 6 files, \d+(\.\d)? kB\.\nSigned by /)
    const first = await readFile(pack)
    await kiosk('pack', exhibit, '--key', key, '-o', pack)
    expect((await readFile(pack)).equals(first)).toBe(true)
  })

  it('packs nothing of an exhibit that check would not pass', async () => {
    await rm(join(exhibit, 'media', 'stone.svg'))
    const { code, out } = await kiosk('pack', exhibit, '--key', key, '-o', pack)
    expect(out).toContain('sections/history.yaml:19:16')
    expect(code).toBe(1)
    await expect(stat(pack)).rejects.toThrow('ENOENT')
  })

  it('leaves out what no exhibit can name, and says so', async () => {
    await writeFile(join(exhibit, 'media', 'Thumbs.db'), 'x')
    const { code, out } = await kiosk('pack', exhibit, '--key', key, '-o', pack)
    expect(out).toContain('Left out: media/Thumbs.db.')
    expect(code).toBe(0)
  })

  it('fits the pictures unless told not to, and the pack is still a good exhibit', async () => {
    const svg = join(exhibit, 'media', 'stone.svg')
    const png = await sharp(Buffer.alloc(90_000, 'stone'), { raw: { width: 200, height: 150, channels: 3 } })
      .png()
      .toBuffer()
    await writeFile(svg.replace('.svg', '.png'), png)
    await rm(svg)
    const section = join(exhibit, 'sections', 'history.yaml')
    await writeFile(section, (await readFile(section, 'utf8')).replaceAll('stone.svg', 'stone.png'))
    expect((await kiosk('pack', exhibit, '--key', key, '-o', pack)).out).toContain('1 saved as WebP without loss')
    const read = await readPack(pack)
    const unpacked = join(folder, 'unpacked')
    expect(read.ok && (await unpackTo(read.value, unpacked)).ok).toBe(true)
    expect(await kiosk('check', unpacked)).toMatchObject({ code: 0 })
    expect((await readdir(join(unpacked, 'media'))).filter((name) => name.startsWith('stone'))).toEqual(['stone.webp'])
    expect(await readFile(section, 'utf8')).toContain('stone.png')
    expect((await readdir(folder)).filter((name) => name.includes('.fit-'))).toEqual([])
    await kiosk('pack', exhibit, '--key', key, '-o', pack, '--no-fit')
    expect((await kiosk('verify', pack, '--against', exhibit)).out).toMatch(/the same\.$/)
  })

  it('wants the private key', async () => {
    const { code, err } = await kiosk('pack', exhibit, '--key', `${key}.pub`, '-o', pack)
    expect(err).toContain('Sign with the private one')
    expect(code).toBe(2)
    expect((await kiosk('pack', exhibit)).code).toBe(2)
  })
})

describe('kiosk verify', () => {
  beforeEach(async () => {
    await kiosk('keys', 'make', key)
    await kiosk('pack', exhibit, '--key', key, '-o', pack)
  })

  it('says that a pack is whole and who signed it', async () => {
    const { code, out } = await kiosk('verify', pack, '--key', `${key}.pub`)
    expect(out).toContain('cape-light 1.0.0 is whole: 6 files')
    expect(out).toContain('That is the key you named.')
    expect(code).toBe(0)
  })

  it('ends with 1 where another key signed it', async () => {
    const other = join(folder, 'other')
    await kiosk('keys', 'make', other)
    const { code, out } = await kiosk('verify', pack, '--key', other)
    expect(out).toContain('That is not the key you named')
    expect(code).toBe(1)
    expect(JSON.parse((await kiosk('verify', pack, '--key', other, '--json')).out)).toMatchObject({ ok: false })
  })

  it('ends with 1 and names the file where one byte is wrong', async () => {
    const bytes = await readFile(pack)
    bytes[bytes.indexOf('sections:')] = 0
    await writeFile(pack, bytes)
    const { code, out } = await kiosk('verify', pack)
    expect(out).toBe('exhibit.yaml: It was damaged on the way.\nCopy the file again.')
    expect(code).toBe(1)
    const json: unknown = JSON.parse((await kiosk('verify', pack, '--json', '--lang', 'zh')).out)
    expect(json).toEqual({
      ok: false,
      refusal: {
        code: 'damaged',
        says: 'exhibit.yaml：它在传输中损坏了。',
        cure: '请重新拷贝这个文件。',
        name: 'exhibit.yaml',
      },
    })
  })

  it('says what would change against a folder or another pack', async () => {
    expect((await kiosk('verify', pack, '--against', exhibit)).out).toMatch(/From 1\.0\.0 to 1\.0\.0: the same\.$/)
    const yaml = join(exhibit, 'exhibit.yaml')
    await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('version: 1.0.0', 'version: 0.9.0'))
    await writeFile(join(exhibit, 'media', 'spare.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const old = join(folder, 'old.kiosk')
    await kiosk('pack', exhibit, '--key', key, '-o', old)
    const { out } = await kiosk('verify', pack, '--against', old)
    expect(out).toMatch(
      /From 0\.9\.0 to 1\.0\.0: newer\.\n {2}changed {2}exhibit\.yaml\n {2}removed {2}media\/spare\.svg$/,
    )
    const told: unknown = JSON.parse((await kiosk('verify', old, '--against', pack, '--json')).out)
    const changes = { step: 'older', added: ['media/spare.svg'], changed: ['exhibit.yaml'] }
    expect(told).toMatchObject({ changes })
  })

  it('says what would change in a kiosk that has it installed', async () => {
    const data = join(folder, 'data')
    const installed = await kiosk('install', pack, '--data', data, '--trust')
    expect(installed.code, installed.err).toBe(0)
    expect((await kiosk('verify', pack, '--against', data)).out).toMatch(/From 1\.0\.0 to 1\.0\.0: the same\.$/)
  })

  it('cannot run without the pack', async () => {
    expect((await kiosk('verify', join(folder, 'nowhere.kiosk'))).code).toBe(2)
    expect((await kiosk('verify', pack, '--against', join(folder, 'nowhere'))).code).toBe(2)
  })
})
