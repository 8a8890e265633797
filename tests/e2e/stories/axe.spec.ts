import { join } from 'node:path'
import { seriousIn } from '../support/axe'
import { exhibitWith, firstLanguage } from '../support/exhibits'
import { expect, test } from '../support/kiosk'
import { readyForTour, tourContent, tourSlides, type Setting } from '../support/tour'

test.describe.configure({ timeout: 240_000 })
// Axe looks at the colours of what is painted: at full size, as a visitor sees them.
test.use({ shortSide: 1080 })

const everywhere: readonly (readonly ['landscape' | 'portrait', 'zh' | 'en', Setting])[] = [
  ['landscape', 'zh', 'default'],
  ['portrait', 'en', 'largest'],
  ['landscape', 'en', 'largest'],
  ['portrait', 'zh', 'default'],
  ['landscape', 'en', 'default'],
  ['portrait', 'en', 'default'],
  ['landscape', 'zh', 'largest'],
  ['portrait', 'zh', 'largest'],
  ['landscape', 'zh', 'contrast'],
  ['portrait', 'en', 'contrast'],
]

for (const [orientation, language, setting] of everywhere) {
  test.describe(`${orientation}, ${language}, ${setting}`, () => {
    test.use({ orientation })

    test('axe finds nothing serious on home, the sections, Access and the idle question', async ({ kiosk, hands }) => {
      await readyForTour(kiosk)
      const found: string[] = []
      await tourContent(kiosk, hands, { language, setting }, async (name) => {
        found.push(...(await seriousIn(kiosk)).map((violation) => `${name}: ${violation}`))
      })
      expect(found, found.join('\n')).toEqual([])
    })
  })
}

for (const [orientation, language] of [
  ['landscape', 'zh'],
  ['portrait', 'en'],
] as const) {
  test.describe(`the loop, ${orientation}, ${language}`, () => {
    test.use({
      orientation,
      exhibit: async ({ data }, use) => {
        await use(exhibitWith(join(data, 'exhibit'), (exhibit) => firstLanguage(exhibit, language)))
      },
    })

    test('axe finds nothing serious on any slide', async ({ kiosk }) => {
      await readyForTour(kiosk)
      const found: string[] = []
      await tourSlides(kiosk, async (name) => {
        found.push(...(await seriousIn(kiosk)).map((violation) => `${name}: ${violation}`))
      })
      expect(found, found.join('\n')).toEqual([])
    })
  })
}
