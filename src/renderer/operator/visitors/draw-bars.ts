import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import type { Bar } from './series'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** Copper for what is asked about, grey for what it is set against; canvas knows no CSS variables. */
export const barColours = ['#8c4216', '#8fa09c'] as const
const ink = '#0d181b'
const line = '#d5dcda'

export type BarsDrawn = {
  readonly bars: readonly Bar[]
  /** Names at the side, bars to the right. */
  readonly across: boolean
  /** CSS pixels of 1 rem. */
  readonly rem: number
  readonly family: string
}

/** Draws bars on a canvas, at once and unmoving; the function it returns clears it away. */
export const drawBars = (canvas: HTMLCanvasElement, { bars, across, rem, family }: BarsDrawn): (() => void) => {
  const series = Math.max(1, ...bars.map(({ values }) => values.length))
  const font = { size: 2.2 * rem, family }
  const counts = {
    beginAtZero: true,
    grid: { color: line },
    ticks: { color: ink, font, precision: 0, maxTicksLimit: 6 },
  }
  const names = { grid: { display: false }, ticks: { color: ink, font, autoSkip: !across, maxRotation: 0 } }
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ name }) => name),
      datasets: Array.from({ length: series }, (_, at) => ({
        data: bars.map(({ values }) => values[at] ?? 0),
        backgroundColor: barColours[at] ?? barColours[0],
        maxBarThickness: 4 * rem,
      })),
    },
    options: {
      indexAxis: across ? 'y' : 'x',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      scales: across ? { x: counts, y: names } : { x: names, y: counts },
    },
  })
  return () => chart.destroy()
}
