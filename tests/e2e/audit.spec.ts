import { join } from 'node:path'
import { auditBook } from './support/audit-book'
import { exhibitWith, firstLanguage } from './support/exhibits'
import { expect, test } from './support/kiosk'
import { readyForTour, tourContent, tourSlides, type Setting } from './support/tour'

// Pixels are measured on a screen of 1080p.
test.use({ shortSide: 1080 })
test.describe.configure({ timeout: 240_000 })

const languages = ['zh', 'en'] as const
const settings: readonly Setting[] = ['default', 'largest', 'contrast', 'reach']

for (const orientation of ['landscape', 'portrait'] as const) {
  for (const language of languages) {
    test.describe(`${orientation}, ${language}`, () => {
      test.use({ orientation })

      for (const setting of settings) {
        test(`every screen, ${setting}, is readable, within reach and whole`, async ({ kiosk, hands }) => {
          await readyForTour(kiosk)
          const book = await auditBook(kiosk, language, setting === 'reach')
          await tourContent(kiosk, hands, { language, setting }, book.look)
          book.close()
        })
      }

      test.describe('the loop', () => {
        test.use({
          exhibit: async ({ data }, use) => {
            await use(exhibitWith(join(data, 'exhibit'), (exhibit) => firstLanguage(exhibit, language)))
          },
        })

        test('every slide is readable, within reach and whole', async ({ kiosk }) => {
          await readyForTour(kiosk)
          await expect(kiosk.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
          const book = await auditBook(kiosk, language, false)
          await tourSlides(kiosk, book.look)
          book.close()
        })
      })
    })
  }
}
