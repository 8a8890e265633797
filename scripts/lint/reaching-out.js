const places = new Set(['window', 'globalThis', 'self', 'document', 'navigator'])

/**
 * A rule against using some of the page's own functions, by name: bare, on `window` and its like, and for `methods`
 * on anything.
 */
function ban({ names, methods = [], message }) {
  const banned = new Set(names)
  const anywhere = new Set(methods)
  return {
    meta: { type: 'problem', schema: [] },
    create(context) {
      const report = (node, name) => context.report({ node, message: message(name) })
      return {
        'Program:exit'(node) {
          for (const name of banned) for (const use of unboundUses(context, node, name)) report(use, name)
        },
        MemberExpression(node) {
          const name = node.computed ? node.property.value : node.property.name
          const onThePage = node.object.type === 'Identifier' && places.has(node.object.name)
          if (anywhere.has(name) || (onThePage && banned.has(name))) report(node, name)
        },
      }
    },
  }
}

// Uses of a name nobody in the file declares, read as a value (a type of that name is no use of it). Where the page's
// types are known to the parser, it counts the name as declared, but in no place.
function unboundUses(context, program, name) {
  const scope = context.sourceCode.getScope(program)
  const known = scope.set.get(name)
  const uses = known === undefined ? scope.through : known.defs.length === 0 ? known.references : []
  return uses
    .filter((use) => use.identifier.name === name && use.isValueReference !== false)
    .map((use) => use.identifier)
}

/** The page asks the kiosk in one place. */
export const network = ban({
  names: ['fetch', 'EventSource', 'XMLHttpRequest', 'WebSocket', 'sendBeacon'],
  message: (name) => `${name} belongs in src/renderer/client.`,
})

/** What starts a timer stops it: that is the work of composables and components. */
export const timers = ban({
  names: ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'],
  message: (name) => `${name} belongs in src/renderer/composables or components.`,
})

/** What adds a listener removes it. */
export const listeners = ban({
  names: ['addEventListener'],
  methods: ['addEventListener'],
  message: (name) => `${name} belongs in src/renderer/composables or components.`,
})
