import { describe, expect, it } from 'vitest'
import type { Quota, QuotaMember } from '../../src/index.js'
import { fillQuota } from '../../src/index.js'
import { deepFreeze } from '../support/invariants.js'
import { grades, thrownBy } from './plan.js'

const quotaOf = (changes: Partial<Quota> = {}): Quota => ({
  id: 'q',
  clause: '4.4',
  grades: ['poor'],
  cohort: 'all',
  strength: 'hard',
  ...changes,
})

/** Subjects a, b, c … of the ranks given, all at the best grade and free to move. */
const ranked = (ranks: number[], changes: Record<string, Partial<QuotaMember>> = {}): QuotaMember[] =>
  ranks.map((rank, index) => {
    const subject = 'abcdefghij'.charAt(index)
    return { subject, kind: null, grade: 'good', admissible: grades, judged: false, rank, ...changes[subject] }
  })

const fill = (changes: Partial<Quota>, members: QuotaMember[]) => {
  const quota = deepFreeze(quotaOf(changes))
  const [filled, ...others] = fillQuota(quota, deepFreeze([...grades]), deepFreeze(structuredClone(members)))
  expect(others).toEqual([])
  return { ...filled?.result, to: filled?.to, obstacle: filled?.obstacle, tied: filled?.tied }
}

const five = [1, 2, 3, 4, 5]

describe('§7 a tail quota', () => {
  it('moves the lowest-ranked first, down to the best grade of the tail: 40% of 5 = 2', () => {
    expect(fill({ around: '40%' }, ranked(five))).toEqual({
      id: 'q',
      clause: '4.4',
      grades: ['poor'],
      cohort: 'all',
      size: 5,
      target: '2',
      admissible: [2],
      forced: 0,
      actual: 2,
      met: true,
      moved: ['d', 'e'],
      to: 'poor',
      obstacle: null,
      tied: [],
    })
    expect(fill({ grades: ['poor', 'weak'], around: '40%' }, ranked(five))).toMatchObject({ to: 'weak' })
    expect(fill({ grades: ['fair', 'weak', 'poor'], around: '40%' }, ranked(five))).toMatchObject({ to: 'fair' })
  })

  it('orders by rank, not by the order of the list, and lists the moved in code-unit order', () => {
    const members = ranked([5, 1, 4, 2, 3])
    expect(fill({ around: '40%' }, members)).toMatchObject({ moved: ['a', 'c'] })
    expect(fill({ around: '40%' }, [...members].reverse())).toMatchObject({ moved: ['a', 'c'] })
    expect(fill({ around: '40%' }, ranked([1, 2, 10, 9, 3]))).toMatchObject({ moved: ['c', 'd'] })
  })

  it('counts who is inside already: 2 of 5 wanted, 1 inside, 1 moves', () => {
    expect(fill({ around: '40%' }, ranked(five, { a: { grade: 'poor' } }))).toMatchObject({
      moved: ['e'],
      actual: 2,
      forced: 0,
    })
  })

  it('enough inside already: nobody moves, nobody comes back', () => {
    const members = ranked(five, { a: { grade: 'poor' }, b: { grade: 'poor' }, c: { grade: 'poor' } })
    expect(fill({ around: '40%' }, members)).toMatchObject({
      moved: [],
      actual: 3,
      met: false,
      obstacle: 'unmet',
      tied: [],
    })
  })

  it('moves from any grade above the tail, not from the next one alone', () => {
    const members = ranked([1, 2, 3, 4, 5], { e: { grade: 'weak' }, d: { grade: 'fair' } })
    expect(fill({ around: '40%' }, members)).toMatchObject({ moved: ['d', 'e'] })
  })

  it('§5: never moves a judged subject', () => {
    expect(fill({ around: '40%' }, ranked(five, { e: { judged: true } }))).toMatchObject({ moved: ['c', 'd'] })
  })

  it('never moves outside the admissible grades, and who cannot move is no part of a tie', () => {
    const members = ranked([1, 2, 3, 4, 4], { e: { admissible: ['good', 'fair', 'weak'] } })
    expect(fill({ around: '20%' }, members)).toMatchObject({ moved: ['d'], actual: 1, met: true })
  })

  it('an ungraded subject is not in the cohort: 50% of 4, not of 5', () => {
    expect(fill({ around: '50%' }, ranked(five, { e: { grade: null, admissible: [] } }))).toMatchObject({
      size: 4,
      target: '2',
      moved: ['c', 'd'],
      forced: 0,
    })
  })
})

describe('§7 a head quota', () => {
  it('moves the lowest-ranked of the head to the grade just below it: 40% of 5 = 2 stay', () => {
    expect(fill({ grades: ['good'], around: '40%' }, ranked(five))).toMatchObject({
      to: 'fair',
      moved: ['c', 'd', 'e'],
      actual: 2,
      met: true,
    })
    expect(fill({ grades: ['good', 'fair'], atMost: '80%' }, ranked(five))).toMatchObject({ to: 'weak', moved: ['e'] })
  })

  it('leaves those outside the head, the judged, and those who may not have the grade below', () => {
    const members = ranked(five, { e: { grade: 'poor' }, d: { judged: true }, c: { admissible: ['good'] } })
    expect(fill({ grades: ['good'], atMost: '60%' }, members)).toMatchObject({ moved: ['b'], actual: 3, forced: 2 })
  })

  it('too few in the head: nobody can be moved up', () => {
    const members = ranked(five, { c: { grade: 'fair' }, d: { grade: 'fair' }, e: { grade: 'fair' } })
    expect(fill({ grades: ['good'], atLeast: '60%' }, members)).toMatchObject({
      moved: [],
      actual: 2,
      met: false,
      obstacle: 'unmet',
    })
  })

  it('a tie in the head moves together: of 5 with the last four equal, 5 or 1', () => {
    // wanted 2: |5 − 2| = 3, |1 − 2| = 1
    expect(fill({ grades: ['good'], around: '40%' }, ranked([1, 2, 2, 2, 2]))).toMatchObject({
      actual: 1,
      met: false,
      obstacle: 'tie',
      tied: ['b', 'c', 'd', 'e'],
      moved: ['b', 'c', 'd', 'e'],
    })
  })
})

describe('§7 ties are never split', () => {
  it('movable subjects with equal rank move together or not at all: reachable 0, 2, 3, 4, 5', () => {
    // wanted 1: 0 and 2 are equally near, 0 moves fewer
    expect(fill({ around: '20%' }, ranked([1, 2, 3, 4, 4]))).toMatchObject({
      actual: 0,
      moved: [],
      met: false,
      obstacle: 'tie',
      tied: ['d', 'e'],
    })
  })

  it('none admissible: the reachable one nearest to Tn: wanted 2 of 5, reachable 0, 3, 4, 5', () => {
    expect(fill({ around: '40%' }, ranked([1, 2, 3, 3, 3]))).toMatchObject({
      actual: 3,
      moved: ['c', 'd', 'e'],
      met: false,
      obstacle: 'tie',
      tied: ['c', 'd', 'e'],
    })
  })

  it('among admissible ones the nearest to Tn: 4 of 10 wanted, 3 … 5 admissible, reachable 0, 3, 4, 5', () => {
    const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 8, 8]
    expect(fill({ around: '40%', within: '10%' }, ranked(ranks))).toMatchObject({ admissible: [3, 4, 5], actual: 4 })
  })

  it('of two equally near the one that moves fewer: reachable 3 and 5, both 1 from 4', () => {
    const ranks = [1, 2, 3, 4, 5, 6, 6, 8, 8, 8]
    expect(fill({ around: '40%', within: '10%' }, ranked(ranks))).toMatchObject({
      actual: 3,
      met: true,
      moved: ['h', 'i', 'j'],
    })
  })

  it('the nearest also lies above Tn: reachable 0 and 5 and wanted 4 ± 1', () => {
    const ranks = [1, 2, 3, 4, 5, 6, 6, 6, 6, 6]
    expect(fill({ around: '40%', within: '10%' }, ranked(ranks))).toMatchObject({ actual: 5, met: true })
  })

  it('a tie names the group that straddles the admissible counts, not the others', () => {
    // from below: j (1), then f–i (5), then the rest: reachable 0, 1, 5, …; wanted 3
    const ranks = [1, 2, 3, 4, 5, 6, 6, 6, 6, 10]
    expect(fill({ around: '30%' }, ranked(ranks))).toMatchObject({
      actual: 1,
      obstacle: 'tie',
      tied: ['f', 'g', 'h', 'i'],
      moved: ['j'],
    })
  })

  it('too few movable is no tie: 2 of 5 wanted, one may move', () => {
    const rest = { admissible: ['good'] }
    expect(fill({ around: '40%' }, ranked(five, { a: rest, b: rest, c: rest, d: rest }))).toMatchObject({
      actual: 1,
      moved: ['e'],
      met: false,
      obstacle: 'unmet',
      tied: [],
    })
  })

  it('an admissible count at the very end of a group is reached, so that a tie elsewhere is none', () => {
    expect(fill({ around: '40%' }, ranked([1, 2, 2, 4, 4]))).toMatchObject({ actual: 2, met: true, obstacle: null })
  })
})

describe('§7 bounds', () => {
  it('the one that moves fewest: at least 40% of 5 = 2', () => {
    expect(fill({ atLeast: '40%' }, ranked(five))).toMatchObject({ actual: 2, moved: ['d', 'e'], target: '2' })
    expect(fill({ atLeast: '40%' }, ranked([1, 2, 3, 3, 3]))).toMatchObject({ actual: 3, met: true })
  })

  it('inside the bound already: nobody moves', () => {
    expect(fill({ atMost: '40%' }, ranked(five))).toMatchObject({ actual: 0, moved: [], met: true })
    expect(fill({ count: 2 }, ranked(five))).toMatchObject({ actual: 0, moved: [], met: true, target: '2' })
  })

  it('none reachable: the one nearest to the bound, 3 of 4 wanted but two may move', () => {
    const rest = { admissible: ['good'] }
    expect(fill({ atLeast: '80%' }, ranked(five, { a: rest, b: rest, c: rest }))).toMatchObject({
      actual: 2,
      moved: ['d', 'e'],
      met: false,
      obstacle: 'unmet',
    })
  })

  it('too many in a tail that nobody leaves: the start is the nearest', () => {
    const poor = { grade: 'poor' }
    expect(fill({ atMost: '20%' }, ranked(five, { a: poor, b: poor }))).toMatchObject({
      actual: 2,
      moved: [],
      met: false,
      obstacle: 'unmet',
    })
  })

  it('a head bound: at most 40% of 5 = 2, so three move, and no more', () => {
    expect(fill({ grades: ['good'], atMost: '40%' }, ranked(five))).toMatchObject({
      actual: 2,
      moved: ['c', 'd', 'e'],
      met: true,
    })
    expect(fill({ grades: ['good'], count: 4 }, ranked(five))).toMatchObject({ actual: 4, moved: ['e'] })
  })
})

describe('§7 held inside', () => {
  const vetoed = { grade: 'poor', admissible: ['poor'] }

  it('forced: whose admissible grades all lie inside, or whose judgement does', () => {
    const members = ranked(five, { a: vetoed, b: { grade: 'poor', judged: true }, c: { grade: 'good', judged: true } })
    expect(fill({ around: '40%' }, members)).toMatchObject({ forced: 2, actual: 2, moved: [] })
  })

  it('one whose grade is inside, but who might have another, is not forced', () => {
    expect(fill({ around: '40%' }, ranked(five, { a: { grade: 'poor' } }))).toMatchObject({ forced: 0 })
  })

  it('a subject that is both is counted once', () => {
    expect(fill({ around: '40%' }, ranked(five, { a: { ...vetoed, judged: true } }))).toMatchObject({ forced: 1 })
  })

  it('vetoed count: they are in k: 1 + 1 = 2 of 5', () => {
    expect(fill({ around: '40%', vetoed: 'count' }, ranked(five, { a: vetoed }))).toMatchObject({
      size: 5,
      actual: 2,
      moved: ['e'],
    })
  })

  it('vetoed on top: they are not in k, n stays: 2 of 5 besides the vetoed one; forced counts it', () => {
    expect(fill({ around: '40%', vetoed: 'on-top' }, ranked(five, { a: vetoed }))).toMatchObject({
      size: 5,
      forced: 1,
      actual: 2,
      moved: ['d', 'e'],
    })
  })

  it('on top: who is inside by judgement alone is counted', () => {
    const members = ranked(five, { a: { grade: 'poor', judged: true } })
    expect(fill({ around: '40%', vetoed: 'on-top' }, members)).toMatchObject({ actual: 2, moved: ['e'] })
  })
})

describe('§7 cohorts', () => {
  const members = ranked([1, 2, 3, 4, 5, 6], {
    a: { kind: 'village' },
    b: { kind: '__proto__' },
    c: { kind: 'village' },
    d: { kind: '__proto__' },
    f: { kind: 'agency', grade: null },
  })
  const cohorts = (cohort: Quota['cohort']) =>
    fillQuota(quotaOf({ around: '50%', cohort }), grades, members).map(({ result }) => [
      result.cohort,
      result.size,
      result.moved,
    ])

  it('all: every subject with a grade, one without a kind too', () => {
    // 50% of 5 = 2.5: 2 and 3 are equally near, 2 moves fewer
    expect(cohorts('all')).toEqual([['all', 5, ['d', 'e']]])
  })

  it('kind: one cohort for each kind that occurs among the graded, in code-unit order', () => {
    expect(cohorts('kind')).toEqual([
      [['__proto__'], 2, ['d']],
      [['village'], 2, ['c']],
    ])
  })

  it('kinds: one for each group listed, where it occurs', () => {
    expect(cohorts({ kinds: [['village', '__proto__'], ['agency'], ['constructor']] })).toEqual([
      [['village', '__proto__'], 4, ['c', 'd']],
    ])
  })

  it('an empty cohort gives no result', () => {
    expect(fillQuota(quotaOf({ around: '50%' }), grades, [])).toEqual([])
  })
})

describe('§7 refused', () => {
  it.each<[string, Partial<Quota>]>([
    ['the middle of the scale', { grades: ['fair', 'weak'] }],
    ['the whole scale', { grades }],
    ['head and tail together', { grades: ['good', 'poor'] }],
    ['a grade twice', { grades: ['poor', 'poor'] }],
    ['more than the scale', { grades: [...grades, 'poor'] }],
    ['no bound at all', { grades: ['poor'], around: undefined }],
    ['groups that share a kind', { cohort: { kinds: [['village', 'agency'], ['agency']] } }],
  ])('throws invalid-quota: %s', (_, changes) => {
    expect(thrownBy(() => fillQuota(quotaOf({ around: '40%', ...changes }), grades, ranked(five)))).toBe(
      'invalid-quota',
    )
  })

  it('a head or a tail in any order, and a kind twice in one group, are well', () => {
    expect(fill({ grades: ['fair', 'good'], around: '40%' }, ranked(five))).toMatchObject({ to: 'weak' })
    expect(fill({ around: '40%', cohort: { kinds: [['v', 'v']] } }, ranked([1], { a: { kind: 'v' } }))).toMatchObject({
      size: 1,
    })
  })
})
