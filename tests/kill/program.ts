import { installHere, type AloneOptions } from '../../src/kiosk/install/alone'

/**
 * The program that is killed: installs one pack into a data folder and says `taken` once that is acknowledged. With a step's
 * name it kills itself there; `-` leaves the killing to others.
 */
const [data = '', bundled = '', file = '', step = '-'] = process.argv.slice(2)

const reached: AloneOptions['reached'] = (at) => {
  if (at === step) process.kill(process.pid, 'SIGKILL')
}

process.stdout.write('begins\n')
const { answered } = await installHere(
  { kind: 'install', file, wishes: { trust: true, allowDowngrade: true, replace: true, again: true } },
  {
    dataFolder: data,
    bundled,
    engine: '1.2.3',
    reserveBytes: 0,
    reached,
    tell: () => undefined,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  },
)
process.stdout.write(`${answered.kind}\n`)
