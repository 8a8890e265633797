import { atKey, atValue, type Loaded } from './loaded'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { figuresOf } from './figures-of'
import type { ExhibitFile, Section, Slide } from './schema'
import type { Path } from './yaml-file'

type Sections = ReadonlyMap<string, Loaded<Section>>

/** Slides open and borrow sections that exist, and their figures; home shows every section once. */
export const checkReferences = (exhibit: Loaded<ExhibitFile>, sections: Sections): Problem[] => {
  if (!exhibit.value) return []
  const known = exhibit.value.sections
  const slides = exhibit.value.loop.slides.flatMap((slide, at) =>
    referencesOfSlide(slide, ['loop', 'slides', at], sections).filter(
      ({ id, among }) => !(among ?? known).includes(id),
    ),
  )
  const home = (exhibit.value.home ?? [])
    .map((id, at) => ({ id, path: ['home', at] }))
    .filter(({ id }) => !known.includes(id))
  return [
    ...[...slides, ...home].map((reference) => atValue(exhibit.yaml, reference.path, notThere(reference, known))),
    ...leftOut(exhibit, exhibit.value),
  ]
}

/** Pillars carry the emblems of a section that has some. */
export const checkCarries = (
  loaded: Loaded<unknown>,
  scene: Section['scene'],
  path: Path,
  sections: Sections,
): Problem[] => {
  if (scene.draw !== 'pillars') return []
  const carried = sections.get(scene.carries)
  if (carried && (!carried.value || carried.value.scene.draw === 'emblems')) return []
  const withEmblems = [...sections].flatMap(([id, { value }]) => (value?.scene.draw === 'emblems' ? [id] : []))
  const says = `There is no section “${scene.carries}” that draws emblems.`
  const cure = withEmblems.length > 0 ? `Write ${withEmblems.join(' or ')}.` : 'Add a section that draws emblems.'
  return [atValue(loaded.yaml, [...path, 'carries'], { code: 'unknown-reference', says, cure })]
}

type Reference = { readonly id: string; readonly path: Path; readonly among?: readonly string[] }

const referencesOfSlide = (slide: Slide, path: Path, sections: Sections): readonly Reference[] => {
  const opens = slide.opens === undefined ? [] : [{ id: slide.opens, path: [...path, 'opens'] }]
  if ('draw' in slide.scene) return opens
  const { from, only = [] } = slide.scene
  const lender = sections.get(from)?.value
  const figures = lender
    ? only.map((id, at) => ({ id, path: [...path, 'scene', 'only', at], among: figuresOf(lender.scene) }))
    : []
  return [...opens, { id: from, path: [...path, 'scene', 'from'] }, ...figures]
}

const notThere = ({ id, among }: Reference, sections: readonly string[]) => {
  const known = among ?? sections
  const meant = nearest(id, known)
  const all =
    known.length > 0 ? `Write one of these: ${known.join(', ')}.` : 'Take it out: that picture has no figures.'
  return {
    code: 'unknown-reference' as const,
    says: `There is no ${among ? 'figure' : 'section'} “${id}”${among ? ' in that section' : ''}.`,
    cure: meant ? `Write ${meant}.` : all,
  }
}

const leftOut = ({ yaml }: Loaded<ExhibitFile>, { sections, home }: ExhibitFile): Problem[] =>
  sections
    .filter((id) => home && !home.includes(id))
    .map((id) => {
      const says = `The home screen leaves out the section “${id}”.`
      return atKey(yaml, ['home'], { code: 'unknown-reference', says, cure: `Add ${id} to home, or take home out.` })
    })
