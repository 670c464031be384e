import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/cli/nearest.js'
import { hanging, textTable, wrapText } from '../../src/cli/textTable.js'

const columns = [
  { header: '名次', align: 'right' as const },
  { header: '党组织', align: 'left' as const, wraps: true },
  { header: '票', align: 'right' as const },
]
const cells = (...texts: string[]) => texts.map((text) => ({ text }))

describe('a table in the terminal', () => {
  it('is aligned although Chinese characters are two columns wide', () => {
    const lines = textTable(columns, [cells('1', '示例01村党支部', '46'), cells('12', 'ab', '3')], 100)
    expect(lines).toEqual([
      '名次  党组织          票',
      '────────────────────────',
      '   1  示例01村党支部  46',
      '  12  ab               3',
      '────────────────────────',
    ])
    // 4 + 2 + 14 + 2 + 2
    expect(lines.map((line) => stringWidth(line))).toEqual([24, 24, 24, 24, 24])
  })

  it('breaks long texts into lines where it would be too wide', () => {
    const lines = textTable(columns, [cells('1', '示'.repeat(20), '46')], 30)
    // 30 less 4 + 2 + 2 + 2 leaves 20 columns, 10 characters a line
    expect(lines.slice(2, -1)).toEqual([`   1  ${'示'.repeat(10)}  46`, `      ${'示'.repeat(10)}`])
  })

  it('paints without moving anything', () => {
    const lines = textTable(
      [columns[2] ?? columns[0]].flatMap((one) => one ?? []),
      [[{ text: '5', paint: (text) => `<${text}>` }]],
      80,
    )
    expect(lines[2]).toBe('< 5>')
  })
})

describe('breaking lines', () => {
  it.each([
    ['一二三四', 4, ['一二', '三四']],
    ['ab cd ef', 5, ['ab cd', 'ef']],
    ['a\nb', 5, ['a', 'b']],
    // a closing sign takes the character before it along
    ['一二三，四', 6, ['一二', '三，四']],
    // what is written in one stays in one, also where a closing sign would stand at its end
    ['一：veto-base=issued，二', 18, ['一：', 'veto-base=issued，', '二']],
    ['占58票的10%多', 4, ['占58', '票的', '10%', '多']],
    ['', 5, ['']],
    ['👨‍👩‍👧一', 2, ['👨‍👩‍👧', '一']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  it('hangs further lines under the first', () => {
    expect(hanging('! ', '一二三四', 6)).toEqual(['! 一二', '  三四'])
  })
})

describe('the word that was meant', () => {
  it.each([
    ['apraise', 'appraise'],
    ['书记1', '书记01'],
    ['template', undefined],
  ])('%s → %s', (word, meant) => {
    expect(nearest(word, ['appraise', 'explain', '书记01'])).toBe(meant)
  })
})
