import { type Said } from '../../exhibit'
import type { Done } from './write'

export const doneWords: Readonly<Record<Done['done'], Said>> = {
  written: { en: 'wrote', zh: '已写入' },
  unchanged: { en: 'as it was', zh: '未变' },
  removed: { en: 'removed', zh: '已删除' },
  restored: { en: 'put back what was there before', zh: '已恢复原有文件' },
  left: { en: 'left, as it was changed since', zh: '已被改动，予以保留' },
}

export const inTheWay = (paths: readonly string[]): Said => ({
  en: `Nothing was written: these files are there already and are not as kiosk setup wrote them: ${paths.join(', ')}. Look at them; with --force they are kept aside and written over.`,
  zh: `未写入任何文件：以下文件已存在，且与 kiosk setup 写入的不同：${paths.join('、')}。请先查看；加上 --force 会另存原文件后覆盖。`,
})

export const unwritable = (root: string): Said => ({
  en: `Files below ${root} can’t be written. Run this as root, or name a folder of yours with --root.`,
  zh: `无法写入“${root}”下的文件。请以 root 运行，或用 --root 指定可写的文件夹。`,
})

export const nothingToUndo = (root: string): Said => ({
  en: `kiosk setup wrote nothing below ${root}, so there is nothing to take back.`,
  zh: `kiosk setup 没有在“${root}”下写入过文件，无需撤销。`,
})

export const badUser = (name: string): Said => ({
  en: `${name} is no name for an account: lower-case letters, digits, - and _, not root.`,
  zh: `“${name}”不能用作账户名：只能用小写字母、数字、- 和 _，且不能是 root。`,
})

export const badPath = (path: string): Said => ({
  en: `${path} has to be a full path without quotes, backslashes, percent or dollar signs.`,
  zh: `“${path}”须为完整路径，且不含引号、反斜杠、百分号或美元符号。`,
})

export const badChoice = (option: string, choices: string): Said => ({
  en: `--${option} is ${choices}.`,
  zh: `--${option} 只能是 ${choices}。`,
})

export const closing: Readonly<Record<'printed' | 'undone', Said>> = {
  printed: {
    en: 'Nothing was written. With --write kiosk setup writes these files; --root DIR writes them below another folder.',
    zh: '以上内容尚未写入。加上 --write 才会写入；--root 目录 可写到其他根目录下。',
  },
  undone: {
    en: 'Then: systemctl daemon-reload, and restart the machine.',
    zh: '然后运行 systemctl daemon-reload，并重启机器。',
  },
}
