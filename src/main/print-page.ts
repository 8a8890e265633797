import { BrowserWindow } from 'electron'

/** A page that prints for longer is given up, in milliseconds; the sheet of the self-test takes well below one second. */
const patienceMs = 20_000

/**
 * What the kiosk's page shows in print, as a PDF: its own print style says size and margins of the paper. The only printing there is; no
 * dialog, no printer (https://www.electronjs.org/docs/latest/api/web-contents#contentsprinttopdfoptions).
 */
export const printPage = async (): Promise<Uint8Array> => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) throw new Error('there is no window to print')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page did not print in time')), patienceMs)
  })
  const printed = window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' })
  return Promise.race([printed, late]).finally(() => clearTimeout(timer))
}
