import { exitCodes } from '../../ending'
import { type SetupWish, unitName } from './wish'

/** How long no painted frame may be told before the whole kiosk is started anew, in seconds. */
export const watchdogSeconds = 30

const quoted = (word: string): string => (/^[\w@:,.+=/-]+$/.test(word) ? word : `"${word}"`)

const isBelow = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`)

/** `ProtectHome=yes` would hide a program that lies in somebody's home. */
const protectHome = ({ program }: SetupWish): string =>
  program.some((part) => ['/home', '/root'].some((folder) => isBelow(folder, part))) ? 'read-only' : 'yes'

/** What systemd lets be written: its own folder, the data where they lie elsewhere, and sticks that take exports. */
const writable = ({ data, sticks }: SetupWish): string => {
  const paths = [
    ...(isBelow('/var/lib/zone-kiosk', data) ? [] : [data]),
    ...(sticks === 'write' ? ['-/media/kiosk'] : []),
  ]
  return paths.map((path) => `ReadWritePaths=${quoted(path)}\n`).join('')
}

/** Started with the machine, in place of a login on the first terminal or of a desktop. */
const unitSection = `[Unit]
Description=Zone Kiosk on the screen of this machine
After=systemd-user-sessions.service plymouth-quit-wait.service seatd.service getty@tty1.service display-manager.service
Wants=seatd.service
Conflicts=getty@tty1.service display-manager.service
ConditionPathExists=/dev/tty0
# For ever: a machine nobody visits must not give up after five bad starts.
StartLimitIntervalSec=0
`

/** Killed rather than aborted when it misses: a stopped process takes no other signal, and nobody reads its core. */
const watching = `# Ready once the first frame is painted; then a painted frame at least every ${watchdogSeconds} seconds, or all is started anew.
Type=notify
NotifyAccess=all
TimeoutStartSec=120
WatchdogSec=${watchdogSeconds}
WatchdogSignal=SIGKILL
Restart=always
RestartSec=2
# The operator quit: nobody wants it back. (cage 0.1.4 ends with 0 all the same.) Asked to start again, it ends and leaves that to systemd.
RestartPreventExitStatus=${exitCodes.quit}
Environment=ZONE_KIOSK_SUPERVISED=1
TimeoutStopSec=10
KillMode=control-group
LimitCORE=0
OOMPolicy=stop
`

const running = (wish: SetupWish): string => `User=${wish.user}
SupplementaryGroups=video render input audio
ExecStartPre=+-/usr/bin/chvt 1
# Without -s no key switches to another virtual terminal.
ExecStart=/usr/bin/cage -d -- ${wish.program.map(quoted).join(' ')} --data ${quoted(wish.data)}
WorkingDirectory=/var/lib/zone-kiosk
StateDirectory=zone-kiosk
StateDirectoryMode=0700
RuntimeDirectory=zone-kiosk
RuntimeDirectoryMode=0700
Environment=HOME=/var/lib/zone-kiosk XDG_RUNTIME_DIR=/run/zone-kiosk LIBSEAT_BACKEND=seatd
# By way of Xwayland: Chromium 150 ends itself on the Wayland of cage 0.1.4 (Debian 12).
Environment=XDG_SESSION_TYPE=x11
Environment=DBUS_SESSION_BUS_ADDRESS=disabled:
UMask=0077

TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=null
StandardOutput=journal
StandardError=journal
`

/**
 * What Chromium can live with. Left out on purpose, because it needs what they forbid: MemoryDenyWriteExecute (its compiler),
 * RestrictNamespaces and ProtectProc (its sandbox), PrivateDevices and ProtectClock (the latter closes /dev/dri with its DeviceAllow).
 */
const hardening = (wish: SetupWish): string => `NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
ProtectHome=${protectHome(wish)}
${writable(wish)}PrivateTmp=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectHostname=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
`

/**
 * The systemd unit. The seat comes from seatd and not from a PAM session: pam_systemd would move every process of the kiosk into
 * a session scope of its own, and what they tell the watchdog would be counted for that scope (systemd.exec(5), PAMName=).
 */
export const unitOf = (wish: SetupWish): string =>
  [
    unitSection,
    `[Service]\n${watching}`,
    running(wish),
    hardening(wish),
    '[Install]\nWantedBy=multi-user.target\n',
  ].join('\n')

export const unitPath = `/etc/systemd/system/${unitName}`
