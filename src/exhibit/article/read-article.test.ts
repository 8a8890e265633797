import { describe, expect, it } from 'vitest'
import { sliceRuns, textOfRuns } from './blocks'
import { articleBlocks, readArticle } from './read-article'
import { picturesInText } from './pictures'

const said = (text: string) => readArticle(text).problems.map(({ line, column, says }) => [line, column, says.en])

describe('an article', () => {
  it('is paragraphs and headings', () => {
    expect(articleBlocks('## One\n\nFirst *small* and **great**.\n\n### Two')).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'One' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'First ' },
          { text: 'small', emphasis: true },
          { text: ' and ' },
          { text: 'great', strong: true },
          { text: '.' },
        ],
      },
      { kind: 'heading', level: 3, runs: [{ text: 'Two' }] },
    ])
  })

  it('has lists, counted from where they begin, and quotations, a block for each paragraph', () => {
    expect(articleBlocks('- a\n- b\n\n3. c\n4. d\n\n> e\n>\n> f')).toEqual([
      { kind: 'item', runs: [{ text: 'a' }] },
      { kind: 'item', runs: [{ text: 'b' }] },
      { kind: 'item', number: 3, runs: [{ text: 'c' }] },
      { kind: 'item', number: 4, runs: [{ text: 'd' }] },
      { kind: 'quote', runs: [{ text: 'e' }] },
      { kind: 'quote', runs: [{ text: 'f' }] },
    ])
  })

  it('has pictures on lines of their own, with what they show and perhaps a caption', () => {
    const text = '![A furnace](media/furnace.jpg "The first one")\n\n![A crane](media/crane.{theme}.svg)'
    expect(articleBlocks(text)).toEqual([
      { kind: 'picture', picture: 'media/furnace.jpg', words: 'A furnace', caption: 'The first one' },
      { kind: 'picture', picture: 'media/crane.{theme}.svg', words: 'A crane' },
    ])
    expect(picturesInText(text)).toEqual(['media/furnace.jpg', 'media/crane.{theme}.svg'])
  })

  it('joins the lines of the file: with a space, and in Chinese with nothing', () => {
    expect(articleBlocks('one\ntwo\n\n青铜\n时代')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'one two' }] },
      { kind: 'paragraph', runs: [{ text: '青铜时代' }] },
    ])
  })

  it('ends a line where the author ended it with a backslash', () => {
    expect(articleBlocks('one\\\ntwo')).toEqual([{ kind: 'paragraph', runs: [{ text: 'one\ntwo' }] }])
  })
})

describe('what an article may not have', () => {
  it.each([
    ['HTML', 'a\n\n<div>b</div>', 3, 1, 'There is HTML in the text.'],
    ['HTML within a line', 'a <b>c</b>', 1, 3, 'There is HTML in the text.'],
    ['a link', 'see [here](https://example.org)', 1, 5, 'There is a link in the text.'],
    ['an address in brackets', '<https://example.org>', 1, 1, 'There is a link in the text.'],
    ['code', 'a `b`', 1, 3, 'There is program code in the text.'],
    ['an indented line', 'a\n\n    b', 3, 1, 'There is program code in the text.'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 1, 1, 'There is a table in the text.'],
    ['a rule', 'a\n\n***', 3, 1, 'There is a line of hyphens or stars in the text.'],
    ['a heading as large as the title', '# a', 1, 1, 'This is a heading of a size the text does not have.'],
    ['a picture within a line', 'a ![b](media/b.jpg)', 1, 3, 'A picture stands in the middle of a line.'],
    ['a picture without words', '![](media/b.jpg)', 1, 1, 'A picture has no words for those who cannot see it.'],
    ['a list inside a list', '- a\n  - b', 2, 3, 'There is a list inside a list.'],
    ['an item of two paragraphs', '- a\n\n  b', 3, 3, 'An item of a list has more than one paragraph.'],
    ['a list in a quotation', '> - a', 1, 3, 'There is something other than a paragraph in the quotation.'],
    ['stars that are no marks', '**重要。**之后', 1, 1, 'The stars here would be shown as stars.'],
  ])('is %s', (_, text, line, column, says) => {
    expect(said(text).slice(0, 1)).toEqual([[line, column, says]])
  })

  it('is a picture from elsewhere', () => {
    expect(said('![a](https://example.org/a.jpg)')).toEqual([
      [1, 1, '“https://example.org/a.jpg” is not a picture in the media folder.'],
    ])
  })

  it('leaves no block behind', () => {
    expect(articleBlocks('<script>alert(1)</script>\n\n`x`\n\nwords')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'words' }] },
    ])
  })
})

describe('a part of some words', () => {
  const runs = [{ text: 'one ' }, { text: 'two', strong: true as const }, { text: ' three' }]

  it('keeps their weights', () => {
    expect(sliceRuns(runs, 2, 6)).toEqual([{ text: 'e ' }, { text: 'tw', strong: true }])
  })

  it('is the whole from first to last', () => {
    expect(textOfRuns(sliceRuns(runs, 0, 100))).toBe('one two three')
  })
})
