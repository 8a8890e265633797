import { picturesInText } from './article/pictures'
import type { Exhibit, Scene } from './schema'

const themes = ['silver', 'ore'] as const

/** The files a picture stands for: itself, or one for each theme where it has `{theme}` in its name. */
export const filesOfPicture = (picture: string): readonly string[] =>
  picture.includes('{theme}') ? themes.map((theme) => picture.replace('{theme}', theme)) : [picture]

/** Every media file an exhibit names, each once, as paths relative to its folder. */
export const mediaOf = (exhibit: Exhibit): readonly string[] => [
  ...new Set(
    [...picturesIn(exhibit.loop), ...picturesIn(exhibit.sections), ...scenesOf(exhibit).flatMap(inArticle)].flatMap(
      filesOfPicture,
    ),
  ),
]

const scenesOf = ({ sections, loop }: Exhibit): readonly Scene[] => [
  ...sections.map(({ scene }) => scene),
  ...loop.slides.flatMap(({ scene }) => ('draw' in scene ? [scene] : [])),
]

const inArticle = (scene: Scene): readonly string[] =>
  scene.draw === 'article' ? Object.values(scene.text).flatMap(picturesInText) : []

/** The values of all fields that name a media file; captions name one for each language. */
const picturesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    names.has(key) && typeof inner === 'string' ? [inner] : key === 'captions' ? captionsIn(inner) : picturesIn(inner),
  )
}

const names: ReadonlySet<string> = new Set(['picture', 'film', 'sound'])

const captionsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((file: unknown) => (typeof file === 'string' ? [file] : []))
    : []
