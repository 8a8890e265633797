import { spawn } from 'node:child_process'
import { endChild } from './children.mjs'
import { exitAgain } from './ending.mjs'
import { say } from './place.mjs'

/** Seconds to wait before the n-th start in a row that did not last. */
const brake = [0, 1, 2, 5, 10, 30, 60]
const lastedMs = 60_000

/** Seconds to wait after so many starts in a row that did not last; the longest wait holds for ever, as nobody is there to do it by hand. */
export const brakeFor = (inARow) => brake[Math.min(inARow, brake.length - 1)]

/**
 * Keeps a program running: started again whenever it ends, with longer waits while it ends at once; without any when it asks for that.
 * `start` gives the command, `ended(code)` may say that this was the last time. Answers a function that stops it all.
 */
export function keepRunning({ name, start, ended = () => false }) {
  let child
  let timer
  let inARow = 0
  let stopped = false
  const go = () => {
    const began = Date.now()
    const { command, args, stdio, env, onStart } = start()
    child = spawn(command, args, { stdio, env })
    onStart?.(child)
    child.once('error', (error) => say(`${name}: ${error.message}`))
    child.once('close', (code) => {
      if (stopped || ended(code)) return
      const isWell = code === exitAgain || Date.now() - began >= lastedMs
      inARow = isWell ? 0 : inARow + 1
      say(`${name} ended (${code ?? 'by a signal'}); starting it again in ${brakeFor(inARow)} s`)
      timer = setTimeout(go, brakeFor(inARow) * 1000)
    })
  }
  go()
  return (signal = 'SIGTERM') => {
    stopped = true
    clearTimeout(timer)
    endChild(child, signal)
  }
}
