import type { Said } from '../exhibit'
import type { Kit } from './kit'
import { exitCodes } from './output'

/** Says why a command can't run, as a sentence and, where asked, as JSON. Returns the exit code. */
export const cannotRun = (said: Said, json: boolean, { output, say }: Pick<Kit, 'output' | 'say'>): number => {
  output.err(say(said))
  if (json) output.out(JSON.stringify({ ok: false, cannotRun: say(said) }, undefined, 2))
  return exitCodes.cannotRun
}
