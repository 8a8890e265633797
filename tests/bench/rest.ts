import type { Browser, Page } from '@playwright/test'

type TraceEvent = {
  readonly name: string
  readonly ts: number
  readonly tdur?: number
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
  /** Style, layout and paint outside those bursts. */
  readonly rendering: Readonly<Record<string, number>>
  /** The thread's own time, per second. */
  readonly mainThreadMs: number
}

/** Traces a resting page for some seconds. */
export async function traceRest(browser: Browser, page: Page, seconds: number): Promise<Rest> {
  const marker = `rest-${Date.now().toString()}`
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  })
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
  // The first half second is the measuring's own.
  const from = mark.ts + 500_000
  const to = mark.ts + seconds * 1_000_000
  const own = events.filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts > from && ts < to)
  const bursts = burstsIn(own.filter(({ name }) => script.has(name)))
  const between = ({ ts }: TraceEvent): boolean => !bursts.some(([start, end]) => ts >= start && ts <= end)
  const counted: Record<string, number> = {}
  for (const event of own.filter(({ name }) => rendering.has(name)).filter(between)) {
    counted[event.name] = (counted[event.name] ?? 0) + 1
  }
  const lasted = (to - from) / 1_000_000
  const busy = own.filter(({ name }) => name === 'RunTask').reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0)
  return { seconds: lasted, bursts: bursts.length, rendering: counted, mainThreadMs: busy / lasted }
}

/** Stretches of time around script, in the trace's microseconds. */
function burstsIn(events: readonly TraceEvent[]): readonly (readonly [number, number])[] {
  const bursts: [number, number][] = []
  for (const { ts } of [...events].sort((a, b) => a.ts - b.ts)) {
    const last = bursts.at(-1)
    if (last !== undefined && ts - last[1] <= burstMs * 1000) last[1] = ts
    else bursts.push([ts, ts])
  }
  return bursts.map(([start, end]) => [start - 100_000, end + 300_000] as const)
}
