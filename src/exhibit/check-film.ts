import type { ExhibitFiles } from './files'
import type { Finding } from './finding'
import type { SceneOf } from './schema'

/** The coding found in a file, by the name a scene gives it. */
const codecOf = (found: string): SceneOf<'film'>['codec'] | undefined => {
  if (found === 'avc' || found === 'h264') return 'h264'
  return found === 'vp9' || found === 'av1' ? found : undefined
}

/** A film is coded as the scene says: the screen would ask its player for the wrong decoder otherwise. */
export const ofFilm = ({ film, codec }: SceneOf<'film'>, files: ExhibitFiles): readonly Finding[] => {
  const video = files.media(film)?.film?.video
  const found = video ? codecOf(video) : undefined
  if (found === undefined || found === codec) return []
  return [
    {
      at: ['codec'],
      says: { en: `The film is coded as ${found}, not as ${codec}.`, zh: `影片的编码是 ${found}，不是 ${codec}。` },
      cure: { en: `Write codec: ${found}.`, zh: `请写 codec: ${found}。` },
    },
  ]
}

/** The parts of a transcript come in their order. */
export const ofSound = ({ transcript }: SceneOf<'sound'>): readonly Finding[] =>
  transcript.flatMap(({ from }, at) => {
    const before = transcript[at - 1]?.from
    if (before === undefined || before < from) return []
    return [
      {
        at: ['transcript', at, 'from'],
        says: {
          en: `This part begins at ${from} seconds, not after the one before it.`,
          zh: `这一段从第${from}秒开始，并不在前一段之后。`,
        },
        cure: { en: `Write a time after ${before}.`, zh: `请写大于${before}的秒数。` },
      },
    ]
  })
