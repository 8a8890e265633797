import type { Said } from '../said'

type Words = { readonly says: Said; readonly cure: Said }

/** What a cell shows whose formula fails: nobody means a visitor to read it. */
const failed = /^#(REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/
/** A formula that stands there as a text. */
const formula = /^=\s*[A-Z][A-Z0-9.]*\(|^=\$?[A-Z]{1,3}\$?\d/
/** What becomes of 2026-11, of 1-2 and of a long number: Nov-26, 2-Jan, 1月2日, 1.23E+11; and a date as a program hands it on. */
const date = /^(\d{1,2}-[A-Z][a-z]{2}(-\d{2,4})?|[A-Z][a-z]{2}-\d{2,4}|\d{4}-\d{2}-\d{2}T00:00:00(\.000)?Z)$/
const number = /^-?\d(\.\d+)?E[+-]?\d+$/

/** A wording that a spreadsheet made by itself out of what was typed; `undefined` for all others. */
export const madeBySpreadsheet = (wording: string): Words | undefined => {
  if (failed.test(wording) || formula.test(wording)) return ofFormula(wording)
  return date.test(wording) || number.test(wording) ? ofDate(wording) : undefined
}

const ofFormula = (wording: string): Words => ({
  says: { en: `“${wording}” comes from a formula, not from a translator.`, zh: `“${wording}”来自公式，不是译文。` },
  cure: {
    en: 'Type the wording itself into the cell. A wording that begins so is written into the YAML file.',
    zh: '请在单元格里直接填写文字；若文字确实如此，请写到 YAML 文件里。',
  },
})

const ofDate = (wording: string): Words => ({
  says: {
    en: `“${wording}” looks like what a spreadsheet makes of a date or a long number.`,
    zh: `“${wording}”像是表格软件自动转换的日期或长数字。`,
  },
  cure: {
    en: 'Give the cell the format “Text” and type it again. A wording that is meant so is written into the YAML file.',
    zh: '请把单元格格式设为“文本”后重新填写；若文字确实如此，请写到 YAML 文件里。',
  },
})
