import type { Said } from './said'

export const seconds: Said = { en: 'seconds', zh: '秒' }
export const minutes: Said = { en: 'minutes', zh: '分钟' }
export const percent: Said = { en: 'percent', zh: '%' }
export const inches: Said = { en: 'inches', zh: '英寸' }
export const millimetres: Said = { en: 'millimetres', zh: '毫米' }
export const days: Said = { en: 'days', zh: '天' }
export const events: Said = { en: 'events', zh: '条' }
