import { describe, expect, it } from 'vitest'
import { admissibleCounts } from '../../src/core/admissibleCounts.js'
import { formatRatio } from '../../src/core/ratio.js'
import type { Quota } from '../../src/index.js'
import { thrownBy } from './plan.js'

type Bound = Partial<Quota>
const quotaOf = (bound: Bound): Quota => ({
  id: 'q',
  clause: '1',
  grades: ['poor'],
  cohort: 'all',
  strength: 'hard',
  ...bound,
})

describe('§7 admissible counts', () => {
  it.each<[Bound, number, string, number[], string]>([
    // around
    [{ around: '40%', within: '5%' }, 20, '8', [7, 8, 9], 'T = 8, W = 1'],
    [{ around: '40%', within: '5%' }, 5, '2', [2], 'T = 2, W = 1/4'],
    [{ around: '40%', within: '5%' }, 3, '6/5', [1], '1.2 ± 0.15 holds no whole number: the nearest, 1'],
    [{ around: '40%', within: '5%' }, 4, '8/5', [2], '1.6 ± 0.2: the nearest, 2'],
    [{ around: '40%', within: '10%' }, 7, '14/5', [3], '2.8 ± 0.7 = 2.1 … 3.5'],
    [{ around: '40%' }, 20, '8', [8], 'W left out is 0'],
    [{ around: '50%' }, 3, '3/2', [1, 2], '1.5: both of the nearest at a half'],
    [{ around: '0%', within: '5%' }, 20, '0', [0, 1], '−1 … 1, not below 0'],
    [{ around: '5%', within: '10%' }, 20, '1', [0, 1, 2, 3], '1 ± 2 = −1 … 3, not below 0'],
    [{ around: '100%', within: '5%' }, 20, '20', [19, 20], '19 … 21, not above n'],
    [{ around: '12.5%' }, 8, '1', [1], 'exactly 1'],
    [{ around: '40%', rounding: 'nearest' }, 3, '6/5', [1], '1.2'],
    [{ around: '40%', rounding: 'floor' }, 4, '8/5', [1], '⌊1.6⌋'],
    [{ around: '40%', rounding: 'ceil' }, 3, '6/5', [2], '⌈1.2⌉'],
    [{ around: '40%', within: '10%', rounding: 'floor' }, 7, '14/5', [2, 3], '2.1 … 3.5 and ⌊2.8⌋ = 2'],
    [{ around: '50%', rounding: 'floor' }, 3, '3/2', [1], '⌊1.5⌋ in place of both'],
    [{ around: '50%', rounding: 'ceil' }, 3, '3/2', [2], '⌈1.5⌉ in place of both'],
    [{ around: '10%', minimum: 1 }, 4, '2/5', [1], 'nearest 0, raised to 1'],
    [{ around: '50%', minimum: 2 }, 3, '3/2', [2], 'nearest 1 and 2, each raised to at least 2'],
    [{ around: '40%', within: '10%', minimum: 4 }, 10, '4', [4, 5], '3 … 5, none below 4'],
    [{ around: '40%', minimum: 3 }, 2, '4/5', [2], 'raised to 3, cut to n = 2'],
    [{ around: '40%', within: '5%' }, 1, '2/5', [0], '0.4: the nearest, 0'],
    // atLeast
    [{ atLeast: '1/3' }, 10, '10/3', [4, 5, 6, 7, 8, 9, 10], '⌈3.33⌉ = 4'],
    [{ atLeast: '1/2' }, 4, '2', [2, 3, 4], '2 exactly'],
    [{ atLeast: '1/3', rounding: 'ceil' }, 4, '4/3', [2, 3, 4], '⌈1.33⌉ = 2'],
    [{ atLeast: '1/3', rounding: 'floor' }, 4, '4/3', [1, 2, 3, 4], '⌊1.33⌋ = 1'],
    [{ atLeast: '1/3', rounding: 'nearest' }, 4, '4/3', [1, 2, 3, 4], 'nearest to 1.33 is 1'],
    [{ atLeast: '1/2', rounding: 'nearest' }, 3, '3/2', [2, 3], 'a half up: 2'],
    [{ atLeast: '10%', minimum: 2 }, 5, '1/2', [2, 3, 4, 5], '⌈0.5⌉ = 1, raised to 2'],
    [{ atLeast: '10%', minimum: 9 }, 3, '3/10', [3], 'raised to 9, cut to n = 3'],
    // atMost
    [{ atMost: '1/3' }, 10, '10/3', [0, 1, 2, 3], '⌊3.33⌋ = 3'],
    [{ atMost: '1/2' }, 4, '2', [0, 1, 2], '2 exactly'],
    [{ atMost: '1/3', rounding: 'ceil' }, 4, '4/3', [0, 1, 2], '⌈1.33⌉ = 2'],
    [{ atMost: '1/3', rounding: 'nearest' }, 4, '4/3', [0, 1], 'nearest to 1.33 is 1'],
    [{ atMost: '1/2', rounding: 'nearest' }, 3, '3/2', [0, 1, 2], 'a half up: 2'],
    [{ atMost: '1/2', rounding: 'floor' }, 3, '3/2', [0, 1], '⌊1.5⌋ = 1'],
    [{ atMost: '10%', minimum: 1 }, 5, '1/2', [0, 1], '⌊0.5⌋ = 0, raised to 1'],
    [{ atMost: '0%' }, 5, '0', [0], 'nobody'],
    // count
    [{ count: 3 }, 10, '3', [0, 1, 2, 3], 'k ≤ 3'],
    [{ count: 3 }, 2, '3', [0, 1, 2], 'cut to n = 2; the target stays 3'],
    [{ count: 0 }, 2, '0', [0], 'nobody'],
    [{ count: 1, minimum: 2 }, 5, '1', [0, 1, 2], 'the bound raised to 2'],
  ])('%j of %i: target %s, admissible %j (%s)', (bound, size, target, admissible) => {
    const found = admissibleCounts(quotaOf(bound), size)
    expect([formatRatio(found.target), found.admissible]).toEqual([target, admissible])
  })

  it('a bound has the count at its edge; around has none', () => {
    expect(admissibleCounts(quotaOf({ atLeast: '1/3' }), 10).bound).toBe(4)
    expect(admissibleCounts(quotaOf({ atMost: '1/3' }), 10).bound).toBe(3)
    expect(admissibleCounts(quotaOf({ count: 2 }), 10).bound).toBe(2)
    expect(admissibleCounts(quotaOf({ around: '1/3' }), 10).bound).toBeNull()
  })

  it('throws invalid-quota where none of the four bounds is given', () => {
    expect(thrownBy(() => admissibleCounts(quotaOf({}), 10))).toBe('invalid-quota')
  })
})
