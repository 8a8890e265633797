import { describe, expect, it } from 'vitest'
import { electron, manner, packages, places, rooms, words } from './bad-lines'
import { saidOf, saidWithTypes } from './lint'

describe.each([
  ['rooms', rooms],
  ['packages', packages],
  ['places', places],
  ['words', words],
  ['electron', electron],
  ['manner', manner],
])('the linter, %s', (_name, badLines) => {
  it.each(badLines)('in %s refuses %j', async (file, code, says) => {
    expect(await saidOf(file, code)).toEqual([says])
  })
})

describe('the linter', () => {
  it('asks for types: a promise nobody waits for is refused', async () => {
    const code = 'export function a(): void {\n  Promise.resolve()\n}\n'
    const says = await saidWithTypes('src/exhibit/problem.ts', code)
    expect(says).toHaveLength(1)
    expect(says[0]).toMatch(/^@typescript-eslint\/no-floating-promises: Promises must be awaited/)
  })

  it.each(['EventSource', 'WebSocket', 'XMLHttpRequest'])('knows %s also where its type is known', async (name) => {
    const says = await saidWithTypes('src/renderer/stores/place.ts', `export const a = new ${name}('/e')\n`)
    expect(says).toContain(`kiosk/network: ${name} belongs in src/renderer/client.`)
  })

  it.each([
    ['src/cli/x.ts', `import { serve } from '../web'\nserve()`],
    [
      'src/renderer/client/x.ts',
      `import type { KioskApi } from '../../kiosk'\nimport { hc } from 'hono/client'\nexport const c = hc<KioskApi>('/')\nvoid fetch('/')`,
    ],
    ['src/renderer/scenes/plan/x.ts', `import '../../components/view'`],
    ['src/renderer/main.ts', `import '@fontsource-variable/archivo/wght.css'\nimport './screens/x'`],
    ['src/renderer/composables/use-x.ts', `setTimeout(() => 0)\naddEventListener('x', null)`],
    ['src/kiosk/store/x.ts', `import 'node:sqlite'\nexport const q = 'SELECT a FROM b'`],
    ['src/kiosk/x.test.ts', `import 'fast-check'\nimport 'node:fs'\n${'// a\n'.repeat(300)}`],
    ['src/exhibit/x.ts', `export const a = ['b'] as const`],
  ])('in %s lets %j stand', async (file, code) => {
    expect(await saidOf(file, code)).toEqual([])
  })
})
