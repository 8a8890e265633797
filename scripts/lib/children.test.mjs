import { EventEmitter } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endChild } from './children.mjs'
import { npmArguments, npmCommand } from './install.mjs'

/** A program that notes the signals it is sent, and a clock by hand. */
const aChild = (platform) => {
  const sent = []
  const child = Object.assign(new EventEmitter(), { kill: (signal) => sent.push(signal) })
  let late
  const after = (work) => {
    late = work
  }
  return { child, sent, pass: () => late?.(), options: { platform, after } }
}

describe('ending a program', () => {
  it('sends the signal where there are signals', () => {
    const { child, sent, options } = aChild('linux')
    endChild(child, 'SIGTERM', options)
    expect(sent).toEqual(['SIGTERM'])
  })

  it('gives it time on Windows, where a signal is the end at once and the console has told it already', () => {
    const { child, sent, pass, options } = aChild('win32')
    endChild(child, 'SIGINT', options)
    expect(sent).toEqual([])
    pass()
    expect(sent).toEqual(['SIGINT'])
  })
})

describe('npm', () => {
  it('is run as the script it says it is', () => {
    const script = join(mkdtempSync(join(tmpdir(), 'zone-kiosk-npm-')), 'npm-cli.js')
    writeFileSync(script, '')
    const command = npmCommand(['ci'], { platform: 'win32', env: { npm_execpath: script }, execPath: 'C:\\node.exe' })
    expect(command).toEqual(['C:\\node.exe', [script, 'ci']])
  })

  it('is otherwise asked for by its name, on Windows by the shell its own launcher needs', () => {
    expect(npmCommand(['ci'], { platform: 'linux', env: {} })).toEqual(['npm', ['ci']])
    expect(npmCommand(['ci'], { platform: 'win32', env: {} })).toEqual(['cmd.exe', ['/d', '/c', 'npm', 'ci']])
  })

  it('installs the tools the kiosk is built with although NODE_ENV is production', () => {
    expect(npmArguments).toEqual(expect.arrayContaining(['--include=dev', '--include=optional']))
  })
})
