import type { Page, Request } from '@playwright/test'

/** What a page did that a normal visit never does. */
export type Trouble = { readonly all: () => readonly string[] }

/** Notes every console error, uncaught error and request outside the page's own origin. */
export function watchForTrouble(page: Page): Trouble {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => found.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    if (isOutside(page, request)) found.push(`outside request: ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { all: () => found }
}

function isOutside(page: Page, request: Request): boolean {
  if (page.url() === 'about:blank' || request.isNavigationRequest()) return false
  return new URL(request.url()).origin !== new URL(page.url()).origin
}
