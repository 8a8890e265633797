import { html } from 'hono/html'
import type { Exhibit, Problem, ProblemScreen, SaidLanguage } from '../../exhibit'
import { nameOfScreen, type Seen } from './screen-problems'
import { sizes } from './stops'

export type ReportParts = {
  readonly exhibit: Exhibit
  readonly seen: readonly Seen[]
  readonly problems: readonly Problem[]
  readonly language: SaidLanguage
}

const css = `
body { margin: 0 auto; max-width: 1100px; padding: 24px; font: 15px/1.5 system-ui, sans-serif; color: #0d181b; background: #f3f5f4 }
h1 { font-size: 24px } h2 { font-size: 17px; margin: 40px 0 10px }
figure { position: relative; margin: 0; border: 1px solid #93a09e } figure img { display: block; width: 100% }
.portrait { max-width: 560px }
.box { position: absolute; box-sizing: border-box; border: 3px solid #b3261e; border-radius: 4px; background: rgb(179 38 30 / 0.12) }
.box.warning { border-color: #b98a00; background: rgb(240 192 74 / 0.18) }
li { margin: 6px 0 } code { font-size: 13px } .cure { color: #4a585a } .good { color: #0c5e49; font-weight: 600 }
`

const words = {
  en: { title: 'Screens', good: 'Nothing is amiss on', of: 'screens looked at', with: 'with problems' },
  zh: { title: '画面检查', good: '没有发现问题，共检查', of: '个画面已检查', with: '个有问题' },
} as const

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`

const boxStyle = ({ box, orientation }: ProblemScreen): string => {
  const { width, height } = sizes[orientation]
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
  const [right, bottom] = [Math.min(width, box.right), Math.min(height, box.bottom)]
  const sides = { left: percent(left, width), top: percent(top, height) }
  const size = { width: percent(Math.max(0, right - left), width), height: percent(Math.max(0, bottom - top), height) }
  return Object.entries({ ...sides, ...size })
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

const placeOf = ({ file, line }: Problem): string => (line === undefined ? file : `${file}:${line}`)

const screenPart = ({ stop, picture = '' }: Seen, problems: readonly Problem[], language: SaidLanguage) => {
  const name = nameOfScreen({ ...stop, language: stop.language.name })[language]
  const boxes = problems.map(
    ({ screen, severity }, at) =>
      screen && html`<div class="box ${severity}" style="${boxStyle(screen)}" title="${at + 1}"></div>`,
  )
  const items = problems.map(
    (problem) =>
      html`<li>
        <code>${placeOf(problem)}</code> ${problem.says[language]} <span class="cure">${problem.cure[language]}</span>
      </li>`,
  )
  return html`<section>
    <h2>${name}</h2>
    <ol>
      ${items}
    </ol>
    <figure class="${stop.orientation}"><img src="${picture}" alt="${name}" loading="lazy" />${boxes}</figure>
  </section>`
}

/** One page that needs nothing but the pictures beside it: each screen that has problems, with a frame round what is meant. */
export const reportPage = async ({ exhibit, seen, problems, language }: ReportParts): Promise<string> => {
  const say = words[language]
  const bad = seen.filter(({ picture }) => picture !== undefined)
  const parts = bad.map((one) =>
    screenPart(
      one,
      problems.filter(({ screen }) => screen?.picture === one.picture),
      language,
    ),
  )
  const sum =
    bad.length === 0
      ? html`<p class="good">${say.good} ${seen.length}${language === 'en' ? ' screens.' : ' 个画面。'}</p>`
      : html`<p>${seen.length} ${say.of}, ${bad.length} ${say.with}.</p>`
  const page = await html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <title>${say.title}: ${exhibit.id} ${exhibit.version}</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        <h1>${say.title}: ${exhibit.id} ${exhibit.version}</h1>
        ${sum}${parts}
      </body>
    </html>`
  return String(page)
}
