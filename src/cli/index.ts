#!/usr/bin/env node
import { againWithFewArenas, useLittleMemory, wantsFewArenas } from './memory'
import { terminal } from './output'
import { run } from './program'

const args = process.argv.slice(2)

const here = (): Promise<number> => {
  useLittleMemory(process.env)
  const locale = Intl.DateTimeFormat().resolvedOptions().locale
  return run(args, terminal(process), { env: process.env, locale, program: import.meta.dirname })
}

process.exitCode = wantsFewArenas(args, process.env, process.platform)
  ? await againWithFewArenas(process.env)
  : await here()
