import { readlinkSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * Chromium's lock on a profile is a link named `host-pid`. After a hard kill and a change of host name it is taken for
 * another machine's, for ever (chilipie#179, FullPageOS#508 and others). It is stale when its process cannot be ours.
 */
export const isStaleLock = (target: string, host: string, lives: (pid: number) => boolean): boolean => {
  const [, owner, pid] = /^(.*)-(\d+)$/.exec(target) ?? []
  return owner === undefined || owner !== host || !lives(Number(pid))
}

/** Removes a stale lock before ours is asked for. Only Linux and macOS keep it as a file. */
export const clearStaleLock = (profile: string): boolean => {
  const target = linkTarget(join(profile, 'SingletonLock'))
  if (target === undefined || !isStaleLock(target, hostname(), isAlive)) return false
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true })
  return true
}

const linkTarget = (path: string): string | undefined => {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // EPERM: it lives, and belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
