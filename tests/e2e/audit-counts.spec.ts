import { join } from 'node:path'
import { auditBook } from './support/audit-book'
import { expect, test } from './support/kiosk'
import { writeMany } from './support/many'
import { atRest, choose, enterHome, readyForTour } from './support/tour'
import { on } from './support/visit'

// Home, dock and invitations for as few and as many sections and languages as the format allows.
test.use({ shortSide: 1080 })
test.describe.configure({ timeout: 120_000 })

const counts = [
  { sections: 1, languages: 1 },
  { sections: 5, languages: 4 },
  { sections: 9, languages: 3 },
  { sections: 12, languages: 8 },
]

for (const orientation of ['landscape', 'portrait'] as const)
  for (const { sections, languages } of counts) {
    test.describe(`${orientation}, ${sections.toString()} sections, ${languages.toString()} languages`, () => {
      test.use({
        orientation,
        exhibit: async ({ data }, use) => {
          await use(writeMany(join(data, 'exhibit'), sections, languages))
        },
      })

      test('invitations, home, dock and the choice of a language have room', async ({ kiosk, hands }) => {
        await readyForTour(kiosk)
        const book = await auditBook(kiosk, 'de', false)
        await atRest(kiosk)
        await book.look('slide')
        for (const setting of ['default', 'largest'] as const) {
          if (setting === 'default') await enterHome(kiosk, hands, 'de')
          else await choose(kiosk, hands, 'de', setting)
          await atRest(kiosk)
          await book.look(`home, ${setting}`)
          expect(await on.tiles(kiosk).count()).toBe(sections)
        }
        await hands.tap(on.tiles(kiosk).last())
        await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'section')
        await atRest(kiosk)
        await book.look('section')
        if (languages > 3) {
          await kiosk.clock.fastForward(400)
          await hands.tap(on.dock(kiosk).getByRole('button').last())
          await expect(on.dialog(kiosk).getByRole('button', { name: 'العربية' })).toBeVisible()
          await atRest(kiosk)
          await book.look('languages')
          await hands.tap(on.dialog(kiosk).getByRole('button', { name: 'العربية' }))
          await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl')
          await expect(on.dialog(kiosk)).toBeHidden()
          await atRest(kiosk)
          await book.look('section, right to left')
        }
        book.close()
      })
    })
  }
