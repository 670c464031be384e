import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { appraise, determineGrades, evaluateRules, tallyBallots } from '../../src/index.js'
import { caseOf, codesOf, find, only, policyOf, thrownBy, trackOf } from './plan.js'

type Judgement = NonNullable<CaseFile['judgements']>[number]
type Effect = NonNullable<Track['rules']>[number]['then']

const ruled = (...effects: Effect[]): Partial<Track> => ({
  rules: effects.map((then, index) => ({ id: `r${index + 1}`, clause: '4.4', when: { all: [] }, then })),
})
const judge = (judgements: Partial<Judgement>[], track: Partial<Track> = {}) => {
  const own = judgements.map((one) => ({ subject: 'a', ...one }))
  const appraisal = appraise(policyOf(track), caseOf({ a: [6, 2, 1, 1], b: [5] }, { judgements: own }))
  const codes = ['judgement-not-admissible', 'unknown-grade', 'duplicate-judgement'] as const
  const found = find(appraisal, 'a')
  return { ...found, alerts: only(appraisal.alerts, ...codes), judgement: found.reasons.at(-1) }
}

describe('§5 judgement', () => {
  it('an admissible grade sets the grade, and its reason is told', () => {
    const { grade, judged, proposed, status, judgement, alerts } = judge([{ grade: 'fair', reason: '综合考虑' }])
    expect([grade, judged, proposed, status, alerts]).toEqual(['fair', 'fair', 'good', 'graded', []])
    expect(judgement).toEqual({ kind: 'judgement', outcome: 'applied', grade: 'fair', reason: '综合考虑', rules: [] })
  })

  it('also one better than the proposal, and one the same', () => {
    const low = { proposal: { method: 'first-match' as const, cases: [], otherwise: 'poor' } }
    expect(judge([{ grade: 'good' }], low)).toMatchObject({ grade: 'good', judged: 'good', proposed: 'poor' })
    expect(judge([{ grade: 'good' }])).toMatchObject({ grade: 'good', judged: 'good' })
  })

  it('none: judged is null and no reason is added', () => {
    expect(judge([])).toMatchObject({ judged: null, judgement: { kind: 'proposal' }, opinion: null })
    expect(judge([{ serious: true }])).toMatchObject({ judged: null, grade: 'good', judgement: { kind: 'proposal' } })
  })

  it.each<[string, Effect[], string, string[]]>([
    ['exactly', [{ exactly: 'poor' }], 'good', ['r1']],
    ['atMost', [{ atMost: 'fair' }], 'good', ['r1']],
    ['atLeast', [{ atLeast: 'fair' }], 'weak', ['r1']],
    ['all that forbid it, no others', [{ atMost: 'fair' }, { atMost: 'weak' }, { atLeast: 'weak' }], 'fair', ['r2']],
    ['two', [{ atMost: 'fair' }, { exactly: 'poor' }, { permits: 'report-on-behalf' }], 'good', ['r1', 'r2']],
    ['an ungraded rule', [{ ungraded: '新任' }], 'good', ['r1']],
  ])('not admissible: judgement-not-admissible names the rules that forbid it: %s', (_, effects, grade, rules) => {
    const found = judge([{ grade }], ruled(...effects))
    expect(found).toMatchObject({
      judged: null,
      judgement: { kind: 'judgement', outcome: 'not-admissible', grade, rules },
    })
    expect(found.alerts).toEqual([
      {
        code: 'judgement-not-admissible',
        severity: 'error',
        clause: '4.4',
        subjects: ['a'],
        params: { track: 'up', grade, rules, admissible: found.admissible },
      },
    ])
  })

  it('the rules stand', () => {
    expect(judge([{ grade: 'good' }], ruled({ exactly: 'poor' })).grade).toBe('poor')
    expect(judge([{ grade: 'good' }], ruled({ ungraded: '新任' }))).toMatchObject({ grade: null, ungraded: '新任' })
  })

  it('on a tally-only track no grade is admissible: the alert names no rule', () => {
    const rules = ruled({ atMost: 'fair' })
    const found = judge([{ grade: 'good' }], { ...rules, tallyOnly: true, proposal: undefined })
    expect(found).toMatchObject({ grade: null, judged: null, ungraded: 'tally-only' })
    expect(found.alerts).toMatchObject([
      { code: 'judgement-not-admissible', clause: null, params: { grade: 'good', rules: [], admissible: [] } },
    ])
  })

  it('at the edge it is admissible, and rules that do not hold forbid nothing', () => {
    expect(judge([{ grade: 'fair' }], ruled({ atMost: 'fair' }))).toMatchObject({ judged: 'fair', alerts: [] })
    expect(judge([{ grade: 'fair' }], ruled({ atLeast: 'fair' }))).toMatchObject({ judged: 'fair', alerts: [] })
    const rules = [
      { id: 'no', clause: '1', when: { any: [] }, then: { exactly: 'good' } },
      { id: 'yes', clause: '4.4', when: { all: [] }, then: { exactly: 'poor' } },
    ]
    expect(judge([{ grade: 'weak' }], { rules }).alerts).toMatchObject([{ params: { rules: ['yes'] } }])
  })

  it('rules of different clauses: the alert has none', () => {
    const rules = ['4.4', '4.5'].map((clause) => ({
      id: clause,
      clause,
      when: { all: [] },
      then: { exactly: 'poor' },
    }))
    expect(judge([{ grade: 'good' }], { rules }).alerts).toMatchObject([{ clause: null }])
  })

  it('a grade that is not on the scale: unknown-grade, an error, ignored', () => {
    const { judged, grade, alerts, judgement } = judge([{ grade: '__proto__' }, { grade: 'fair' }])
    expect([judged, grade]).toEqual(['fair', 'fair'])
    expect(alerts).toEqual([
      {
        code: 'unknown-grade',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { list: 'judgements', track: 'up', id: '__proto__' },
      },
    ])
    expect(judgement).toMatchObject({ kind: 'judgement', grade: 'fair' })
    expect(judge([{ grade: 'constructor' }])).toMatchObject({ judged: null, judgement: { kind: 'proposal' } })
  })

  it('two with different grades: duplicate-judgement, an error, none is used', () => {
    const { judged, grade, alerts, judgement } = judge([{ grade: 'weak' }, { grade: 'fair' }])
    expect([judged, grade, judgement?.kind]).toEqual([null, 'good', 'proposal'])
    expect(alerts).toEqual([
      {
        code: 'duplicate-judgement',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', grades: ['fair', 'weak'] },
      },
    ])
  })

  it('two with the same grade are one; of two reasons the first in code-unit order is told', () => {
    const two = [{ grade: 'fair', reason: 'b' }, { grade: 'fair', reason: 'a' }, { reason: '0' }]
    for (const judgements of [two, [...two].reverse()])
      expect(judge(judgements)).toMatchObject({ judged: 'fair', alerts: [], judgement: { reason: 'a' } })
    expect(judge([{ grade: 'fair' }]).judgement).toMatchObject({ reason: null })
  })

  it('counts on its own track alone; track left out is the first', () => {
    const policy = { ...policyOf(), tracks: [trackOf({ id: 'z' }), trackOf({ id: 'a' })] }
    const judgements = [
      { subject: 'a', grade: 'fair' },
      { subject: 'a', track: 'a', grade: 'weak' },
    ]
    const appraisal = appraise(policy, caseOf({ a: [1] }, { judgements }))
    expect([find(appraisal, 'a', 0).grade, find(appraisal, 'a', 1).grade]).toEqual(['fair', 'weak'])
    expect(only(appraisal.alerts, 'duplicate-judgement')).toEqual([])
  })

  it('clause 四（四）: the opinion is the strengths and problems of all, each once, sorted; a part left out is empty', () => {
    expect(judge([{ strengths: ['乙', '甲'] }, { strengths: ['甲'], problems: ['丙'] }]).opinion).toEqual({
      strengths: ['乙', '甲'],
      problems: ['丙'],
    })
    expect(judge([{ problems: [] }]).opinion).toEqual({ strengths: [], problems: [] })
    expect(judge([{ strengths: ['甲'] }]).opinion).toEqual({ strengths: ['甲'], problems: [] })
    expect(judge([{ grade: 'fair' }]).opinion).toBeNull()
  })

  it('a judgement on one subject leaves the others alone', () => {
    const appraisal = appraise(
      policyOf(),
      caseOf({ a: [1], b: [1] }, { judgements: [{ subject: 'a', grade: 'poor' }] }),
    )
    expect(find(appraisal, 'b')).toMatchObject({ grade: 'good', judged: null })
  })
})

describe('determineGrades', () => {
  it('one entry a subject, by id, whatever the order of what it is given', () => {
    const policy = policyOf()
    const caseFile = caseOf({ s9: [1], s10: [1] })
    const { bounded } = evaluateRules(policy, caseFile, tallyBallots(policy, caseFile).tallied)
    for (const given of [bounded, [...bounded].reverse()])
      expect(determineGrades(policy, caseFile, given).tracks[0]?.determinations.map(({ subject }) => subject)).toEqual([
        's10',
        's9',
      ])
  })

  it('throws invalid-quota where a quota is not on a head or a tail of the scale', () => {
    const quotas = [
      { id: 'q', clause: '1', grades: ['fair', 'weak'], cohort: 'all' as const, count: 1, strength: 'hard' as const },
    ]
    expect(thrownBy(() => determineGrades(policyOf({ quotas }), caseOf({}), []))).toBe('invalid-quota')
  })

  it('tiedWith lists the others in code-unit order', () => {
    const appraisal = appraise(policyOf(), caseOf({ s9: [1], s10: [1], B: [1] }))
    expect(find(appraisal, 's9')).toMatchObject({ rank: 1, tiedWith: ['B', 's10'] })
    expect(codesOf(appraisal.alerts)).toEqual([])
  })
})
