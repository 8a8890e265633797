import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDataFolder, kioskSwitches, readyProfile } from './kiosk-browser.mjs'

const asked = { address: 'http://127.0.0.1:1/', profile: '/p', size: { width: 1080, height: 1920 } }

describe('the switches of a kiosk-mode Chromium', () => {
  it.each([true, false])('never take its sandbox away (windowed: %s)', (windowed) => {
    expect(kioskSwitches({ ...asked, windowed }).join(' ')).not.toMatch(/sandbox|disable-web-security|remote-debugging/)
  })

  it('fill the screen, at its corner, for machines without a window manager', () => {
    const switches = kioskSwitches({ ...asked, windowed: false })
    expect(switches).toEqual(expect.arrayContaining(['--kiosk', '--window-size=1080,1920', '--window-position=0,0']))
  })

  it.each([true, false])('let no name be looked up, whoever of Chromium asks (windowed: %s)', (windowed) => {
    const switches = kioskSwitches({ ...asked, windowed })
    expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost')
    expect(switches).toContain('--disable-background-networking')
  })

  it('leave a window a window', () => {
    expect(kioskSwitches({ ...asked, windowed: true })).not.toContain('--kiosk')
  })
})

const isThere = (file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined

const preferencesIn = (profile) => JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'))

describe('the profile', () => {
  const aProfile = (holder) => {
    const profile = mkdtempSync(join(tmpdir(), 'zone-kiosk-profile-'))
    symlinkSync(holder, join(profile, 'SingletonLock'))
    return profile
  }

  it.each([
    ['a process that is gone', `${hostname()}-999999999`],
    ['a machine of another name', 'elsewhere-1'],
  ])('loses a lock held by %s', (_who, holder) => {
    const profile = aProfile(holder)
    readyProfile(profile)
    expect(isThere(join(profile, 'SingletonLock'))).toBe(false)
  })

  it('keeps a lock that is held', () => {
    const profile = aProfile(`${hostname()}-${process.pid}`)
    readyProfile(profile)
    expect(isThere(join(profile, 'SingletonLock'))).toBe(true)
  })

  it('forgets a crash, so that nobody is asked to restore pages', () => {
    const profile = mkdtempSync(join(tmpdir(), 'zone-kiosk-profile-'))
    const preferences = join(profile, 'Default', 'Preferences')
    mkdirSync(join(profile, 'Default'))
    writeFileSync(preferences, JSON.stringify({ profile: { exit_type: 'Crashed', name: 'x' } }))
    readyProfile(profile)
    expect(preferencesIn(profile).profile).toEqual({
      exit_type: 'Normal',
      exited_cleanly: true,
      name: 'x',
    })
  })

  it('is made where there is none', () => {
    const profile = join(mkdtempSync(join(tmpdir(), 'zone-kiosk-profile-')), 'a', 'b')
    readyProfile(profile)
    expect(existsSync(profile)).toBe(true)
  })
})

it.each([
  ['is new', undefined],
  ['asked before', '{"translate":{"enabled":true,"x":1}}'],
  ['was cut by a power cut', '{"transl'],
])('the profile offers no translation over the exhibit where it %s', (_which, text) => {
  const profile = join(mkdtempSync(join(tmpdir(), 'zone-kiosk-profile-')), 'a')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  if (text !== undefined) writeFileSync(join(profile, 'Default', 'Preferences'), text)
  readyProfile(profile)
  expect(preferencesIn(profile).translate).toMatchObject({ enabled: false })
})

it('keeps its data where the desktop standard says', () => {
  expect(defaultDataFolder({ XDG_DATA_HOME: '/x' })).toBe(join('/x', 'zone-kiosk'))
})
