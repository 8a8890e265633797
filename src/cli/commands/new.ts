import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Said } from '../../exhibit'
import { cannotRun } from '../cannot-run'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'
import { type StarterLanguage, starterLanguages } from '../starter/languages'

type Options = { readonly languages: string; readonly title?: string; readonly json?: boolean }

export const addNew: AddCommand = (program, kit) => {
  const { say } = kit
  program
    .command('new')
    .description(say({ en: 'make a small exhibit to begin with', zh: '新建一个可以直接修改的小展览' }))
    .argument(
      '<folder>',
      say({ en: 'the folder to make; it must not be there or be empty', zh: '要建立的文件夹；必须不存在或为空' }),
    )
    .option(
      '--languages <keys>',
      say({ en: 'its languages, the first of which the loop begins in', zh: '展览的语言，循环画面从第一种开始' }),
      kit.language === 'zh' ? 'zh,en' : 'en,zh',
    )
    .option('--title <title>', say({ en: 'the title of the exhibit', zh: '展览的标题' }))
    .option(
      '--json',
      say({ en: 'print {ok, files} for other programs to read', zh: '输出 {ok, files}，供其他程序读取' }),
    )
    .action(async (folder: string, options: Options) => kit.finish(await newExhibit(folder, options, kit, new Date())))
}

/** `kiosk new FOLDER`: writes a starter exhibit into an empty folder. Returns the exit code. */
export const newExhibit = async (
  folder: string,
  { languages: asked, title, json }: Options,
  { output, say }: Pick<Kit, 'output' | 'say'>,
  today: Date,
): Promise<number> => {
  const refused = (said: Said): number => cannotRun(said, json === true, { output, say })
  const languages = starterLanguages(asked)
  if (!languages) return refused(noLanguage(asked))
  if (languages.length > mostLanguages) return refused(tooMany)
  const named = { en: title ?? 'A new exhibit', zh: title ?? '新展览' }
  const problem = titleProblem(named) ?? (await inTheWay(folder))
  if (problem) return refused(problem)
  // The schema and what it needs are loaded by the command that writes them.
  const { starterFiles } = await import('../starter/files')
  const files = starterFiles({ id: idFrom(folder), title: named, languages, today, say })
  try {
    for (const [path, text] of Object.entries(files)) await write(join(folder, path), text)
  } catch {
    return refused(cannotWrite(folder))
  }
  output.out(
    json ? JSON.stringify({ ok: true, files: Object.keys(files) }, undefined, 2) : say(made(folder, languages)),
  )
  return exitCodes.good
}

/** As many as the format takes. */
const mostLanguages = 8

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag: 'wx' })
}

/** A headline line takes 60 characters (schema/words.ts). */
const titleProblem = ({ en }: Said): Said | undefined => {
  if (en.trim() !== '' && en.length <= 60 && !/[\n/]/.test(en)) return undefined
  return {
    en: 'The title has 1 to 60 characters, on one line and without a slash.',
    zh: '标题要有1到60个字符，写成一行，不含斜杠。',
  }
}

const inTheWay = async (folder: string): Promise<Said | undefined> => {
  try {
    const entries = await readdir(folder)
    return entries.length === 0 ? undefined : notEmpty(folder)
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isAbsent ? undefined : cannotWrite(folder)
  }
}

/** The folder's name as an id: small letters, digits and hyphens; `exhibit` where nothing is left of it. */
const idFrom = (folder: string): string => {
  const plain = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
  return plain.replace(/-+$/, '') || 'exhibit'
}

const noLanguage = (asked: string): Said => ({
  en: `“${asked}” is no list of languages. Write keys such as zh,en,de.`,
  zh: `“${asked}”不是语言列表。请写语言代码，如 zh,en,de。`,
})
const tooMany: Said = { en: 'An exhibit has at most eight languages.', zh: '一个展览最多有八种语言。' }
const notEmpty = (folder: string): Said => ({
  en: `There is something in ${folder} already. Name a new folder, or an empty one.`,
  zh: `文件夹 ${folder} 里已有内容。请指定一个新的或空的文件夹。`,
})
const cannotWrite = (folder: string): Said => ({
  en: `${folder} cannot be written to. Choose another place.`,
  zh: `无法写入 ${folder}。请换一个位置。`,
})

const made = (folder: string, languages: readonly StarterLanguage[]): Said => {
  const untranslated = languages.filter(({ key }) => !/^(zh|en)\b/.test(key)).map(({ name }) => name)
  const toDo = untranslated.length > 0
  return {
    en: `A new exhibit is in ${folder}. Its README says the next three steps.${toDo ? ` Its texts for ${untranslated.join(', ')} are in English for now.` : ''}`,
    zh: `新展览已建在 ${folder}。接下来三步见其中的 README。${toDo ? `${untranslated.join('、')} 的文字暂为英文，请翻译。` : ''}`,
  }
}
