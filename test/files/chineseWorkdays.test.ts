import { afterEach, describe, expect, test, vi } from 'vitest'
import { chineseWorkdays } from '../../src/files/index.js'

afterEach(() => {
  vi.doUnmock('chinese-days')
  vi.resetModules()
})

// The order of the State Council for 2023: the Mid-Autumn and National Day holiday from 29 September (a Friday) to
// 6 October (a Friday), worked on Saturday the 7th and Sunday the 8th.
const autumn2023 = {
  from: '2023-09-25',
  until: '2023-10-15',
  holidays: ['2023-09-29', '2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05', '2023-10-06'],
  workdays: ['2023-10-07', '2023-10-08'],
}

describe('chineseWorkdays', () => {
  test('the National Day of 2023', async () => {
    expect(await chineseWorkdays('2023-09-25', '2023-10-15')).toEqual(autumn2023)
  })

  test('New Year of 2024 is a Monday, and free', async () => {
    expect(await chineseWorkdays('2023-12-25', '2024-01-05')).toEqual({
      from: '2023-12-25',
      until: '2024-01-05',
      holidays: ['2024-01-01'],
      workdays: [],
    })
  })

  test('over the end of a year whose next is ordered too: Saturday 29 December 2018 was worked', async () => {
    // New Year of 2019: free from 30 December (a Sunday) to 1 January (a Tuesday)
    expect(await chineseWorkdays('2018-12-28', '2019-01-02')).toEqual({
      from: '2018-12-28',
      until: '2019-01-02',
      holidays: ['2018-12-31', '2019-01-01'],
      workdays: ['2018-12-29'],
    })
  })

  test('a single day', async () => {
    const day = '2023-10-09'
    expect(await chineseWorkdays(day, day)).toEqual({ from: day, until: day, holidays: [], workdays: [] })
  })

  test('tells of no year that is not ordered', async () => {
    expect(await chineseWorkdays('2003-06-01', '2004-01-02')).toEqual({
      from: '2004-01-01',
      until: '2004-01-02',
      holidays: ['2004-01-01'],
      workdays: [],
    })
    const never = await chineseWorkdays('2093-01-01', '2093-12-31')
    expect([never.from > never.until, never.holidays, never.workdays]).toEqual([true, [], []])
    const past = await chineseWorkdays('1990-01-01', '1991-12-31')
    expect([past.from > past.until, past.holidays, past.workdays]).toEqual([true, [], []])
  })

  test('the last year that is ordered ends a week early: the next order may move its last days', async () => {
    const { until } = await chineseWorkdays('2024-01-01', '2093-12-31')
    expect(until).toMatch(/^20\d\d-12-24$/)
    const last = Number(until.slice(0, 4))
    expect((await chineseWorkdays(`${last}-11-01`, `${last}-12-10`)).until).toBe(`${last}-12-10`)
    expect((await chineseWorkdays(`${last}-11-01`, `${last}-12-25`)).until).toBe(`${last}-12-24`)
    expect((await chineseWorkdays(`${last - 1}-11-01`, `${last - 1}-12-31`)).until).toBe(`${last - 1}-12-31`)
  })

  test('without the package: an error that names it and how to get it', async () => {
    vi.resetModules()
    vi.doMock('chinese-days', () => {
      throw new Error('not found')
    })
    const { chineseWorkdays: without } = await import('../../src/files/chineseWorkdays.js')
    await expect(without('2023-01-01', '2023-12-31')).rejects.toMatchObject({
      code: 'missing-package',
      package: 'chinese-days',
      message: expect.stringContaining('npm install chinese-days'),
    })
  })
})
