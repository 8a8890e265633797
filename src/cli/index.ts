#!/usr/bin/env node
import { useLittleMemory } from './memory'
import { terminal } from './output'
import { run } from './program'

useLittleMemory(process.env)
const locale = Intl.DateTimeFormat().resolvedOptions().locale
process.exitCode = await run(process.argv.slice(2), terminal(process), {
  env: process.env,
  locale,
  program: import.meta.dirname,
})
