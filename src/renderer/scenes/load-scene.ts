import { markRaw, type Component } from 'vue'
import type { SceneKind } from '../../exhibit'
import { sceneComponents } from './index'

const loaded = new Map<SceneKind, Component>()

/** What draws this kind, if it has been fetched already. */
export const sceneNow = (kind: SceneKind): Component | undefined => loaded.get(kind)

/** Fetches what draws this kind, once. `undefined` when it cannot be had just now; the next call tries again. */
export const loadScene = async (kind: SceneKind): Promise<Component | undefined> => {
  const before = loaded.get(kind)
  if (before) return before
  try {
    const component = markRaw(await sceneComponents[kind]())
    loaded.set(kind, component)
    return component
  } catch {
    return undefined
  }
}
