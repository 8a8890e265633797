import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { Ask, Report } from '../../src/audit/report'

let bundled: Promise<string> | undefined
const entry = join(import.meta.dirname, '..', '..', 'src', 'audit', 'in-page.ts')

// The page may run no foreign script, but a debugger may: the audit goes in as one expression.
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'made' },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  for (const made of outputs) {
    if ('output' in made) return made.output[0].code
  }
  throw new Error('the audit could not be bundled')
}

/** Audits the screen that is up in `page`. */
export async function auditPage(page: Page, ask: Ask): Promise<Report> {
  bundled ??= bundle()
  if (!(await page.evaluate(() => 'kioskAudit' in globalThis))) await page.evaluate(await bundled)
  return page.evaluate((given) => kioskAudit.audit(given), ask)
}

declare const kioskAudit: { audit(ask: Ask): Promise<Report> }
