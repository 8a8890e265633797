import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { useExhibitStore } from './exhibit'
import { useLoopStore } from './loop'
import { useOperatorStore } from './operator'
import { usePlaceStore } from './place'
import { useVisitStore } from './visit'

beforeEach(() => {
  setActivePinia(createPinia())
  useExhibitStore().show({ digest: 'one', media: 'exhibit/one/', exhibit: anExhibit() })
})

describe('a visit', () => {
  it('begins in the first language of the exhibit', () => {
    expect(useVisitStore().language).toBe('zh')
  })

  it('is put back whole by a reset', () => {
    const visit = useVisitStore()
    visit.speak('en')
    visit.change({ text: 150, contrast: 'high' })
    visit.choose('plan', 'living')
    visit.reset()
    expect(visit.language).toBe('zh')
    expect(visit.access).toEqual({ text: 100, contrast: 'standard', motion: 'standard', reach: 'standard' })
    expect(visit.accessChanged).toBe(false)
    expect(visit.choices).toEqual({})
  })

  it('keeps the longer times of a visitor who put Access back', () => {
    const visit = useVisitStore()
    visit.change({ text: 125 })
    visit.change({ text: 100 })
    expect(visit.accessChanged).toBe(true)
  })

  it('keeps a choice per section', () => {
    const visit = useVisitStore()
    visit.choose('plan', 'living')
    visit.choose('milestones', 'construction')
    expect(visit.choices).toEqual({ plan: 'living', milestones: 'construction' })
  })

  it('falls back to the first language when a new exhibit no longer speaks the chosen one', () => {
    const visit = useVisitStore()
    visit.speak('en')
    const exhibit = anExhibit()
    useExhibitStore().show({
      digest: 'two',
      media: 'exhibit/two/',
      exhibit: { ...exhibit, languages: exhibit.languages.slice(0, 1) },
    })
    expect(visit.language).toBe('zh')
  })
})

describe('the exhibit', () => {
  it('is frozen, and the same one is not shown anew', () => {
    const store = useExhibitStore()
    const before = store.answer
    expect(Object.isFrozen(before?.exhibit)).toBe(true)
    store.show({ digest: 'one', media: 'exhibit/one/', exhibit: anExhibit() })
    expect(store.answer).toBe(before)
  })

  it('lets the machine overrule theme and dwell', () => {
    const store = useExhibitStore()
    expect([store.theme, store.dwellSeconds]).toEqual(['silver', 9])
    store.obey({ ...store.kiosk, theme: 'ore', loop: { dwellSeconds: 20, sound: false } })
    expect([store.theme, store.dwellSeconds]).toEqual(['ore', 20])
  })
})

describe('the place', () => {
  it('names the section, so that going from one to the next counts as a change of screen', () => {
    const place = usePlaceStore()
    place.openSection('plan')
    const before = place.name
    place.openSection('milestones')
    expect(place.name).not.toBe(before)
  })

  it('closes the panel when the screen changes', () => {
    const place = usePlaceStore()
    place.go('home')
    place.toggle('access')
    expect(place.dialog).toBe('access')
    place.openSection('plan')
    expect(place.dialog).toBeNull()
  })
})

it('the loop begins anew with its first slide', () => {
  const loop = useLoopStore()
  loop.showSlide(5)
  loop.hold(true)
  loop.reset()
  expect([loop.index, loop.held]).toEqual([0, false])
})

describe('behind the hidden doors', () => {
  it('the language on screen is spoken, or English where it is neither of the two', () => {
    const operator = useOperatorStore()
    const spoken = ['zh-CN', 'en-GB', 'ja'].map((tag) => {
      operator.enter('panel', tag)
      return operator.language
    })
    expect(spoken).toEqual(['zh', 'en', 'en'])
  })

  it('what somebody chose is spoken to whoever comes next, at either door', () => {
    const operator = useOperatorStore()
    operator.enter('staff', 'zh-CN')
    operator.speak('en')
    operator.enter('panel', 'zh-CN')
    expect([operator.door, operator.language]).toEqual(['panel', 'en'])
    operator.speak('zh')
    operator.enter('staff', 'en')
    expect(operator.language).toBe('zh')
  })
})
