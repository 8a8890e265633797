import type { Said } from '../../exhibit'

/** Why a pack, or a file of it, is not taken. Stable: written into receipts and read by programs. */
export type RefusalCode =
  | 'unreadable'
  | 'stopped'
  | 'not-a-pack'
  | 'cut-short'
  | 'too-large'
  | 'too-many-files'
  | 'odd-zip'
  | 'compressed'
  | 'encrypted'
  | 'not-a-file'
  | 'overlap'
  | 'unsafe-name'
  | 'name-twice'
  | 'manifest-missing'
  | 'manifest-odd'
  | 'signature-missing'
  | 'signature-wrong'
  | 'file-unlisted'
  | 'file-missing'
  | 'size-differs'
  | 'header-differs'
  | 'damaged'
  | 'altered'
  | 'folder-taken'
  | 'no-room'
  | 'unwritable'

/** A pack that is not taken: why, and what to do, each in a sentence. */
export type Refusal = {
  readonly code: RefusalCode
  readonly says: Said
  readonly cure: Said
  /** The file inside the pack it is about, as printable ASCII. */
  readonly name?: string
}

/** A value, or the reason there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** `name` is what the pack calls the file it is about, whatever that may hold. */
export const refused = (code: RefusalCode, name?: string): { readonly ok: false; readonly refusal: Refusal } => {
  const shown = name === undefined ? undefined : printable(name)
  const refusal = { code, ...wordsOf(code, shown) }
  return { ok: false, refusal: shown === undefined ? refusal : { ...refusal, name: shown } }
}

const longestName = 80

/** A name that turns no text round, rings no bell and fits on a line. */
const printable = (name: string): string => {
  const plain = name.slice(0, longestName).replace(/[^\x20-\x7e]/g, '?')
  return name.length > longestName ? `${plain}…` : plain
}

const wordsOf = (code: RefusalCode, name: string | undefined): Pick<Refusal, 'says' | 'cure'> => {
  const words = sentences[code]
  return { says: about(words.says, name), cure: words.cure }
}

/** Names the file in front of the sentence, where there is one. */
const about = ({ en, zh }: Said, name: string | undefined): Said =>
  name === undefined ? { en, zh } : { en: `${name}: ${en}`, zh: `${name}：${zh}` }

const copyAgain: Said = { en: 'Copy the file again.', zh: '请重新拷贝这个文件。' }
const packAgain: Said = { en: 'Make the pack again with kiosk pack.', zh: '请用 kiosk pack 重新打包。' }
const fromSource: Said = {
  en: 'Get the pack again from those who made it, and tell them.',
  zh: '请向制作方重新索取展览包，并告知此情况。',
}
const smaller: Said = {
  en: 'Take out or shorten films, and pack again.',
  zh: '请删减或缩短影片后重新打包。',
}

type Words = Pick<Refusal, 'says' | 'cure'>

const sentences: Readonly<Record<RefusalCode, Words>> = {
  unreadable: {
    says: { en: 'The file could not be read.', zh: '无法读取这个文件。' },
    cure: { en: 'See that the stick is still plugged in, then try again.', zh: '请确认 U 盘仍插着，然后重试。' },
  },
  stopped: {
    says: { en: 'The work was stopped.', zh: '操作已中止。' },
    cure: { en: 'Begin again when there is time for it.', zh: '请在方便时重新开始。' },
  },
  'not-a-pack': {
    says: { en: 'This is not a pack of an exhibit.', zh: '这不是展览包。' },
    cure: {
      en: 'Choose a file that kiosk pack made; its name ends in .kiosk.',
      zh: '请选择由 kiosk pack 生成的 .kiosk 文件。',
    },
  },
  'cut-short': {
    says: {
      en: 'The file does not end as a pack does: a part may be missing.',
      zh: '文件结尾不对，可能没有拷贝完整。',
    },
    cure: copyAgain,
  },
  'too-large': { says: { en: 'The pack is larger than 4 GiB.', zh: '展览包超过 4 GiB。' }, cure: smaller },
  'too-many-files': {
    says: { en: 'The pack has more than 20,000 files.', zh: '展览包里的文件超过 20000 个。' },
    cure: { en: 'Take files out, and pack again.', zh: '请删减文件后重新打包。' },
  },
  'odd-zip': {
    says: { en: 'The pack was changed, or not made by kiosk pack.', zh: '展览包被改动过，或不是由 kiosk pack 生成。' },
    cure: packAgain,
  },
  compressed: {
    says: { en: 'It is compressed, which nothing in a pack is.', zh: '它经过压缩，而展览包内的文件都不压缩。' },
    cure: packAgain,
  },
  encrypted: { says: { en: 'It is encrypted.', zh: '它已加密。' }, cure: packAgain },
  'not-a-file': {
    says: { en: 'It is a link, a folder or a device, not a plain file.', zh: '它是链接、文件夹或设备，不是普通文件。' },
    cure: packAgain,
  },
  overlap: {
    says: { en: 'It does not lie behind the file before it.', zh: '它与前一个文件重叠，或两者之间有空隙。' },
    cure: fromSource,
  },
  'unsafe-name': {
    says: { en: 'A file of an exhibit can’t have this name.', zh: '展览文件不能用这个名称。' },
    cure: {
      en: 'Use small letters, digits, hyphens and dots, and pack again.',
      zh: '请只用小写字母、数字、连字符和点，然后重新打包。',
    },
  },
  'name-twice': { says: { en: 'Two files have this name.', zh: '有两个文件用了这个名称。' }, cure: fromSource },
  'manifest-missing': {
    says: { en: 'The pack has no list of its files.', zh: '展览包里没有文件清单。' },
    cure: packAgain,
  },
  'manifest-odd': {
    says: { en: 'The list of files in the pack can’t be read.', zh: '无法读取展览包里的文件清单。' },
    cure: {
      en: 'Make the pack again with kiosk pack, or update this kiosk if it is older than the pack.',
      zh: '请用 kiosk pack 重新打包；若本机版本比展览包旧，请先升级本机。',
    },
  },
  'signature-missing': {
    says: { en: 'The pack is not signed.', zh: '展览包没有签名。' },
    cure: { en: 'Pack it with kiosk pack --key.', zh: '请用 kiosk pack --key 打包。' },
  },
  'signature-wrong': {
    says: {
      en: 'The signature does not fit the pack: it was changed after it was signed.',
      zh: '签名与展览包不符：签名后内容被改动过。',
    },
    cure: fromSource,
  },
  'file-unlisted': {
    says: { en: 'The signed list does not name this file.', zh: '签名清单里没有这个文件。' },
    cure: fromSource,
  },
  'file-missing': {
    says: {
      en: 'The signed list names this file, but it is not in the pack.',
      zh: '签名清单里有这个文件，但展览包里没有。',
    },
    cure: fromSource,
  },
  'size-differs': {
    says: { en: 'It is longer or shorter than the signed list says.', zh: '它的大小与签名清单不符。' },
    cure: fromSource,
  },
  'header-differs': {
    says: { en: 'The pack says two different things about this file.', zh: '展览包对这个文件的两处记录不一致。' },
    cure: fromSource,
  },
  damaged: { says: { en: 'It was damaged on the way.', zh: '它在传输中损坏了。' }, cure: copyAgain },
  altered: {
    says: { en: 'Its content is not what was signed.', zh: '它的内容与签名时不同。' },
    cure: fromSource,
  },
  'folder-taken': {
    says: { en: 'There is something already where the pack is to be unpacked.', zh: '解包的目标位置已有内容。' },
    cure: { en: 'Name a folder that is not there yet.', zh: '请指定一个尚不存在的文件夹。' },
  },
  'no-room': {
    says: { en: 'The disk is full.', zh: '磁盘空间不足。' },
    cure: { en: 'Make room on the disk, then try again.', zh: '请清理磁盘后重试。' },
  },
  unwritable: {
    says: { en: 'The file could not be written.', zh: '无法写入这个文件。' },
    cure: { en: 'See that the disk can be written to, then try again.', zh: '请确认磁盘可写，然后重试。' },
  },
}
