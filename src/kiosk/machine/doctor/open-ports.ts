/** TCP_LISTEN of net/tcp_states.h, as `/proc/net/tcp` prints it. */
const listening = '0A'

/** 127.0.0.0/8 and ::1, byte order as the kernel prints it. */
const isLoopback = (address: string): boolean =>
  /^[0-9A-F]{6}7F$/.test(address) ||
  address === '00000000000000000000000001000000' ||
  /^0{16}FFFF0000[0-9A-F]{6}7F$/.test(address)

/** Ports that answer from beyond this machine, from the texts of `/proc/net/tcp` and `tcp6` (proc(5)), in order and once. */
export const openPortsIn = (sockets: string): readonly number[] => {
  const ports = sockets.split('\n').flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/)
    const [address = '', port = ''] = local.split(':')
    return state === listening && !isLoopback(address) ? [Number.parseInt(port, 16)] : []
  })
  return [...new Set(ports)].sort((a, b) => a - b)
}
