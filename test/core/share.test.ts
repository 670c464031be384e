import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Track } from '../../src/index.js'
import { evaluateRules, tallyBallots } from '../../src/index.js'
import { caseOf, labelled, policyOf, tallyOf } from './plan.js'

const test = (when: Condition, changes: Partial<CaseFile>, track: Partial<Track> = {}) => {
  const policy = policyOf({ rules: [{ id: 'r', clause: '1', when, then: { atMost: 'fair' } }], ...track })
  const caseFile = caseOf({ a: null }, changes)
  const [bounded] = evaluateRules(policy, caseFile, tallyBallots(policy, caseFile).tallied).bounded
  const [rule] = bounded?.reasons ?? []
  if (rule?.kind !== 'rule') throw new Error('the first reason is the rule')
  return { outcome: rule.outcome, evidence: rule.evidence, missing: rule.missing }
}

// 40 + 2 + 1 + 3 = 46 valid, + 3 blank + 1 spoiled = 50 returned
const tallies = [tallyOf('a', [40, 2, 1, 3], { blank: 3, spoiled: 1, issued: 55 })]
const meeting = { due: 62, present: 60 }

describe('§2 share', () => {
  it.each([
    ['valid', 46, '2/23'],
    ['returned', 50, '2/25'],
    ['issued', 55, '4/55'],
    ['present', 60, '1/15'],
    ['due', 62, '2/31'],
  ] as const)('of the subject’s %s, which is %i: 4 of them is %s, and not over it', (base, size, limit) => {
    const when = { share: ['weak', 'poor'], base }
    expect(test({ ...when, over: `4/${size}` }, { tallies, meeting })).toEqual({
      outcome: 'does-not-hold',
      evidence: { outcome: 'does-not-hold', ...when, base: size, of: base, votes: 4, operator: 'over', limit },
      missing: [],
    })
    expect(test({ ...when, over: `4/${size + 1}` }, { tallies, meeting }).outcome).toBe('holds')
  })

  it('without a base of its own it takes the track’s', () => {
    expect(test({ share: ['poor'], over: '0%' }, { tallies, meeting }, { base: 'present' }).evidence).toMatchObject({
      base: 60,
      of: 'present',
    })
  })

  it('an option named twice is counted once: 3 poor votes', () => {
    expect(test({ share: ['poor', 'poor'], over: '0%' }, { tallies }).evidence).toMatchObject({ votes: 3 })
  })

  it('votes null: undetermined, missing as of the counts; nothing prints NaN', () => {
    expect(test({ share: ['poor'], over: '0%' }, {})).toEqual({
      outcome: 'undetermined',
      evidence: {
        outcome: 'undetermined',
        share: ['poor'],
        votes: null,
        base: null,
        of: 'valid',
        operator: 'over',
        limit: '0',
      },
      missing: ['ballots'],
    })
    const mismatch = { tallies: [tallyOf('a', [1], { valid: 2 })] }
    expect(test({ share: ['poor'], over: '0%' }, mismatch).missing).toEqual(['tallies'])
  })

  it.each([
    ['returned', 'tallies.returned'],
    ['issued', 'tallies.issued'],
    ['present', 'meeting.present'],
    ['due', 'meeting.due'],
  ] as const)('base %s null: undetermined, missing %s; with null votes, both', (base, input) => {
    const when: Condition = { share: ['poor'], over: '0%', base }
    expect(test(when, { tallies: [tallyOf('a', [5])] })).toMatchObject({ outcome: 'undetermined', missing: [input] })
    expect(test(when, {}).missing).toEqual(['ballots', input])
  })

  it('base zero: undetermined, missing votes', () => {
    expect(test({ share: ['poor'], atMost: '10%' }, { ballots: [] })).toMatchObject({
      outcome: 'undetermined',
      missing: ['votes'],
      evidence: { votes: 0, base: 0 },
    })
    expect(
      test({ share: ['poor'], atMost: '10%', base: 'due' }, { tallies, meeting: { due: 0, present: 0 } }),
    ).toMatchObject({ outcome: 'undetermined', missing: ['votes'] })
  })

  it('votes null over a known base: undetermined, missing as of the counts alone', () => {
    expect(test({ share: ['poor'], over: '0%', base: 'due' }, { meeting }).missing).toEqual(['ballots'])
    expect(test({ share: ['poor'], over: '0%', base: 'due' }, { meeting: { due: 0 } }).missing).toEqual([
      'ballots',
      'votes',
    ])
  })
})

describe('§2 combine', () => {
  // weak 1 and poor 3 of 46: together 4/46 > 7%, alone 3/46 < 7%
  it('sum adds the options’ votes (the default); any tests each alone', () => {
    const when: Condition = { share: ['weak', 'poor'], over: '7%' }
    expect(test(when, { tallies }).outcome).toBe('holds')
    expect(test({ ...when, combine: 'sum' }, { tallies }).outcome).toBe('holds')
    expect(test({ ...when, combine: 'any' }, { tallies }).outcome).toBe('does-not-hold')
    expect(test({ ...when, over: '6%', combine: 'any' }, { tallies }).outcome).toBe('holds')
  })

  it('its evidence is any of one share each', () => {
    const one = (option: string, votes: number, outcome: string) => ({
      outcome,
      share: [option],
      votes,
      base: 50,
      of: 'returned',
      operator: 'atLeast',
      limit: '3/50',
    })
    expect(
      test({ share: ['weak', 'poor'], atLeast: '6%', combine: 'any', base: 'returned' }, { tallies }).evidence,
    ).toEqual({ outcome: 'holds', any: [one('weak', 1, 'does-not-hold'), one('poor', 3, 'holds')] })
  })
})

describe('§2 voter classes', () => {
  const classes = [
    { id: 'A', label: '甲', weight: '30%' },
    { id: 'B', label: '乙', weight: '70%' },
  ]
  const ballot = { options: labelled(['good', 'poor']), classes }
  const of = (voters: string, good: number, poor: number, rest = {}) => ({
    subject: 'a',
    class: voters,
    counts: { good, poor },
    ...rest,
  })
  const weighted = (when: Condition, given: NonNullable<CaseFile['tallies']>, own = ballot) =>
    test(when, { tallies: given }, { ballot: own })

  it('base valid: Σ weight × votes ÷ valid: 0.3 × 1/2 + 0.7 × 1/10 = 0.22', () => {
    const given = [of('A', 1, 1), of('B', 9, 1)]
    expect(weighted({ share: ['poor'], over: '22%' }, given)).toEqual({
      outcome: 'does-not-hold',
      evidence: {
        outcome: 'does-not-hold',
        share: ['poor'],
        votes: 2,
        base: 12,
        of: 'valid',
        weighted: '11/50',
        operator: 'over',
        limit: '11/50',
      },
      missing: [],
    })
    expect(weighted({ share: ['poor'], over: '21.9%' }, given).outcome).toBe('holds')
    // unweighted 2/12 would be under 17%
    expect(weighted({ share: ['poor'], over: '17%' }, given).outcome).toBe('holds')
  })

  it('weights as written, even where they do not add up to 1: 0.3 × 1/2 + 0.3 × 1/2 = 0.3', () => {
    const two = { ...ballot, classes: classes.map((voters) => ({ ...voters, weight: '0.3' })) }
    expect(weighted({ share: ['poor'], atLeast: '0' }, [of('A', 1, 1), of('B', 1, 1)], two).evidence).toMatchObject({
      weighted: '3/10',
    })
  })

  it('a class with null counts: undetermined, missing tallies', () => {
    expect(weighted({ share: ['poor'], over: '10%' }, [of('A', 1, 1)])).toMatchObject({
      outcome: 'undetermined',
      missing: ['tallies'],
      evidence: { votes: null, weighted: null },
    })
  })

  it('a class with no valid ballot: undetermined, missing votes', () => {
    expect(weighted({ share: ['poor'], over: '10%' }, [of('A', 0, 0), of('B', 9, 1)])).toMatchObject({
      outcome: 'undetermined',
      missing: ['votes'],
      evidence: { votes: 1, base: 10, weighted: null },
    })
    expect(weighted({ share: ['poor'], over: '10%' }, [of('A', 9, 1), of('B', 0, 0)]).missing).toEqual(['votes'])
  })

  it('with another base classes are not weighted: 2 of 12 returned', () => {
    const given = [of('A', 1, 1, { blank: 0, spoiled: 0 }), of('B', 9, 1, { blank: 0, spoiled: 0 })]
    const { outcome, evidence } = weighted({ share: ['poor'], over: '17%', base: 'returned' }, given)
    expect([outcome, Object.hasOwn(evidence, 'weighted')]).toEqual(['does-not-hold', false])
  })
})
