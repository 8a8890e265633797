import type { MediaFacts } from './media-facts'

/** The files of an exhibit's folder, as far as they are needed in memory. Paths are relative to the folder, with `/`. */
export type ExhibitFiles = {
  /** The text of a YAML file; `undefined` where there is none, or where it is not UTF-8 text. */
  readonly text: (path: string) => string | undefined
  /** What is known of a media file; `undefined` where there is none, or where it can't be read. */
  readonly media: (path: string) => MediaFacts | undefined
  /** Every file of the folder, media included. */
  readonly list: () => readonly string[]
}

/** The longest YAML file read, in characters. A written exhibit stays below a tenth of it. */
export const longestYaml = 1_000_000

/** The longest SVG file read, in characters: a drawing larger than this is slow to show on a kiosk. */
export const longestSvg = 4_000_000

/** The path of the file that lists everything else. */
export const exhibitFile = 'exhibit.yaml'

/** The path of a section's file. */
export const sectionFile = (id: string): string => `sections/${id}.yaml`
