import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Said } from '../../exhibit'
import { cannotRun } from '../cannot-run'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'
import { isFolder } from './check'

/** The port of the preview where none is named: beside that of the web host, so that both can be up. */
const usualPort = '4174'

type Options = { readonly port: string; readonly open?: boolean; readonly poll?: boolean; readonly json?: boolean }

export const addPreview: AddCommand = (program, kit) => {
  const { say } = kit
  program
    .command('preview')
    .description(
      say({
        en: 'show an exhibit while you edit it, with its problems beside it',
        zh: '边改边看：显示展览，并在旁边列出问题',
      }),
    )
    .argument('<folder>', say({ en: 'the folder of the exhibit', zh: '展览所在的文件夹' }))
    .option(
      '--port <number>',
      say({ en: 'the port on this machine, 0 for a free one', zh: '本机端口，0 表示自动选择' }),
      usualPort,
    )
    .option('--open', say({ en: 'open the page in the browser', zh: '自动用浏览器打开' }))
    .option(
      '--poll',
      say({ en: 'for network drives: look at the files again and again', zh: '用于网络盘：定时查看文件有无改动' }),
    )
    .option('--json', say({ en: 'print {address} for other programs to read', zh: '输出 {address}，供其他程序读取' }))
    .action(async (folder: string, options: Options) => kit.finish(await preview(folder, options, kit)))
}

const noFolder = (folder: string): Said => ({ en: `There is no folder ${folder}.`, zh: `没有“${folder}”这个文件夹。` })
const badPort: Said = {
  en: '--port takes a whole number from 0 to 65535.',
  zh: '--port 后面要写 0 到 65535 之间的整数。',
}
const noPort = (says: string, port: number): Said => ({
  en: says,
  zh: `端口 ${port} 无法使用，可能已被其他程序占用；请用 --port 换一个，或用 --port 0 自动选择。`,
})
const ready = (address: string): Said => ({
  en: `The preview is at ${address}. Ctrl+C ends it.`,
  zh: `预览地址：${address}（按 Ctrl+C 结束）`,
})

/** `kiosk preview FOLDER`: serves until it is told to stop. Keeps nothing. */
const preview = async (folder: string, options: Options, kit: Kit): Promise<number> => {
  const { output, say, program } = kit
  const refuse = (said: Said): number => cannotRun(said, options.json === true, kit)
  const port = portFrom(options.port)
  if (port === undefined) return refuse(badPort)
  if (!(await isFolder(folder))) return refuse(noFolder(folder))
  const stopped = untilStopped()
  // The service and its libraries are loaded by the command that needs them.
  const [{ startHost }, { placesFrom }] = await Promise.all([import('../../web/host'), import('../../web/places')])
  const data = await mkdtemp(join(tmpdir(), 'kiosk-preview-'))
  try {
    const wish = { port, clockRate: 1, exhibit: folder, data, preview: { poll: options.poll === true } }
    const host = await startHost(wish, placesFrom(program))
    if (!host.ok) return refuse(noPort(host.says, port))
    const address = `${host.address}preview`
    output.out(options.json ? JSON.stringify({ ok: true, address }) : say(ready(address)))
    if (options.open) openInBrowser(address)
    await stopped
    await host.close()
    return exitCodes.good
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

const portFrom = (text: string): number | undefined => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : undefined
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })

/** The system's own way to open an address; where there is none the printed address has to do. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
}

const openInBrowser = (address: string): void => {
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? []
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true, windowsHide: true })
  child.on('error', () => undefined)
  child.unref()
}
