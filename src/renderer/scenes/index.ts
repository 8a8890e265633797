import type { Component } from 'vue'
import type { SceneKind } from '../../exhibit'

type Fetched = Promise<{ readonly default: Component }>

const component = async (fetched: Fetched): Promise<Component> => (await fetched).default

/** How to fetch what draws each kind of scene: a chunk per kind, so that a kind nobody has shown yet costs nothing. */
export const sceneComponents: Readonly<Record<SceneKind, () => Promise<Component>>> = {
  identity: () => component(import('./identity/IdentityScene.vue')),
  timeline: () => component(import('./timeline/TimelineScene.vue')),
  plan: () => component(import('./plan/PlanScene.vue')),
  pictogram: () => component(import('./pictogram/PictogramScene.vue')),
  share: () => component(import('./share/ShareScene.vue')),
  pillars: () => component(import('./pillars/PillarsScene.vue')),
  emblems: () => component(import('./emblems/EmblemsScene.vue')),
  rings: () => component(import('./rings/RingsScene.vue')),
  bars: () => component(import('./bars/BarsScene.vue')),
  lines: () => component(import('./lines/LinesScene.vue')),
  article: () => component(import('./article/ArticleScene.vue')),
  quote: () => component(import('./quote/QuoteScene.vue')),
  table: () => component(import('./table/TableScene.vue')),
  map: () => component(import('./map/MapScene.vue')),
  people: () => component(import('./people/PeopleScene.vue')),
  quiz: () => component(import('./quiz/QuizScene.vue')),
  qr: () => component(import('./qr/QrScene.vue')),
  gallery: () => component(import('./gallery/GalleryScene.vue')),
  compare: () => component(import('./compare/CompareScene.vue')),
  film: () => component(import('./film/FilmScene.vue')),
  sound: () => component(import('./sound/SoundScene.vue')),
}
