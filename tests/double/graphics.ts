import type { GPUFeatureStatus } from 'electron'
import type { CdpSession } from './cdp'

let said: Readonly<Record<string, string>> = {}

/** Chromium takes its time to look at the graphics processor; nobody waits for it. */
export const askGraphics = (root: CdpSession): void => {
  const told = root.send('SystemInfo.getInfo').then(({ gpu }) => {
    const status = Object.entries(gpu.featureStatus ?? {})
    said = Object.fromEntries(
      status.flatMap(([name, word]: [string, unknown]) => (typeof word === 'string' ? [[name, word]] : [])),
    )
  })
  // Chromium went away before it had looked.
  told.catch(() => {})
}

/** Chromium's own words; before they came every feature is off, as in Electron. */
export const graphicsNow = (): GPUFeatureStatus => {
  const status = (name: keyof GPUFeatureStatus): string => said[name] ?? 'disabled_off'
  return {
    '2d_canvas': status('2d_canvas'),
    flash_3d: status('flash_3d'),
    flash_stage3d: status('flash_stage3d'),
    flash_stage3d_baseline: status('flash_stage3d_baseline'),
    gpu_compositing: status('gpu_compositing'),
    multiple_raster_threads: status('multiple_raster_threads'),
    native_gpu_memory_buffers: status('native_gpu_memory_buffers'),
    rasterization: status('rasterization'),
    video_decode: status('video_decode'),
    video_encode: status('video_encode'),
    vpx_decode: status('vpx_decode'),
    webgl: status('webgl'),
    webgl2: status('webgl2'),
  }
}
