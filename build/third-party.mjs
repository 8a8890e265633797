// What others wrote and the application holds, with the words under which they let it be passed on: `LICENSES.third-party.txt`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron has files of its own for that, and so have the fonts. */
const elsewhere = (name) => name === 'electron' || name.startsWith('@fontsource-variable')

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

const isThere = (projectDir, place) => existsSync(join(projectDir, place, 'package.json'))

/** Where a package lies that another one needs: inside that one, or beside all. */
const placeOf = (name, from, packages) =>
  [`${from}/node_modules/${name}`, `node_modules/${name}`].find((path) => packages[path] !== undefined)

/**
 * The folders of the packages of which something may be in the built programs: those the rooms may use, and whatever these need on
 * this system, by the lock file. A few too many do no harm.
 */
export function shippedPackages(projectDir) {
  const { rooms, renderer } = readJson(join(projectDir, 'rooms.json'))
  const { packages } = readJson(join(projectDir, 'package-lock.json'))
  const used = [...Object.values(rooms).map((room) => room.packages), ...Object.values(renderer.packages)].flat()
  const found = new Set()
  const visit = (name, from) => {
    const place = elsewhere(name) ? undefined : placeOf(name, from, packages)
    if (place === undefined || found.has(place) || !isThere(projectDir, place)) return
    found.add(place)
    const { dependencies = {}, optionalDependencies = {} } = packages[place]
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) visit(needed, place)
  }
  for (const name of used) visit(name, '')
  return [...found].sort()
}

const isLicence = (name) => /^(licen[cs]e|copying|notice|third[-_ ]?party)/i.test(name)

/** What one package says of itself: its name and version, the name of its licence, and the texts that lie in it. */
function told(folder) {
  const { name, version, license } = readJson(join(folder, 'package.json'))
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isLicence(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}

const head = `What others wrote and this application holds. Electron's and Chromium's own: LICENSE.electron.txt and
LICENSES.chromium.html beside this file; the fonts': licenses in the application's archive. libvips is a library of its own files in
resources/commands and may be exchanged for another build (LGPL); its README there names its parts and their licences.`

/** The text, the same for the same packages; `besides`: places of packages that no room uses, such as that of Node itself. */
export const thirdPartyText = (projectDir, besides = []) =>
  [head, ...[...shippedPackages(projectDir), ...besides].map((place) => told(join(projectDir, place)))].join(
    `\n\n${'-'.repeat(80)}\n\n`,
  ) + '\n'
