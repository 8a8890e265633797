import { isMap, isSeq, type Document } from 'yaml'
import { exhibitWith } from '../e2e/support/exhibits'

/** The bundled exhibit with its slides repeated until there are `count`. */
export function exhibitOf(folder: string, count: number, dwellSeconds?: number): string {
  return exhibitWith(folder, (exhibit) => {
    repeatSlides(exhibit, count)
    if (dwellSeconds !== undefined) exhibit.setIn(['loop', 'dwell'], dwellSeconds)
  })
}

function repeatSlides(exhibit: Document, count: number): void {
  const slides = exhibit.getIn(['loop', 'slides'])
  if (!isSeq(slides)) throw new Error('the exhibit has no slides')
  const known = [...slides.items]
  for (let index = known.length; index < count; index++) {
    const again = known[index % known.length]
    if (!isMap(again)) throw new Error('a slide is a map')
    const copy = again.clone()
    if (isMap(copy)) copy.set('id', `again-${index.toString()}`)
    slides.items.push(copy)
  }
}
