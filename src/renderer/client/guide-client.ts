import { hc } from 'hono/client'
import type { KioskApi } from '../../kiosk'
import type { GuideAnswer, GuideCommand } from './answers'
import { asked } from './kiosk-client'

const api = hc<KioskApi>('/').api.guide

/** What the screen asks of a guided tour. Nothing here throws. */
export const guideClient = {
  answer: (): Promise<GuideAnswer | undefined> => asked(api.$get()),
  lead: (command: GuideCommand): Promise<GuideAnswer | undefined> => asked(api.commands.$post({ json: command })),
}
