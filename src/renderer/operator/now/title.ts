import type { Said } from '../../../exhibit'

/** The exhibit's title in the panel's two languages; where it has not one of them, in its first. */
export const titleIn = (title: Readonly<Record<string, string>> | undefined): Said | undefined => {
  const first = title && Object.values(title)[0]
  return first === undefined ? undefined : { en: title?.['en'] ?? first, zh: title?.['zh'] ?? first }
}
