import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings, readSettings } from './read'
import { upgrade, type UpgradeStep } from './upgrade'

describe('settings', () => {
  it('have the figures of the design when nothing was set', () => {
    expect(readSettings(undefined)).toEqual({
      settings: {
        format: 1,
        display: { id: null },
        screen: { diagonalInches: null, bottomEdgeMm: null, viewingMm: null },
        access: { text: 100, reach: 'standard' },
        loop: { dwellSeconds: null, sound: false },
        sound: { volume: 100, muted: false },
        languages: { shown: null, first: null },
        idle: { floorSeconds: 45, homeSeconds: 30, lineSeconds: 15, countSeconds: 20 },
        hours: { timeZone: null, week: null, exceptions: [], outside: 'tells', nightlyRestart: '04:00' },
        install: { probationMinutes: 10, sticks: ['/media/*/*', '/run/media/*/*', '/mnt/*'] },
        journal: { keepDays: 400, mostEvents: 1_000_000 },
        guide: { clicker: true, remote: false, port: 8480, leaseMinutes: 5 },
        staff: { call: '' },
        theme: null,
        kioskName: 'Kiosk',
      },
      problems: [],
    })
  })

  it('keep what was set and fill in the rest', () => {
    const { settings, problems } = readSettings({ format: 1, theme: 'ore', idle: { floorSeconds: 60 } })
    expect(problems).toEqual([])
    expect(settings.theme).toBe('ore')
    expect(settings.idle).toEqual({ floorSeconds: 60, homeSeconds: 30, lineSeconds: 15, countSeconds: 20 })
  })

  it('lose only the part that is wrong, and say so', () => {
    const { settings, problems } = readSettings({
      format: 1,
      theme: 'pink',
      kioskName: 'Hall 3',
      loop: { dwellSeconds: 20 },
    })
    expect(settings.theme).toBeNull()
    expect(settings.kioskName).toBe('Hall 3')
    expect(settings.loop.dwellSeconds).toBe(20)
    expect(problems.map((problem) => problem.key)).toEqual(['theme'])
  })

  it('lose no more of a part than the one that is wrong', () => {
    const { settings, problems } = readSettings({ idle: { lineSeconds: 'long', countSeconds: 30 } })
    expect(settings.idle).toEqual({ floorSeconds: 45, homeSeconds: 30, lineSeconds: 15, countSeconds: 30 })
    expect(problems.map(({ key }) => key)).toEqual(['idle.lineSeconds'])
  })

  it('refuse unknown keys without losing the known ones', () => {
    const { settings, problems } = readSettings({ format: 1, theme: 'ore', colour: 'pink' })
    expect(settings.theme).toBe('ore')
    expect(problems.map((problem) => problem.key)).toEqual(['colour'])
  })

  it.each([[0], [1e9], [NaN], ['15'], [-1]])('refuse a line of %s seconds', (lineSeconds) => {
    const { settings, problems } = readSettings({ format: 1, idle: { lineSeconds } })
    expect(settings.idle.lineSeconds).toBe(15)
    expect(problems).toHaveLength(1)
  })

  it('fall back to the usual ones when a newer kiosk wrote them', () => {
    const { settings, problems } = readSettings({ format: 9, theme: 'ore' })
    expect(settings).toEqual(defaultSettings())
    expect(problems[0]?.says).toContain('newer kiosk')
  })

  it('come out whole from anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { settings } = readSettings(stored)
        expect(settings.format).toBe(1)
        expect(settings.idle.countSeconds).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  it('come out whole from any values under the known keys', () => {
    const keys = fc.constantFrom('format', 'display', 'loop', 'idle', 'theme', 'kioskName', '__proto__', 'constructor')
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), (stored) => {
        expect(readSettings(stored).settings.format).toBe(1)
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
      }),
    )
  })
})

describe('upgrade', () => {
  const rename: UpgradeStep = ({ name, ...rest }) => ({ ...rest, kioskName: name })
  const double: UpgradeStep = (old) => ({ ...old, doubled: true })

  it('takes every step from the format that was stored', () => {
    expect(upgrade({ format: 1, name: 'Hall 3' }, [rename, double])).toEqual({
      ok: true,
      value: { format: 3, kioskName: 'Hall 3', doubled: true },
    })
    expect(upgrade({ format: 2, kioskName: 'Hall 3' }, [rename, double])).toEqual({
      ok: true,
      value: { format: 3, kioskName: 'Hall 3', doubled: true },
    })
  })

  it.each([[0], [1.5], ['1'], [NaN]])('refuses format %s', (format) => {
    expect(upgrade({ format }).ok).toBe(false)
  })
})
