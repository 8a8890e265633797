import { loadFirst } from './client/first-load'
import { realTimers } from './composables/timers'

// The exhibit is on its way while the scripts still are.
const first = loadFirst((ms) => new Promise((done) => realTimers.after(ms, done)))
void import('./start').then(({ start }) => start(first))
