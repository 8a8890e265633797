/** One bad line: where it stands, what it is, and all that the linter says of it. */
export type BadLine = readonly [file: string, code: string, says: string]

const vue = (script: string, template = '<p />'): string =>
  `<script setup lang="ts">\n${script}\n</script>\n<template>${template}</template>\n`
const folders = 'styles client stores composables components scenes screens guide preview operator'.split(' ')
const order = `the order is ${folders.join(' < ')} (rooms.json).`
const belongs = 'belongs in src/renderer/composables or components.'

/** Who may import whom, at all levels of rooms.json. */
export const rooms: readonly BadLine[] = [
  ['src/exhibit/x.ts', `import '../settings/y'`, 'kiosk/rooms: exhibit may not import settings (rooms.json).'],
  ['src/exhibit/x.ts', `export * from '../kiosk'`, 'kiosk/rooms: exhibit may not import kiosk (rooms.json).'],
  ['src/settings/x.ts', `import '../exhibit'`, 'kiosk/rooms: settings may not import exhibit (rooms.json).'],
  ['src/kiosk/a/x.ts', `import '../../web/y'`, 'kiosk/rooms: kiosk may not import web (rooms.json).'],
  ['src/main/x.ts', `export { y } from '../exhibit'`, 'kiosk/rooms: main may not import exhibit (rooms.json).'],
  ['src/sockets/x.ts', `import '../settings/y'`, 'kiosk/rooms: sockets may not import settings (rooms.json).'],
  ['src/remote/x.ts', `import '../kiosk/guide/y'`, 'kiosk/rooms: remote may not import kiosk (rooms.json).'],
  ['src/web/x.ts', `await import('../main/y')`, 'kiosk/rooms: web may not import main (rooms.json).'],
  ['src/cli/x.ts', `import '../renderer/client'`, 'kiosk/rooms: cli may not import renderer (rooms.json).'],
  ['src/audit/x.ts', `import '../renderer/y'`, 'kiosk/rooms: audit may not import renderer (rooms.json).'],
  [
    'src/cli/x.ts',
    `import { audit } from '../audit'\naudit()`,
    'kiosk/rooms: cli may import types only from audit (rooms.json).',
  ],
  ['src/renderer/client/x.ts', `import '../../web'`, 'kiosk/rooms: renderer may not import web (rooms.json).'],
  [
    'src/renderer/client/x.ts',
    `import { kiosk } from '../../kiosk'\nkiosk()`,
    'kiosk/rooms: renderer may import types only from kiosk (rooms.json).',
  ],
  [
    'src/kiosk/x.ts',
    `import '../../scripts/build.mjs'`,
    'kiosk/rooms: kiosk may not import what lies outside its rooms: scripts/build.mjs.',
  ],
  ...folders.slice(1).map((right, at): BadLine => {
    const left = folders[at] ?? ''
    const says = `kiosk/rooms: renderer/${left} may not import renderer/${right}: ${order}`
    return [`src/renderer/${left}/x.ts`, `import '../${right}/y'`, says]
  }),
  [
    'src/renderer/scenes/plan/PlanScene.vue',
    vue(`import '../../screens/y'`),
    `kiosk/rooms: renderer/scenes may not import renderer/screens: ${order}`,
  ],
  [
    'src/renderer/screens/x.ts',
    `import '../app'`,
    'kiosk/rooms: renderer/screens may not import what stands above the folders: src/renderer/app.',
  ],
]

/** Which packages and which of Node a room may use. */
export const packages: readonly BadLine[] = [
  ['src/exhibit/x.ts', `import 'hono'`, 'kiosk/rooms: exhibit may not use the package hono (rooms.json).'],
  ['src/settings/x.ts', `import 'yaml'`, 'kiosk/rooms: settings may not use the package yaml (rooms.json).'],
  ['src/web/x.ts', `import 'electron'`, 'kiosk/rooms: web may not use the package electron (rooms.json).'],
  [
    'src/kiosk/x.ts',
    `import 'electron/main'`,
    'kiosk/rooms: kiosk may not use the package electron/main (rooms.json).',
  ],
  ['src/kiosk/x.ts', `import 'vue'`, 'kiosk/rooms: kiosk may not use the package vue (rooms.json).'],
  [
    'src/renderer/stores/x.ts',
    `import 'hono/client'`,
    'kiosk/rooms: renderer may not use the package hono/client (rooms.json).',
  ],
  ['src/sockets/x.ts', `import 'hono'`, 'kiosk/rooms: sockets may not use the package hono (rooms.json).'],
  ['src/remote/x.ts', `import 'vue'`, 'kiosk/rooms: remote may not use the package vue (rooms.json).'],
  ['src/audit/x.ts', `import 'vue'`, 'kiosk/rooms: audit may not use the package vue (rooms.json).'],
  ['src/main/x.ts', `import 'hono'`, 'kiosk/rooms: main may not use the package hono (rooms.json).'],
  ['src/cli/x.ts', `import 'vue'`, 'kiosk/rooms: cli may not use the package vue (rooms.json).'],
  [
    'src/renderer/screens/x.ts',
    `import 'chart.js'`,
    'kiosk/rooms: renderer may not use the package chart.js (rooms.json).',
  ],
  ['src/remote/x.ts', `import 'node:fs'`, 'kiosk/rooms: remote may not use Node: node:fs (rooms.json).'],
  ['src/exhibit/x.ts', `import 'node:fs'`, 'kiosk/rooms: exhibit may not use Node: node:fs (rooms.json).'],
  ['src/settings/x.ts', `import 'fs'`, 'kiosk/rooms: settings may not use Node: fs (rooms.json).'],
  ['src/renderer/client/x.ts', `import 'node:url'`, 'kiosk/rooms: renderer may not use Node: node:url (rooms.json).'],
  ['src/audit/x.ts', `import 'node:fs'`, 'kiosk/rooms: audit may not use Node: node:fs (rooms.json).'],
  ['src/kiosk/x.ts', `import 'path'`, 'kiosk/rooms: Write node:path.'],
  ['src/kiosk/x.ts', `import 'node:sqlite'`, 'kiosk/rooms: node:sqlite belongs in src/kiosk/store.'],
]

/** What has one place. */
export const places: readonly BadLine[] = [
  ['src/kiosk/x.ts', `export const q = 'SELECT id FROM visits'`, 'kiosk/sql: Raw SQL belongs in src/kiosk/store.'],
  [
    'src/kiosk/x.ts',
    'export const q = (t: string) => `insert or ignore into ${t} values (1)`',
    'kiosk/sql: Raw SQL belongs in src/kiosk/store.',
  ],
  ['src/renderer/stores/x.ts', `void fetch('/api')`, 'kiosk/network: fetch belongs in src/renderer/client.'],
  ['src/renderer/stores/x.ts', `void window.fetch('/api')`, 'kiosk/network: fetch belongs in src/renderer/client.'],
  ['src/renderer/screens/x.ts', `new EventSource('/e')`, 'kiosk/network: EventSource belongs in src/renderer/client.'],
  [
    'src/renderer/screens/x.ts',
    `navigator.sendBeacon('/e')`,
    'kiosk/network: sendBeacon belongs in src/renderer/client.',
  ],
  ['src/renderer/stores/x.ts', `setTimeout(() => 0)`, `kiosk/timers: setTimeout ${belongs}`],
  ['src/renderer/scenes/x.ts', `window.setInterval(() => 0)`, `kiosk/timers: setInterval ${belongs}`],
  ['src/renderer/client/x.ts', `requestAnimationFrame(() => 0)`, `kiosk/timers: requestAnimationFrame ${belongs}`],
  [
    'src/renderer/screens/x.ts',
    `document.body.addEventListener('x', null)`,
    `kiosk/listeners: addEventListener ${belongs}`,
  ],
  [
    'src/renderer/screens/XScreen.vue',
    vue(`addEventListener('x', null)`),
    `kiosk/listeners: addEventListener ${belongs}`,
  ],
]

/** Words that name one exhibit, or a way of talking to Electron that the kiosk does without. */
export const words: readonly BadLine[] = [
  ['src/exhibit/x.ts', '// as in Baiyin', 'kiosk/words: The word Baiyin stands nowhere in src.'],
  ['src/exhibit/x.ts', `export const name = '白银'`, 'kiosk/words: The word 白银 stands nowhere in src.'],
  ['src/renderer/styles/x.css', '/* gansu red */', 'kiosk/words: The word Gansu stands nowhere in src.'],
  [
    'src/renderer/screens/XScreen.vue',
    vue('void 0', '<p>甘肃</p>'),
    'kiosk/words: The word 甘肃 stands nowhere in src.',
  ],
  ['src/main/x.ts', '// no ipcMain', 'kiosk/words: The word ipcMain stands nowhere in src.'],
  ['src/main/x.ts', '// no ipcRenderer', 'kiosk/words: The word ipcRenderer stands nowhere in src.'],
  ['src/main/x.ts', '// no contextBridge', 'kiosk/words: The word contextBridge stands nowhere in src.'],
  ['src/exhibit/baiyin.ts', 'export {}', 'kiosk/words: The word Baiyin stands nowhere in src.'],
]

const shut = 'The kiosk opens nothing outside itself.'

/** What of Electron the host does without. */
export const electron: readonly BadLine[] = [
  [
    'src/main/x.ts',
    `import { shell } from 'electron'\nvoid shell.openExternal('x')`,
    `no-restricted-imports: 'shell' import from 'electron' is restricted. ${shut}`,
  ],
  [
    'src/main/x.ts',
    `import electron from 'electron'\nelectron.dialog.showErrorBox('', '')`,
    `no-restricted-imports: 'default' import from 'electron' is restricted. ${shut}`,
  ],
]

const lines = (count: number, line: string): string => `${line}\n`.repeat(count)

/** How a line is written, wherever it stands. */
export const manner: readonly BadLine[] = [
  [
    'src/exhibit/x.ts',
    'export const a = (b: unknown) => b as string',
    '@typescript-eslint/consistent-type-assertions: Do not use any type assertions.',
  ],
  [
    'src/exhibit/x.ts',
    'export const a = (b: any) => String(b)',
    '@typescript-eslint/no-explicit-any: Unexpected any. Specify a different type.',
  ],
  [
    'src/exhibit/x.ts',
    'export const a = (b?: string) => b!.length',
    '@typescript-eslint/no-non-null-assertion: Forbidden non-null assertion.',
  ],
  [
    'src/renderer/screens/XScreen.vue',
    vue('defineProps<{ a: any }>()'),
    '@typescript-eslint/no-explicit-any: Unexpected any. Specify a different type.',
  ],
  [
    'src/renderer/screens/XScreen.vue',
    vue('void 0', '<p style="color: red" />'),
    'vue/no-static-inline-styles: `style` attributes are forbidden.',
  ],
  [
    'src/renderer/screens/XScreen.vue',
    vue(`const a = '<b>'`, '<p v-html="a" />'),
    `vue/no-v-html: 'v-html' directive can lead to XSS attack.`,
  ],
  [
    'src/exhibit/x.ts',
    `${lines(250, '// a')}export {}`,
    'max-lines: File has too many lines (251). Maximum allowed is 250.',
  ],
  [
    'src/exhibit/x.ts',
    `export function a(b: () => void): void {\n${lines(49, 'b()')}}`,
    `max-lines-per-function: Function 'a' has too many lines (51). Maximum allowed is 50.`,
  ],
]
