import type { Browser, Page } from '@playwright/test'

type TraceEvent = {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly ph: string
}

const script = new Set(['FunctionCall', 'EvaluateScript', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks', 'v8.run'])
const rendering = new Set(['UpdateLayoutTree', 'Layout', 'Paint'])
/** Script that close together is one burst: a beat asks for a frame, waits for it, and tells the service. */
const burstMs = 700

/** What a page's main thread does while nothing happens on it. */
export type Rest = {
  readonly seconds: number
  readonly bursts: number
  readonly rendering: Readonly<Record<string, number>>
  readonly mainThreadMs: number
}

/** Traces a resting page for some seconds. */
export async function traceRest(browser: Browser, page: Page, seconds: number): Promise<Rest> {
  const marker = `rest-${Date.now().toString()}`
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] })
  // The mark tells which of all traced threads is this page's own.
  await page.evaluate((name) => performance.mark(name), marker)
  await page.waitForTimeout(seconds * 1000)
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString())
  return readTrace(eventsIn(trace), marker, seconds)
}

function eventsIn(trace: unknown): readonly TraceEvent[] {
  if (typeof trace !== 'object' || trace === null || !('traceEvents' in trace)) return []
  return Array.isArray(trace.traceEvents) ? trace.traceEvents.filter(isTraceEvent) : []
}

function isTraceEvent(value: unknown): value is TraceEvent {
  return typeof value === 'object' && value !== null && 'name' in value && 'ts' in value && 'tid' in value
}

function readTrace(events: readonly TraceEvent[], marker: string, seconds: number): Rest {
  const mark = events.find(({ name }) => name === marker)
  if (mark === undefined) throw new Error('the trace has lost its mark')
  // The first 300 ms are the measuring's own.
  const from = mark.ts + 300_000
  const to = mark.ts + seconds * 1_000_000
  const own = events.filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts > from && ts < to)
  const counted: Record<string, number> = {}
  for (const { name } of own) if (rendering.has(name)) counted[name] = (counted[name] ?? 0) + 1
  const scripts = own.filter(({ name }) => script.has(name))
  const tasks = own.filter(
    ({ name, ph }) => ph === 'X' && (name === 'RunTask' || script.has(name) || rendering.has(name)),
  )
  return {
    seconds: (to - from) / 1_000_000,
    bursts: burstsIn(scripts.map(({ ts }) => ts / 1000)),
    rendering: counted,
    mainThreadMs: tasks.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
  }
}

function burstsIn(times: readonly number[]): number {
  let bursts = 0
  let last = -Infinity
  for (const time of [...times].sort((a, b) => a - b)) {
    if (time - last > burstMs) bursts += 1
    last = time
  }
  return bursts
}
