import { describe, expect, it } from 'vitest'
import { compareAppraisals } from '../../src/analyse/index.js'
import type { CaseFile, Policy } from '../../src/index.js'
import { appraise } from '../../src/index.js'
import { caseOf, policyOf, tallyOf } from '../core/plan.js'

const nothing = {
  determinations: [],
  consequences: [],
  streaks: [],
  alerts: { appeared: [], disappeared: [] },
}
const compare = (policy: Policy, before: CaseFile, after: CaseFile) =>
  compareAppraisals(appraise(policy, before), appraise(policy, after))

// More than 10% poor: 1/10 is not, 2/10 is.
const veto = { id: 'veto', clause: '1', when: { share: ['poor'], over: '10%' }, then: { exactly: 'poor' } }
const talk = {
  id: 'talk',
  clause: '2',
  when: { grade: ['poor'] },
  then: [{ do: 'reminder-talk' }],
  force: 'must' as const,
}
const twice = {
  id: 'twice',
  clause: '3',
  grades: ['poor'],
  years: 2,
  of: 'organization' as const,
  gap: 'breaks' as const,
  then: [{ do: 'accountability' }],
}
const plan = policyOf({ rules: [veto], consequences: [talk] }, { streaks: [twice] })
const history = ['a', 'b'].map((id) => ({ year: 2022, organization: `o-${id}`, secretary: id, grade: 'poor' }))
const one = (votesOfA: number[], votesOfB: number[]) => caseOf({ a: votesOfA, b: votesOfB }, { history, incidents: [] })
const passing = [9, 0, 0, 1]
const failing = [8, 0, 0, 2]
const good = { grade: 'good', status: 'graded', ungraded: null }
const poor = { grade: 'poor', status: 'graded', ungraded: null }

describe('compareAppraisals', () => {
  it('is empty for the same appraisal, and for one that differs in what bounds nobody', () => {
    expect(compare(plan, one(passing, failing), one(passing, failing))).toEqual(nothing)
    // 9 good of 10 or 10 good of 11: the shares differ, the results do not.
    expect(compare(plan, one([9, 0, 0, 1], failing), one([10, 0, 0, 1], failing))).toEqual(nothing)
  })

  it('tells the grade, the consequence and the streak of whoever changes, and of nobody else', () => {
    expect(compare(plan, one(passing, failing), one(failing, failing))).toEqual({
      determinations: [{ track: 'up', subject: 'a', from: good, to: poor }],
      consequences: [
        {
          track: 'up',
          subject: 'a',
          appeared: [{ id: 'talk', clause: '2', force: 'must', outcome: 'holds', missing: [], do: 'reminder-talk' }],
          disappeared: [],
        },
      ],
      // 2022 poor and 2023 poor: two years.
      streaks: [
        {
          id: 'twice',
          organization: 'o-a',
          secretary: null,
          from: { answer: 'no', then: [] },
          to: { answer: 'certain', then: [{ do: 'accountability' }] },
        },
      ],
      alerts: { appeared: [], disappeared: [] },
    })
  })

  it('the other way round it is the mirror image', () => {
    const [there, back] = [
      compare(plan, one(passing, failing), one(failing, passing)),
      compare(plan, one(failing, passing), one(passing, failing)),
    ]
    const turned = <Change extends { from: unknown; to: unknown }>(changes: Change[]) =>
      changes.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))
    expect(there.determinations.map(({ subject, to }) => [subject, to?.grade])).toEqual([
      ['a', 'poor'],
      ['b', 'good'],
    ])
    expect(back.determinations).toEqual(turned(there.determinations))
    expect(back.streaks).toEqual(turned(there.streaks))
    expect(back.consequences).toEqual(
      there.consequences.map(({ appeared, disappeared, ...rest }) => ({
        ...rest,
        appeared: disappeared,
        disappeared: appeared,
      })),
    )
  })

  it('a grade that is provisional now, and another reason for having none, are changes', () => {
    const asIssued = policyOf({ base: 'issued' })
    const counted = (issued?: number) =>
      caseOf({ a: null }, { incidents: [], tallies: [tallyOf('a', passing, issued === undefined ? {} : { issued })] })
    expect(compare(asIssued, counted(10), counted()).determinations).toEqual([
      { track: 'up', subject: 'a', from: good, to: { ...good, status: 'provisional' } },
    ])
    const absent = (why: string) => ({
      id: why,
      clause: '1',
      when: { attribute: 'leave', is: why },
      then: { ungraded: why },
    })
    const onLeave = (leave: string) =>
      caseOf(
        {},
        {
          organizations: [{ id: 'o-a', name: '示例a党支部' }],
          secretaries: [{ id: 'a', name: '书记a', organization: 'o-a', attributes: { leave } }],
        },
      )
    expect(
      compare(policyOf({ rules: [absent('病假'), absent('事假')] }), onLeave('病假'), onLeave('事假')).determinations,
    ).toMatchObject([{ from: { grade: null, ungraded: '病假' }, to: { grade: null, ungraded: '事假' } }])
  })

  it('an alert tells those alone for whom it is new or gone', () => {
    const without = (...lacking: string[]) =>
      caseOf(
        { a: null, b: null },
        {
          incidents: [],
          tallies: ['a', 'b'].map((id) => tallyOf(id, passing, lacking.includes(id) ? {} : { issued: 10 })),
        },
      )
    const { alerts } = compare(policyOf({ base: 'issued' }), without('a'), without('a', 'b'))
    expect(alerts.disappeared).toEqual([])
    expect(alerts.appeared).toMatchObject([
      { code: 'input-missing', subjects: ['b'], params: { input: 'tallies.issued' } },
    ])
  })

  it('a subject or a track that is in one alone stands opposite null', () => {
    const other = { ...plan, tracks: plan.tracks.map((track) => ({ ...track, id: 'down' })) }
    const [before, after] = [appraise(plan, one(passing, failing)), appraise(other, one(passing, failing))]
    expect(compareAppraisals(before, after).determinations).toEqual([
      { track: 'up', subject: 'a', from: good, to: null },
      { track: 'up', subject: 'b', from: poor, to: null },
      { track: 'down', subject: 'a', from: null, to: good },
      { track: 'down', subject: 'b', from: null, to: poor },
    ])
  })

  it('a streak that is no longer looked at changes nothing where it said no', () => {
    const { streaks: _, ...without } = plan
    const changes = compareAppraisals(appraise(plan, one(passing, failing)), appraise(without, one(passing, failing)))
    expect(changes.streaks).toEqual([
      {
        id: 'twice',
        organization: 'o-b',
        secretary: null,
        from: { answer: 'certain', then: [{ do: 'accountability' }] },
        to: null,
      },
    ])
  })
})
