import type { Said, SaidLanguage } from '../../exhibit'
import type { Sheet } from './sheet'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in HTML, between tags or in a value. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const style = `
body { font: 11pt/1.4 system-ui, sans-serif; color: #0d181b; max-width: 18cm; margin: 1.5cm auto; padding: 0 0.5cm }
h1 { font-size: 20pt; margin: 0 0 6mm }
table { border-collapse: collapse; width: 100%; margin: 0 0 8mm }
th, td { text-align: start; padding: 2mm 2mm; border-block-end: 0.2mm solid #93a09e; vertical-align: top }
.failed { font-weight: 700 }
.blank td { border: 0; padding-block-start: 9mm } .blank td:last-child { border-block-end: 0.2mm solid #0d181b; width: 75% }
@page { size: A4; margin: 15mm }
@media print { body { margin: 0 } }
`

/**
 * The sheet as one file that needs no other: for hosts that can't make a PDF of it. Opens and prints in any browser; runs and
 * loads nothing.
 */
export const sheetHtml = (sheet: Sheet, language: SaidLanguage): string => {
  const say = (said: Said): string => escaped(said[language])
  const facts = sheet.facts.map(({ label, value }) => `<tr><th>${say(label)}</th><td>${say(value)}</td></tr>`)
  const lines = sheet.lines.map(
    ({ label, result, says, detail, at }) =>
      `<tr><th>${say(label)}</th><td class="${result}">${say(says)}</td><td>${say(detail)}</td><td>${escaped(at)}</td></tr>`,
  )
  const blanks = sheet.blanks.map((blank) => `<tr class="blank"><td>${say(blank)}</td><td></td></tr>`)
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(sheet.title)}</title>
<style>${style}</style>
<h1>${say(sheet.title)}</h1>
<table>${facts.join('')}</table>
<table><tr>${sheet.heads.map((head) => `<th>${say(head)}</th>`).join('')}</tr>${lines.join('')}</table>
<table>${blanks.join('')}</table>
<p>${say(sheet.foot)}</p>
</html>
`
}
