import { createBucket } from '../kiosk/guide/bucket'

/** How often one client may ask: so many requests at once, and so many a second in the long run. */
export type Pace = { readonly most: number; readonly perSecond: number }

/** Clients that are remembered at one time. Whoever is forgotten begins anew. */
const mostClients = 256

/**
 * Says whether a client, told by its address, may ask once more. Each has a bucket of its own: a stranger who asks without end is
 * refused, and nobody else.
 */
export const createPaces = (
  pace: Pace,
  monotonic: () => number = () => performance.now(),
): ((client: string) => boolean) => {
  // The one that was heard last comes last.
  const buckets = new Map<string, ReturnType<typeof createBucket>>()
  return (client) => {
    const bucket = buckets.get(client) ?? createBucket({ ...pace, monotonic })
    buckets.delete(client)
    buckets.set(client, bucket)
    const [longestSilent] = buckets.keys()
    if (buckets.size > mostClients && longestSilent !== undefined) buckets.delete(longestSilent)
    return bucket.take()
  }
}
