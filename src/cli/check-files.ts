import { mediaOf, type Problem, type Said } from '../exhibit'
import { type ExhibitInFolder, readExhibitFolder } from '../kiosk/exhibit-folder'
import { decodePictures, isPicture } from './decode-pictures'
import type { Kit } from './kit'
import { silentProgress } from './output'

/** A day as an exhibit writes it, by the clock of this machine. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/**
 * Everything that can be told of an exhibit from its files: what the kiosk itself would find, dates held against today, and,
 * where the rest is right, every picture decoded. Shows on a terminal how far it has come.
 */
export const checkFiles = async (
  folder: string,
  { output, say }: Pick<Kit, 'output' | 'say'>,
  today: string = dayOf(new Date()),
): Promise<ExhibitInFolder> => {
  let reading = silentProgress
  const result = await readExhibitFolder(folder, {
    today,
    begins: (files) => {
      reading = output.progress(say(readingFiles), files)
    },
    hasRead: () => reading.advance(1),
  })
  reading.done()
  if (!result.ok) return result
  const pictures = mediaOf(result.value).filter(isPicture)
  const decoding = output.progress(say(decodingPictures), pictures.length)
  const broken = await decodePictures(folder, pictures, () => decoding.advance(1))
  decoding.done()
  if (!broken) output.err(say(notDecoded))
  return withMore(result, broken ?? [])
}

const withMore = (result: ExhibitInFolder & { readonly ok: true }, more: readonly Problem[]): ExhibitInFolder => {
  const all = [...more, ...result.warnings]
  return more.some(({ severity }) => severity === 'error') ? { ok: false, problems: all } : { ...result, warnings: all }
}

const readingFiles: Said = { en: 'Reading files', zh: '读取文件' }
const decodingPictures: Said = { en: 'Decoding pictures', zh: '解码图片' }
const notDecoded: Said = {
  en: 'Pictures were looked at from outside only: the program that decodes them is not on this machine.',
  zh: '图片只检查了外部信息：这台机器没有解码程序。',
}
