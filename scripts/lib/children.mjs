import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { exitAgain, supervised } from './ending.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** How long a program on Windows may take to end by itself, in milliseconds. */
const patienceMs = 5_000

/**
 * Tells a program to end. On Windows there are no signals to send: sending one ends the program in the middle of its work, and Ctrl+C
 * or a closed window has reached it by the console already, so there it is given time to end by itself.
 */
export function endChild(child, signal, { platform = process.platform, after = setTimeout } = {}) {
  if (platform !== 'win32') return void child.kill(signal)
  const timer = after(() => child.kill(signal), patienceMs)
  child.once('exit', () => clearTimeout(timer))
}

/**
 * Runs a program in this one's place: same terminal, signals passed on, and its exit code as the answer
 * (128 + the signal's number when one ended it).
 */
export function runOn(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  const passOn = (signal) => endChild(child, signal)
  for (const signal of signals) process.on(signal, passOn)
  return new Promise((resolve) => {
    const done = (code) => {
      for (const signal of signals) process.off(signal, passOn)
      resolve(code)
    }
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      done(2)
    })
    child.once('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** The same for a program that may ask to be started again: then it is. */
export async function keepOn(command, args) {
  const env = { ...process.env, ...supervised }
  for (;;) {
    const code = await runOn(command, args, { env })
    if (code !== exitAgain) return code
  }
}
