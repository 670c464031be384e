import { describe, expect, it } from 'vitest'
import { daysUntil, endOfEarlierWeek, firstDay, isWeekend, monthsBetween, shiftDays } from '../../src/core/calendar.js'

describe('calendar', () => {
  it('§2 Tenure: a month alone is its first day', () => {
    expect(firstDay('2021-03')).toBe('2021-03-01')
    expect(firstDay('2021-03-15')).toBe('2021-03-15')
  })

  it.each([
    ['2023-12-20', -7, '2023-12-13'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-03-01', -1, '2023-02-28'],
    ['2023-12-20', 90, '2024-03-19'], // 11 days of December, 31 of January, 29 of February, 19 of March
    ['2023-12-20', 0, '2023-12-20'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(shiftDays(day, days)).toBe(expected)
  })

  it.each([
    // December has 31 days, February of 2024 has 29
    ['2024-01-02', '2023-12-30', 3],
    ['2023-12-30', '2024-01-02', -3],
    ['2024-03-01', '2024-02-28', 2],
    ['2023-12-20', '2023-12-20', 0],
  ])('until %s from %s it is %i days', (day, from, expected) => {
    expect(daysUntil(day, from)).toBe(expected)
  })

  it('Saturday and Sunday are the weekend', () => {
    // 22 December 2023 is a Friday
    const days = ['2023-12-22', '2023-12-23', '2023-12-24', '2023-12-25']
    expect(days.map(isWeekend)).toEqual([false, true, true, false])
  })

  it.each([
    ['2023-12-18', 1, '2023-12-17', 'Monday'],
    ['2023-12-20', 1, '2023-12-17', 'Wednesday'],
    ['2023-12-24', 1, '2023-12-17', 'Sunday, the last day of its week'],
    ['2023-12-25', 1, '2023-12-24', 'Monday'],
    ['2023-12-20', 2, '2023-12-10', 'two weeks'],
    ['2024-01-01', 1, '2023-12-31', 'over the year'],
  ])('the week %s minus %i ends on %s (%s)', (day, weeks, expected) => {
    expect(endOfEarlierWeek(day, weeks)).toBe(expected)
  })

  it.each([
    ['2023-09-20', '2023-12-20', 3, 'to the day'],
    ['2023-09-21', '2023-12-20', 2, 'one day short'],
    ['2023-09-19', '2023-12-20', 3, 'one day over'],
    ['2021-03-15', '2023-12-20', 33, '2 × 12 + 9'],
    ['2022-11-30', '2023-02-28', 3, 'February lacks the 30th: its last day'],
    ['2023-11-30', '2024-02-28', 2, 'in a leap year the last day is the 29th'],
    ['2023-11-30', '2024-02-29', 3, 'in a leap year the last day is the 29th'],
    ['2023-12-20', '2023-12-20', 0, 'the first day'],
    ['2023-12-21', '2023-12-20', -1, 'before: negative'],
    ['2024-01-20', '2023-12-20', -1, 'since − 1 month ≤ day'],
    ['2024-01-21', '2023-12-20', -2, 'since − 1 month > day'],
  ])('§2 Tenure: from %s to %s are %i whole months (%s)', (since, day, months) => {
    expect(monthsBetween(since, day)).toBe(months)
  })
})
