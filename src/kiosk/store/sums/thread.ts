import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import type { Ask, Numbered } from '../../reports/ask'
import { createAnswerer } from './answer'

/** The thread of the reports: a program of its own, `reports.js` beside the kiosk's. Asks come in and answers go out by number. */
const files = v.parse(v.object({ journal: v.string(), sums: v.string() }), workerData)
const answer = createAnswerer(files)

parentPort?.on('message', ({ number, body }: Numbered<Ask>) => {
  parentPort?.postMessage({ number, body: answer(body) })
})
