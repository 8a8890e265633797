import { listeners, network, timers } from './reaching-out.js'
import { rooms } from './rooms.js'
import { sql } from './sql.js'
import { words } from './words.js'

/** The project's own rules. Each has a bad line in tests/lint. */
export const plugin = { meta: { name: 'kiosk' }, rules: { rooms, words, sql, network, timers, listeners } }

/** Reads any text as a program with nothing in it, so that `words` can look at style sheets and pictures. */
export const textParser = {
  meta: { name: 'text' },
  parseForESLint(text) {
    const lines = text.split('\n')
    const end = { line: lines.length, column: lines.at(-1).length }
    const loc = { start: { line: 1, column: 0 }, end }
    return {
      ast: { type: 'Program', sourceType: 'module', body: [], tokens: [], comments: [], range: [0, text.length], loc },
    }
  },
}
