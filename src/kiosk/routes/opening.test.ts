import { expect, test } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { withOpening } from './opening'

const page =
  '<!doctype html><html lang="zh-CN" translate="no"><body><div id="opening"></div><div id="kiosk"></div></body></html>'

test('the first headline stands in the page, in the first language, as one wording', async () => {
  const exhibit = anExhibit()
  const [first] = exhibit.loop.slides
  if (!first) throw new Error('the exhibit has no slide')
  const slide = { ...first, title: { zh: ['第一行，', '第二行'], en: ['One', 'two'] } }
  const shown = await withOpening(page, { ...exhibit, loop: { ...exhibit.loop, slides: [slide] } })
  expect(shown).toContain('<html lang="zh-CN" dir="ltr" translate="no">')
  expect(shown).toContain('<h1><span class="line">第一行，</span><span class="line">第二行</span></h1>')
  const english = anExhibit({ languages: [{ key: 'en', tag: 'en-GB', name: 'English', direction: 'ltr' }] })
  expect(await withOpening(page, { ...english, loop: { ...english.loop, slides: [slide] } })).toContain(
    '<html lang="en-GB" dir="ltr" translate="no"><body><div id="opening" data-theme="ore"><h1><span class="line">One</span> <span class="line">two</span></h1></div>',
  )
})

test('a wording is text, whatever is in it', async () => {
  const exhibit = anExhibit()
  const [first] = exhibit.loop.slides
  if (!first) throw new Error('the exhibit has no slide')
  const slide = { ...first, title: { zh: ['<script>$&</script>"'], en: ['x'] } }
  const shown = await withOpening(page, { ...exhibit, loop: { ...exhibit.loop, slides: [slide] } })
  expect(shown).toContain('&lt;script&gt;$&amp;&lt;/script&gt;&quot;')
  expect(shown).not.toContain('<script>')
})
