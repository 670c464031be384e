import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Track } from '../../src/index.js'
import { appraise, compilePolicy } from '../../src/index.js'
import { caseOf, find, grades, only, policyOf, thrownBy } from './plan.js'

type Rule = NonNullable<Track['rules']>[number]

const yes: Condition = { all: [] }
const no: Condition = { any: [] }
const open: Condition = { kind: ['village'] }
const rules = (...effects: [Condition, Rule['then']][]): Rule[] =>
  effects.map(([when, then], index) => ({ id: `r${index + 1}`, clause: `c${index + 1}`, when, then }))

const run = (effects: [Condition, Rule['then']][], changes: Partial<CaseFile> = {}, track: Partial<Track> = {}) => {
  const appraisal = appraise(policyOf({ rules: rules(...effects), ...track }), caseOf({ a: [9, 1] }, changes))
  return { ...find(appraisal, 'a'), alerts: appraisal.alerts, streaks: appraisal.streaks }
}
const judged = (grade?: string) => ({ judgements: [{ subject: 'a', ...(grade !== undefined && { grade }) }] })

describe('§3 ungraded for now', () => {
  it('the determination says so, and an alert names the rule under its clause', () => {
    const found = run([[yes, { ungraded: '接受审查', later: true }]])
    expect(found).toMatchObject({ grade: null, status: 'ungraded', ungraded: '接受审查', later: true, missing: [] })
    expect(only(found.alerts, 'to-be-graded-later')).toEqual([
      {
        code: 'to-be-graded-later',
        severity: 'info',
        clause: 'c1',
        subjects: ['a'],
        params: { track: 'up', ungraded: 'r1' },
      },
    ])
  })

  it('once the rule no longer holds there is a grade, and no word of later', () => {
    const incident: Condition = { incident: 'inquiry', within: 'ever', open: true }
    const effects: [Condition, Rule['then']][] = [[incident, { ungraded: '接受审查', later: true }]]
    const pending = { subject: 'a', kind: 'inquiry', on: '2023-11-01' }
    expect(run(effects, { incidents: [pending] })).toMatchObject({ grade: null, later: true })
    const cleared = run(effects, { incidents: [{ ...pending, clearedOn: '2024-02-01' }] })
    expect(cleared).toMatchObject({ grade: 'good', status: 'graded', ungraded: null })
    expect(cleared).not.toHaveProperty('later')
    expect(only(cleared.alerts, 'to-be-graded-later')).toEqual([])
  })

  it('the first rule that leaves without a grade decides whether for now or for good', () => {
    const [forGood, forNow] = [{ ungraded: '病假' }, { ungraded: '接受审查', later: true as const }]
    const first = run([
      [yes, forGood],
      [yes, forNow],
    ])
    expect(first.ungraded).toBe('病假')
    expect(first).not.toHaveProperty('later')
    expect(only(first.alerts, 'to-be-graded-later')).toEqual([])
    expect(
      run([
        [no, forGood],
        [yes, forNow],
      ]),
    ).toMatchObject({ ungraded: '接受审查', later: true })
  })

  it('a year whose grade is put off is not known to a streak; one left without a grade breaks it', () => {
    const streaks = [
      { id: 's', clause: '1', grades: ['good'], years: 2, of: 'organization', gap: 'breaks', then: [{ do: 'talk' }] },
    ] as const
    const history = [{ year: 2022, organization: 'o-a', grade: 'good' }]
    const answer = (later?: true) => {
      const then = { ungraded: '接受审查', ...(later && { later }) }
      const policy = policyOf({ rules: rules([yes, then]) }, { streaks: structuredClone(streaks) as never })
      return appraise(policy, caseOf({ a: [9, 1] }, { history })).streaks[0]?.answer
    }
    expect(answer(true)).toBe('possible')
    expect(answer()).toBe('no')
  })
})

describe('§4 provisionally', () => {
  it('while it holds the proposal is its grade, provisional, and a judgement is missing', () => {
    const found = run([[yes, { provisionally: 'weak' }]])
    expect(found).toMatchObject({
      admissible: grades,
      proposed: 'weak',
      judged: null,
      grade: 'weak',
      status: 'provisional',
      missing: ['judgements.grade'],
    })
  })

  it.each(['weak', 'good'])('a judgement settles it: %s', (grade) => {
    expect(run([[yes, { provisionally: 'weak' }]], judged(grade))).toMatchObject({
      proposed: 'good',
      judged: grade,
      grade,
      status: 'graded',
      missing: [],
    })
  })

  it('a judgement without a grade, or with one that is not admissible, or two that differ, settle nothing', () => {
    const waiting = { grade: 'weak', status: 'provisional', missing: ['judgements.grade'] }
    expect(run([[yes, { provisionally: 'weak' }]], judged())).toMatchObject(waiting)
    const bounded: [Condition, Rule['then']][] = [
      [yes, { provisionally: 'weak' }],
      [yes, { atMost: 'fair' }],
    ]
    expect(run(bounded, judged('good'))).toMatchObject({ ...waiting, judged: null })
    const twice = { judgements: [...judged('good').judgements, ...judged('fair').judgements] }
    expect(run([[yes, { provisionally: 'weak' }]], twice)).toMatchObject(waiting)
  })

  it('moved into the admissible grades: to the nearest; of several the worst', () => {
    expect(
      run([
        [yes, { provisionally: 'poor' }],
        [yes, { atLeast: 'fair' }],
      ]).grade,
    ).toBe('fair')
    expect(
      run([
        [yes, { provisionally: 'good' }],
        [yes, { atMost: 'weak' }],
      ]).grade,
    ).toBe('weak')
    expect(
      run([
        [yes, { provisionally: 'weak' }],
        [yes, { provisionally: 'poor' }],
        [no, { provisionally: 'good' }],
        [yes, { provisionally: 'fair' }],
      ]).grade,
    ).toBe('poor')
  })

  it('it makes a proposal where there was none, and lifts one that was worse', () => {
    const otherwise = (grade: string | null) => ({
      proposal: { method: 'first-match' as const, cases: [], otherwise: grade },
    })
    expect(run([[yes, { provisionally: 'weak' }]], {}, otherwise(null))).toMatchObject({
      grade: 'weak',
      status: 'provisional',
      ungraded: null,
    })
    expect(run([[yes, { provisionally: 'weak' }]], {}, otherwise('poor')).grade).toBe('weak')
  })

  it('does not hold: as if it were not there; undetermined: provisional with what is missing, the proposal stays', () => {
    expect(run([[no, { provisionally: 'weak' }]])).toMatchObject({ grade: 'good', status: 'graded', missing: [] })
    expect(run([[open, { provisionally: 'weak' }]])).toMatchObject({
      grade: 'good',
      status: 'provisional',
      missing: ['organizations.kind'],
    })
  })

  it('nothing to be provisional about where there is to be no grade', () => {
    expect(
      run([
        [yes, { provisionally: 'weak' }],
        [yes, { ungraded: '病假' }],
      ]),
    ).toMatchObject({ grade: null, proposed: null, status: 'ungraded', missing: [] })
  })

  it('a quota moves such a grade like any proposal, and it stays provisional', () => {
    const quotas = [
      { id: 'q', clause: '1', grades: ['poor'], cohort: 'all', atLeast: '100%', strength: 'hard' } as const,
    ].map((quota) => ({ ...quota, grades: ['poor'] }))
    expect(run([[yes, { provisionally: 'weak' }]], {}, { quotas })).toMatchObject({
      proposed: 'weak',
      grade: 'poor',
      status: 'provisional',
    })
  })

  it('a grade that the scale lacks is refused when the policy is compiled', () => {
    expect(thrownBy(() => compilePolicy(policyOf({ rules: rules([yes, { provisionally: 'x' }]) })))).toBe(
      'unknown-grade',
    )
  })
})
