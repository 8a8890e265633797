import type { Said } from '../../exhibit'
import type { Reason } from '../health'

/** A reason of health in plain words, and what a technician in the hall does about it. */
export type Cure = {
  readonly what: Said
  readonly cure: Said
  /** Health's own sentence tells more: a file, a name, a number. */
  readonly tells?: true
}

const said = (en: string, zh: string): Said => ({ en, zh })

const editMended: Said = said(
  'Mend it with “kiosk check”, and bring it again. Until then nothing needs to be done in the hall.',
  '请用“kiosk check”检查并改好，再重新带来。在此之前展厅里不必做什么。',
)
const tellEditor: Said = said(
  'Tell the editor of the exhibit. Visitors can go on using the kiosk.',
  '请告诉展览的编辑。观众可以照常使用。',
)
const keepsInMemory: Said = said(
  'Visits are kept in memory meanwhile; a power cut would lose them.',
  '参观记录暂时留在内存里，断电就会丢失。',
)
const both = (...parts: readonly Said[]): Said =>
  said(parts.map(({ en }) => en).join(' '), parts.map(({ zh }) => zh).join(''))

const ofExhibit: Readonly<Record<string, Cure>> = {
  'exhibit-broken': {
    tells: true,
    what: said('There is a mistake in the files of the exhibit.', '展览的文件里有错误。'),
    cure: editMended,
  },
  'exhibit-last-good': {
    what: said('The exhibit is broken; the last good one is shown.', '展览有错误，显示的是上一个完好的展览。'),
    cure: editMended,
  },
  'exhibit-bundled': {
    what: said(
      'The exhibit is broken; the one that came with the kiosk is shown.',
      '展览有错误，显示的是程序自带的展览。',
    ),
    cure: editMended,
  },
  'exhibit-none': {
    what: said('There is no exhibit that can be shown.', '没有可以显示的展览。'),
    cure: said(
      'Bring a good exhibit on a stick, or install the kiosk again.',
      '请用 U 盘带来一个完好的展览，或重新安装展机程序。',
    ),
  },
  'changes-unseen': {
    what: said('Changes in the folder of the exhibit are no longer noticed.', '展览文件夹的改动不再被发现。'),
    cure: said('Restart the app (page Actions).', '请重启程序（“操作”页）。'),
  },
  'pack-unreadable': {
    tells: true,
    what: said(
      'The installed exhibit can no longer be read; the one before it is shown.',
      '装好的展览读不出来了，显示的是前一个。',
    ),
    cure: said(
      'Install it again from a stick. If it happens twice, have the disk looked at.',
      '请用 U 盘重新安装。若再次发生，请检查硬盘。',
    ),
  },
  'pack-taken-back': {
    tells: true,
    what: said(
      'A new exhibit failed on screen and was taken back; the one before it is shown.',
      '新的展览显示失败，已撤回，显示的是前一个。',
    ),
    cure: tellEditor,
  },
  'pointer-damaged': {
    what: said('The note of which exhibit is installed was damaged.', '“装的是哪个展览”的记录损坏过。'),
    cure: said(
      'Look at page Exhibit whether the right one is shown. If this comes again, have the disk looked at.',
      '请在“展览”页核对显示的是否正确。若再次发生，请检查硬盘。',
    ),
  },
  'media-cannot-play': {
    what: said('A film or a sound can not be played on this machine.', '有影片或声音在本机上无法播放。'),
    cure: tellEditor,
  },
  'media-stalled': {
    what: said('A film or a sound stopped for want of data.', '有影片或声音因读不到数据而停止。'),
    cure: said(
      'Restart the show (page Actions). If it comes again, have the disk looked at.',
      '请重启画面（“操作”页）。若再次发生，请检查硬盘。',
    ),
  },
}

const ofStore: Readonly<Record<string, Cure>> = {
  'database-full': {
    what: said('The disk is full.', '磁盘已满。'),
    cure: both(
      said('Free some room: delete files that are not the kiosk’s.', '请腾出空间：删除不属于展机的文件。'),
      keepsInMemory,
    ),
  },
  'database-locked': {
    what: said('Another program holds the database.', '数据库被另一个程序占用。'),
    cure: both(said('Close the other program, or restart the machine.', '请关闭那个程序，或重启机器。'), keepsInMemory),
  },
  'database-read-only': {
    what: said('The data folder can not be written.', '数据文件夹无法写入。'),
    cure: both(
      said('Let the kiosk’s user write there, or have the disk looked at.', '请给展机的用户写入权限，或检查硬盘。'),
      keepsInMemory,
    ),
  },
  'database-unreachable': {
    what: said('The data folder can not be reached.', '找不到数据文件夹。'),
    cure: both(
      said('Look whether its disk is connected, then restart the app.', '请检查磁盘是否接好，然后重启程序。'),
      keepsInMemory,
    ),
  },
  'database-damaged': {
    what: said('The database is damaged and can not be set aside.', '数据库已损坏，又无法移开。'),
    cure: both(
      said('Restart the machine. If it stays, have the disk looked at.', '请重启机器。若仍如此，请检查硬盘。'),
      keepsInMemory,
    ),
  },
  'database-newer': {
    what: said('The database is of a newer kiosk and can not be set aside.', '数据库来自更新的版本，又无法移开。'),
    cure: both(said('Install the newer version again.', '请重新安装较新的版本。'), keepsInMemory),
  },
  'database-was-damaged': {
    tells: true,
    what: said('The database was damaged and a new one was begun.', '数据库损坏过，已新建一个。'),
    cure: said(
      'Visits start anew; look through page Settings whether they were saved. The old file is kept in the data folder.',
      '参观记录从头开始；请核对“设置”页的设置是否都在。旧文件保留在数据文件夹里。',
    ),
  },
  'database-was-newer': {
    tells: true,
    what: said('The database was of a newer kiosk; a new one was begun.', '数据库来自更新的版本，已新建一个。'),
    cure: said('Install the newer version, or look through page Settings.', '请安装较新的版本，或核对“设置”页。'),
  },
  'journal-lost': {
    tells: true,
    what: said('Visit events were lost: too many waited in memory.', '有参观记录丢失：内存里等待的太多。'),
    cure: said('Mend the disk (see the other lines here).', '请先解决磁盘的问题（见这里的其他各条）。'),
  },
  'journal-trimmed': {
    tells: true,
    what: said('The oldest visit events gave way to new ones.', '最早的参观记录已让位给新的。'),
    cure: said(
      'Export visits more often (page Visitors) if they are wanted.',
      '若要保留，请更经常地导出（“观众”页）。',
    ),
  },
  'settings-unusable': {
    tells: true,
    what: said('A setting could not be used; the usual value is.', '有一项设置不能用，改用了通常的值。'),
    cure: said('Look through page Settings and set it again.', '请在“设置”页核对并重新设定。'),
  },
  'page-missing': {
    what: said('The screen itself is missing from the program.', '程序里缺少画面部分。'),
    cure: said('Install the kiosk again.', '请重新安装展机程序。'),
  },
}

const setClock: Said = said(
  'The kiosk stays open meanwhile. If the time shown is right, confirm it below; if not, set the machine’s clock.',
  '在此期间展机一直开放。如果显示的时间正确，请在下方确认；如果不对，请调整机器的时钟。',
)
const ofClock: Readonly<Record<string, Cure>> = {
  'clock-before-build': {
    what: said('The clock shows a time before this program was made.', '时钟显示的时间早于本程序的制作时间。'),
    cure: both(
      setClock,
      said(
        'If this comes after each power cut, have the battery of its clock changed.',
        '若每次断电后都这样，请更换主板电池。',
      ),
    ),
  },
  'clock-behind': {
    tells: true,
    what: said('The clock shows a time that is over.', '时钟显示的是已经过去的时间。'),
    cure: setClock,
  },
  'clock-ahead': {
    tells: true,
    what: said('The clock is far ahead of when it was last seen right.', '时钟比上次确认正确时超前太多。'),
    cure: setClock,
  },
  'clock-jumped': {
    what: said('The clock jumped while the machine ran.', '时钟在机器运行时发生了跳变。'),
    cure: setClock,
  },
}

/** Every code that health can have, but for those a part of the kiosk explains itself. */
export const cures: Readonly<Record<string, Cure>> = { ...ofExhibit, ...ofStore, ...ofClock }

/** What the panel shows of a reason that no cure is known for. */
const general: Said = said(
  'Restart the app (page Actions). If it stays, call whoever looks after the kiosk.',
  '请重启程序（“操作”页）。若仍如此，请联系维护人员。',
)

/** One reason as the panel shows it. */
export type ReasonTold = {
  readonly code: string
  readonly what: Said
  readonly cure: Said
  /** Health's own sentence, in English, where it tells more than `what`; else `null`. */
  readonly detail: string | null
}

/** A reason with its cure. One without stands there in health's own words. */
export const withCure = ({ code, says }: Reason): ReasonTold => {
  const known = Object.hasOwn(cures, code) ? cures[code] : undefined
  if (!known) return { code, what: { en: says, zh: says }, cure: general, detail: null }
  const { what, cure, tells } = known
  return { code, what, cure, detail: tells ? says : null }
}
