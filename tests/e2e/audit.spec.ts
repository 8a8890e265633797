import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { auditPage } from '../audit/in-page'
import type { Report } from '../../src/audit/report'
import { exhibitWith, firstLanguage } from './support/exhibits'
import { expect, test } from './support/kiosk'
import { readyForTour, tourContent, tourSlides, type Language, type Look, type Setting } from './support/tour'

// Pixels are measured on a screen of 1080p.
test.use({ shortSide: 1080 })
test.describe.configure({ timeout: 240_000 })

const languages: readonly Language[] = ['zh', 'en']
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

/** Keeps what the audit says of each screen; `close` fails the test when there was anything. */
async function auditBook(
  page: Page,
  language: Language,
  lowReach: boolean,
): Promise<{ look: Look; close: () => void }> {
  const expected = expectedIn(
    await page.evaluate(async (): Promise<unknown> => (await fetch('api/exhibit')).json()),
    language,
  )
  const ask = { lowReach, expected, expectedWord: language === 'zh' ? '预期' : 'Expected' }
  const reports: (Report & { readonly name: string })[] = []
  const look: Look = async (name) => {
    reports.push({ name, ...(await auditPage(page, ask)) })
  }
  const close = (): void => {
    const sum = (count: (report: Report) => number): number =>
      reports.reduce((total, report) => total + count(report), 0)
    const totals = {
      screens: reports.length,
      texts: sum(({ texts }) => texts),
      targets: sum(({ targets }) => targets),
      findings: sum(({ findings }) => findings.length),
    }
    test.info().annotations.push({ type: 'audit', description: JSON.stringify(totals) })
    const lines = reports.flatMap(({ name, findings }) =>
      findings.map(({ rule, what, says }) => `${name}: ${rule}: ${what}: ${says}`),
    )
    expect(lines, lines.join('\n')).toEqual([])
  }
  return { look, close }
}

/** The wordings of every figure the exhibit calls expected. */
function expectedIn(value: unknown, language: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap((inner: unknown) => expectedIn(inner, language))
  if (!('kind' in value) || value.kind !== 'expected' || !('shown' in value)) return within
  const { shown } = value
  if (typeof shown !== 'object' || shown === null) return within
  const found: unknown = new Map<string, unknown>(Object.entries(shown)).get(language)
  return typeof found === 'string' ? [...within, found] : within
}
