import { shorten } from './loaded'
import { endingOf, refusedEnding } from './media-formats'
import { type Said, setApart } from './said'

type Says = { readonly says: Said; readonly cure: Said }

/** A file named in a format that a kiosk doesn't show is told how to become one that it does. */
export const refusedName = (written: string): Says | undefined => {
  const file = written.startsWith('media/') ? written : ''
  const refused = refusedEnding(endingOf(file))
  if (!refused) return undefined
  const says = {
    en: `“${shorten(file)}” is ${refused.name.en}, which the kiosk does not show.`,
    zh: `“${shorten(file)}”是${setApart(refused.name.zh).trimEnd()}，展厅屏幕显示不了。`,
  }
  return { says, cure: refused.cure }
}

/** Letters other than small Latin ones in the path of a medium: some programs that carry files about garble them. */
export const chineseName = (written: string): Says | undefined => {
  if (!/^media\/.*[^\x20-\x7e]/.test(written)) return undefined
  return {
    says: {
      en: `“${shorten(written)}” has letters that a path cannot have.`,
      zh: `“${shorten(written)}”里有路径不能用的字。`,
    },
    cure: {
      en: 'Rename the file with small Latin letters, digits, - and _ only, without Chinese characters.',
      zh: '请给文件改名：只用小写英文字母、数字、- 和 _，不用汉字。',
    },
  }
}

const endings = /\.(svg|png|jpe?g|webp|avif|mp4|webm|mp3|m4a|vtt)$/i

const offline: Said = {
  en: 'A kiosk has no network: save the file into the folder media, and write its name, such as media/crane.jpg.',
  zh: '展机不联网：请把文件存到 media 文件夹，这里写文件名，如 media/crane.jpg。',
}

/**
 * What to write for a file that is named as another program names it: by its bare name, with backslashes, with capitals or
 * blanks, or by an address. `undefined` for what names no such file, or names it as the format does.
 */
export const plainPathFor = (written: string): Said | undefined => {
  if (!endings.test(written)) return undefined
  if (/^(https?:|www\.)/i.test(written)) return offline
  const steps = written
    .replace(/^[a-z]:/i, '')
    .replaceAll('\\', '/')
    .split('/')
  const inMedia = steps.lastIndexOf('media')
  const path = ['media', ...(inMedia < 0 ? steps.slice(-1) : steps.slice(inMedia + 1))].map(plain).join('/')
  if (path === written || !/^media\/[a-z0-9]/.test(path)) return undefined
  return {
    en: `Write ${path}: the file lies in the folder media, and its name has small letters and no blanks. Rename it if need be.`,
    zh: `请写 ${path}：文件放在 media 文件夹里，文件名用小写字母、不含空格；必要时请给文件改名。`,
  }
}

const plain = (step: string): string =>
  step
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9._{}-]+/g, '-')
    .replace(/^-+|-+(?=\.)/g, '')
