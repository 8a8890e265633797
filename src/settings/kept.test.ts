import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patched } from './change'
import { keptBody, readKept, undoPatch, usualPatch } from './kept'
import { defaultSettings } from './read'

const usual = defaultSettings()
const settingsOf = (patch: object) => {
  const result = patched(usual, patch)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.settings
}

describe('what is written down', () => {
  it('is what differs from the usual, so that a later kiosk keeps its own usual values', () => {
    expect(keptBody({ settings: usual, before: [] })).toEqual({ format: 1 })
    const settings = settingsOf({ idle: { lineSeconds: 30, countSeconds: 25 }, theme: 'ore' })
    const before = [{ path: 'theme', value: null, change: 1 }]
    const body = keptBody({ settings, before })
    expect(body).toEqual({ format: 1, idle: { lineSeconds: 30, countSeconds: 25 }, theme: 'ore', before })
    expect(readKept(JSON.parse(JSON.stringify(body)))).toEqual({ settings, before, problems: [] })
  })

  it('is read as an earlier kiosk wrote it', () => {
    const { settings, before } = readKept({ format: 1, display: {}, theme: 'ore', loop: { dwellSeconds: null } })
    expect([settings, before]).toEqual([settingsOf({ theme: 'ore' }), []])
  })

  it('costs only the list of what was before where that can’t be read', () => {
    const { settings, before, problems } = readKept({ format: 1, theme: 'ore', before: [{ path: 7 }] })
    expect([settings.theme, before, problems]).toEqual(['ore', [], []])
  })

  it('comes out whole from anything', () => {
    fc.assert(fc.property(fc.anything(), (stored) => patched(readKept(stored).settings, {}).ok))
  })
})

describe('taking back', () => {
  const settings = settingsOf({ idle: { lineSeconds: 30, countSeconds: 25 }, theme: 'ore' })
  const before = [
    { path: 'idle.lineSeconds', value: 15, change: 1 },
    { path: 'idle.countSeconds', value: 20, change: 2 },
    { path: 'theme', value: null, change: 2 },
  ]

  it('puts all of the last change back, or one setting', () => {
    expect(undoPatch({ settings, before })).toEqual({ idle: { countSeconds: 20 }, theme: null })
    expect(undoPatch({ settings, before }, 'idle.lineSeconds')).toEqual({ idle: { lineSeconds: 15 } })
  })

  it('does nothing where nothing was changed, or where what was before is no setting any more', () => {
    expect(undoPatch({ settings, before: [] })).toBeUndefined()
    expect(undoPatch({ settings, before }, 'kioskName')).toBeUndefined()
    expect(undoPatch({ settings, before: [{ path: 'idle.gone', value: 1, change: 3 }] })).toBeUndefined()
  })

  it('knows what is usual', () => {
    expect([usualPatch('idle.lineSeconds'), usualPatch('theme'), usualPatch('idle.gone')]).toEqual([
      { idle: { lineSeconds: 15 } },
      { theme: null },
      undefined,
    ])
  })
})
