import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { handsOn } from '../support/hands'
import { expect, test } from '../support/kiosk'
import { english, type OwnLanguage, provenance, writeOwnExhibit } from '../support/own-exhibit'
import { expectScreen, on } from '../support/visit'
import { watchForTrouble } from '../support/watch'
import { startWebHost } from '../support/web-host'

const media = join(import.meta.dirname, '..', '..', 'fixtures', 'media')

/** Whatever an editor may write is on screen as it was written, and nothing of it runs off the side. */
const texts = {
  rtl: 'كان البحر هادئًا في تلك الليلة، ولم يُسمع غير صوت الجرس.',
  bidi: 'The sign says “שלום 123, world” and (العربية 45%) in one line; ‫A‬ and ⁦B⁩ too.',
  word: 'Donaudampfschifffahrtsgesellschaft'.repeat(12).slice(0, 400),
  emoji: 'Families 👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🇨🇳🇬🇧 and keys 1️⃣#️⃣ stay one sign each.',
  zalgo:
    `Z\u0351\u036b\u0343\u036a\u0302a\u0321\u034a\u0353\u0323l\u0349\u0354\u0324\u034dg\u0316\u033c\u0348o\u0362\u034f\u0489`.repeat(
      9,
    ),
  braces: '{{ title }} {{{ raw }}} ${title} %s v-html @click <%= 1 %>',
  signs: `<b>bold</b> & &amp; &lt; "double" 'single' \`tick\` \\n </p><br> ]]>`,
} as const

const both = (text: string) => ({ en: text, ar: text })
const arabic: OwnLanguage = { key: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' }

const soundOf = (text: string) => ({
  draw: 'sound',
  sound: 'media/sounds/bell.mp3',
  picture: 'media/a.svg',
  about: both(text),
  transcript: [{ from: 0, text: both(text) }],
  ...provenance,
})
const quoteOf = (text: string, who: string) => ({
  draw: 'quote',
  text: both(text),
  who: both(who),
  when: both(who),
  ...provenance,
})
const galleryOf = (caption: string, credit: string) => ({
  draw: 'gallery',
  pictures: [{ id: 'a', picture: 'media/a.svg', caption: both(caption), credit: both(credit), ...provenance }],
})
/** As long as a text may be, with every kind of text in it. */
const long = [
  ...Object.values(texts),
  ...Array.from({ length: 12 }, () => 'An ordinary line of many words. '.repeat(9)),
]
const articleText = [`## ${texts.rtl}`, ...long.map((text) => text.replaceAll(/[<>&*_`#\\[\]]/g, ' '))].join('\n\n')

/** A section whose tile says one of the texts, and the texts that stand on its screen. */
const sectionOf = (name: string, scene: object, ...said: readonly string[]) => {
  return { name: both(name), hook: both(name), scene, said }
}
const timelineOf = (text: string) => {
  const [label, dateText, sentence] = [both(text), both(text), both(text)]
  const events = [2000, 2001, 2002].map((year) => ({
    ...{ id: `e${String(year)}`, date: `${String(year)}-01-01`, mineral: 'slate' },
    ...{ label, dateText, sentence },
    ...provenance,
  }))
  return { draw: 'timeline', from: '2000-01', to: '2006-01', note: both(text), events }
}
const { rtl, bidi, word, emoji, zalgo, braces, signs } = texts
const sections = {
  rtl: sectionOf(rtl, quoteOf(rtl, emoji), rtl, emoji),
  bidi: sectionOf(bidi, quoteOf(bidi, zalgo), bidi, zalgo),
  word: sectionOf(word, quoteOf(word, word), word),
  signs: sectionOf(signs, quoteOf(signs, braces), signs, braces),
  gallery: sectionOf(braces, galleryOf(word, zalgo), word, zalgo),
  sound: sectionOf(zalgo, soundOf(word), word),
  timeline: sectionOf(signs, timelineOf(word), word),
  article: sectionOf(emoji, { draw: 'article', text: both(articleText), ...provenance }, rtl, bidi),
}

/** The text that runs off the screen, or is cut off by a box it stands in, at the side; by more than a hair. */
const runsOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const hair = 2
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const boxes = (element: Element | null): readonly DOMRect[] => {
      if (!element) return [new DOMRect(0, 0, innerWidth, innerHeight)]
      // Cut on purpose, and the reader is told.
      if (getComputedStyle(element).textOverflow === 'ellipsis') return []
      const clips = getComputedStyle(element).overflowX !== 'visible'
      return [...(clips ? [element.getBoundingClientRect()] : []), ...boxes(element.parentElement)]
    }
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest('.unseen, [aria-hidden], script, style')) continue
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const inside = boxes(parent)
      const off = [...range.getClientRects()].some((rect) =>
        inside.some((box) => rect.width > 0 && (rect.left < box.left - hair || rect.right > box.right + hair)),
      )
      if (off) found.push(`${parent.tagName}.${parent.className}: ${node.textContent.trim().slice(0, 40)}`)
    }
    return found
  })

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
] as const

/** All that is wrong with home and each section on a screen of this size. */
const wrongAt = async (page: Page): Promise<readonly string[]> => {
  const wrong: string[] = []
  const look = async (where: string, said: readonly string[]): Promise<void> => {
    const words = (await page.getByRole('main').textContent()) ?? ''
    for (const text of said) if (!words.includes(text)) wrong.push(`${where} does not say: ${text}`)
    for (const off of await runsOff(page)) wrong.push(`${where} runs off: ${off}`)
  }
  const hands = await handsOn(page)
  await expectScreen(page, 'loop')
  await hands.tap(on.invitation(page, 'Touch to explore').first())
  await expectScreen(page, 'home')
  await look('home', Object.values(texts))
  await hands.tap(page.locator('[data-tile]').first())
  for (const [id, { said }] of Object.entries(sections)) {
    await page.locator(`body[data-screen=section][data-section="${id}"]`).waitFor()
    await page.getByRole('heading', { level: 1, name: id, exact: true }).waitFor()
    await look(id, said)
    await page.keyboard.press('ArrowRight')
  }
  return wrong
}

test('any text is on screen as it was written, and none runs off its side', async ({ shared, data }) => {
  const exhibit = join(data, 'exhibit')
  writeOwnExhibit(exhibit, sections, [english, arabic])
  cpSync(media, join(exhibit, 'media'), { recursive: true })
  writeFileSync(join(exhibit, 'media', 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>')
  const web = await startWebHost({ data, exhibit })
  const context = await shared.newContext({ viewport: sizes[0], hasTouch: true })
  const page = await context.newPage()
  const trouble = watchForTrouble(page)
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.goto(web.address)
    expect(await wrongAt(page), `${size.width} x ${size.height}`).toEqual([])
  }
  expect(trouble.all()).toEqual([])
  await context.close()
  await web.stop()
})
