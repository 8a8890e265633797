import type { Written } from '../kiosk/packs'
import { inBytes, type Said } from '../exhibit'
import type { FitReport, Fitting } from './fit'
import type { Kit } from './kit'

/** What `kiosk pack` made. */
export type Packed = {
  readonly target: string
  readonly written: Written
  readonly fingerprint: string
  readonly leftOut: readonly string[]
  /** Absent where the pictures were left as they are. */
  readonly fit?: FitReport
}

export const packedAsJson = ({ target, written, fingerprint, leftOut, fit }: Packed): string => {
  const { size, digest, manifest } = written
  const { id, version, files, total } = manifest
  const told = {
    ok: true,
    file: target,
    size,
    id,
    version,
    digest,
    files: files.length,
    total,
    fingerprint,
    leftOut,
    fit,
  }
  return JSON.stringify(told, undefined, 2)
}

export const packedAsText = ({ target, written, fingerprint, leftOut, fit }: Packed, say: Kit['say']): string => {
  const { id, version, files } = written.manifest
  const lines: readonly Said[] = [
    ...leftOut.map(leftOutSay),
    ...(fit && fit.pictures > 0 ? [fitSay(fit)] : []),
    packedSay(target, `${id} ${version}`, files.length, inBytes(written.size)),
    { en: `Signed by ${fingerprint}.`, zh: `签名指纹：${fingerprint}。` },
  ]
  return lines.map(say).join('\n')
}

const leftOutSay = (path: string): Said => ({
  en: `Left out: ${path}. No exhibit can name it: use small letters, digits, hyphens and dots.`,
  zh: `未打包：${path}。展览无法引用这个名称，请只用小写字母、数字、连字符和点。`,
})

const packedSay = (target: string, what: string, files: number, size: string): Said => ({
  en: `Packed ${what} into ${target}: ${files} ${files === 1 ? 'file' : 'files'}, ${size}.`,
  zh: `已将 ${what} 打包为“${target}”：${files} 个文件，共 ${size}。`,
})

const fittings: Readonly<Record<Fitting, Said>> = {
  shrunk: { en: 'made smaller', zh: '缩小' },
  turned: { en: 'turned upright', zh: '转正' },
  recoloured: { en: 'put into screen colours', zh: '转换为屏幕色彩' },
  freed: { en: 'freed of hidden data such as where they were taken', zh: '去除拍摄地点等隐藏信息' },
  'to-webp': { en: 'saved as WebP without loss', zh: '无损转为 WebP' },
}

const order = ['shrunk', 'turned', 'recoloured', 'freed', 'to-webp'] as const

const fitSay = ({ pictures, changed }: FitReport): Said => {
  if (changed.length === 0)
    return { en: `The ${pictures} pictures fit as they are.`, zh: `${pictures} 张图片无需处理。` }
  const sum = (key: 'before' | 'after') => inBytes(changed.reduce((total, picture) => total + picture[key], 0))
  const done = order
    .map((one) => ({ one, many: changed.filter((picture) => picture.done.includes(one)).length }))
    .filter(({ many }) => many > 0)
  return {
    en: `Fitted ${changed.length} of ${pictures} pictures: ${sum('before')} became ${sum('after')} (${done.map(({ one, many }) => `${many} ${fittings[one].en}`).join(', ')}).`,
    zh: `已处理 ${pictures} 张图片中的 ${changed.length} 张：${sum('before')} 变为 ${sum('after')}（${done.map(({ one, many }) => `${many} 张${fittings[one].zh}`).join('，')}）。`,
  }
}
