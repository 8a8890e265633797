import type { CommandLine } from 'electron'

/** Chromium's switches for a screen that strangers touch, each with the reason it is there. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  // Pinch and swipe: the page must not zoom away or go back in history (electron/electron#12688, #8793, #11216).
  ['disable-pinch'],
  ['overscroll-history-navigation', '0'],
  // Chromium ends itself at the sixth death of its graphics process; with this switch it lives on (measured: 12 of 12).
  ['disable-gpu-process-crash-limit'],
  // Nothing leaves the machine: no name is looked up, whoever asks.
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  // A proxy would look names up in our place, and asking for one (WPAD) is a look-up too.
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-breakpad'],
  ['noerrdialogs'],
  // 256 MB: a cache that fills the disk is a known way for a kiosk to die (lookitscook/kiosk#224).
  ['disk-cache-size', String(256 * 1024 * 1024)],
]

const disabledFeatures = [
  'OverscrollHistoryNavigation',
  'TouchpadOverscrollHistoryNavigation',
  'HardwareMediaKeyHandling',
]

type Started = {
  readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'removeSwitch' | 'getSwitchValue'>
  readonly isPackaged: boolean
}

/** What opens the page to a debugger. The fuses close Node's own and not these (electron/fuses#2). */
const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins']

/**
 * Sets the switches. Features that are off already, by the command line, stay off. In the packaged application the command line opens
 * no debugger: Electron looks at these switches after this has run, shortly before `ready`.
 */
export const setSwitches = ({ commandLine, isPackaged }: Started): void => {
  if (isPackaged) for (const name of debugging) commandLine.removeSwitch(name)
  for (const [name, value] of switches) commandLine.appendSwitch(name, value)
  const before = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean)
  commandLine.appendSwitch('disable-features', [...before, ...disabledFeatures].join(','))
}
