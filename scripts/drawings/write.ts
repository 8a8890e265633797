import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Theme = 'silver' | 'ore'
export const themes: readonly Theme[] = ['silver', 'ore']

/** Where the drawings of the bundled exhibit go, and those of the example. */
export const bundled = join(import.meta.dirname, '../../resources/exhibit/media')
export const solarSystem = join(import.meta.dirname, '../../examples/solar-system/media')

/** Writes one drawing: a bare SVG without script, style or text, so that it can stand in an `<img>` under any policy. */
export const writeDrawing = (path: string, viewBox: string, body: string, media = bundled): void => {
  const file = join(media, path)
  const size = viewBox.split(' ').slice(2)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${size[0]}" height="${size[1]}">${body}</svg>\n`,
  )
}
