import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Policy } from '../../src/index.js'
import { appraise, evaluateRules, tallyBallots } from '../../src/index.js'
import { caseOf, find, policyOf, tallyOf, thrownBy } from './plan.js'

const effect = { atMost: 'fair' }

/** What a rule with this condition says of subject a, who has 6 good, 2 fair, 1 weak and 1 poor votes. */
const test = (when: Condition, changes: Partial<CaseFile> = {}, plan: Partial<Policy> = {}) => {
  const policy = policyOf({ rules: [{ id: 'r', clause: '1', when, then: effect }] }, plan)
  const caseFile = caseOf({ a: [6, 2, 1, 1] }, changes)
  const [bounded] = evaluateRules(policy, caseFile, tallyBallots(policy, caseFile).tallied).bounded
  const [rule] = bounded?.reasons ?? []
  if (rule?.kind !== 'rule') throw new Error('the first reason is the rule')
  expect(rule).toMatchObject({ id: 'r', clause: '1', effect, outcome: rule.evidence.outcome })
  return { outcome: rule.outcome, evidence: rule.evidence, missing: rule.missing }
}
const outcome = (when: Condition, changes: Partial<CaseFile> = {}) => test(when, changes).outcome

const holds: Condition = { share: ['good'], atLeast: '0%' }
const fails: Condition = { share: ['good'], over: '100%' }
const open: Condition = { kind: ['village'] }
const alsoOpen: Condition = { incident: 'x', within: 'ever' }
const names = { H: holds, N: fails, U: open }

describe('§2 the four operators: at, one below and one above the limit', () => {
  // weak and poor of 10: 1, 2 and 3 votes against 20%
  it.each([
    ['over', ['does-not-hold', 'does-not-hold', 'holds']],
    ['atLeast', ['does-not-hold', 'holds', 'holds']],
    ['under', ['holds', 'does-not-hold', 'does-not-hold']],
    ['atMost', ['holds', 'holds', 'does-not-hold']],
  ])('%s 20%% of 1, 2 and 3 of 10: %j', (operator, expected) => {
    const when: Condition = { share: ['weak', 'poor'], [operator]: '20%' }
    expect([1, 2, 3].map((votes) => outcome(when, { tallies: [tallyOf('a', [10 - votes, 0, 0, votes])] }))).toEqual(
      expected,
    )
  })

  it('exactly: 6 of 58 is over 10.3448275862%, which it is in no binary fraction', () => {
    // 6 × 10^12 = 6000000000000 > 58 × 103448275862 = 5999999999996
    const tallies = [tallyOf('a', [52, 0, 4, 2])]
    expect(outcome({ share: ['weak', 'poor'], over: '10.3448275862%' }, { tallies })).toBe('holds')
    expect(outcome({ share: ['weak', 'poor'], over: '6/58' }, { tallies })).toBe('does-not-hold')
  })

  it('throws invalid-policy for a condition without an operator, invalid-ratio for a limit that is none', () => {
    const run = (when: Condition) => () => test(when)
    expect(thrownBy(run({ share: ['good'] }))).toBe('invalid-policy')
    expect(thrownBy(run({ score: true }))).toBe('invalid-policy')
    expect(thrownBy(run({ tenure: {}, on: 'meeting' }))).toBe('invalid-policy')
    expect(thrownBy(run({ all: [{ not: { share: ['good'] } }] }))).toBe('invalid-policy')
    expect(thrownBy(run({ share: ['good'], over: '一成' }))).toBe('invalid-ratio')
  })
})

describe('§2 incident', () => {
  const incident = (within: 'year' | 'ever', incidents: CaseFile['incidents']) =>
    test({ incident: '__proto__', within }, incidents ? { incidents } : {})
  const one = (on?: string, rest: object = {}) => ({ subject: 'a', kind: '__proto__', ...(on && { on }), ...rest })

  it('no list: undetermined, missing incidents; an empty one: does not hold', () => {
    for (const within of ['year', 'ever'] as const) {
      expect(incident(within, undefined)).toMatchObject({ outcome: 'undetermined', missing: ['incidents'] })
      expect(incident(within, [])).toMatchObject({ outcome: 'does-not-hold', missing: [] })
    }
  })

  it.each([
    ['2022-12-31', 'does-not-hold'],
    ['2023-01-01', 'holds'],
    ['2023-12-31', 'holds'],
    ['2024-01-01', 'does-not-hold'],
    ['2023-06', 'holds'],
    ['2022-06', 'does-not-hold'],
  ])('year: %s in 2023 %s; ever it holds', (on, expected) => {
    expect(incident('year', [one(on)])).toMatchObject({ outcome: expected, missing: [] })
    expect(incident('ever', [one(on)])).toMatchObject({ outcome: 'holds', missing: [] })
  })

  it('the year is the policy’s, not the case’s', () => {
    const when: Condition = { incident: 'x', within: 'year' }
    const incidents = [{ subject: 'a', kind: 'x', on: '2023-05-01' }]
    expect(test(when, { incidents, year: 2022 }).outcome).toBe('holds')
    expect(test(when, { incidents }, { year: 2022 }).outcome).toBe('does-not-hold')
  })

  it('one without a day: undetermined, missing incidents.on, unless another holds; ever it holds', () => {
    expect(incident('year', [one()])).toMatchObject({ outcome: 'undetermined', missing: ['incidents.on'] })
    expect(incident('year', [one(), one('2022-05-01')])).toMatchObject({ outcome: 'undetermined' })
    expect(incident('year', [one(), one('2023-05-01')])).toMatchObject({ outcome: 'holds', missing: [] })
    expect(incident('ever', [one()])).toMatchObject({ outcome: 'holds', missing: [] })
  })

  it('another kind, or another subject, is no evidence', () => {
    expect(outcome({ incident: 'x', within: 'ever' }, { incidents: [one('2023-05-01')] })).toBe('does-not-hold')
    expect(incident('ever', [one('2023-05-01', { subject: 'b' })])).toMatchObject({
      outcome: 'does-not-hold',
      evidence: { found: [] },
    })
  })

  it('the evidence shows what is on record of this kind, in or out of the year, in an order of its own', () => {
    const basis = { basis: '通报', by: '县纪委' }
    const incidents = [one('2023-05-01', basis), one(), one('2022-05-01')]
    const expected = {
      outcome: 'holds',
      incident: '__proto__',
      within: 'year',
      year: 2023,
      found: [
        { on: '2022-05-01', basis: null, by: null },
        { on: '2023-05-01', ...basis },
        { on: null, basis: null, by: null },
      ],
    }
    expect(incident('year', incidents).evidence).toEqual(expected)
    expect(incident('year', [...incidents].reverse()).evidence).toEqual(expected)
  })
})

describe('§2 tenure', () => {
  const tenure = (since: string | undefined, on: 'meeting' | 'year-end' = 'meeting', date?: string) =>
    test(
      { tenure: { under: { months: 3 } }, on },
      {
        secretaries: [{ id: 'a', name: '书记a', organization: 'o-a', ...(since && { since }) }],
        ...(date && { meeting: { date } }),
      },
    )

  it.each([
    ['2023-09-21', 2, 'holds'],
    ['2023-09-20', 3, 'does-not-hold'],
    ['2023-09', 3, 'does-not-hold'],
    ['2023-10', 2, 'holds'],
    ['2024-02-01', -2, 'holds'],
  ])('from %s to the meeting on 2023-12-20 are %i whole months: under 3 %s', (since, months, expected) => {
    expect(tenure(since, 'meeting', '2023-12-20')).toEqual({
      outcome: expected,
      evidence: { outcome: expected, months, since, on: '2023-12-20', operator: 'under', limit: 3 },
      missing: [],
    })
  })

  it('year-end is 31 December of the policy’s year, whatever the meeting', () => {
    expect(tenure('2023-10-01', 'year-end')).toMatchObject({
      outcome: 'holds',
      evidence: { months: 2, on: '2023-12-31' },
    })
    expect(tenure('2023-09-30', 'year-end', '2023-12-20')).toMatchObject({ outcome: 'does-not-hold' })
  })

  it('missing names meeting.date, secretaries.since, or both', () => {
    expect(tenure('2023-09-21')).toMatchObject({
      outcome: 'undetermined',
      evidence: { months: null, on: null, since: '2023-09-21' },
      missing: ['meeting.date'],
    })
    expect(tenure(undefined, 'meeting', '2023-12-20')).toMatchObject({
      outcome: 'undetermined',
      evidence: { months: null, since: null },
      missing: ['secretaries.since'],
    })
    expect(tenure(undefined).missing).toEqual(['meeting.date', 'secretaries.since'])
    expect(tenure(undefined, 'year-end').missing).toEqual(['secretaries.since'])
  })

  it('the other operators count months too: at, below and above 3', () => {
    const at = (comparison: object) =>
      ['2023-09-21', '2023-09-20', '2023-08-20'].map((since) =>
        outcome(
          { tenure: comparison, on: 'meeting' },
          { secretaries: [{ id: 'a', name: '书记a', organization: 'o-a', since }], meeting: { date: '2023-12-20' } },
        ),
      )
    const [no, yes] = ['does-not-hold', 'holds']
    expect(at({ over: { months: 3 } })).toEqual([no, no, yes])
    expect(at({ atLeast: { months: 3 } })).toEqual([no, yes, yes])
    expect(at({ atMost: { months: 3 } })).toEqual([yes, yes, no])
  })

  it('a subject that is no secretary of the roster lacks secretaries.since', () => {
    const policy = policyOf({
      subjects: 'organizations',
      rules: [{ id: 'r', clause: '1', when: { tenure: { under: { months: 3 } }, on: 'year-end' }, then: effect }],
    })
    expect(find(appraise(policy, caseOf({ a: null }, { ballots: [] })), 'o-a').missing).toContain('secretaries.since')
  })
})

describe('§2 kind and attribute', () => {
  const organizations = (rest: object) => [{ id: 'o-a', name: '示例a', ...rest }]
  const secretaries = (rest: object) => [{ id: 'a', name: '书记a', organization: 'o-a', ...rest }]

  it('kind: of the subject’s organization; absent: missing organizations.kind', () => {
    const when: Condition = { kind: ['village', '__proto__'] }
    expect(test(when, { organizations: organizations({ kind: '__proto__' }) })).toEqual({
      outcome: 'holds',
      evidence: { outcome: 'holds', kind: '__proto__', of: ['village', '__proto__'] },
      missing: [],
    })
    expect(outcome(when, { organizations: organizations({ kind: 'agency' }) })).toBe('does-not-hold')
    expect(test(when)).toEqual({
      outcome: 'undetermined',
      evidence: { outcome: 'undetermined', kind: null, of: ['village', '__proto__'] },
      missing: ['organizations.kind'],
    })
    expect(test(when, { organizations: [] }).missing).toEqual(['organizations.kind'])
  })

  it.each(['leave', '__proto__', 'constructor'])('attribute %s: of the secretary, else of the organization', (name) => {
    const when: Condition = { attribute: name, is: 'yes' }
    const of = (value: string) => ({ attributes: Object.fromEntries([[name, value]]) })
    expect(test(when, { secretaries: secretaries(of('yes')) })).toEqual({
      outcome: 'holds',
      evidence: { outcome: 'holds', attribute: name, value: 'yes', is: 'yes' },
      missing: [],
    })
    expect(outcome(when, { organizations: organizations(of('yes')) })).toBe('holds')
    expect(outcome(when, { secretaries: secretaries(of('no')), organizations: organizations(of('yes')) })).toBe(
      'does-not-hold',
    )
    expect(test(when, { secretaries: secretaries({ attributes: {} }) })).toEqual({
      outcome: 'undetermined',
      evidence: { outcome: 'undetermined', attribute: name, value: null, is: 'yes' },
      missing: [`attributes.${name}`],
    })
  })

  it.each<[string | number | boolean, string | number | boolean]>([
    [1, '1'],
    [0, false],
    ['', false],
    [true, 'true'],
  ])('attribute values are compared with ===: %j is not %j', (value, is) => {
    const caseFile = { secretaries: secretaries({ attributes: { x: value } }) }
    expect(outcome({ attribute: 'x', is }, caseFile)).toBe('does-not-hold')
    expect(outcome({ attribute: 'x', is: value }, caseFile)).toBe('holds')
  })
})

describe('§2 all, any, not (Kleene)', () => {
  const [H, N, U] = ['holds', 'does-not-hold', 'undetermined']

  it.each<[keyof typeof names, keyof typeof names, string | undefined, string | undefined]>([
    ['H', 'H', H, H],
    ['H', 'N', N, H],
    ['H', 'U', U, H],
    ['N', 'H', N, H],
    ['N', 'N', N, N],
    ['N', 'U', N, U],
    ['U', 'H', U, H],
    ['U', 'N', N, U],
    ['U', 'U', U, U],
  ])('%s and %s: all %s, any %s', (a, b, all, any) => {
    expect(outcome({ all: [names[a], names[b]] })).toBe(all)
    expect(outcome({ any: [names[a], names[b]] })).toBe(any)
  })

  it('not turns holds and does not hold, and leaves undetermined with what is missing', () => {
    expect(outcome({ not: holds })).toBe(N)
    expect(outcome({ not: fails })).toBe(H)
    expect(test({ not: open })).toEqual({
      outcome: U,
      evidence: { outcome: U, not: { outcome: U, kind: null, of: ['village'] } },
      missing: ['organizations.kind'],
    })
  })

  it('all: [] holds, any: [] does not', () => {
    expect(test({ all: [] })).toEqual({ outcome: H, evidence: { outcome: H, all: [] }, missing: [] })
    expect(test({ any: [] })).toEqual({ outcome: N, evidence: { outcome: N, any: [] }, missing: [] })
  })

  it('missing: the union over the undetermined parts if the whole is undetermined, sorted, each once; else none', () => {
    expect(test({ all: [open, alsoOpen, open, holds] }).missing).toEqual(['incidents', 'organizations.kind'])
    expect(test({ any: [open, alsoOpen, fails] }).missing).toEqual(['incidents', 'organizations.kind'])
    expect(test({ all: [open, fails] }).missing).toEqual([])
    expect(test({ any: [alsoOpen, holds] }).missing).toEqual([])
    expect(test({ all: [{ any: [open, holds] }, alsoOpen] }).missing).toEqual(['incidents'])
  })

  it('all parts are shown, whatever decides', () => {
    const { evidence } = test({ any: [holds, { all: [fails, open] }] })
    expect(evidence).toMatchObject({ outcome: H, any: [{ outcome: H }, { outcome: N, all: [{}, { outcome: U }] }] })
  })
})

describe('§2 grade, gradeBelow and serious, in consequences', () => {
  const applies = (when: Condition, changes: Partial<CaseFile> = {}, grade: string | null = 'fair') => {
    const consequences = [{ id: 'c', clause: '1', when, then: [{ do: 'talk' }], force: 'must' as const }]
    const rules = grade ? [{ id: 'r', clause: '1', when: holds, then: { exactly: grade } }] : []
    const proposal = { method: 'first-match' as const, cases: [], otherwise: grade }
    const appraisal = appraise(policyOf({ rules, proposal, consequences }), caseOf({ a: [9, 1] }, changes))
    expect(find(appraisal, 'a').grade).toBe(grade)
    return find(appraisal, 'a').consequences.map(({ outcome: found, missing }) => [found, ...missing])
  }
  const judged = (serious?: boolean) => ({ judgements: [{ subject: 'a', ...(serious !== undefined && { serious }) }] })

  it('grade: one of these; gradeBelow: strictly worse', () => {
    expect(applies({ grade: ['poor', 'fair'] })).toEqual([['holds']])
    expect(applies({ grade: ['good'] })).toEqual([])
    expect(applies({ gradeBelow: 'good' })).toEqual([['holds']])
    expect(applies({ gradeBelow: 'fair' })).toEqual([])
    expect(applies({ gradeBelow: 'weak' })).toEqual([])
    expect(applies({ gradeBelow: 'weak' }, {}, 'poor')).toEqual([['holds']])
  })

  it('a null grade does not hold, and so its not does', () => {
    expect(applies({ grade: ['fair'] }, {}, null)).toEqual([])
    expect(applies({ gradeBelow: 'good' }, {}, null)).toEqual([])
    expect(applies({ not: { grade: ['fair'] } }, {}, null)).toEqual([['holds']])
  })

  it('serious: from the judgement; absent: undetermined, missing judgements.serious', () => {
    expect(applies({ serious: true }, judged(true))).toEqual([['holds']])
    expect(applies({ serious: true }, judged(false))).toEqual([])
    expect(applies({ serious: false }, judged(false))).toEqual([['holds']])
    expect(applies({ serious: true })).toEqual([['undetermined', 'judgements.serious']])
    expect(applies({ serious: true }, judged())).toEqual([['undetermined', 'judgements.serious']])
  })
})
