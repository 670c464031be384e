import { describe, expect, it } from 'vitest'
import type { CaseFile, Policy } from '../../src/index.js'
import { appraiseYears } from '../../src/index.js'
import { caseOf, codesOf, labelled, only, policyOf, thrownBy } from './plan.js'

const streak = (match: string, changes: object = {}): NonNullable<Policy['streaks']>[number] => ({
  id: 'run',
  clause: '1',
  grades: [match],
  years: 3,
  of: 'organization',
  gap: 'breaks',
  then: [{ do: 'strengthen-organization' }],
  ...changes,
})
const planOf = (year: number, changes: Partial<Policy> = {}, track: Parameters<typeof policyOf>[0] = {}) =>
  policyOf(track, {
    id: `plan-${year}`,
    year,
    inForce: { from: `${year}-01-01`, until: `${year}-12-31` },
    streaks: [streak('fair')],
    ...changes,
  })
const old = labelled(['A', 'B'])
/** In 2021 the grades were A and B, and B is what the streak looks for. */
const plans = [
  planOf(2023),
  planOf(2021, { streaks: [streak('B')] }, { scale: old, ballot: { options: old } }),
  planOf(2022),
]
const caseIn = (year: number, grade: string, changes: Partial<CaseFile> = {}) =>
  caseOf(
    { a: null },
    {
      year,
      tallies: [{ subject: 'a', counts: year === 2021 ? { A: 9, B: 1 } : { good: 9, fair: 1, weak: 0, poor: 0 } }],
      judgements: [{ subject: 'a', grade }],
      ...changes,
    },
  )
const three = [caseIn(2023, 'fair'), caseIn(2021, 'B'), caseIn(2022, 'fair')]
const told = (policies: Policy[], cases: CaseFile[], which = {}) =>
  appraiseYears(policies, cases, which).map(({ policy, year, streaks }) => [
    policy.id,
    year,
    streaks[0]?.answer,
    streaks[0]?.grades,
  ])

describe('appraiseYears', () => {
  it('year after year, each under its own plan, with the results before it in its history', () => {
    const expected = [
      ['plan-2021', 2021, 'possible', [null, null, 'B']],
      ['plan-2022', 2022, 'possible', [null, 'B', 'fair']],
      ['plan-2023', 2023, 'certain', ['B', 'fair', 'fair']],
    ]
    expect(told(plans, three)).toEqual(expected)
    expect(told([...plans].reverse(), [...three].reverse())).toEqual(expected)
  })

  it('is given the same as appraise would be: an entry of the case itself that differs is a conflict', () => {
    const history = [{ year: 2022, organization: 'o-a', secretary: 'a', grade: 'good', policy: 'plan-2022' }]
    const last = appraiseYears(plans, [...three.slice(1), caseIn(2023, 'fair', { history })]).at(-1)
    expect(last?.streaks).toMatchObject([{ answer: 'possible', grades: ['B', null, 'fair'] }])
    expect(codesOf(only(last?.alerts ?? [], 'history-conflict'))).toEqual(['history-conflict'])
  })

  it('a provisional grade is not handed on; no grade is, as null', () => {
    const ruled = (then: { ungraded: string; later?: true } | { atMost: string }) =>
      planOf(2022, {}, { rules: [{ id: 'r', clause: '1', when: { attribute: 'away', is: true }, then }] })
    const away = (value?: boolean) =>
      caseIn(2022, 'fair', {
        judgements: [],
        secretaries: [
          { id: 'a', name: '书记a', organization: 'o-a', ...(value !== undefined && { attributes: { away: value } }) },
        ],
      })
    const grades = (plan: Policy, caseFile: CaseFile) =>
      appraiseYears([planOf(2023), plan], [caseFile, caseIn(2023, 'fair')]).at(-1)?.streaks[0]
    expect(grades(ruled({ atMost: 'fair' }), away())).toMatchObject({
      answer: 'possible',
      grades: [null, null, 'fair'],
    })
    expect(grades(ruled({ ungraded: '外派', later: true }), away(true))).toMatchObject({ answer: 'possible' })
    expect(grades(ruled({ ungraded: '外派' }), away(true))).toMatchObject({ answer: 'no', grades: [null, 'fair'] })
  })

  it('the day of the meeting chooses the plan; one outside the year, or none, leaves it to the year’s last day', () => {
    const early = planOf(2023, { id: 'spring', inForce: { from: '2023-01-01', until: '2023-06-30' } })
    const late = planOf(2023, { id: 'autumn', inForce: { from: '2023-07-01', until: '2023-12-31' } })
    const under = (date?: string) =>
      told([early, late], [caseIn(2023, 'fair', date === undefined ? {} : { meeting: { date } })])[0]?.[0]
    expect([under('2023-06-30'), under('2023-07-01'), under('2024-01-10'), under()]).toEqual([
      'spring',
      'autumn',
      'autumn',
      'autumn',
    ])
  })

  it('several cases of one year are reviews, in the order of their meetings', () => {
    const byReview = planOf(2023, { streaks: [streak('fair', { per: 'review' })] })
    const on = (date: string, grade: string) => caseIn(2023, grade, { meeting: { date } })
    const cases = [on('2023-12-20', 'fair'), on('2023-03-20', 'good'), on('2023-09-20', 'fair')]
    expect(told([byReview], cases)).toEqual([
      ['plan-2023', 2023, 'no', ['good']],
      ['plan-2023', 2023, 'no', ['good', 'fair']],
      ['plan-2023', 2023, 'no', ['good', 'fair', 'fair']],
    ])
    const [, second] = appraiseYears([byReview], cases)
    expect(codesOf(only(second?.alerts ?? [], 'history-current-year', 'history-conflict'))).toEqual([])
  })

  it('no plan in force is one of three errors, with the year', () => {
    const code = (policies: Policy[], which = {}) =>
      thrownBy(() => appraiseYears(policies, [caseIn(2022, 'fair')], which))
    expect(code([planOf(2023)])).toBe('policy-not-in-force-yet')
    expect(code([planOf(2021)])).toBe('policy-ended')
    expect(code(plans, { family: 'county' })).toBe('policy-unknown')
  })

  it('id or family choose among several plans', () => {
    const other = planOf(2022, { id: 'other', family: 'county', version: '9' })
    const mine = planOf(2022, { family: 'township' })
    expect(told([other, mine], [caseIn(2022, 'fair')])[0]?.[0]).toBe('other')
    expect(told([other, mine], [caseIn(2022, 'fair')], { family: 'township' })[0]?.[0]).toBe('plan-2022')
    expect(told([other, mine], [caseIn(2022, 'fair')], { id: 'plan-2022' })[0]?.[0]).toBe('plan-2022')
  })

  it('no cases, no appraisals', () => {
    expect(appraiseYears(plans, [])).toEqual([])
  })

  it('a year whose grade is put off is not known to later years', () => {
    const when = { attribute: 'away', is: true }
    const putOff = (year: number, later?: true) =>
      planOf(
        year,
        { streaks: [streak('good', { years: 2 })] },
        { rules: [{ id: 'r', clause: '1', when, then: { ungraded: '接受审查', ...(later && { later }) } }] },
      )
    const caseWith = (year: number, away: boolean) =>
      caseIn(year, 'good', {
        judgements: [],
        secretaries: [{ id: 'a', name: '书记a', organization: 'o-a', attributes: { away } }],
      })
    const cases = [caseWith(2022, true), caseWith(2023, false)]
    expect(told([putOff(2022, true), putOff(2023)], cases)[1]?.[2]).toBe('possible')
    expect(told([putOff(2022), putOff(2023)], cases)[1]?.[2]).toBe('no')
  })
})

describe('a plan without streaks', () => {
  it('hands the grades of its first track on all the same', () => {
    const { streaks: _, ...plan } = policyOf({}, { id: 'alone', inForce: { from: '2022-01-01', until: '2023-12-31' } })
    const years = appraiseYears([plan as Policy], [caseIn(2022, 'fair'), caseIn(2023, 'fair')])
    expect(years.map(({ year, streaks }) => [year, streaks])).toEqual([
      [2022, []],
      [2023, []],
    ])
  })
})
