import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Track } from '../../src/index.js'
import { appraise } from '../../src/index.js'
import { ballotsOf, caseOf, codesOf, find, labelled, only, policyOf, tallyOf, thrownBy } from './plan.js'

const points = { good: 100, fair: 80, weak: 60, poor: 40 }
const both: NonNullable<Track['score']> = {
  components: [
    { id: 'ballots', weight: '60%', points },
    { id: 'field', weight: '2/5', outOf: 50 },
  ],
}
const run = (score: Track['score'], changes: Partial<CaseFile>, track: Partial<Track> = {}) => {
  const appraisal = appraise(policyOf({ score, ...track }), caseOf({ a: null }, changes))
  return { ...find(appraisal, 'a'), alerts: appraisal.alerts }
}
const rule = (when: Condition): Partial<Track> => ({
  rules: [{ id: 'r', clause: '1', when, then: { atMost: 'fair' } }],
})
const fieldScore = (value: string, rest = {}) => ({ subject: 'a', component: 'field', value, ...rest })
const tallies = [tallyOf('a', [5, 3, 1, 1])]

describe('§2 score', () => {
  it('points: (5 × 100 + 3 × 80 + 1 × 60 + 1 × 40) ÷ 10 = 84; outOf 50: 45.5 × 100 ÷ 50 = 91; total 0.6 × 84 + 0.4 × 91 = 86.8', () => {
    expect(run(both, { tallies, scores: [fieldScore('45.5')] }).score).toEqual({
      total: '434/5',
      components: [
        { id: 'ballots', value: '84' },
        { id: 'field', value: '91' },
      ],
    })
  })

  it('an option not named gives no points but stays in valid: 5 × 100 ÷ 10 = 50', () => {
    const score = { components: [{ id: 'ballots', weight: '1', points: { good: 100 } }] }
    expect(run(score, { tallies }).score?.total).toBe('50')
  })

  it('points and outOf may be decimals: 3 × 0.1 ÷ 3 = 1/10 exactly; 1 × 100 ÷ 0.5 = 200', () => {
    const score = { components: [{ id: 'ballots', weight: '1', points: { good: 0.1 } }] }
    expect(run(score, { tallies: [tallyOf('a', [3])] }).score?.total).toBe('1/10')
    const half = { components: [{ id: 'field', weight: '1', outOf: 0.5 }] }
    expect(run(half, { tallies, scores: [fieldScore('1')] }).score?.total).toBe('200')
  })

  it('with classes Σ weight × the same per class: 0.3 × (100 + 40) ÷ 2 + 0.7 × 80 = 77', () => {
    const ballot = {
      options: labelled(['good', 'fair', 'weak', 'poor']),
      classes: [
        { id: 'A', label: '甲', weight: '30%' },
        { id: 'B', label: '乙', weight: '70%' },
      ],
    }
    const score = { components: [{ id: 'ballots', weight: '1', points }] }
    const of = (voters: string, votes: number[]) => tallyOf('a', votes, { class: voters })
    const value = (given: CaseFile['tallies']) => {
      const found = run(score, given ? { tallies: given } : {}, { ballot, ...rule({ score: true, under: '80' }) })
      return [found.score?.total, found.reasons[0]?.kind === 'rule' && found.reasons[0].missing]
    }
    expect(value([of('A', [1, 0, 0, 1]), of('B', [0, 4])])).toEqual(['77', []])
    expect(value([of('A', [0]), of('B', [0, 4])])).toEqual([null, ['votes']])
    expect(value([of('B', [0, 4])])).toEqual([null, ['tallies']])
  })

  it('no valid vote: missing votes; counts not supplied: missing as of the counts', () => {
    const when = rule({ score: 'ballots', atLeast: '0' })
    const missing = (changes: Partial<CaseFile>) => {
      const { reasons, score } = run(both, changes, when)
      expect(score?.components[0]).toEqual({ id: 'ballots', value: null })
      return reasons[0]?.kind === 'rule' && [reasons[0].outcome, ...reasons[0].missing]
    }
    expect(missing({ ballots: [] })).toEqual(['undetermined', 'votes'])
    expect(missing({})).toEqual(['undetermined', 'ballots'])
    expect(missing({ tallies: [tallyOf('a', [1], { valid: 2 })] })).toEqual(['undetermined', 'tallies'])
  })

  it('no score of the case: missing scores.<component>, and so the total, sorted', () => {
    const { score, reasons } = run(both, { ballots: [] }, rule({ score: true, atLeast: '0' }))
    expect(score).toEqual({
      total: null,
      components: [
        { id: 'ballots', value: null },
        { id: 'field', value: null },
      ],
    })
    expect(reasons[0]).toMatchObject({ outcome: 'undetermined', missing: ['scores.field', 'votes'] })
  })

  it('two scores for one subject and component: duplicate-score, an error, not supplied, even where they agree', () => {
    const { score, alerts } = run(both, { tallies, scores: [fieldScore('45'), fieldScore('45')] })
    expect(score?.components[1]).toEqual({ id: 'field', value: null })
    expect(only(alerts, 'duplicate-score')).toEqual([
      {
        code: 'duplicate-score',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', component: 'field' },
      },
    ])
  })

  it('scores of another subject, component or track are not this one', () => {
    const scores = [
      fieldScore('1', { subject: 'b' }),
      fieldScore('2', { component: 'x' }),
      fieldScore('3', { track: 'z' }),
    ]
    expect(run(both, { tallies, scores }).score?.components[1]).toEqual({ id: 'field', value: null })
    expect(run(both, { tallies, scores: [...scores, fieldScore('50', { track: 'up' })] }).score?.components[1]).toEqual(
      {
        id: 'field',
        value: '100',
      },
    )
  })

  it.each<[Condition, string]>([
    [{ score: true, atLeast: '86.8' }, 'holds'],
    [{ score: true, over: '86.8' }, 'does-not-hold'],
    [{ score: 'field', atLeast: '91' }, 'holds'],
    [{ score: 'field', under: '91' }, 'does-not-hold'],
    [{ score: 'ballots', atMost: '84' }, 'holds'],
  ])('the operators’ limits are plain numbers on the 100-point footing: %j %s', (when, outcome) => {
    expect(run(both, { tallies, scores: [fieldScore('45.5')] }, rule(when)).reasons[0]).toMatchObject({ outcome })
  })

  it('the evidence shows both sides', () => {
    const { reasons } = run(both, { tallies, scores: [fieldScore('45.5')] }, rule({ score: true, under: '90' }))
    expect(reasons[0]).toMatchObject({
      evidence: { outcome: 'holds', score: true, value: '434/5', operator: 'under', limit: '90' },
    })
  })

  it.each([
    // 100, 90, 90, 80, 50, 10
    [{}, '70'], // 420 ÷ 6
    [{ dropHighest: 1 }, '64'], // 320 ÷ 5
    [{ dropLowest: 2 }, '90'], // (100 + 90 + 90 + 80) ÷ 4
    [{ dropHighest: 2, dropLowest: 2 }, '85'], // (90 + 80) ÷ 2
    [{ dropHighest: 2, dropLowest: 3 }, '90'],
    [{ dropHighest: 3, dropLowest: 3 }, null],
    [{ dropHighest: 9 }, null],
  ])('the mean of 100, 90, 90, 80, 50, 10 with %j is %s', (mean, value) => {
    const ballots = ballotsOf('a', ...['90', '10', '100', '50', '90', '80'].map((mark) => [mark]))
    const ballot = { options: [], score: { from: '0', to: '100', decimals: 0 } }
    const found = run({ components: [{ id: 'ballots', weight: '1', mean }] }, { ballots }, { ballot })
    expect(found.score).toEqual({ total: value, components: [{ id: 'ballots', value }] })
  })

  it('a mean is on the 100-point footing: (7.5 + 6) ÷ 2 × 100 ÷ 7.5 = 90', () => {
    const ballot = { options: [], score: { from: '1', to: '7.5', decimals: 1 } }
    const score = { components: [{ id: 'ballots', weight: '1', mean: {} }] }
    expect(run(score, { ballots: ballotsOf('a', ['7.5'], ['6']) }, { ballot }).score?.total).toBe('90')
  })

  it('a track without a score shows none', () => {
    expect(Object.hasOwn(run(undefined, { tallies }), 'score')).toBe(false)
  })

  it('throws invalid-policy for a condition on a score, or a component, that the track lacks', () => {
    for (const [score, when] of [
      [undefined, { score: true, under: '90' }],
      [undefined, { score: 'field', under: '90' }],
      [both, { score: '__proto__', under: '90' }],
    ] as [Track['score'], Condition][])
      expect(thrownBy(() => run(score, { tallies }, rule(when)))).toBe('invalid-policy')
  })

  it('numbers that are written with an exponent are exact: 3 × 10⁻⁷ ÷ 3 = 1/10000000; 1 × 100 ÷ 10²¹ = 1/10¹⁹', () => {
    const points = (good: number) => ({ components: [{ id: 'ballots', weight: '1', points: { good } }] })
    expect(run(points(1e-7), { tallies: [tallyOf('a', [3])] }).score?.total).toBe('1/10000000')
    expect(run(points(1.5e-7), { tallies: [tallyOf('a', [3])] }).score?.total).toBe('3/20000000')
    expect(run(points(1e21), { tallies: [tallyOf('a', [3])] }).score?.total).toBe('1000000000000000000000')
    const field = { components: [{ id: 'field', weight: '1', outOf: 1e21 }] }
    expect(run(field, { tallies, scores: [fieldScore('1')] }).score?.total).toBe('1/10000000000000000000')
  })

  it('__proto__ and constructor are components', () => {
    const components = ['__proto__', 'constructor'].map((id) => ({ id, weight: '1/2', outOf: 100 }))
    const scores = components.map(({ id }, index) => fieldScore(index === 0 ? '80' : '90', { component: id }))
    const { score, alerts } = run({ components }, { tallies, scores })
    expect(score).toEqual({
      total: '85',
      components: [
        { id: '__proto__', value: '80' },
        { id: 'constructor', value: '90' },
      ],
    })
    expect(codesOf(alerts)).toEqual([])
  })
})
