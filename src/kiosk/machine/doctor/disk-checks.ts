import { type Check, fail, notApplicable, pass, setUp, unknown } from './check'
import { mountOf, mountsIn } from './mounts'

const gigabyte = 1_000_000_000
const least = gigabyte

const inGigabytes = (bytes: number): string => (bytes / gigabyte).toFixed(1)

const room: Check = {
  id: 'disk-space',
  title: { en: 'There is room on the disk', zh: '磁盘空间充足' },
  look: async ({ machine, dataFolder }) => {
    const space = await machine.space(dataFolder)
    if (!space)
      return unknown(
        { en: `The data folder ${dataFolder} can’t be looked at.`, zh: `无法查看数据文件夹“${dataFolder}”。` },
        {
          en: 'Run kiosk doctor as root, or name the folder with --data.',
          zh: '以 root 运行 kiosk doctor，或用 --data 指定文件夹。',
        },
      )
    const free = inGigabytes(space.freeBytes)
    if (space.freeBytes >= least) return pass(`${free} GB are free.`, `剩余 ${free} GB。`)
    return fail(
      { en: `${free} GB are free; 1 GB is needed.`, zh: `仅剩 ${free} GB，至少需要 1 GB。` },
      { en: 'Make room on the disk, or put the data on a larger one.', zh: '清理磁盘，或换用更大的磁盘。' },
    )
  },
}

const keeping = new Set(['ext4', 'ext3', 'xfs', 'btrfs', 'f2fs', 'zfs'])
const forgetting = new Set(['tmpfs', 'overlay', 'ramfs', 'squashfs'])

const fileSystem: Check = {
  id: 'power-loss',
  title: { en: 'The file system survives a power cut', zh: '文件系统能经受断电' },
  look: async ({ machine, dataFolder }) => {
    const mount = mountOf(mountsIn((await machine.text('/proc/self/mountinfo')) ?? ''), dataFolder)
    if (!mount)
      return unknown(
        { en: 'The mounts can’t be read.', zh: '无法读取挂载信息。' },
        { en: `findmnt -T ${dataFolder}`, zh: `findmnt -T ${dataFolder}` },
      )
    const { type, options } = mount
    const careless = options.filter((option) =>
      ['nobarrier', 'barrier=0', 'data=writeback', 'async,nobarrier'].includes(option),
    )
    if (forgetting.has(type))
      return fail(
        { en: `The data lie on ${type}, which forgets all at a restart.`, zh: `数据位于 ${type}，重启后全部丢失。` },
        { en: 'Put the data folder on a disk partition with ext4.', zh: '请把数据文件夹放到 ext4 分区上。' },
      )
    if (!keeping.has(type))
      return fail(
        { en: `The data lie on ${type}, which a power cut can break.`, zh: `数据位于 ${type}，断电可能损坏。` },
        { en: 'Put the data folder on a disk partition with ext4.', zh: '请把数据文件夹放到 ext4 分区上。' },
      )
    if (careless.length > 0)
      return fail(
        { en: `${type} is mounted with ${careless.join(', ')}.`, zh: `${type} 的挂载选项含 ${careless.join('、')}。` },
        { en: 'Take these options out of /etc/fstab.', zh: '请从 /etc/fstab 中去掉这些选项。' },
      )
    return pass(`${type}, with its journal and barriers.`, `${type}，日志与写屏障正常。`)
  },
}

const keeps: Check = {
  id: 'data-folder',
  title: { en: 'What is written is kept', zh: '写入的数据能够保存' },
  look: async ({ machine, dataFolder }) => {
    switch (await machine.tryOut(dataFolder)) {
      case 'durable':
        return pass('A file was written, synced, renamed and read back.', '已写入、同步、改名并读回一个文件。')
      case 'missing':
        return unknown(
          {
            en: `There is no data folder ${dataFolder} yet, or it can’t be entered.`,
            zh: `数据文件夹“${dataFolder}”尚不存在或无法进入。`,
          },
          { en: 'Start the kiosk once; it makes the folder.', zh: '先启动一次展机，会自动建立该文件夹。' },
        )
      case 'unwritable':
        return fail(
          { en: `The data folder ${dataFolder} can’t be written.`, zh: `数据文件夹“${dataFolder}”无法写入。` },
          {
            en: 'It must belong to the account of the kiosk, on a disk that is not read-only.',
            zh: '该文件夹须归展机账户所有，且所在磁盘不能是只读。',
          },
        )
    }
  },
}

const stickOptions = ['nosuid', 'nodev', 'noexec']

const sticks: Check = {
  id: 'sticks',
  title: { en: 'Sticks appear, and nothing on them is run', zh: 'U 盘可用，且不会运行其中程序' },
  look: async ({ machine, receipt }) => {
    const helper = (await machine.run('systemctl', ['is-active', 'udisks2.service'])).out.trim()
    if (helper === 'active')
      return fail(
        { en: 'udisks2 runs and would mount sticks its own way.', zh: 'udisks2 正在运行，会以自己的方式挂载 U 盘。' },
        { en: 'apt-get remove udisks2', zh: 'apt-get remove udisks2' },
      )
    if ((await machine.text('/etc/udev/rules.d/90-zone-kiosk-sticks.rules')) === undefined)
      return fail({ en: 'No rule mounts sticks.', zh: '没有挂载 U 盘的规则。' }, setUp)
    const mounts = mountsIn((await machine.text('/proc/self/mountinfo')) ?? '').filter(({ at }) =>
      at.startsWith('/media/kiosk/'),
    )
    const wanted = receipt?.wish.sticks === 'write' ? stickOptions : [...stickOptions, 'ro']
    const open = mounts.filter(({ options }) => !wanted.every((option) => options.includes(option)))
    if (open.length > 0)
      return fail(
        {
          en: `Mounted without ${wanted.join(', ')}: ${open.map(({ at }) => at).join(', ')}.`,
          zh: `以下 U 盘的挂载缺少 ${wanted.join('、')}：${open.map(({ at }) => at).join('、')}。`,
        },
        {
          en: 'Pull the stick and plug it in again; then run kiosk setup --write as root.',
          zh: '拔下 U 盘重新插入；仍不行则以 root 运行 kiosk setup --write。',
        },
      )
    return pass(`The rule is there; ${mounts.length} plugged in now.`, `规则已就绪；当前插入 ${mounts.length} 个。`)
  },
}

const memory: Check = {
  id: 'memory',
  title: { en: 'There is enough memory', zh: '内存充足' },
  look: async ({ machine }) => {
    const text = await machine.text('/proc/meminfo')
    const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text ?? '')?.[1])
    const [total, available, swap, swapFree] = ['MemTotal', 'MemAvailable', 'SwapTotal', 'SwapFree'].map(
      (name) => kilobytes(name) * 1024,
    )
    if (!total || available === undefined)
      return notApplicable('This system tells no memory.', '本系统不提供内存信息。')
    const seen = {
      en: `${inGigabytes(total)} GB, of which ${inGigabytes(available)} GB are free.`,
      zh: `共 ${inGigabytes(total)} GB，可用 ${inGigabytes(available)} GB。`,
    }
    if (total < 1.8 * gigabyte)
      return fail(seen, { en: 'The kiosk needs a machine with 2 GB.', zh: '展机需要 2 GB 内存的机器。' })
    const swapped = (swap ?? 0) - (swapFree ?? 0)
    if (available < 0.25 * gigabyte || swapped > 0.5 * gigabyte)
      return fail(seen, {
        en: 'Restart the machine; if it comes back, see what else runs: top',
        zh: '请重启机器；若再次出现，用 top 查看其他程序。',
      })
    return { verdict: 'pass', seen }
  },
}

export const diskChecks: readonly Check[] = [room, fileSystem, keeps, sticks, memory]
