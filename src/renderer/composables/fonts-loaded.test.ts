// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { useFontsLoaded } from './fonts-loaded'

it('tells of fonts that come, and of none when the component is gone', () => {
  const fonts = new EventTarget()
  let told = 0
  const mounted = mount({ setup: () => useFontsLoaded(() => (told += 1), fonts), render: () => null })
  fonts.dispatchEvent(new Event('loadingdone'))
  mounted.unmount()
  fonts.dispatchEvent(new Event('loadingdone'))
  expect(told).toBe(1)
})
