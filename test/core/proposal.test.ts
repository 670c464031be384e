import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Track } from '../../src/index.js'
import { appraise } from '../../src/index.js'
import { caseOf, find, labelled, only, policyOf, tallyOf } from './plan.js'

const yes: Condition = { all: [] }
const no: Condition = { any: [] }
const open: Condition = { kind: ['village'] }
const openToo: Condition = { incident: 'x', within: 'ever' }

const propose = (proposal: Track['proposal'], changes: Partial<CaseFile> = {}, track: Partial<Track> = {}) => {
  const appraisal = appraise(policyOf({ proposal, ...track }), caseOf({ a: [6, 2, 1, 1] }, changes))
  const { reasons, proposed, grade, status, ungraded, missing } = find(appraisal, 'a')
  const reason = reasons.find(({ kind }) => kind === 'proposal')
  return { reason, proposed, grade, status, ungraded, missing, alerts: only(appraisal.alerts, 'proposal-tied') }
}
const exactly = (grade: string): Partial<Track> => ({
  rules: [{ id: 'r', clause: '1', when: yes, then: { exactly: grade } }],
})

describe('§4 best', () => {
  it('the best admissible grade', () => {
    expect(propose({ method: 'best' })).toMatchObject({ proposed: 'good', grade: 'good', status: 'graded' })
    expect(propose({ method: 'best' }, {}, exactly('weak'))).toMatchObject({ proposed: 'weak', grade: 'weak' })
    expect(propose(undefined)).toMatchObject({ proposed: 'good', reason: { method: 'best' } })
  })
})

describe('§4 first-match', () => {
  const cases = (...whens: [Condition, string][]) => whens.map(([when, grade]) => ({ when, grade }))

  it('the first case that holds; cases after it are not looked at', () => {
    const found = propose({
      method: 'first-match',
      cases: cases([no, 'good'], [yes, 'fair'], [open, 'weak']),
      otherwise: 'poor',
    })
    expect(found).toMatchObject({ proposed: 'fair', status: 'graded', missing: [] })
    expect(found.reason).toEqual({
      kind: 'proposal',
      method: 'first-match',
      outcome: 'holds',
      grade: 'fair',
      evidence: [
        { outcome: 'does-not-hold', any: [] },
        { outcome: 'holds', all: [] },
      ],
      missing: [],
    })
  })

  it('an undetermined case is passed over but makes the determination provisional', () => {
    expect(
      propose({ method: 'first-match', cases: cases([open, 'good'], [yes, 'fair']), otherwise: null }),
    ).toMatchObject({
      proposed: 'fair',
      grade: 'fair',
      status: 'provisional',
      missing: ['organizations.kind'],
      reason: { outcome: 'undetermined', grade: 'fair' },
    })
  })

  it('none holds: otherwise', () => {
    expect(propose({ method: 'first-match', cases: cases([no, 'good']), otherwise: 'weak' })).toMatchObject({
      proposed: 'weak',
      status: 'graded',
      reason: { outcome: 'holds', grade: 'weak' },
    })
    expect(
      propose({ method: 'first-match', cases: cases([open, 'good'], [openToo, 'fair']), otherwise: 'weak' }),
    ).toMatchObject({ proposed: 'weak', status: 'provisional', missing: ['incidents', 'organizations.kind'] })
  })

  it('otherwise null: no grade, the reason is no-proposal; ungraded, or provisional if a case was undetermined', () => {
    expect(propose({ method: 'first-match', cases: cases([no, 'good']), otherwise: null })).toMatchObject({
      proposed: null,
      grade: null,
      ungraded: 'no-proposal',
      status: 'ungraded',
      reason: { outcome: 'does-not-hold', grade: null },
    })
    expect(propose({ method: 'first-match', cases: cases([open, 'good']), otherwise: null })).toMatchObject({
      grade: null,
      ungraded: 'no-proposal',
      status: 'provisional',
    })
  })
})

describe('§4 bands', () => {
  const score = { components: [{ id: 'field', weight: '1', outOf: 100 }] }
  // not in order: they are looked at from high to low
  const bands = [
    { atLeast: '60', grade: 'weak' },
    { atLeast: '90', grade: 'good' },
    { atLeast: '79.5', grade: 'fair' },
  ]
  const byScore = (value?: string) =>
    propose(
      { method: 'bands', bands },
      value === undefined ? {} : { scores: [{ subject: 'a', component: 'field', value }] },
      { score },
    )

  it.each([
    ['90', 'good', '90'],
    ['89.999999999', 'fair', '159/2'],
    ['79.5', 'fair', '159/2'],
    ['79.4', 'weak', '60'],
    ['60', 'weak', '60'],
    ['100', 'good', '90'],
  ])('the first band with total ≥ limit: %s is %s', (value, grade, limit) => {
    expect(byScore(value)).toMatchObject({
      proposed: grade,
      reason: { outcome: 'holds', grade, evidence: [{ outcome: 'holds', score: true, operator: 'atLeast', limit }] },
    })
  })

  it('below the lowest: no proposal, and the lowest limit is shown', () => {
    expect(byScore('59.9')).toMatchObject({
      proposed: null,
      status: 'ungraded',
      ungraded: 'no-proposal',
      reason: {
        outcome: 'does-not-hold',
        grade: null,
        evidence: [{ outcome: 'does-not-hold', score: true, value: '599/10', operator: 'atLeast', limit: '60' }],
      },
    })
  })

  it('no score: undetermined, no proposal', () => {
    expect(byScore()).toMatchObject({
      proposed: null,
      status: 'provisional',
      ungraded: 'no-proposal',
      missing: ['scores.field'],
      reason: { outcome: 'undetermined', grade: null, evidence: [], missing: ['scores.field'] },
    })
    expect(propose({ method: 'bands', bands })).toMatchObject({ reason: { outcome: 'undetermined', missing: [] } })
  })

  it('no bands: no proposal, and nothing to compare with', () => {
    const scores = [{ subject: 'a', component: 'field', value: '90' }]
    expect(propose({ method: 'bands', bands: [] }, { scores }, { score })).toMatchObject({
      proposed: null,
      reason: { outcome: 'does-not-hold', evidence: [] },
    })
  })

  it('two missing components are named once each, sorted', () => {
    const two = { components: ['z', 'a', 'b'].map((id) => ({ id, weight: '1/3', outOf: 100 })) }
    expect(propose({ method: 'bands', bands }, {}, { score: two }).reason).toMatchObject({
      missing: ['scores.a', 'scores.b', 'scores.z'],
    })
  })
})

describe('§4 plurality', () => {
  type Ties = 'worse' | 'better' | 'undecided'
  const most = (votes: number[], ties: Ties = 'worse', changes: Partial<CaseFile> = {}, track: Partial<Track> = {}) =>
    propose({ method: 'plurality', ties }, { tallies: [tallyOf('a', votes)], ...changes }, track)

  it('the option with most votes', () => {
    expect(most([1, 5, 2, 2])).toMatchObject({ proposed: 'fair', status: 'graded', reason: { outcome: 'holds' } })
  })

  it('a tie goes to the worse or the better grade by scale', () => {
    expect(most([1, 4, 1, 4], 'worse').proposed).toBe('poor')
    expect(most([1, 4, 1, 4], 'better').proposed).toBe('fair')
    const ballot = { options: labelled(['poor', 'weak', 'fair', 'good']) }
    expect(most([1, 4, 1, 4], 'better', {}, { ballot }).proposed).toBe('fair')
  })

  it('undecided: no proposal, and proposal-tied, a warning, names the options', () => {
    const found = most([1, 4, 1, 4], 'undecided')
    expect(found).toMatchObject({
      proposed: null,
      status: 'ungraded',
      ungraded: 'no-proposal',
      alerts: [
        {
          code: 'proposal-tied',
          severity: 'warning',
          clause: null,
          subjects: ['a'],
          params: { track: 'up', options: ['fair', 'poor'] },
        },
      ],
    })
    expect(found.reason).toEqual({
      kind: 'proposal',
      method: 'plurality',
      outcome: 'does-not-hold',
      grade: null,
      evidence: [],
      missing: [],
    })
    expect(most([1, 5, 1, 4], 'undecided')).toMatchObject({ proposed: 'fair', alerts: [] })
    // even where one grade alone is admissible
    expect(most([1, 4, 1, 4], 'undecided', {}, exactly('poor'))).toMatchObject({
      proposed: null,
      alerts: [{ params: { options: ['fair', 'poor'] } }],
    })
  })

  it('an option that is not valid never wins', () => {
    const options = [...labelled(['good', 'fair']), { id: 'unsure', label: '不了解', valid: false }]
    const tallies = [{ subject: 'a', counts: { good: 1, fair: 2, unsure: 9 } }]
    expect(most([], 'worse', { tallies }, { ballot: { options } }).proposed).toBe('fair')
  })

  it('counted over all classes: 3 + 0 good against 0 + 4 fair', () => {
    const classes = ['A', 'B'].map((id) => ({ id, label: id, weight: id === 'A' ? '99%' : '1%' }))
    const ballot = { options: labelled(['good', 'fair']), classes }
    const tallies = [
      { subject: 'a', class: 'A', counts: { good: 3, fair: 0 } },
      { subject: 'a', class: 'B', counts: { good: 0, fair: 4 } },
    ]
    expect(most([], 'worse', { tallies }, { ballot }).proposed).toBe('fair')
  })

  it('counts null or all zero: undetermined, missing as for a share on base valid', () => {
    expect(most([0])).toMatchObject({ status: 'provisional', reason: { outcome: 'undetermined', missing: ['votes'] } })
    expect(most([], 'worse', { tallies: [] })).toMatchObject({
      status: 'provisional',
      reason: { outcome: 'undetermined', missing: ['ballots'] },
    })
  })

  it('__proto__ and constructor are options and grades', () => {
    const ids = ['__proto__', 'constructor', 'good']
    const ballots = [['constructor'], ['constructor'], ['__proto__']].map((marks, index) => ({
      id: `${index}`,
      subject: 'a',
      marks,
    }))
    const track = { scale: labelled(ids), ballot: { options: labelled(ids) } }
    expect(most([], 'worse', { tallies: [], ballots }, track).proposed).toBe('constructor')
  })
})

describe('§4 the proposal is moved into the admissible grades', () => {
  it.each([
    ['good', { atMost: 'weak' }, 'weak'],
    ['poor', { atLeast: 'fair' }, 'fair'],
    ['fair', { exactly: 'fair' }, 'fair'],
    ['weak', { atMost: 'fair' }, 'weak'],
  ] as const)('%s under %j: to the nearest one, %s', (grade, then, proposed) => {
    const proposal = { method: 'first-match' as const, cases: [], otherwise: grade }
    expect(propose(proposal, {}, { rules: [{ id: 'r', clause: '1', when: yes, then }] })).toMatchObject({
      proposed,
      grade: proposed,
      reason: { grade },
    })
  })
})

describe('§4 no proposal', () => {
  const none = { method: 'first-match' as const, cases: [], otherwise: null }

  it('an admissible judgement gives the grade', () => {
    expect(propose(none, { judgements: [{ subject: 'a', grade: 'fair' }] })).toMatchObject({
      proposed: null,
      grade: 'fair',
      status: 'graded',
      ungraded: null,
    })
  })

  it('provisional if anything of §3 makes it so', () => {
    const rules = [{ id: 'r', clause: '1', when: open, then: { atMost: 'fair' } }]
    expect(propose(none, {}, { rules })).toMatchObject({
      grade: null,
      ungraded: 'no-proposal',
      status: 'provisional',
    })
  })
})
