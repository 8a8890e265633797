import { followEdits } from './edits'
import type { Shown } from './exhibits/choose'
import { watchFolder, type WatchFolder } from './exhibits/watch-folder'
import { createEditorsRead } from './exhibits/editors-read'
import type { InstallServiceOptions } from './install/entrances'
import { createInstallService } from './install/service'
import type { ListSticks } from './install/sticks'
import { createKnownNames } from './journal/known-names'
import { createNews } from './news'
import { putOnScreen } from './on-screen'
import { createVisitWatch, noVisits } from './visit-watch'

/** What decides which exhibit is on screen. */
export type ScreenOptions = {
  /** The exhibit to show; the bundled one's folder when none was named. */
  readonly exhibitFolder: string
  readonly bundledExhibit: string
  readonly dataFolder: string
  readonly version: string
  /** When another exhibit may take the place of the one on screen; `at-once` is for an editor, who is no visitor. */
  readonly changes?: 'between-visits' | 'at-once'
  /** The exhibit's folder is one that people edit: changes are followed. `poll` is for drives that tell nothing of changes. */
  readonly edited?: { readonly poll?: boolean }
  readonly watch?: WatchFolder
  /** Where USB sticks are; by default as the settings say. */
  readonly listSticks?: ListSticks
}

type Parts = Pick<
  InstallServiceOptions,
  'settings' | 'pulse' | 'every' | 'read' | 'log' | 'monotonic' | 'now' | 'isResting' | 'note'
> & {
  /** Whether a guide has the screen. */
  readonly leads: () => boolean
  /** Another exhibit is on screen. */
  readonly exhibitChanged: () => void
}

const openInstall = (options: ScreenOptions, parts: Parts) => {
  const { dataFolder, exhibitFolder, bundledExhibit: bundled, version: engine, edited, listSticks } = options
  const isFolderShown = edited !== undefined || exhibitFolder !== bundled
  return createInstallService({ ...parts, dataFolder, bundled, engine, isFolderShown, listSticks })
}

/**
 * The exhibit on screen, what brings another one, and what follows it when it changes: the names the journal knows, and the
 * news for the page.
 */
export const openScreen = async (options: ScreenOptions, parts: Parts) => {
  const { exhibitFolder: given, bundledExhibit: bundled, dataFolder, changes, edited, watch = watchFolder } = options
  const { pulse, every, read, log, now, leads, exhibitChanged } = parts
  const isEditing = changes === 'at-once'
  const visits = isEditing ? noVisits : createVisitWatch(pulse, every, leads)
  const names = createKnownNames()
  const news = createNews(() => onScreen.shown()?.digest ?? null, every)
  const changed = ({ exhibit }: Shown) => {
    names.add(exhibit)
    exhibitChanged()
    news.exhibitChanged()
  }
  const install = openInstall(options, parts)
  const installed = await install.begin()
  const shows = {
    installed,
    readInstalled: install.begin,
    given,
    bundled,
    dataFolder,
    read,
    log,
    every,
    visits,
    changed,
  }
  const onScreen = await putOnScreen({ ...shows, keepCopies: !isEditing })
  const first = onScreen.shown()
  if (first) names.add(first.exhibit)
  const follow = { folder: given, from: 'given', watch, onScreen, log, now, looked: news.edited } as const
  const edits =
    edited && followEdits({ ...follow, read: createEditorsRead(now), poll: edited.poll ?? false, lookFirst: isEditing })
  install.start(onScreen)
  const ways = { offer: onScreen.offer, complain: onScreen.complain, pageLost: install.pageLost }
  const editing = isEditing ? edits?.state : undefined
  return { install, onScreen, names, news, edits, editing, ways }
}
