import { inBytes } from '../../exhibit'
import type { Facts } from './facts'

/** A span of time in its two largest units: 3 d 4 h, 12 min. */
export const spanInWords = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (days > 0) return `${days} d ${hours} h`
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A moment on the hall's clock, to the minute: `2026-05-05 09:12`. */
const wallTime = (iso: string, { aheadMinutes }: Facts): string =>
  new Date(Date.parse(iso) + aheadMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')

/** With what it is ahead of UTC: `2026-05-05 09:12 +08:00`. */
const localTime = (iso: string, facts: Facts): string => {
  const ahead = Math.abs(facts.aheadMinutes)
  const sign = facts.aheadMinutes < 0 ? '-' : '+'
  return `${wallTime(iso, facts)} ${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

const mostCodes = 4
const mostDisplays = 2

const health = ({ status, reasons }: Facts): string => {
  const codes = [...new Set(reasons.map(({ code }) => code))]
  const more = codes.length > mostCodes ? ` +${codes.length - mostCodes}` : ''
  return [status, ...codes.slice(0, mostCodes)].join(' ') + more
}

const exhibit = ({ exhibit: shown, install }: Facts): string =>
  shown ? `${shown.id} ${shown.version}${install.onProbation ? ' probation' : ''}` : 'none'

const restarts = (facts: Facts): string => {
  const { kiosk, page, last } = facts.restarts
  const [latest] = last
  return `kiosk ${kiosk}, page ${page}${latest ? `, last ${wallTime(latest.at, facts).slice(-5)} ${latest.why}` : ''}`
}

const graphics = (facts: Facts): string | undefined => {
  const fact = facts.graphics
  return fact && fact.mode + (fact.softwareSince ? ` since ${wallTime(fact.softwareSince, facts)}` : '')
}

/** As X writes a screen: 1080x1920+0+0; the one the kiosk is on has a star. */
const displays = ({ displays: all }: Facts): string | undefined =>
  all
    ?.slice(0, mostDisplays)
    .map(({ width, height, x, y, isKiosk }) => `${width}x${height}${signed(x)}${signed(y)}${isKiosk ? '*' : ''}`)
    .join(', ')

const signed = (number: number): string => (number < 0 ? String(number) : `+${number}`)

const memory = ({ memory: { usedBytes, freeBytes, totalBytes } }: Facts): string =>
  `${inBytes(usedBytes)}, free ${inBytes(freeBytes)} of ${inBytes(totalBytes)}`

const disk = ({ disk: fact }: Facts): string | undefined =>
  fact ? `free ${inBytes(fact.freeBytes)} of ${inBytes(fact.totalBytes)}, data ${inBytes(fact.dataBytes)}` : undefined

const visits = (facts: Facts): string => {
  const { today, medianSeconds, lastAt } = facts.visits
  const median = medianSeconds === null ? '' : `, median ${medianSeconds} s`
  return `${today}${median}${lastAt === null ? '' : `, last ${wallTime(lastAt, facts)}`}`
}

const faults = (facts: Facts): string => {
  const { count, last } = facts.faults
  const [latest] = last
  return latest ? `${count} ${latest.what} ${wallTime(latest.at, facts).slice(5)}` : String(count)
}

/**
 * The facts of now for a telephone's camera: one line each, `name: value`, the first line names the form and its version. Nothing in
 * it is personal, and no path, address or sentence of a file. A line whose fact is not to be had is left out. docs/short-form.md
 * describes each; a change of meaning gets another version.
 */
export const shortForm = (now: Facts): string => {
  const lines: readonly (readonly [name: string, value: string | undefined])[] = [
    ['zone-kiosk', '1'],
    ['kiosk', now.name],
    ['time', localTime(now.at, now)],
    ['health', health(now)],
    ['exhibit', exhibit(now)],
    ['app', `${now.version} ${now.host}`],
    ['up', spanInWords(now.uptimeSeconds)],
    ['restarts today', restarts(now)],
    ['graphics', graphics(now)],
    ['displays', displays(now)],
    ['memory', memory(now)],
    ['disk', disk(now)],
    ['clock', now.clock.isTrusted ? 'trusted' : `not trusted ${now.clock.why ?? ''}`.trim()],
    ['open', now.hours.isOpen ? 'yes' : 'no'],
    ['pin', now.pin],
    ['visits today', visits(now)],
    ['journal', `waiting ${now.journal.waiting}, lost ${now.journal.lost}`],
    ['network', now.network],
    ['faults', faults(now)],
  ]
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n')
}
