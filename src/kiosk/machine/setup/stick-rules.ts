import type { SetupWish } from './wish'

const mount = (options: string, type = ''): string =>
  `RUN{program}+="/usr/bin/systemd-mount --no-block --collect ${type}--options=${options} $devnode /media/kiosk/%k"`

/**
 * udev rules that mount sticks without a desktop's helper (systemd-mount(1) has the pattern). File systems of the halls' sticks only:
 * each further one is a kernel driver that reads what a stranger plugged in.
 */
export const stickRules = ({ sticks, user }: SetupWish): string => {
  const options =
    sticks === 'write'
      ? `rw,nosuid,nodev,noexec,flush,uid=${user},gid=${user},umask=0077`
      : 'ro,nosuid,nodev,noexec,umask=0022'
  const plain = options.replace(',flush', '')
  return `# Written by kiosk setup; kiosk setup --undo takes it back.
ACTION!="add", GOTO="zone_kiosk_end"
SUBSYSTEM!="block", GOTO="zone_kiosk_end"
SUBSYSTEMS!="usb", GOTO="zone_kiosk_end"
ENV{ID_FS_USAGE}!="filesystem", GOTO="zone_kiosk_end"
# A stick that is pulled takes its mount along.
ENV{SYSTEMD_MOUNT_DEVICE_BOUND}="1"
ENV{ID_FS_TYPE}=="vfat", ${mount(options)}
ENV{ID_FS_TYPE}=="exfat", ${mount(plain)}
ENV{ID_FS_TYPE}=="ntfs", ${mount(plain, '--type=ntfs3 ')}
LABEL="zone_kiosk_end"
`
}
