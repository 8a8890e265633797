import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings, patched } from '../settings'
import { readSettingsFile, writeSettingsFile } from './settings-file'

const usual = defaultSettings()
const settingsOf = (patch: object) => {
  const result = patched(usual, patch)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.settings
}
const wish = { version: '1.2.3', withMachine: false }
const own = settingsOf({ theme: 'ore', kioskName: 'Hall 3', display: { id: '2' }, idle: { lineSeconds: 30 } })

describe('a file of settings', () => {
  it('gives another kiosk the same, but for what belongs to one machine', () => {
    const read = readSettingsFile(writeSettingsFile(own, wish), usual)
    expect(read.ok && read.settings).toEqual({ ...own, kioskName: 'Kiosk', display: { id: null } })
    expect(read.ok && read.differences).toEqual([
      { path: 'idle.lineSeconds', from: 15, to: 30 },
      { path: 'theme', from: null, to: 'ore' },
    ])
  })

  it('has what belongs to one machine where that was asked for', () => {
    const read = readSettingsFile(writeSettingsFile(own, { ...wish, withMachine: true }), usual)
    expect(read.ok && read.settings).toEqual(own)
  })

  it('names its format and the version that wrote it, and says what each setting is in both languages', () => {
    const text = writeSettingsFile(own, wish)
    expect(text).toContain('\nkioskSettings: 1\nkiosk: 1.2.3\nsettings:\n')
    expect(text).toContain(`
    # How long the line takes to empty, in seconds (5 to 120, usually 15).
    # 细线走完所需的秒数（5 至 120，通常 15）。
    lineSeconds: 30
`)
  })

  it('leaves alone what it does not name', () => {
    const read = readSettingsFile('kioskSettings: 1\nsettings: { sound: { volume: 40 } }', own)
    expect(read.ok && read.settings).toEqual({ ...own, sound: { volume: 40, muted: false } })
  })
})

describe('a file that is not taken', () => {
  const says = (text: string) => {
    const read = readSettingsFile(text, usual)
    return read.ok ? [] : read.problems.map(({ key, says: { en } }) => `${key}: ${en}`)
  }

  it('says everything that is wrong in it', () => {
    expect(says('kioskSettings: 1\nsettings: { theme: pink, sound: { volume: 400 }, colour: red }')).toEqual([
      'sound.volume: “Volume” takes a number from 0 to 100 percent.',
      'theme: “Theme” takes one of: silver, ore.',
      'colour: There is no setting colour; look for a slip in its name.',
    ])
  })

  it.each([
    ['hello', 'This is no file of settings'],
    ['', 'This is no file of settings'],
    ['settings: {}', 'This is no file of settings'],
    ['kioskSettings: 1\nsettings: [1]', 'This is no file of settings'],
    ['kioskSettings: 9\nsettings: {}', 'The file is of a newer kiosk (format 9, this one knows 1)'],
    ['kioskSettings: 1\nsettings:\n  theme: "ore\n', 'The file can’t be read as YAML'],
    [`kioskSettings: 1\na: &a [x]\nsettings: { b: [*a, *a] }`, 'This is no file of settings'],
    ['x'.repeat(300_000), 'This is no file of settings'],
  ])('%j', (text, sentence) => {
    expect(says(text)[0]).toContain(sentence)
  })

  it('says in which line it can’t be read', () => {
    const read = readSettingsFile('kioskSettings: 1\nsettings:\n  theme: "ore\n', usual)
    expect(read.ok ? [] : read.problems.map(({ says }) => says.en)).toEqual([
      'The file can’t be read as YAML; look at line 4.',
    ])
  })

  it('has at most 200,000 characters', () => {
    const text = writeSettingsFile(own, wish)
    const long = `${text}#${'x'.repeat(200_000 - text.length - 1)}`
    expect(readSettingsFile(long, usual).ok).toBe(true)
    expect(readSettingsFile(`${long}x`, usual).ok).toBe(false)
  })

  it('is never the end of the program, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => !readSettingsFile(text, usual).ok))
  })
})
