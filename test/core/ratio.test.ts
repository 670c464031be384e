import { describe, expect, it } from 'vitest'
import { addRatios, ceilRatio, compareRatios, floorRatio, multiplyRatios, ratioOf } from '../../src/core/ratio.js'
import { formatRatio, parseRatio, RulesError } from '../../src/index.js'
import { thrownBy } from './plan.js'

const written = (text: string) => formatRatio(parseRatio(text))

describe('parseRatio', () => {
  it.each([
    ['10%', '1/10'],
    ['2/5', '2/5'],
    ['0.4', '2/5'],
    ['12.5%', '1/8'],
    ['91.5', '183/2'],
    ['100%', '1'],
    ['0', '0'],
    ['0%', '0'],
    ['0/7', '0'],
    ['6/4', '3/2'],
    ['007', '7'],
    ['-3', '-3'],
    ['-6/4', '-3/2'],
    ['-0.5', '-1/2'],
    ['9007199254740993', '9007199254740993'],
  ])('contract §1: %s is exactly %s', (text, fraction) => {
    expect(written(text)).toBe(fraction)
  })

  it.each([
    '',
    ' ',
    '10 %',
    ' 10%',
    '10%\n',
    '.5',
    '5.',
    '1e3',
    '+1',
    '--1',
    '1/0',
    '0/0',
    '1/-2',
    '1.5/2',
    '1/2.5',
    '1/2%',
    '10%%',
    '40%左右',
    '１０%',
    'NaN',
    '0x10',
  ])('throws invalid-ratio for %j, with the text', (text) => {
    expect(thrownBy(() => parseRatio(text))).toBe('invalid-ratio')
    expect(() => parseRatio(text)).toThrow(new RulesError('invalid-ratio', { text }))
  })
})

describe('exact arithmetic', () => {
  it('contract §1: compared by cross-multiplication, never rounded: 1/3 > 33.333333333%, 4/8 = 1/2', () => {
    // 1 × 100000000000 = 100000000000 > 3 × 33333333333 = 99999999999
    expect(compareRatios(parseRatio('1/3'), parseRatio('33.333333333%'))).toBe(1)
    expect(compareRatios(parseRatio('33.333333333%'), parseRatio('1/3'))).toBe(-1)
    expect(compareRatios(ratioOf(4, 8), ratioOf(1, 2))).toBe(0)
  })

  it('is exact beyond 2^53, where (2^53 + 1) / 2^53 is 1 in floating point', () => {
    expect(compareRatios(ratioOf(9007199254740993n, 9007199254740992n), ratioOf(1))).toBe(1)
  })

  it('adds and multiplies: 1/6 + 1/3 = 1/2, 2/3 × 3/4 = 1/2, 1/10 + 2/10 = 3/10', () => {
    expect(formatRatio(addRatios(ratioOf(1, 6), ratioOf(1, 3)))).toBe('1/2')
    expect(formatRatio(multiplyRatios(ratioOf(2, 3), ratioOf(3, 4)))).toBe('1/2')
    expect(compareRatios(addRatios(parseRatio('0.1'), parseRatio('0.2')), parseRatio('0.3'))).toBe(0)
  })

  it.each([
    [8, 1, 8, 8],
    [15, 2, 7, 8],
    [1, 3, 0, 1],
    [-3, 2, -2, -1],
    [-4, 2, -2, -2],
    [-1, 2, -1, 0],
    [0, 5, 0, 0],
  ])('⌊%i/%i⌋ = %i and ⌈…⌉ = %i', (above, below, floor, ceil) => {
    expect(floorRatio(ratioOf(above, below))).toBe(floor)
    expect(ceilRatio(ratioOf(above, below))).toBe(ceil)
  })

  it('writes zero as 0, and a whole number without a line: 0/5, 6/3, −6/3', () => {
    expect([ratioOf(0, 5), ratioOf(6, 3), ratioOf(-6, 3)].map(formatRatio)).toEqual(['0', '2', '-2'])
  })
})
