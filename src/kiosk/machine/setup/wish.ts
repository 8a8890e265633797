/** What a machine that starts into the kiosk is set up with. Paths are absolute, of the machine that will run it. */
export type SetupWish = {
  /** The account the kiosk runs as; it can't log in. */
  readonly user: string
  /** The program that shows the kiosk, and what stands before the options it is given. */
  readonly program: readonly [string, ...string[]]
  /** The folder with what the kiosk keeps. */
  readonly data: string
  /** Whether exports may be written to a stick; packs are read from it either way. */
  readonly sticks: 'read' | 'write'
  /** Which host shows the kiosk; the web host's Chromium needs policies of its own. */
  readonly host: 'electron' | 'web'
}

export const usualUser = 'kiosk'
/** Where a kiosk that was set up keeps everything of its own; systemd makes it and gives it to the account. */
export const stateFolder = '/var/lib/zone-kiosk'
export const usualData = `${stateFolder}/data`
/** Where the packaged application is put by hand, unless it says itself where it lies. */
export const usualProgram = '/opt/zone-kiosk/zone-kiosk'
export const unitName = 'zone-kiosk.service'

/** A name systemd-sysusers and every Debian tool takes (useradd's own rule). */
export const isUserName = (name: string): boolean => /^[a-z_][a-z0-9_-]{0,30}$/.test(name) && name !== 'root'

/** A path that needs no quoting in a unit, a rule or a shell line; spaces are told apart from it with quotes. */
export const isPlainPath = (path: string): boolean => /^\/[^"'\\%$\n\r\t;]*$/.test(path)
