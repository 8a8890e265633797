import type { Component } from 'vue'
import type { SceneKind } from '../../exhibit'

// Until all eight kinds are drawn, those that are not there yet fall back to nothing.
const found = import.meta.glob<{ default: Component }>('./*/*Scene.vue')

const load = (path: string) => async (): Promise<Component> => {
  const module = await found[path]?.()
  return module?.default ?? { render: () => null }
}

/** How to fetch what draws each kind of scene; a kind nobody has shown yet costs nothing. */
export const sceneComponents: Readonly<Record<SceneKind, () => Promise<Component>>> = {
  identity: load('./identity/IdentityScene.vue'),
  timeline: load('./timeline/TimelineScene.vue'),
  plan: load('./plan/PlanScene.vue'),
  pictogram: load('./pictogram/PictogramScene.vue'),
  share: load('./share/ShareScene.vue'),
  pillars: load('./pillars/PillarsScene.vue'),
  emblems: load('./emblems/EmblemsScene.vue'),
  rings: load('./rings/RingsScene.vue'),
}
