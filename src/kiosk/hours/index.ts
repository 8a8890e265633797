export type { ClockFact } from './watched-clock'
export { openHours, type HoursOptions } from './open'
export type { HoursAnswer, HoursFact, HoursService } from './service'
