import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/files/read/cell.js'
import { readDay, readYear, yearInTitle } from '../../src/files/read/dates.js'
import { bookOf, bytesOf, readCase, type Value } from './support.js'

const text = (text: string, typed = true): Cell => ({ kind: 'text', text, typed })
const number = (number: number, text = String(number)): Cell => ({ kind: 'number', number, text })
const value = (cell: Cell) => {
  const day = readDay(cell)
  return day.ok ? day.value : day.code
}

describe('text', () => {
  test.each([
    ['2021-03-15', '2021-03-15'],
    ['2021-3-5', '2021-03-05'],
    ['2021/3/15', '2021-03-15'],
    ['2021.3.15', '2021-03-15'],
    ['2021.03.15', '2021-03-15'],
    ['2021年3月15日', '2021-03-15'],
    ['2021年03月15号', '2021-03-15'],
    ['2021 年 3 月 15 日', '2021-03-15'],
    ['２０２１年３月１５日', '2021-03-15'],
    ['20210315', '2021-03-15'],
    ['2021年3月', '2021-03'],
    ['2021-03', '2021-03'],
    ['2021/3', '2021-03'],
    ['2021.03', '2021-03'],
    ['2021.10', '2021-10'],
    ['202103', '2021-03'],
    ['2021.1', '2021-01'], // typed as text: what was typed is there
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (written, expected) => {
    expect(value(text(written))).toBe(expected)
  })

  test.each([
    '2023-02-30', // February has 28 days in 2023
    '2023-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023年6月0日',
    '20231301',
    '202113',
    '0221-03-15',
    '21.3.15',
    '3/15/2021',
    '2021年',
    '2021',
    '44270',
    '二〇二一年三月',
    '2021-03/15',
    '至今',
  ])('%s is no day', (written) => {
    expect(value(text(written))).toBe('wrong-date')
  })

  test.each([
    '2023-12-28 10:30',
    '2023年12月28日 上午9时30分',
    '2023-12-28T23:59:59Z',
    '2023/12/28 0:00:00',
    '2023年12月28日14:00',
  ])('the time in %s is left out, and that is told', (written) => {
    expect(readDay(text(written))).toMatchObject({ ok: true, value: '2023-12-28', timeDropped: true })
  })
})

describe('numbers', () => {
  test.each([
    [20210315, '2021-03-15'],
    [2021.03, '2021-03'],
    [2021.11, '2021-11'],
    [2021.2, '2021-02'], // 2021.20 would be no month
    [202103, '2021-03'],
  ])('%d is %s', (given, expected) => {
    expect(value(number(given))).toBe(expected)
  })

  test('2021.1 may be January or October, unless the cell shows two digits', () => {
    expect(readDay(number(2021.1))).toEqual({ ok: false, code: 'ambiguous-date', readings: ['2021-01', '2021-10'] })
    expect(value(number(2021.1, '2021.10'))).toBe('2021-10')
    expect(value(text('2021.1', false))).toBe('ambiguous-date') // from CSV: the digits of a number
    expect(value(text('2021.10', false))).toBe('2021-10')
  })

  test.each([44270, 2021, 20230230, -1, 0.5, 1e21, Number.NaN])('%d is no day', (given) => {
    expect(value(number(given))).toBe('wrong-date')
  })
})

describe('date cells', () => {
  // Day 44270 of the count from 1900 is 2021-03-15; of the count from 1904 the same day is 44270 − 1462 = 42808.
  const day = (v: number, z: string): Value => ({ t: 'n', v, z })
  const since = async (cell: Value, date1904: boolean, type: 'xlsx' | 'biff8' = 'xlsx') => {
    const rows = [
      ['党组织', '书记', '任职时间'],
      ['示例01村党支部', '书记01', cell],
    ] as const
    const book = bookOf({ a: rows }, (made) => {
      made.Workbook = { WBProps: { date1904 } }
    })
    const read = await readCase({ name: 'a', bytes: bytesOf(book, type) })
    return read.secretaries[0]?.since
  }

  test.each(['xlsx', 'biff8'] as const)('%s, counted from 1900 or from 1904', async (type) => {
    expect(await since(day(44270, 'yyyy-mm-dd'), false, type)).toBe('2021-03-15')
    expect(await since(day(42808, 'yyyy-mm-dd'), true, type)).toBe('2021-03-15')
    expect(await since(day(44270, 'yyyy"年"m"月"d"日"'), false, type)).toBe('2021-03-15')
  })

  test('a format that shows no day holds a month', async () => {
    expect(await since(day(44270, 'yyyy"年"m"月"'), false)).toBe('2021-03')
  })

  test('a time of day does not move the day', async () => {
    expect(await since(day(44270.999, 'yyyy-mm-dd hh:mm'), false)).toBe('2021-03-15')
  })

  test('29 February 1900, which never was, is no day', () => {
    const cell: Cell = { kind: 'date', text: '', year: 1900, month: 2, day: 29, seconds: 0, shows: 'day' }
    expect(value(cell)).toBe('wrong-date')
    expect(value({ ...cell, year: 2023, day: 28, shows: 'other' })).toBe('wrong-date')
  })
})

test('other cells are no days', () => {
  expect(value({ kind: 'boolean', boolean: true, text: 'TRUE' })).toBe('wrong-date')
})

test('years', () => {
  expect(['2022', '2022年', '2022年度', ' ２０２２ '].map(readYear)).toEqual([2022, 2022, 2022, 2022])
  expect(['22', '1822', '2022-2023', '年度', '20221'].map(readYear)).toEqual([null, null, null, null, null])
})

test('the year in a title: one year, or none', () => {
  expect(yearInTitle('2023年度参加述职评议党组织书记花名册')).toBe(2023)
  expect(yearInTitle('2020年—2022年等次')).toBe(null)
  expect(yearInTitle('现场测评得票汇总表')).toBe(null)
  expect(yearInTitle('12023年')).toBe(null)
})
