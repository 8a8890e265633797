import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Said } from '../../exhibit'

type Environment = Readonly<Record<string, string | undefined>>

const onPath = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const ofMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const ofWindows = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Where a Chromium, Chrome or Edge may lie, likeliest first. `CHROME_PATH` names one. */
export const chromiumPlaces = (env: Environment, platform: NodeJS.Platform): readonly string[] => {
  const named = env['CHROME_PATH'] ? [env['CHROME_PATH']] : []
  if (platform === 'darwin') return [...named, ...ofMac]
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (at) => at !== undefined,
    )
    return [...named, ...folders.flatMap((folder) => ofWindows.map((parts) => join(folder, ...parts)))]
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...named, ...onPath.flatMap((name) => folders.map((folder) => join(folder, name)))]
}

export type Opened = { readonly ok: true; readonly browser: Browser } | { readonly ok: false; readonly says: Said }

const cure: Said = {
  en: 'Install Chrome, Chromium or Edge, or say where one is with --chromium PATH.',
  zh: '请安装 Chrome、Chromium 或 Edge，或用 --chromium 指定其路径。',
}
const without = (en: string, zh: string): Opened => ({
  ok: false,
  says: { en: `${en} ${cure.en}`, zh: `${zh}${cure.zh}` },
})

/** No network but the machine's own, and colours as they are written. */
const flags = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--force-color-profile=srgb']

/** Starts a browser that is installed on this machine. Nothing is fetched. */
export const openChromium = async (named: string | undefined, env: Environment = process.env): Promise<Opened> => {
  const driver = await import('playwright-core').catch(() => undefined)
  if (!driver)
    return {
      ok: false,
      says: {
        en: 'The part that drives a browser (playwright-core) is not installed. Run npm install in the folder of the kiosk.',
        zh: '缺少驱动浏览器的组件（playwright-core）。请在展机程序的文件夹中运行 npm install。',
      },
    }
  const places =
    named === undefined ? [...chromiumPlaces(env, process.platform), driver.chromium.executablePath()] : [named]
  const executablePath = places.find((place) => existsSync(place))
  if (named !== undefined && !executablePath)
    return without(`There is no browser at ${named}.`, `${named} 处没有浏览器。`)
  if (!executablePath) return without('No browser to open the screens in was found.', '未找到可用来打开画面的浏览器。')
  try {
    return { ok: true, browser: await driver.chromium.launch({ executablePath, args: flags }) }
  } catch {
    return without(`The browser ${executablePath} could not be started.`, `无法启动浏览器 ${executablePath}。`)
  }
}
