import { hc } from 'hono/client'
import type { KioskApi } from '../../kiosk'
import { asked } from './kiosk-client'

const api = hc<KioskApi>('/').api

/** What the editor is told of the exhibit they are at work on; nothing when the preview has ended. */
export const editState = () => asked(api.preview.$get())

export type EditState = NonNullable<Awaited<ReturnType<typeof editState>>>
