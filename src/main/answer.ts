import { refuse, secured } from '../kiosk'
import type { HostLog } from './host-log'
import { isOwnAddress } from './own-address'
import { pauseAnswer, pausePath } from './pause-picture'

export type Fetch = (request: Request) => Promise<Response>

/**
 * Answers requests on the kiosk's scheme. Origin and Sec-Fetch headers are not dependable there (electron/electron PR
 * 51152), so what is checked is the address itself: another host than ours is refused. A failing service is an answer
 * with status 500, never a rejected promise, which Electron would show as a network error.
 */
export const answerOwn =
  (service: Fetch, log: HostLog): Fetch =>
  async (request) => {
    if (!isOwnAddress(request.url)) return secured(refuse(421, 'This address is not the kiosk.'))
    if (new URL(request.url).pathname === pausePath) return secured(pauseAnswer())
    try {
      return await service(request)
    } catch (cause) {
      log.error(`the service failed at ${request.method} ${new URL(request.url).pathname}`, cause)
      return secured(refuse(500, 'The kiosk could not answer.'))
    }
  }
