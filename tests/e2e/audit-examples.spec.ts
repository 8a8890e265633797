import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { auditBook } from './support/audit-book'
import { exhibitCopy, firstLanguage, languagesOf } from './support/exhibits'
import { expect, test } from './support/kiosk'
import { readyForTour, tourContent, tourSlides, type Setting } from './support/tour'

// Exhibits of other sections, scenes and languages, drawn by the same engine: a folder in `examples` is a test.
const folder = join(import.meta.dirname, '..', '..', 'examples')
const examples = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'exhibit.yaml')))
const settings: readonly Setting[] = ['default', 'largest']

// Pixels are measured on a screen of 1080p.
test.use({ shortSide: 1080 })
test.describe.configure({ timeout: 240_000 })

for (const name of examples) {
  const languages = languagesOf(join(folder, name))
  for (const orientation of ['landscape', 'portrait'] as const) {
    test.describe(`${name}, ${orientation}`, () => {
      test.use({ orientation, exhibit: join(folder, name) })

      for (const language of languages)
        test(`every screen in ${language}, ${settings.join(' and ')}, is readable, within reach and whole`, async ({
          kiosk,
          hands,
        }) => {
          await readyForTour(kiosk)
          for (const setting of settings) {
            const book = await auditBook(kiosk, language, false)
            await tourContent(kiosk, hands, { language, setting }, book.look)
            book.close(setting)
          }
        })

      for (const language of languages)
        test.describe(`the loop in ${language}`, () => {
          test.use({
            exhibit: async ({ data }, use) => {
              const change = (exhibit: Parameters<typeof firstLanguage>[0]): void => firstLanguage(exhibit, language)
              await use(exhibitCopy(join(folder, name), join(data, 'exhibit'), change))
            },
          })

          test('every slide is readable, within reach and whole', async ({ kiosk }) => {
            await readyForTour(kiosk)
            await expect(kiosk.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
            const book = await auditBook(kiosk, language, false)
            await tourSlides(kiosk, book.look)
            book.close(language)
          })
        })
    })
  }
}
