import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { exitAgain, supervised } from './ending.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in this one's place: same terminal, signals passed on, and its exit code as the answer
 * (128 + the signal's number when one ended it).
 */
export function runOn(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  const passOn = (signal) => child.kill(signal)
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
