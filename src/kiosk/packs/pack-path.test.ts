import { describe, expect, it } from 'vitest'
import { foldersOf, isPackPath } from './pack-path'

describe('a path in a pack', () => {
  it.each([
    'exhibit.yaml',
    'sections/oil.yaml',
    'media/a.svg',
    'media/0/b-2/c_d.e.webp',
    'media/console.svg',
    'media/a',
  ])('may be %s', (path) => {
    expect(isPackPath(path)).toBe(true)
  })

  it.each([
    ['', 'nothing'],
    ['pack.json', 'the manifest'],
    ['readme.md', 'beside the exhibit'],
    ['media', 'a folder'],
    ['media/', 'a folder'],
    ['media//a', 'an empty name'],
    ['media/../a', 'the folder above'],
    ['media/./a', 'the same folder'],
    ['/media/a', 'from the root'],
    ['../media/a', 'above'],
    ['media\\a', 'a backslash'],
    ['c:/media/a', 'a drive'],
    ['media/a:b', 'a stream'],
    ['media/A.svg', 'a capital'],
    ['media/ä.svg', 'an accent'],
    ['media/a b.svg', 'a space'],
    ['media/a.', 'a dot at the end'],
    ['media/a ', 'a space at the end'],
    ['media/.a', 'a hidden file'],
    ['media/~a', 'a tilde'],
    ['media/con', 'a device'],
    ['media/aux.svg', 'a device'],
    ['media/lpt1/a.svg', 'a device'],
    ['media/a\0b', 'a NUL'],
    ['media/a\nb', 'a line break'],
    ['media/a\u202eb', 'turned letters'],
    [`media/${'a'.repeat(200)}`, 'too long'],
    [`media/${'a/'.repeat(12)}a`, 'too deep'],
  ])('can’t be %j: %s', (path) => {
    expect(isPackPath(path)).toBe(false)
  })

  it('lies in folders, the outer ones named first', () => {
    expect(foldersOf(['media/b/c/d.svg', 'media/a.svg', 'sections/x.yaml', 'exhibit.yaml'])).toEqual([
      'media',
      'media/b',
      'media/b/c',
      'sections',
    ])
  })
})
