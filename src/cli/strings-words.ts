import type { Said } from '../exhibit'
import type { CellProblem } from '../exhibit/strings'

export const exported = (count: number, languages: readonly string[], file: string): Said => ({
  en: `${count} strings in ${languages.join(', ')} written to ${file}.`,
  zh: `已把${count}条文字（${languages.join('、')}）写入 ${file}。`,
})

export const imported = (changed: number, files: readonly string[], dryRun: boolean): Said => {
  if (changed === 0) return { en: 'Nothing to change.', zh: '没有要改的文字。' }
  const [en, zh] = dryRun ? ['would be changed', '将改动'] : ['changed', '已改动']
  const wordings = changed === 1 ? 'wording' : 'wordings'
  return {
    en: `${changed} ${wordings} ${en} in ${files.join(', ')}.`,
    zh: `${zh}${changed}条文字：${files.join('、')}。`,
  }
}

export const stranger = (column: string): CellProblem => ({
  line: 1,
  column,
  says: { en: `${column} is not a language of this exhibit.`, zh: `本展览没有 ${column} 这种语言。` },
  cure: { en: 'Add it to the languages in exhibit.yaml first.', zh: '请先在 exhibit.yaml 的 languages 里加上它。' },
})

export const notEdited = (file: string) => ({
  says: { en: `The wordings could not be written into ${file}.`, zh: `无法把文字写入 ${file}。` },
  cure: {
    en: 'It uses & and *: write those texts out, and import again.',
    zh: '文件里用了 & 和 *：请把那些文字分别写出，再导入一次。',
  },
})

export const notReplaced = (file: string) => ({
  says: {
    en: `${file} may not be written, or another program has it open; it is as it was.`,
    zh: `无法写入 ${file}：没有权限，或文件正被其他程序打开；文件保持原样。`,
  },
  cure: {
    en: 'Close it in other programs, see that its folder may be written, and import again.',
    zh: '请在其他程序里关闭它，并确认文件夹可以写入，再导入一次。',
  },
})

export const noExhibit = (folder: string): Said => ({
  en: `There is no exhibit in ${folder}, or its languages can't be read. See kiosk check.`,
  zh: `${folder} 里没有展览，或读不出它的语言。请用 kiosk check 检查。`,
})
export const wrongKind = (file: string): Said => ({
  en: `${file} is neither .xlsx nor .csv.`,
  zh: `${file} 既不是 .xlsx 也不是 .csv。`,
})
export const notImported = (file: string): Said => ({
  en: `${file} has wordings that are not in the exhibit yet. Import it first, or name another file.`,
  zh: `${file} 里有还没导入展览的文字。请先导入，或换一个文件名。`,
})
export const notWritten = (file: string): Said => ({
  en: `${file} can't be written. Close it if it is open in a spreadsheet.`,
  zh: `无法写入 ${file}。如果正在表格软件里打开，请先关闭。`,
})
export const noFile = (file: string): Said => ({ en: `There is no file ${file}.`, zh: `没有文件 ${file}。` })
export const noTable = (file: string): Said => ({
  en: `${file} can't be read as a table. Save it as XLSX, or as CSV in UTF-8.`,
  zh: `${file} 不能当作表格读取。请另存为 XLSX，或 UTF-8 编码的 CSV。`,
})
export const noKeys = (file: string): Said => ({
  en: `${file} has no column “key” in its first row. Use a table made by kiosk strings export.`,
  zh: `${file} 的第一行没有“key”列。请使用 kiosk strings export 导出的表格。`,
})
