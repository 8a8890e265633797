import { builtinModules } from 'node:module'
import { fromRoot, isTest, leadsTo, rendererFolder, roomOf, table } from './paths.js'

/** Holds every import in `src` to rooms.json: which room, which folder of the renderer, which package. */
export const rooms = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = fromRoot(context.filename)
    const room = roomOf(path)
    if (room === undefined) return {}
    const check = (node, source, typesOnly) => {
      if (typeof source !== 'string') return
      const message = source.startsWith('.')
        ? wrongPlace(path, room, leadsTo(path, source), typesOnly)
        : isTest(path)
          ? undefined
          : wrongPackage(path, room, source)
      if (message !== undefined) context.report({ node, message })
    }
    const declaration = (node) => check(node, node.source?.value, onlyTypes(node))
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => check(node, node.source.value, false),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true),
    }
  },
}

function onlyTypes(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const names = node.specifiers ?? []
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type')
}

function wrongPlace(path, room, target, typesOnly) {
  const other = roomOf(target)
  if (other === undefined) {
    return isTest(path) ? undefined : `${room.name} may not import what lies outside its rooms: ${target}.`
  }
  if (other.name === room.name) return room.name === 'renderer' ? wrongFolder(path, target) : undefined
  if (room.mayImport.includes(other.name)) return undefined
  if (!room.typesOnly?.includes(other.name)) return `${room.name} may not import ${other.name} (rooms.json).`
  return typesOnly ? undefined : `${room.name} may import types only from ${other.name} (rooms.json).`
}

function wrongFolder(path, target) {
  const { order } = table.renderer
  const from = rendererFolder(path)
  const to = rendererFolder(target)
  if (from === undefined || from === to) return undefined
  if (to === undefined) return `renderer/${from} may not import what stands above the folders: ${target}.`
  if (order.indexOf(to) < order.indexOf(from)) return undefined
  return `renderer/${from} may not import renderer/${to}: the order is ${order.join(' < ')} (rooms.json).`
}

function wrongPackage(path, room, source) {
  if (source.startsWith('node:') || builtinModules.includes(source)) return wrongBuiltin(path, room, source)
  const allowed = [...room.packages, ...folderPackages(path, room)]
  const fits = allowed.some((name) => source === name || source.startsWith(`${name}/`))
  return fits ? undefined : `${room.name} may not use the package ${source} (rooms.json).`
}

function wrongBuiltin(path, room, source) {
  if (!room.node) return `${room.name} may not use Node: ${source} (rooms.json).`
  if (!source.startsWith('node:')) return `Write node:${source}.`
  if (source === 'node:sqlite' && !path.startsWith('src/kiosk/store/')) return 'node:sqlite belongs in src/kiosk/store.'
  return undefined
}

function folderPackages(path, room) {
  return room.name === 'renderer' ? (table.renderer.packages[rendererFolder(path)] ?? []) : []
}
