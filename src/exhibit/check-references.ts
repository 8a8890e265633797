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
  const says = {
    en: `There is no section “${scene.carries}” that draws emblems.`,
    zh: `栏目“${scene.carries}”不存在，或画的不是徽标（emblems）。`,
  }
  const cure =
    withEmblems.length > 0
      ? { en: `Write ${withEmblems.join(' or ')}.`, zh: `请改为 ${withEmblems.join(' 或 ')}。` }
      : { en: 'Add a section that draws emblems.', zh: '请先加一个画徽标（draw: emblems）的栏目。' }
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
  return {
    code: 'unknown-reference' as const,
    says: among ? noFigure(id) : noSection(id),
    cure: meant ? { en: `Write ${meant}.`, zh: `请改为 ${meant}。` } : oneOf(known),
  }
}

const noSection = (id: string) => ({ en: `There is no section “${id}”.`, zh: `没有栏目“${id}”。` })

const noFigure = (id: string) => ({
  en: `There is no figure “${id}” in that section.`,
  zh: `那个栏目里没有数据“${id}”。`,
})

const oneOf = (known: readonly string[]) =>
  known.length > 0
    ? { en: `Write one of these: ${known.join(', ')}.`, zh: `请填写其中之一：${known.join('、')}。` }
    : { en: 'Take it out: that picture has no figures.', zh: '请删去：那个画面里没有数据。' }

const leftOut = ({ yaml }: Loaded<ExhibitFile>, { sections, home }: ExhibitFile): Problem[] =>
  sections
    .filter((id) => home && !home.includes(id))
    .map((id) => {
      const says = { en: `The home screen leaves out the section “${id}”.`, zh: `首页漏掉了栏目“${id}”。` }
      const cure = { en: `Add ${id} to home, or take home out.`, zh: `请在 home 中加上 ${id}，或删去 home。` }
      return atKey(yaml, ['home'], { code: 'unknown-reference', says, cure })
    })
