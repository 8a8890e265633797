import fontSheet from './styles/fonts.css?url'
import { loadFirst } from './client/first-load'
import { realTimers } from './composables/timers'

// The faces come in a sheet of their own, asked for at once and waited for by nothing.
const faces = document.createElement('link')
faces.rel = 'stylesheet'
faces.href = fontSheet
document.head.append(faces)

// The exhibit is on its way while the scripts still are.
const first = loadFirst((ms) => new Promise((done) => realTimers.after(ms, done)))
void import('./start').then(({ start }) => start(first))
