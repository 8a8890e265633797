import { inBytes, type Said } from '../../exhibit'

/** Why nothing was saved. */
export type SaveRefusalCode = 'name' | 'gone' | 'full' | 'read-only' | 'failed'

/** Why nothing was saved, and what to do. */
export type SaveRefusal = { readonly ok: false; readonly code: SaveRefusalCode; readonly says: Said }

const sentences: Readonly<Record<SaveRefusalCode, Said>> = {
  name: {
    en: 'A file cannot have that name. Use letters, digits, dots and hyphens.',
    zh: '文件名不可用，请只用字母、数字、点和连字符。',
  },
  gone: {
    en: 'The stick is no longer there. Plug it in again, or choose another place.',
    zh: 'U 盘已不在，请重新插入，或另选位置。',
  },
  full: {
    en: 'There is not enough room. Make room on the stick, or take another one.',
    zh: '空间不足，请清理 U 盘，或换一个。',
  },
  'read-only': {
    en: 'The stick cannot be written. Open its lock, or take another one.',
    zh: 'U 盘无法写入，请解除写保护，或换一个。',
  },
  failed: {
    en: 'It could not be written. Take another stick and try again.',
    zh: '写入失败，请换一个 U 盘再试。',
  },
}

export const saveRefused = (code: SaveRefusalCode): SaveRefusal => ({ ok: false, code, says: sentences[code] })

/** There is less room than is needed, both in bytes. */
export const noRoom = (needed: number, free: number): SaveRefusal => {
  const [all, missing] = [needed, needed - free].map((bytes) => inBytes(bytes).replace(' ', '\u00a0'))
  const says: Said = {
    en: `There is not enough room: it takes ${all}, and ${missing} are missing. Make room there, or choose another place.`,
    zh: `空间不足：需要 ${all}，还差 ${missing}。请清理出空间，或另选位置。`,
  }
  return { ok: false, code: 'full', says }
}

const codes: Readonly<Record<string, SaveRefusalCode>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** The refusal behind what the system calls a fault. */
export const saveFailedBy = (code: string | undefined): SaveRefusal => saveRefused(codes[code ?? ''] ?? 'failed')

/** The refusal behind an error of the file system. */
export const saveFailed = (error: unknown): SaveRefusal => saveFailedBy(String(property(error, 'code')))
