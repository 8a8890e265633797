import { defineAsyncComponent, type Component } from 'vue'
import type { Said } from '../../exhibit'

export type PageId = 'now' | 'exhibit' | 'settings' | 'visitors' | 'test' | 'actions'

/** A page of the panel; fetched when it is opened. */
export type Page = { readonly id: PageId; readonly name: Said; readonly component: Component }

/** In the order of the list at the panel's side. */
export const pages: readonly Page[] = [
  {
    id: 'now',
    name: { en: 'Now', zh: '现状' },
    component: defineAsyncComponent(() => import('./now/NowPage.vue')),
  },
  {
    id: 'exhibit',
    name: { en: 'Exhibit', zh: '展览' },
    component: defineAsyncComponent(() => import('./exhibit/ExhibitPage.vue')),
  },
  {
    id: 'settings',
    name: { en: 'Settings', zh: '设置' },
    component: defineAsyncComponent(() => import('./settings/SettingsPage.vue')),
  },
  {
    id: 'visitors',
    name: { en: 'Visitors', zh: '观众' },
    component: defineAsyncComponent(() => import('./visitors/VisitorsPage.vue')),
  },
  {
    id: 'test',
    name: { en: 'Self-test', zh: '自检' },
    component: defineAsyncComponent(() => import('./test/TestPage.vue')),
  },
  {
    id: 'actions',
    name: { en: 'Actions', zh: '操作' },
    component: defineAsyncComponent(() => import('./actions/ActionsPage.vue')),
  },
]
