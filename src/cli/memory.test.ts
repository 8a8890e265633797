import { describe, expect, it } from 'vitest'
import { wantsFewArenas } from './memory'

describe('a run that handles pictures', () => {
  it('is started again with fewer stores of memory on Linux, once', () => {
    expect(wantsFewArenas(['pack', 'a'], {}, 'linux')).toBe(true)
    expect(wantsFewArenas(['pack', 'a'], { MALLOC_ARENA_MAX: '2' }, 'linux')).toBe(false)
    expect(wantsFewArenas(['check', 'a'], {}, 'linux')).toBe(false)
    expect(wantsFewArenas(['pack', 'a'], {}, 'win32')).toBe(false)
  })
})
