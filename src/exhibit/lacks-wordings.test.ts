import { expect, it } from 'vitest'
import { anExhibit, aSection } from '../../tests/support/an-exhibit'
import { lacksWordings } from './lacks-wordings'

it('an exhibit with every wording in every language lacks none', () => {
  expect(lacksWordings(anExhibit())).toBe(false)
})

it('one wording or one headline missing anywhere is a gap', () => {
  expect(lacksWordings(anExhibit({ sections: [aSection('plan', { hook: { zh: '一句话' } })] }))).toBe(true)
  expect(lacksWordings(anExhibit({ titleLines: { en: ['An', 'exhibit'] } }))).toBe(true)
})

it('so are the kiosk’s own words in a language it does not know', () => {
  const french = { key: 'fr', tag: 'fr', name: 'Français', direction: 'ltr' as const }
  const inFrench = anExhibit({
    languages: [french],
    title: { fr: 'Une exposition' },
    titleLines: { fr: ['Une exposition'] },
    asOf: { date: '2020-05', text: { fr: 'Mai 2020' } },
    sources: [],
    sections: [],
    loop: { dwell: 9, fade: 0.7, slides: [] },
  })
  expect(lacksWordings(inFrench)).toBe(true)
})
