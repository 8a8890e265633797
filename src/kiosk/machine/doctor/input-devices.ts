/** ABS_MT_POSITION_X of linux/input-event-codes.h: fingers, one by one. */
const fingerAxis = 0x35
/** INPUT_PROP_DIRECT of the same file: what is touched is what is shown. */
const direct = 0x01

/** Whether a bit is set in a bitmap as the kernel prints it: hexadecimal words of 64 bits, the highest first. */
const hasBit = (bitmap: string, bit: number): boolean => {
  const words = bitmap.trim().split(/\s+/).reverse()
  const word = words[Math.floor(bit / 64)]
  return word !== undefined && /^[0-9a-f]+$/i.test(word) && ((BigInt(`0x${word}`) >> BigInt(bit % 64)) & 1n) === 1n
}

/** Names of the touchscreens in `/proc/bus/input/devices`. */
export const touchscreensIn = (devices: string): readonly string[] =>
  devices.split(/\n\s*\n/).flatMap((block) => {
    const of = (pattern: RegExp): string => pattern.exec(block)?.[1] ?? ''
    const isTouch = hasBit(of(/^B: ABS=(.*)$/m), fingerAxis) && hasBit(of(/^B: PROP=(.*)$/m), direct)
    return isTouch ? [of(/^N: Name="(.*)"$/m) || '?'] : []
  })
