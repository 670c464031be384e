import { describe, expect, test } from 'vitest'
import { parseRatio } from '../../src/core/ratio.js'
import { limitNumber, limitPercent, numberText, percentText, readRatio } from '../../src/explain/numbers.js'

describe('a percentage for people', () => {
  test.each([
    ['6/58', '10.34%'], // 6 ÷ 58 = 0.103448…
    ['5/50', '10%'], // exactly
    ['1/8', '12.5%'], // exactly
    ['1/1000', '0.1%'],
    ['1/3', '33.33%'],
    ['2/3', '66.67%'],
    ['1/7', '14.29%'], // 0.142857…
    ['0', '0%'],
    ['1', '100%'],
    ['1/16', '6.25%'],
    ['1/32', '3.13%'], // 3.125, half up
    ['3/29999', '0.01%'], // 0.0100003…
    ['1/99999', '0.00%'], // not nothing
  ])('%s is %s', (share, text) => expect(percentText(parseRatio(share))).toBe(text))

  test('never looks like the limit it is over', () => {
    // 100001 ÷ 1000000 = 10.0001%
    expect(percentText(parseRatio('100001/1000000'), parseRatio('10%'))).toBe('10.0001%')
    expect(percentText(parseRatio('100001/1000000'))).toBe('10.00%')
    // 9.9999%: rounded to four decimals it is told apart from 10
    expect(percentText(parseRatio('99999/1000000'), parseRatio('10%'))).toBe('9.9999%')
  })

  test('holds beyond the range of floating point', () => {
    // (10^30 + 1) ÷ (3 · 10^30) is above a third by far less than a float can tell
    expect(percentText(readRatio(`${10n ** 30n + 1n}/${3n * 10n ** 30n}`) ?? parseRatio('0'))).toBe('33.33%')
  })
})

test('numbers below zero keep their sign, and zero has none', () => {
  expect(numberText(parseRatio('-1/3'))).toBe('-0.33')
  expect(numberText(parseRatio('-1/900'))).toBe('0.00')
})

test('a limit is always exact', () => {
  expect(limitPercent(parseRatio('12.345%'))).toBe('12.345%')
  expect(limitPercent(parseRatio('1/3'))).toBe('1/3')
  expect(limitPercent(parseRatio('2/5'))).toBe('40%')
  expect(limitNumber(parseRatio('91.5'))).toBe('91.5')
})

test('what is no ratio is not read as one', () => {
  expect(readRatio('1/0')).toBeUndefined()
  expect(readRatio('约一成')).toBeUndefined()
})
