import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { open, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import { makeKey } from '../kiosk/packs'

/** The two files of a key pair: the private one can sign and stays where it is, the public one goes to the kiosks. */
export type KeyFiles = { readonly privateFile: string; readonly publicFile: string; readonly key: KeyObject }

const publicEnding = '.pub'
const largestKeyFile = 16_384

/**
 * Makes a key pair: `file`, which only its owner may read (on Windows: who may read the folder), and `file.pub`.
 * `taken` where one of them is there already; a key is never written over.
 */
export const makeKeyFiles = async (file: string): Promise<KeyFiles | 'taken' | 'unwritable'> => {
  const publicFile = `${file}${publicEnding}`
  const key = makeKey()
  try {
    await writeNew(file, key.export({ format: 'pem', type: 'pkcs8' }), 0o600)
  } catch (error) {
    return whyNot(error)
  }
  try {
    await writeNew(publicFile, createPublicKey(key).export({ format: 'pem', type: 'spki' }), 0o644)
    return { privateFile: file, publicFile, key }
  } catch (error) {
    await rm(file)
    return whyNot(error)
  }
}

const writeNew = async (file: string, text: string | Buffer, mode: number): Promise<void> => {
  const handle: FileHandle = await open(file, 'wx', mode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const whyNot = (error: unknown): 'taken' | 'unwritable' =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'taken' : 'unwritable'

/** The Ed25519 key in a PEM file, private or public, or `undefined` where there is none that can be read. */
export const readKeyFile = async (file: string): Promise<KeyObject | undefined> => {
  const pem = await readSmall(file)
  if (pem === undefined) return undefined
  const key = /-----BEGIN PRIVATE KEY-----/.test(pem) ? parsed(createPrivateKey, pem) : parsed(createPublicKey, pem)
  return key?.asymmetricKeyType === 'ed25519' ? key : undefined
}

const readSmall = async (file: string): Promise<string | undefined> => {
  try {
    const { size } = await stat(file)
    return size <= largestKeyFile ? await readFile(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

const parsed = (parse: (pem: string) => KeyObject, pem: string): KeyObject | undefined => {
  try {
    return parse(pem)
  } catch {
    return undefined
  }
}

/** Whether others than its owner may read a private key's file. Windows does not say so in a file's mode. */
export const isOpenToOthers = async (file: string): Promise<boolean> =>
  process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0
