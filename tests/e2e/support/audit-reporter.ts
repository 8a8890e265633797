import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

type Totals = Record<string, number>

/** Adds up what the layout audit looked at and prints it when all is done. */
export default class AuditReporter implements Reporter {
  private readonly last = new Map<string, Totals>()

  onTestEnd(test: TestCase, result: TestResult): void {
    const notes = result.annotations.flatMap(({ type, description }) =>
      type === 'audit' && description !== undefined ? [numbersIn(JSON.parse(description))] : [],
    )
    if (notes.length > 0) this.last.set(test.id, sumOf(notes))
  }

  onEnd(): void {
    if (this.last.size === 0) return
    const words = Object.entries(sumOf([...this.last.values()])).map(([name, count]) => `${count.toString()} ${name}`)
    console.log(`layout audit: ${words.join(', ')}`)
  }

  printsToStdio(): boolean {
    return false
  }
}

function sumOf(all: readonly Totals[]): Totals {
  const totals: Totals = {}
  for (const each of all) for (const [name, count] of Object.entries(each)) totals[name] = (totals[name] ?? 0) + count
  return totals
}

function numbersIn(value: unknown): Totals {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([name, count]: [string, unknown]) => [name, Number(count)]))
}
