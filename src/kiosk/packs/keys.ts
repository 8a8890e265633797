import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import * as v from 'valibot'

/** An Ed25519 public key: its 32 bytes in base64url. What a kiosk keeps of those it trusts. */
export const PublicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'a public key has 43 letters and digits'))

const keyBytes = 32
const signatureBytes = 64
const Jwk = v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: PublicKey })

/** The bytes of a pack's signature file: the public key, then the signature over the manifest. */
export const signatureFileBytes = keyBytes + signatureBytes

/** A new key pair; the private half can sign, so it never leaves the machine it was made on. */
export const makeKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** The public half of a key, or `undefined` where it is a key of another kind. */
export const publicKeyOf = (key: KeyObject): string | undefined => {
  const half = key.type === 'private' ? createPublicKey(key) : key
  const jwk = v.safeParse(Jwk, half.asymmetricKeyType === 'ed25519' ? half.export({ format: 'jwk' }) : undefined)
  return jwk.success ? jwk.output.x : undefined
}

/** A short form of a public key to compare by eye or on the telephone: 20 hex digits of its SHA-256, in groups of four. */
export const fingerprintOf = (publicKey: string): string => {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex')
  return (digest.slice(0, 20).match(/.{4}/g) ?? []).join('-')
}

/** The signature file of a manifest. The key must be an Ed25519 private key. */
export const signatureFileOf = (manifest: Uint8Array, key: KeyObject): Buffer => {
  const publicKey = Buffer.from(publicKeyOf(key) ?? '', 'base64url')
  return Buffer.concat([publicKey, sign(null, manifest, key)], signatureFileBytes)
}

/** The key that signed the manifest, or `undefined` where the signature does not fit it. Whether to trust the key is for others to say. */
export const signerOf = (manifest: Uint8Array, signatureFile: Uint8Array): string | undefined => {
  if (signatureFile.length !== signatureFileBytes) return undefined
  const publicKey = Buffer.from(signatureFile.subarray(0, keyBytes)).toString('base64url')
  return isSignedBy(publicKey, manifest, signatureFile.subarray(keyBytes)) ? publicKey : undefined
}

const isSignedBy = (publicKey: string, manifest: Uint8Array, signature: Uint8Array): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, manifest, key, signature)
  } catch {
    // Thirty-two bytes that are no key.
    return false
  }
}
