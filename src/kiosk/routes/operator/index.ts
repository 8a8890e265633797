import { Hono } from 'hono'
import { refuse } from '../../http/refusal'
import type { OperatorExhibits } from '../../install/operator'
import type { Actions } from '../../now/actions'
import { accessRoutes, sessionRoutes, type AccessParts } from './access'
import { actionRoutes } from './actions'
import { exhibitRoutes } from './exhibit'
import { clockRoutes, type ClockParts } from './clock'
import { doctorRoutes, type DoctorParts } from './doctor'
import { operatorOnly } from './gate'
import { guideDeskRoutes, type GuideDeskParts } from './guide'
import { nowRoutes, type NowRoutesParts } from './now'
import { placesRoutes, type PlacesParts } from './places'
import { testRoutes, type TestParts } from './test'
import { visitorsRoutes, type VisitorsParts } from './visitors'
import { settingsRoutes, type SettingsParts } from './settings'
import { staffRoutes, type StaffParts } from './staff'

/** What the operator's routes need, one entry for each file beside this one. */
export type OperatorParts = {
  readonly access: AccessParts
  readonly places: PlacesParts
  readonly visitors: VisitorsParts
  readonly now: NowRoutesParts
  readonly actions: Actions
  readonly guide: GuideDeskParts
  readonly settings: SettingsParts
  readonly exhibit: OperatorExhibits
  readonly test: TestParts
  readonly staff: StaffParts
  readonly clock: ClockParts
  readonly doctor: DoctorParts
}

/** Everything under `/api/operator`. What stands above the gate is answered to anybody at this machine. */
export const operatorRoutes = (parts: OperatorParts) =>
  new Hono()
    .route('/', accessRoutes(parts.access))
    .route('/', staffRoutes(parts.staff))
    .use(operatorOnly(parts.access.session))
    .route('/', sessionRoutes(parts.access))
    .route('/', placesRoutes(parts.places))
    .route('/', visitorsRoutes(parts.visitors))
    .route('/', nowRoutes(parts.now))
    .route('/', actionRoutes(parts.actions))
    .route('/', guideDeskRoutes(parts.guide))
    .route('/', settingsRoutes(parts.settings))
    .route('/', exhibitRoutes(parts.exhibit))
    .route('/', testRoutes(parts.test))
    .route('/', clockRoutes(parts.clock))
    .route('/', doctorRoutes(parts.doctor))
    .all('/*', () => refuse(404, 'There is nothing at this address.'))
