#!/usr/bin/env node
import { terminal } from './output'
import { run } from './program'

process.exitCode = await run(process.argv.slice(2), terminal(process))
