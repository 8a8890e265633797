/** Milliseconds between two looks. */
const lookMs = 2_000
/** A page beats every three seconds: one that was silent for so long may be dead, hung, or have given way to an error page. */
const silentMs = 8_000
/** So many looks in a row must find it silent: a host that was stopped for a while has its beats still to read. */
const mostSilent = 3
/** How long a browser may take until its page is heard for the first time, on a slow machine from a slow disk. */
const firstMs = 60_000
/** A page that never comes is not started anew more often than this. */
const longestMs = 15 * 60_000

/** The screen is black because the hall is closed: a display that sleeps paints nothing. */
const isResting = ({ page, hours }) => page?.screen === 'asleep' && hours?.isOpen === false

/** How long ago the page was heard, in milliseconds, by the health of its kiosk. */
const silenceOf = ({ page }) => (page ? page.secondsAgo * 1000 : Number.POSITIVE_INFINITY)

/**
 * Judges the page of a browser by what the kiosk's health says of it. `look(health, now)` is true when the browser has to be started anew;
 * `opened(now)` says that it was. Times are monotonic milliseconds. Without health, the host is away, and its page waits for it.
 */
export function createPageJudge() {
  let since = 0
  let silentLooks = 0
  let unheard = 0
  const isLost = (health, now) => {
    const open = now - since
    const silence = silenceOf(health)
    if (silence < open) {
      unheard = 0
      return silence >= silentMs
    }
    // The host may have been started a moment ago, too, and have heard nobody yet.
    return Math.min(open, health.uptimeSeconds * 1000) >= Math.min(longestMs, firstMs * 2 ** unheard)
  }
  return {
    opened: (now) => {
      since = now
      silentLooks = 0
    },
    look: (health, now) => {
      if (health === undefined) return false
      silentLooks = !isResting(health) && isLost(health, now) ? silentLooks + 1 : 0
      if (silentLooks < mostSilent) return false
      silentLooks = 0
      if (silenceOf(health) >= now - since) unheard += 1
      return true
    },
  }
}

const healthAt = async (address) => {
  try {
    const answer = await fetch(new URL('api/health', address), { signal: AbortSignal.timeout(lookMs) })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

/**
 * Looks after the page of a browser in kiosk mode, which by itself would show a crashed page or an error page for ever. Calls `lost` when the
 * browser has to be started anew; each start is told by `opened`.
 */
export function watchPage({ address, lost, health = healthAt, now = () => performance.now() }) {
  const judge = createPageJudge()
  let isBusy = false
  const look = async () => {
    if (isBusy) return
    isBusy = true
    const found = await health(address)
    isBusy = false
    if (judge.look(found, now())) lost()
  }
  const timer = setInterval(look, lookMs)
  return { opened: () => judge.opened(now()), stop: () => clearInterval(timer) }
}
