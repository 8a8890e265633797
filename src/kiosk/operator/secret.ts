import { scrypt, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), 'hex'))

/** A PIN or a recovery code as it is kept: scrypt's answer, its salt, and what it cost. */
export const Secret = v.strictObject({
  salt: hex(16),
  hash: hex(32),
  /** The exponent of scrypt's N: memory in KB is 2 to it. */
  cost: v.pipe(v.number(), v.integer(), v.minValue(12), v.maxValue(18)),
})
export type Secret = v.InferOutput<typeof Secret>

/** 32 MB and about 0.1 s on a small machine: a PIN pad may take that long, a thief with the disk must take it a million times. */
const usualCost = 15

/** What scrypt makes of a text. On a thread of its own, so that the screen is answered meanwhile. */
const derived = (text: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** (cost + 11) }
    scrypt(text.normalize('NFC'), salt, 32, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })

/** How secrets are kept and compared. Tests that make thousands of tries hand in a cheaper one. */
export type Hashing = {
  readonly keep: (text: string) => Promise<Secret>
  readonly matches: (text: string, secret: Secret) => Promise<boolean>
}

/** scrypt, with the salt from `bytes`. What is compared is compared in constant time. */
export const scryptHashing = (bytes: (count: number) => Buffer, cost = usualCost): Hashing => ({
  keep: async (text) => {
    const salt = bytes(16)
    return { salt: salt.toString('hex'), hash: (await derived(text, salt, cost)).toString('hex'), cost }
  },
  matches: async (text, secret) => {
    const key = await derived(text, Buffer.from(secret.salt, 'hex'), secret.cost)
    return timingSafeEqual(key, Buffer.from(secret.hash, 'hex'))
  },
})
