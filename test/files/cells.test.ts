import { describe, expect, test } from 'vitest'
import { type Cell, columnLetter } from '../../src/files/read/cell.js'
import { markedSigns, openSigns, readMark, readYesNo, unmarkedSigns } from '../../src/files/read/marks.js'
import { bareLabelKey, labelKey, nameKey } from '../../src/files/read/normalise.js'
import { readCount, readDecimal } from '../../src/files/read/numbers.js'
import { similarNames } from '../../src/files/read/similar.js'
import { splitLabels, splitPoints } from '../../src/files/read/texts.js'

const text = (text: string): Cell => ({ kind: 'text', text, typed: true })
const number = (number: number): Cell => ({ kind: 'number', number, text: String(number) })

describe('names', () => {
  test.each([
    '示例·书记09',
    '示例•书记09',
    '示例・書记09'.replace('書', '书'),
    '示例‧书记09',
    '示例．书记09',
    '示 例 · 书记 09',
    '示例·书记０９',
    '示例\u200b·书记09\u00a0',
  ])('%s is the same person', (name) => {
    expect(nameKey(name)).toBe(nameKey('示例·书记09'))
  })

  test('other names stay other names', () => {
    expect(nameKey('示例书记09')).not.toBe(nameKey('示例·书记09'))
    expect(nameKey('书记1')).not.toBe(nameKey('书记01'))
  })

  test('what may have been meant', () => {
    const known = ['示例01村党支部', '示例02村党支部', '示例14社区党支部']
    expect(similarNames('示例01村', known)).toBe('示例01村党支部')
    expect(similarNames('示例03村党支部', known)).toBe('示例01村党支部、示例02村党支部') // one letter other
    expect(similarNames('示例014社区党支部', known)).toBe('示例14社区党支部') // one letter more
    expect(similarNames('别处党支部', known)).toBe(null)
  })
})

test('headers are compared without punctuation and without what they add in brackets', () => {
  expect(labelKey(' 存在的问题、不足： ')).toBe('存在的问题不足')
  expect(bareLabelKey('发出票数（张）')).toBe('发出票数')
})

test('column letters', () => {
  // 25 = Z, 26 = AA, 26 + 26 × 26 − 1 = 701 = ZZ, 702 = AAA
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

describe('numbers', () => {
  test.each([
    ['58', 58],
    ['５８', 58],
    ['58张', 58],
    ['58 票', 58],
    ['1,160', 1160],
    ['0', 0],
    ['58.0', 58],
  ])('%s is %d', (written, expected) => {
    expect(readCount(text(written))).toBe(expected)
  })

  test.each(['-1', '1.5', '约58', '五十八', '10%', '1,16', '', '1e3', '58元'])('%s is no count', (written) => {
    expect(readCount(text(written))).toBe(null)
  })

  test('numbers that are no counts', () => {
    expect([-1, 1.5, Number.NaN, 2 ** 53].map((one) => readCount(number(one)))).toEqual([null, null, null, null])
    expect(readCount({ kind: 'boolean', boolean: true, text: 'TRUE' })).toBe(null)
  })

  test('scores stay exact', () => {
    expect(readDecimal(number(91.5))).toBe('91.5')
    expect(readDecimal(text('９１．５分'))).toBe('91.5')
    expect(readDecimal(text('91.50'))).toBe('91.50')
    expect([number(-1), number(0.1 + 0.2), text('优'), number(1e-10)].map(readDecimal)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('marks', () => {
  test('every sign has one meaning', () => {
    expect(new Set([...markedSigns, ...unmarkedSigns, ...openSigns]).size).toBe(
      markedSigns.length + unmarkedSigns.length + openSigns.length,
    )
    expect(markedSigns.map((sign) => readMark(text(` ${sign} `), '好'))).toEqual(markedSigns.map(() => 'marked'))
    expect(unmarkedSigns.map((sign) => readMark(text(sign), '好'))).toEqual(unmarkedSigns.map(() => 'unmarked'))
    expect(openSigns.map((sign) => readMark(text(sign), '好'))).toEqual(openSigns.map(() => 'open'))
  })

  test('numbers, check boxes, the label itself, and nothing', () => {
    expect([number(1), number(0), number(2)].map((cell) => readMark(cell, '好'))).toEqual(['marked', 'unmarked', 'bad'])
    expect(readMark({ kind: 'boolean', boolean: true, text: 'TRUE' }, '好')).toBe('marked')
    expect(readMark({ kind: 'boolean', boolean: false, text: 'FALSE' }, '好')).toBe('unmarked')
    expect([readMark(text('好'), '好'), readMark(text('差'), '好'), readMark(undefined, '好')]).toEqual([
      'marked',
      'bad',
      'unmarked',
    ])
    expect([readMark(text('√√'), '好'), readMark(text('？'), '？')]).toEqual(['bad', 'bad'])
  })

  test('yes and no', () => {
    expect(['是', '有', '√', '1', ' 已报告 '].map((one) => readYesNo(text(one)))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(['否', '无', '×', '0', '未报告'].map((one) => readYesNo(text(one)))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    expect(['也许', '部分'].map((one) => readYesNo(text(one)))).toEqual([null, null])
  })
})

describe('texts', () => {
  test('points: a line or a semicolon each, numbering left out, words that mean none left out', () => {
    expect(splitPoints('1.阵地管理不规范；\n2、党员活动少\n（3）学习不够;', [])).toEqual([
      '阵地管理不规范',
      '党员活动少',
      '学习不够',
    ])
    expect(splitPoints('一、学习不够\n①活动少', [])).toEqual(['学习不够', '活动少'])
    expect(splitPoints('3.5万元未入账', [])).toEqual(['3.5万元未入账'])
    expect(splitPoints('无。', ['无'])).toEqual([])
  })

  test('labels in one cell', () => {
    expect(splitLabels('1、2，3,4；5 6/7')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })
})
