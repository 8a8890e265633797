import type { ExhibitFiles } from './files'
import type { Finding } from './finding'
import { filesOfPicture } from './media'
import type { SceneOf } from './schema'

/** How much the shapes of two pictures of the same view may differ: cut by hand, they are never alike to the pixel. */
const tolerance = 0.01

/** The two pictures of a comparison have the same shape; otherwise what is behind the handle doesn't lie over what is before it. */
export const ofCompare = ({ before, after }: SceneOf<'compare'>, files: ExhibitFiles): readonly Finding[] => {
  const [one, other] = [before, after].map(({ picture }) => shapeOf(picture, files))
  if (!one || !other || Math.abs(ratio(one) / ratio(other) - 1) <= tolerance) return []
  const sizes = [one, other].map(({ width, height }) => `${width} × ${height}`)
  return [
    {
      at: ['after', 'picture'],
      says: {
        en: `The two pictures have different shapes: ${sizes.join(' and ')}.`,
        zh: `两张图片的形状不同：${sizes.join(' 与 ')}。`,
      },
      cure: {
        en: 'Cut both to the same part of the view, with the same proportions.',
        zh: '请把两张裁成同一范围、同一比例。',
      },
    },
  ]
}

type Shape = { readonly width: number; readonly height: number }

const ratio = ({ width, height }: Shape): number => width / height

/** In pixels, or in a drawing's own units; `undefined` where the file is missing or doesn't say. */
const shapeOf = (picture: string, files: ExhibitFiles): Shape | undefined => {
  const facts = files.media(filesOfPicture(picture)[0] ?? picture)
  const { width, height } = facts?.units ?? { width: facts?.width ?? 0, height: facts?.height ?? 0 }
  return width > 0 && height > 0 ? { width, height } : undefined
}
