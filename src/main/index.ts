import { join } from 'node:path'
import { app, Menu, powerMonitor, type BrowserWindow } from 'electron'
import { builtAt, createKiosk, createLog, type GraphicsFact, type Kiosk } from '../kiosk'
import { keepSystemdTold } from '../kiosk/machine/systemd'
import { hostAbilities } from './abilities'
import { readArguments, type Asked, type Wishes } from './arguments'
import { displaySleep } from './awake'
import { withDevPage } from './dev-page'
import { logLostProcesses, surviveFailures } from './failures'
import { foldersOf, usableFolder } from './folders'
import { guardGraphics } from './graphics'
import { watchForHangs } from './hang-watch'
import { createHostLog } from './host-log'
import { guardKeyboard, lockZoom } from './keyboard'
import { announceScheme, answerScheme, kioskSession } from './kiosk-scheme'
import { lockNavigation } from './navigation'
import { keepPage } from './page-keeper'
import { denyDownloads, denyPermissions, fetchNoWordLists } from './permissions'
import { isOnlyInstance } from './single-instance'
import { stopWhenTold, type Leave } from './stop'
import { setSwitches } from './switches'
import { openWindows, type KioskWindows } from './windows'

/** The service, from the moment it is being opened. */
type Opening = { kiosk?: Promise<Kiosk> }

type Prepared = { readonly graphics: () => GraphicsFact; readonly leave: Leave; readonly opening: Opening }

// What the kiosk keeps is nobody else's on this machine: files for their owner alone, as systemd has it for the kiosk's own unit.
process.umask(0o077)

/** The Electron host: a list of duties, in the order they must be done. */
const log = createHostLog()
surviveFailures(log)
const asked = readArguments(process.argv, app.isPackaged)
for (const problem of asked.problems) log.warn(problem)
if (asked.problems.length > 0 && !app.isPackaged) app.exit(2)
else prepare(asked)

/** What has to happen before Electron is ready. */
function prepare({ wishes }: Asked): void {
  const dataFolder = wishes.data ?? app.getPath('userData')
  const profile = usableFolder(dataFolder)
  app.setPath('userData', profile)
  app.setPath('sessionData', usableFolder(join(profile, 'chromium')))
  let front = (): void => {}
  if (!isOnlyInstance(profile, log, () => front())) {
    log.warn('the kiosk is already running with this data folder')
    app.exit(2)
    return
  }
  const file = createLog({ folder: dataFolder })
  log.handOver((level, says) => file[level](says))
  setSwitches(app)
  const opening: Opening = {}
  const close = async (): Promise<void> => (await opening.kiosk)?.close()
  const leave = stopWhenTold({ app, powerMonitor, process, log, close })
  const graphics = guardGraphics(app, dataFolder, log, leave)
  logLostProcesses(app, log)
  announceScheme()
  app.enableSandbox()
  lockNavigation(app, log)
  Menu.setApplicationMenu(null)
  const shown = app.whenReady().then(() => show(wishes, dataFolder, { graphics, leave, opening }))
  shown.then(
    (windows) => (front = () => windows.current().focus()),
    (cause: unknown) => log.error('the kiosk could not start', cause),
  )
}

/** What has to happen once it is. */
async function show(
  { exhibit, windowed, clockRate }: Wishes,
  dataFolder: string,
  { graphics, leave, opening }: Prepared,
): Promise<KioskWindows> {
  const folders = foldersOf(app.isPackaged, app.getAppPath(), process.resourcesPath)
  const opened: { windows?: KioskWindows } = {}
  const showOn = (id: string | null): void => opened.windows?.showOn(id)
  opening.kiosk = createKiosk({
    exhibitFolder: exhibit ?? folders.bundledExhibit,
    ...(exhibit !== undefined && { edited: {} }),
    bundledExhibit: folders.bundledExhibit,
    dataFolder,
    page: folders.page,
    version: app.getVersion(),
    clockRate,
    host: 'electron',
    builtAt,
    monotonic: () => performance.now(),
    log,
    abilities: { ...hostAbilities(app, leave, graphics), ...displaySleep(log, windowed), ...(!windowed && { showOn }) },
  })
  const kiosk = await opening.kiosk
  keepSystemdTold(kiosk, log)
  log.info(`Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`)
  const session = kioskSession()
  denyPermissions(session)
  denyDownloads(session)
  fetchNoWordLists(session)
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  answerScheme(session, devServer ? withDevPage(kiosk.fetch, devServer) : kiosk.fetch, log)
  const { id: displayId } = kiosk.settings.current().display
  const devTools = !app.isPackaged
  const windows = openWindows(
    app,
    { windowed, session, devTools, ...(displayId !== null && { displayId }) },
    log,
    (window) => attend(window, kiosk, devTools),
  )
  opened.windows = windows
  return windows
}

/** What each window of the kiosk needs. */
function attend(window: BrowserWindow, kiosk: Kiosk, devTools: boolean): void {
  const { webContents } = window
  guardKeyboard(webContents, devTools)
  webContents.on('did-finish-load', () => lockZoom(webContents))
  const page = keepPage(window, log, kiosk.pageLost)
  watchForHangs({ window, powerMonitor, page, lastBeat: () => kiosk.lastBeat()?.at, isResting: kiosk.isResting, log })
}
