import { expect, test, type Page } from '@playwright/test'
import type { Report } from '../../../src/audit/report'
import { wordIn } from '../../../src/renderer/components/make-view'
import { auditPage } from '../../audit/in-page'
import { exhibitOn, type Look } from './tour'

/** Keeps what the audit says of each screen; `close` fails the test when there was anything, but lets it go on: all is told at once. */
export async function auditBook(
  page: Page,
  language: string,
  lowReach: boolean,
): Promise<{ look: Look; close: (where?: string) => void }> {
  const exhibit = await exhibitOn(page)
  const expected = expectedIn(exhibit, language)
  const ask = { lowReach, expected, expectedWord: wordIn(exhibit, 'expected', language) }
  const reports: (Report & { readonly name: string })[] = []
  const look: Look = async (name) => {
    reports.push({ name, ...(await auditPage(page, ask)) })
  }
  const close = (where = ''): void => {
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
      findings.map(({ rule, what, says }) => `${where} ${name}: ${rule}: ${what}: ${says}`.trim()),
    )
    expect.soft(lines, lines.join('\n')).toEqual([])
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
