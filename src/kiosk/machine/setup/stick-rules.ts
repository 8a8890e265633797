import type { SetupWish } from './wish'

/** `SUBSYSTEMS==` looks up the chain of parents; its negation would be true of any parent, so each rule asks for itself. */
const rule = (fileSystem: string, options: string, type = ''): string =>
  [
    'SUBSYSTEMS=="usb"',
    `ENV{ID_FS_TYPE}=="${fileSystem}"`,
    `RUN{program}+="/usr/bin/systemd-mount --no-block --collect ${type}--options=${options} $devnode /media/kiosk/%k"`,
  ].join(', ')

/**
 * udev rules that mount sticks without a desktop's helper (systemd-mount(1) has the pattern). File systems of the halls' sticks only:
 * each further one is a kernel driver that reads what a stranger plugged in.
 */
export const stickRules = ({ sticks, user }: SetupWish): string => {
  const writable = `rw,nosuid,nodev,noexec,uid=${user},gid=${user},umask=0077`
  const options = sticks === 'write' ? writable : 'ro,nosuid,nodev,noexec,umask=0022'
  return `# Written by kiosk setup; kiosk setup --undo takes it back.
ACTION!="add", GOTO="zone_kiosk_end"
SUBSYSTEM!="block", GOTO="zone_kiosk_end"
ENV{ID_FS_USAGE}!="filesystem", GOTO="zone_kiosk_end"
# A stick that is pulled takes its mount along.
SUBSYSTEMS=="usb", ENV{SYSTEMD_MOUNT_DEVICE_BOUND}="1"
${rule('vfat', sticks === 'write' ? options.replace('noexec', 'noexec,flush') : options)}
${rule('exfat', options)}
${rule('ntfs', options, '--type=ntfs3 ')}
LABEL="zone_kiosk_end"
`
}
