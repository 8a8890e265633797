export { Hours, HoursException, isTimeZone, OpenRange, Week, weekdays, type Weekday } from './hours'
export { Settings, type Idle } from './schema'
export { defaultSettings, readSettings, type SettingsProblem, type SettingsRead } from './read'
export { currentFormat, upgrade, type UpgradeStep } from './upgrade'
