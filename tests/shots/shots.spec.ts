import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { bundled, exhibitCopy, firstLanguage, inOre, languagesOf } from '../e2e/support/exhibits'
import { test } from '../e2e/support/kiosk'
import { readyForTour, tourContent, tourSlides, type Look } from '../e2e/support/tour'

const folder = process.env['ZONE_KIOSK_SHOTS'] ?? join(import.meta.dirname, '..', '..', 'shots')
/** The exhibit to be shown: the bundled one, or `ZONE_KIOSK_SHOTS_EXHIBIT=examples/solar-system npm run shots`. */
const shown = process.env['ZONE_KIOSK_SHOTS_EXHIBIT'] ?? bundled
const looks = ['default', 'largest', 'contrast', 'ore'] as const
const prefixes = { default: '', largest: 'large-', contrast: 'contrast-', ore: 'dark-' } as const

test.use({ shortSide: 1080 })

for (const orientation of ['landscape', 'portrait'] as const) {
  for (const language of languagesOf(shown)) {
    test.describe(`${orientation} ${language}`, () => {
      test.use({ orientation })
      for (const look of looks) {
        test.describe(look, () => {
          test.use(exhibitOf((exhibit) => look === 'ore' && inOre(exhibit)))
          test(`content, ${look}`, async ({ kiosk, hands }) => {
            await readyForTour(kiosk)
            const setting = look === 'ore' ? 'default' : look
            await tourContent(
              kiosk,
              hands,
              { language, setting },
              shoot(kiosk, prefixes[look], `${language}-${orientation}`),
            )
          })
        })
      }
      test.describe('the loop', () => {
        test.use(exhibitOf((exhibit) => firstLanguage(exhibit, language)))
        test('slides', async ({ kiosk }) => {
          await readyForTour(kiosk)
          await tourSlides(kiosk, shoot(kiosk, '', `${language}-${orientation}`))
        })
      })
    })
  }
}

type Change = Parameters<typeof exhibitCopy>[2]
type UseExhibit = { exhibit: (given: { data: string }, use: (folder: string) => Promise<void>) => Promise<void> }

function exhibitOf(change: Change): UseExhibit {
  return {
    exhibit: async ({ data }, use) => {
      await use(exhibitCopy(shown, join(data, 'exhibit'), change))
    },
  }
}

/** Takes a picture at every stop, named as in the design: attract-1-identity-zh-landscape.jpg, section-plan-…, state-access-… */
function shoot(page: Page, prefix: string, ending: string): Look {
  let slide = 0
  return async (name) => {
    if (name.startsWith('slide ')) slide += 1
    const stem = stemOf(name, slide)
    await page.screenshot({ path: join(folder, `${prefix}${stem}-${ending}.jpg`), type: 'jpeg', quality: 88 })
  }
}

function stemOf(name: string, slide: number): string {
  if (name === 'home') return 'section-home'
  if (name === 'access') return 'state-access'
  if (name === 'idle question') return 'state-idle'
  return name.replace(/^slide /, `attract-${slide.toString()}-`).replace(/^section /, 'section-')
}
