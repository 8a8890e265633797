import type { View } from '../../src/renderer/components/view'

/** A view for tests: English at rest on a landscape screen in silver. The kiosk's own words say their own key. */
export const aView = (more: Partial<View> = {}): View => {
  const language = more.language ?? 'en'
  return {
    languages: [],
    language,
    tag: language,
    other: language,
    otherTag: language,
    otherDirection: 'ltr',
    direction: 'ltr',
    portrait: false,
    theme: 'silver',
    textSize: 100,
    highContrast: false,
    reducedMotion: false,
    lowReach: false,
    say: (text) => text?.[language] ?? '',
    lines: (lines) => lines[language] ?? [],
    word: (key) => key,
    media: (picture, theme = more.theme ?? 'silver') => `/${picture.replace('{theme}', theme)}`,
    ...more,
  }
}
