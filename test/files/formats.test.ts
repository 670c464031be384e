import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { OfficeFile } from '../../src/files/index.js'
import { bookOf, bytesOf, csv, csvText, type Rows, readCase, roster, rosterRows } from './support.js'

const ballotRows: Rows = [
  ['票号', '党组织', '书记', '好', '较好', '一般', '差', '存在的问题和不足', '意见建议'],
  ['001', '示例01村党支部', '书记01', '√', null, null, null, '=HYPERLINK("x")', '+1'],
  ['001', '示例02村党支部', '书记02', null, null, null, null, '-无', '@示例'],
  ['001', '示例03社区党支部', '示例·书记03', '√', '√', null, null, '学习"不够",\n活动少', null],
]
const historyRows: Rows = [
  ['年度', '党组织', '书记', '等次'],
  ['2022', '示例01村党支部', '书记01', '较好'],
]
const sheets = { 花名册: rosterRows, 评议票: ballotRows, 往年: historyRows }
const text = [csv('a.csv', rosterRows), csv('b.csv', ballotRows), csv('c.csv', historyRows)]
const text2 = (change: (text: string) => Uint8Array): OfficeFile[] =>
  [rosterRows, ballotRows, historyRows].map((rows, index) => ({ name: `${index}.csv`, bytes: change(csvText(rows)) }))
const expected = readCase(...text)

/** Two bytes a letter, low byte first, with the mark. */
const utf16 = (written: string) =>
  new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(written, (_, index) => written.charCodeAt(index)).flatMap((unit) => [unit & 255, unit >> 8]),
  ])

describe('the same tables give the same case', () => {
  test('as they are written, free text to the letter', async () => {
    expect((await expected).ballots).toEqual([
      { track: 'upward', id: '001', subject: 's01', marks: ['good'], problems: '=HYPERLINK("x")', suggestions: '+1' },
      { track: 'upward', id: '001', subject: 's02', marks: [], problems: '-无', suggestions: '@示例' },
      { track: 'upward', id: '001', subject: 's03', marks: ['good', 'fairly-good'], problems: '学习"不够",\n活动少' },
    ])
  })

  test('in UTF-8 with its mark, and in UTF-16', async () => {
    expect(await readCase(...text2((written) => new TextEncoder().encode(`\ufeff${written}`)))).toEqual(await expected)
    expect(await readCase(...text2(utf16))).toEqual(await expected)
  })

  test('with tabs or semicolons between the cells', async () => {
    const plain: Rows = ballotRows.map((row) => row.slice(0, 7))
    const comma = await readCase(roster, csv('b.csv', plain))
    expect(await readCase(roster, csv('b.csv', csvText(plain).replaceAll(',', '\t')))).toEqual(comma)
    expect(await readCase(roster, csv('b.csv', csvText(plain).replaceAll(',', ';')))).toEqual(comma)
    expect(comma.ballots).toHaveLength(3)
  })

  test.each(['xlsx', 'biff8', 'xlsb', 'ods'] as const)('as sheets of one %s workbook', async (type) => {
    expect(await readCase({ name: 'all', bytes: bytesOf(bookOf(sheets), type) })).toEqual(await expected)
  })

  test('as a workbook each, whatever their names are', async () => {
    const files = Object.entries(sheets).map(([name, rows], index) => ({
      name: `${index}`,
      bytes: bytesOf(bookOf({ [name]: rows })),
    }))
    expect(await readCase(...files)).toEqual(await expected)
  })
})

test('GB18030 and UTF-8 give the same case', async () => {
  const gb = new Uint8Array(
    readFileSync(new URL('../../seeds/cases/samples-2023/ballots-gb18030.csv', import.meta.url)),
  )
  const names = {
    name: 'r.xlsx',
    bytes: new Uint8Array(readFileSync(new URL('../../seeds/cases/samples-2023/roster.xlsx', import.meta.url))),
  }
  const utf8 = new TextEncoder().encode(new TextDecoder('gb18030').decode(gb))
  expect(utf8.length).not.toBe(gb.length)
  expect(await readCase(names, { name: 'b.csv', bytes: utf8 })).toEqual(
    await readCase(names, { name: 'b.csv', bytes: gb }),
  )
})

test('a number cell in a text column is what the sheet shows', async () => {
  const book = bookOf({
    a: rosterRows,
    b: [
      ['票号', '书记', '好', '较好'],
      [{ t: 'n', v: 7, z: '000' }, '书记01', true, false],
    ],
  })
  const { ballots } = await readCase({ name: 'x', bytes: bytesOf(book) })
  expect(ballots).toEqual([{ track: 'upward', id: '007', subject: 's01', marks: ['good'] }])
})
