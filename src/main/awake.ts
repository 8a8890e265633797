import { powerSaveBlocker } from 'electron'

/** Keeps the display lit as long as the application runs. The operating system's own idle settings come first. */
export const keepAwake = (): number => powerSaveBlocker.start('prevent-display-sleep')
