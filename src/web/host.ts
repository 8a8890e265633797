import { resolve } from 'node:path'
import { keepSystemdTold } from '../kiosk/machine/systemd'
import { builtAt, createKiosk, refuse, secured, type Abilities, type Fetch, type Kiosk } from '../kiosk'
import { listenOnNetwork } from '../sockets'
import type { Wish } from './arguments'
import { usualDataFolder, type Places } from './places'
import { serve } from './serve'

/** A web host that answers. */
export type Host =
  | { readonly ok: true; readonly address: string; readonly kiosk: Kiosk; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly says: string }

/**
 * Starts the kiosk service on the loopback interface. The port is taken first, so that a host that can't have it
 * touches nothing in the data folder. What the kiosk itself can't have, it does without: see its health.
 */
export const startHost = async (wish: Wish, places: Places, abilities: Abilities = {}): Promise<Host> => {
  let answer: Fetch = () => Promise.resolve(secured(refuse(503, 'The kiosk is starting.')))
  const served = await serve((request) => answer(request), wish.port)
  if (!served.ok) return served
  const exhibitFolder = wish.exhibit === undefined ? places.bundledExhibit : resolve(wish.exhibit)
  const kiosk = await createKiosk({
    exhibitFolder,
    bundledExhibit: wish.preview ? exhibitFolder : places.bundledExhibit,
    dataFolder: wish.data === undefined ? usualDataFolder() : resolve(wish.data),
    page: places.page,
    version: places.version,
    clockRate: wish.clockRate,
    host: 'web',
    builtAt,
    // An editor's preview opens nothing to the network, whatever the kiosk's settings say.
    abilities: { ...(!wish.preview && { listenOnNetwork }), ...abilities },
    ...(wish.exhibit !== undefined && { edited: wish.preview ?? {} }),
    ...(wish.preview && { changes: 'at-once' }),
  })
  answer = kiosk.fetch
  // A preview is nobody's kiosk.
  if (!wish.preview) keepSystemdTold(kiosk, kiosk.log)
  const close = async () => {
    await Promise.all([served.close(), kiosk.close()])
  }
  return { ok: true, address: `http://127.0.0.1:${served.port}/`, kiosk, close }
}
