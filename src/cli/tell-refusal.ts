import type { Refusal } from '../kiosk/packs'
import type { Kit } from './kit'
import { exitCodes } from './output'

/** Tells why a pack is not made or not taken, and what to do. Returns the exit code. */
export const tellRefusal = (
  { code, says, cure, name }: Refusal,
  json: boolean,
  { output, say }: Pick<Kit, 'output' | 'say'>,
): number => {
  const told = { code, says: say(says), cure: say(cure), ...(name === undefined ? {} : { name }) }
  output.out(json ? JSON.stringify({ ok: false, refusal: told }, undefined, 2) : `${told.says}\n${told.cure}`)
  return exitCodes.problems
}
