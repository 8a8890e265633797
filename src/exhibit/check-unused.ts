import type { ExhibitFiles } from './files'
import { endingOf, refusedEnding } from './media-formats'
import type { Problem } from './problem'
import type { Said } from './said'

/** So many unused files are told one by one; the rest are counted, or they would push everything else off the screen. */
const mostTold = 20

/**
 * Files in the media folder that nothing shows: forgotten, or misnamed, or not meant for a screen. `named` are those that the
 * exhibit asks for. Asked only of an exhibit without errors: a name that is misspelt has made a file seem forgotten.
 */
export const checkUnused = (named: ReadonlySet<string>, files: ExhibitFiles): readonly Problem[] => {
  const unused = files.list().filter((file) => file.startsWith('media/') && !named.has(file))
  const told = unused.slice(0, mostTold).map((file) => ({ ...shared, file, ...wordsOf(file) }))
  const more = unused.length - told.length
  return more > 0 ? [...told, { ...shared, file: 'media', ...andMore(more) }] : told
}

const shared = { code: 'media-unused', severity: 'warning' } as const

type Words = { readonly says: Said; readonly cure: Said }

const wordsOf = (file: string): Words => {
  const refused = refusedEnding(endingOf(file))
  if (refused) {
    const says = {
      en: `Nothing shows this file: the kiosk does not take ${refused.name.en}.`,
      zh: `没有地方用到这个文件：不支持${refused.name.zh}。`,
    }
    return { says, cure: refused.cure }
  }
  return isPlain(file) ? forgotten : oddName
}

/** Names that mean the same on every machine, on a stick, and in an address. */
const isPlain = (file: string): boolean => /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(file)

const forgotten: Words = {
  says: { en: 'Nothing in this exhibit shows this file.', zh: '展览里没有地方用到这个文件。' },
  cure: { en: 'Take it away, or name it in a section.', zh: '请移走，或在某个栏目里用上它。' },
}

const oddName: Words = {
  says: {
    en: 'Nothing can show this file: its name has capitals, spaces or other signs in it.',
    zh: '这个文件用不上：文件名里有大写字母、空格或其他符号。',
  },
  cure: {
    en: 'Take it away, or rename it in small letters, digits and hyphens.',
    zh: '请移走，或只用小写字母、数字和连字符重新命名。',
  },
}

const andMore = (more: number): Words => ({
  says: { en: `Nothing shows ${more} more files in this folder.`, zh: `这个文件夹里还有${more}个文件没有用到。` },
  cure: { en: 'Take away what is not needed.', zh: '请移走不需要的文件。' },
})
