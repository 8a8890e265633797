/**
 * A JPEG without what a camera or an editor wrote into it: EXIF with the place it was taken, XMP, captions, previews, remarks, and
 * whatever hangs behind its end (a phone's short film). The picture's own bytes, its colour profile and what decoding needs
 * stay as they are, so nothing is lost of what can be seen. `undefined` where the file is not put together as a JPEG is
 * (ITU-T T.81, annex B).
 */
export const stripJpeg = (jpeg: Buffer): Buffer | undefined => {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== startOfImage) return undefined
  const kept: Buffer[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (at + 4 <= jpeg.length) {
    const marker = jpeg.readUInt16BE(at)
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    if (marker < firstMarker || marker === startOfImage || end > jpeg.length) return undefined
    if (isNeeded(marker, jpeg.subarray(at + 4, end))) kept.push(jpeg.subarray(at, end))
    at = end
    if (marker !== startOfScan) continue
    const scanEnd = endOfScan(jpeg, at)
    kept.push(jpeg.subarray(at, scanEnd))
    at = scanEnd
    if (at + 2 > jpeg.length) return undefined
    if (jpeg.readUInt16BE(at) === endOfImage) return Buffer.concat([...kept, jpeg.subarray(at, at + 2)])
  }
  return undefined
}

const startOfImage = 0xffd8
const endOfImage = 0xffd9
const startOfScan = 0xffda
const firstMarker = 0xffc0
const remark = 0xfffe
const firstApp = 0xffe0
const lastApp = 0xffef
/** Of the segments left to applications: JFIF's, Adobe's, which says how colours are written, and the colour profile. */
const jfif = 0xffe0
const adobe = 0xffee
const profile = 0xffe2

const isNeeded = (marker: number, content: Buffer): boolean => {
  if (marker === remark) return false
  if (marker < firstApp || marker > lastApp) return true
  if (marker === jfif) return content.toString('latin1', 0, 5) === 'JFIF\0'
  return marker === adobe || (marker === profile && content.toString('latin1', 0, 12) === 'ICC_PROFILE\0')
}

/** Where the picture's data ends: at the next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (jpeg: Buffer, from: number): number => {
  let at = jpeg.indexOf(0xff, from)
  while (at >= 0 && at + 1 < jpeg.length) {
    const next = jpeg[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at = jpeg.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  return jpeg.length
}
