import { describe, expect, test } from 'vitest'
import type { Constraint } from '../../../src/analyse/space/feasible.js'
import { pickPoint } from '../../../src/analyse/space/feasible.js'
import { simplestBetween } from '../../../src/analyse/space/simplest.js'
import { formatRatio } from '../../../src/core/ratio.js'

const bound = (coefficients: number[], constant: number, is: Constraint['is']): Constraint => ({
  linear: { coefficients: coefficients.map(BigInt), constant: BigInt(constant) },
  is,
})
const solve = (variables: number, ...constraints: Constraint[]) =>
  pickPoint(variables, constraints, (_, low, high) => simplestBetween(low, high))?.map(formatRatio) ?? null

describe('pickPoint', () => {
  test('no constraint: zero will do', () => expect(solve(2)).toEqual(['0', '0']))

  test('x > 1/3 and x < 1/2: the simplest ratio between them is 2/5', () => {
    expect(solve(1, bound([3], -1, 'positive'), bound([-2], 1, 'positive'))).toEqual(['2/5'])
  })

  test('x ≥ 1/3 and x ≤ 1/3 leave one point; an open end leaves none', () => {
    expect(solve(1, bound([3], -1, 'not-negative'), bound([-3], 1, 'not-negative'))).toEqual(['1/3'])
    expect(solve(1, bound([3], -1, 'positive'), bound([-3], 1, 'not-negative'))).toBeNull()
    expect(solve(1, bound([3], -1, 'not-negative'), bound([-3], 1, 'positive'))).toBeNull()
  })

  test('x + y = 1, x ≥ 0, y ≥ 0, 10x > 9, 10y > 1: 9/10 and 1/10 together are already the whole', () => {
    const simplex = [bound([1, 1], -1, 'zero'), bound([1, 0], 0, 'not-negative'), bound([0, 1], 0, 'not-negative')]
    expect(solve(2, ...simplex, bound([10, 0], -9, 'positive'), bound([0, 10], -1, 'positive'))).toBeNull()
    expect(solve(2, ...simplex, bound([10, 0], -9, 'zero'), bound([0, 10], -1, 'zero'))).toEqual(['9/10', '1/10'])
  })

  test('two equations with one solution: x + y = 1, x − y = 1/5 gives 3/5 and 2/5', () => {
    expect(solve(2, bound([1, 1], -1, 'zero'), bound([5, -5], -1, 'zero'))).toEqual(['3/5', '2/5'])
  })

  test('equations that contradict each other, and a constant that is wrong', () => {
    expect(solve(2, bound([1, 1], -1, 'zero'), bound([2, 2], -3, 'zero'))).toBeNull()
    expect(solve(1, bound([0], -1, 'not-negative'))).toBeNull()
    expect(solve(1, bound([0], 0, 'positive'))).toBeNull()
    expect(solve(1, bound([1], 0, 'zero'), bound([1], 0, 'positive'))).toBeNull()
  })

  test('a variable without a bound above; none may be negative', () => {
    expect(solve(1, bound([1], -5, 'positive'))).toEqual(['6'])
    expect(solve(1, bound([-1], -5, 'positive'))).toBeNull()
  })
})
