import { join } from 'node:path'

/** Where everything of an installation lies, below the data folder. */
export const installPlaces = (dataFolder: string) => ({
  packs: join(dataFolder, 'packs'),
  inbox: join(dataFolder, 'inbox'),
  keys: join(dataFolder, 'keys'),
  /** Held by the one program that may change what is installed. */
  lock: join(dataFolder, 'install.lock'),
})
