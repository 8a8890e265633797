import * as v from 'valibot'
import { ArticleScene } from './scenes/article'
import { BarsScene } from './scenes/bars'
import { EmblemsScene } from './scenes/emblems'
import { IdentityScene } from './scenes/identity'
import { CompareScene } from './scenes/compare'
import { FilmScene } from './scenes/film'
import { GalleryScene } from './scenes/gallery'
import { LinesScene } from './scenes/lines'
import { PeopleScene } from './scenes/people'
import { PictogramScene } from './scenes/pictogram'
import { PillarsScene } from './scenes/pillars'
import { PlanScene } from './scenes/plan'
import { QrScene } from './scenes/qr'
import { QuizScene } from './scenes/quiz'
import { QuoteScene } from './scenes/quote'
import { RingsScene } from './scenes/rings'
import { ShareScene } from './scenes/share'
import { SoundScene } from './scenes/sound'
import { TableScene } from './scenes/table'
import { TimelineScene } from './scenes/timeline'
import { MapScene } from './scenes/map'

const scene = v.variant('draw', [
  IdentityScene,
  TimelineScene,
  PlanScene,
  PictogramScene,
  ShareScene,
  PillarsScene,
  EmblemsScene,
  RingsScene,
  BarsScene,
  LinesScene,
  ArticleScene,
  QuoteScene,
  TableScene,
  MapScene,
  PeopleScene,
  QuizScene,
  QrScene,
  GalleryScene,
  CompareScene,
  FilmScene,
  SoundScene,
])

export type Scene = v.InferOutput<typeof scene>

/**
 * One picture of an exhibit, by its kind. The engine draws each from this data alone. Its type is written out so that the
 * rooms that read the emitted declarations need not unfold every scene wherever an exhibit is named.
 */
export const Scene: v.GenericSchema<unknown, Scene> = scene

export type SceneKind = Scene['draw']
/** The scene of one kind, such as `SceneOf<'timeline'>`. */
export type SceneOf<K extends SceneKind> = Extract<Scene, { draw: K }>
