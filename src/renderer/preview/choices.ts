import type { Wish } from './kiosk-in-frame'
import type { Size } from './true-size'

/** How the editor wants to see the exhibit. */
export type Choices = {
  /** A key of the exhibit's languages; `undefined` until one was chosen. */
  readonly language: string | undefined
  readonly orientation: 'landscape' | 'portrait'
  readonly shape: Shape
  readonly size: 'fit' | 'whole' | 'true'
  readonly text: 100 | 125 | 150
  readonly contrast: 'standard' | 'high'
  readonly theme: 'silver' | 'ore' | null
  readonly idle: boolean
}

/** Screens by the shape of their glass; the kiosk looks the same at every resolution of one shape. */
export const shapes = {
  '16:9': { width: 1920, height: 1080 },
  '16:10': { width: 1920, height: 1200 },
  '4:3': { width: 1600, height: 1200 },
} as const
export type Shape = keyof typeof shapes

export const usualChoices: Choices = {
  language: undefined,
  orientation: 'landscape',
  shape: '16:9',
  size: 'fit',
  text: 100,
  contrast: 'standard',
  theme: null,
  idle: false,
}

/** The exhibit's screen in CSS pixels. */
export const screenOf = ({ orientation, shape }: Choices): Size => {
  const { width, height } = shapes[shape]
  return orientation === 'landscape' ? { width, height } : { width: height, height: width }
}

/** The choices the kiosk itself has to be told; the rest is a matter of its frame. */
export const wishOf = ({ language, text, contrast, theme, idle }: Choices): Wish => ({
  ...(language !== undefined && { language }),
  text,
  contrast,
  theme,
  idle,
})
