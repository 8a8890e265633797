/** The double of the `electron` module. What is not here throws when it is touched. */
import { app } from './app'
import { BaseWindow } from './base-window'
import { BrowserWindow } from './browser-window'
import { screen } from './displays'
import { protocol, session } from './sessions'
import { Menu, powerMonitor, powerSaveBlocker } from './small-parts'
import { missing, strictModule } from './strict'
import type { WebContents } from './web-contents'

const allContents = (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents)

export const webContents = strictModule('webContents', {
  getAllWebContents: allContents,
  fromId: (id: number): WebContents | undefined => allContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    allContents().find((contents) => contents.targetId === targetId),
})

export { app, BaseWindow, BrowserWindow, Menu, powerMonitor, powerSaveBlocker, protocol, screen, session }
export const autoUpdater = missing('autoUpdater')
export const clipboard = missing('clipboard')
export const contextBridge = missing('contextBridge')
export const crashReporter = missing('crashReporter')
export const desktopCapturer = missing('desktopCapturer')
export const dialog = missing('dialog')
export const globalShortcut = missing('globalShortcut')
export const ipcMain = missing('ipcMain')
export const nativeImage = missing('nativeImage')
export const nativeTheme = missing('nativeTheme')
export const net = missing('net')
export const Notification = missing('Notification')
export const safeStorage = missing('safeStorage')
export const shell = missing('shell')
export const Tray = missing('Tray')
export const utilityProcess = missing('utilityProcess')
export const WebContentsView = missing('WebContentsView')
