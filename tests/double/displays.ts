import type { Display, Rectangle } from 'electron'
import { StrictEmitter } from './strict'
import { needReady, world } from './world'

type Size = { readonly width: number; readonly height: number }

/** The displays of `--double-screen=1080x1920,1920x1080` or, in Chromium's own words, `--screen-info={1080x1920}{…}`. */
export const screenSizes = (): readonly Size[] => {
  const told = world.switches.get('double-screen') ?? world.switches.get('screen-info') ?? '1920x1080'
  return [...told.matchAll(/(\d+)x(\d+)/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }))
}

export type DoubleDisplay = Pick<Display, 'id' | 'label' | 'bounds' | 'size' | 'workArea' | 'scaleFactor' | 'rotation'>

class Screen extends StrictEmitter {
  getAllDisplays(): DoubleDisplay[] {
    needReady("The 'screen' module")
    let x = 0
    return screenSizes().map((size, index) => {
      const bounds = { x, y: 0, ...size }
      x += size.width
      return {
        id: index + 1,
        label: `double ${index + 1}`,
        bounds,
        size,
        workArea: bounds,
        scaleFactor: 1,
        rotation: 0,
      }
    })
  }

  getPrimaryDisplay(): DoubleDisplay {
    const [first] = this.getAllDisplays()
    if (!first) throw new Error('electron double: no display')
    return first
  }

  getDisplayMatching({ x, y }: Rectangle): DoubleDisplay {
    const holds = ({ bounds }: DoubleDisplay): boolean =>
      x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
    return this.getAllDisplays().find(holds) ?? this.getPrimaryDisplay()
  }
}

export const screen = new Screen()
