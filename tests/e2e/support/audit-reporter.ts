import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

type Totals = Record<string, number>

/** Adds up what the layout audit looked at and prints it when all is done. */
export default class AuditReporter implements Reporter {
  private readonly last = new Map<string, Totals>()

  onTestEnd(test: TestCase, result: TestResult): void {
    const note = result.annotations.find(({ type }) => type === 'audit')?.description
    if (note !== undefined) this.last.set(test.id, numbersIn(JSON.parse(note)))
  }

  onEnd(): void {
    if (this.last.size === 0) return
    const totals: Totals = {}
    for (const each of this.last.values()) {
      for (const [name, count] of Object.entries(each)) totals[name] = (totals[name] ?? 0) + count
    }
    const words = Object.entries(totals).map(([name, count]) => `${count.toString()} ${name}`)
    console.log(`layout audit: ${words.join(', ')}`)
  }

  printsToStdio(): boolean {
    return false
  }
}

function numbersIn(value: unknown): Totals {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([name, count]: [string, unknown]) => [name, Number(count)]))
}
