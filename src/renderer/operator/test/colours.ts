import type { Said } from '../../../exhibit'

export type TestColour = { readonly id: string; readonly value: string; readonly name: Said }

/** The pure colours first, then what shows clouds and stripes. */
export const colours: readonly [TestColour, ...TestColour[]] = [
  { id: 'red', value: '#f00', name: { en: 'Red', zh: '红' } },
  { id: 'green', value: '#0f0', name: { en: 'Green', zh: '绿' } },
  { id: 'blue', value: '#00f', name: { en: 'Blue', zh: '蓝' } },
  { id: 'white', value: '#fff', name: { en: 'White', zh: '白' } },
  { id: 'black', value: '#000', name: { en: 'Black', zh: '黑' } },
  { id: 'grey', value: '#808080', name: { en: 'Grey', zh: '灰' } },
]
