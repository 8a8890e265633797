import { watchEffect } from 'vue'

export type RootMarks = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly text: number
  readonly contrast: string
  readonly motion: string
  readonly reach: string
}

/** Sets on `<html>` what style sheets and screen readers go by: language, direction and what Access was set to. */
export const useRootMarks = (marks: () => RootMarks, root: HTMLElement = document.documentElement): void => {
  watchEffect(() => {
    const { lang, dir, text, contrast, motion, reach } = marks()
    root.lang = lang
    root.dir = dir
    Object.assign(root.dataset, { text: String(text), contrast, motion, reach })
  })
}
