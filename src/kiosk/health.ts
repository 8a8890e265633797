/** Why a kiosk is not quite well: a code for machines, one plain sentence for people. */
export type Reason = { readonly code: string; readonly says: string }

/** What `GET /api/health` answers. */
export type Health = {
  readonly status: 'ok' | 'degraded'
  readonly reasons: readonly Reason[]
  /** The exhibit on screen; `null` when there is none. */
  readonly exhibit: { readonly id: string; readonly version: string } | null
  readonly uptimeSeconds: number
  readonly version: string
  readonly host: 'electron' | 'web'
  /** The last sign of life of the page; `null` before the first. */
  readonly page: { readonly screen: string; readonly secondsAgo: number } | null
  /** Events that wait in memory because the disk can't be written, and events that were lost so. */
  readonly journal: { readonly waiting: number; readonly lost: number }
}
