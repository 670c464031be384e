import { describe, expect, it } from 'vitest'
import { measureImpact } from '../../../src/analyse/index.js'
import type { Policy, Track } from '../../../src/index.js'
import { caseOf, labelled, policyOf, trackOf } from '../../core/plan.js'

const clauses = [{ id: '1', label: '一', summary: '', as: 'rule' as const }]
const plan = (track: Partial<Track>, changes: Partial<Policy> = {}) => policyOf(track, { clauses, ...changes })

const veto = (changes: object = {}) => ({
  id: 'veto',
  clause: '1',
  when: { share: ['poor'], over: '10%', ...changes },
  then: { exactly: 'poor' },
})
const talk = { id: 'talk', clause: '1', when: { grade: ['poor'] }, then: [{ do: 'talk' }], force: 'must' as const }
// 10 ballots each: 1 poor is exactly 10%, 2 are over.
const people = caseOf({ a: [9, 0, 0, 1], b: [8, 0, 0, 2], c: [10, 0, 0, 0] }, { incidents: [] })

const byWhat = (before: Policy, after: Policy, limit?: number) => {
  const { edits, cases } = measureImpact(before, after, [people], { limit })
  const names = (sets: number[][]) => sets.map((set) => set.map((edit) => edits[edit]?.pointer.split('/').at(-1)))
  return cases[0]?.subjects.map(({ subject, from, to, sufficient, necessary }) => ({
    subject,
    from: from?.grade,
    to: to?.grade,
    sufficient: names(sufficient),
    necessary: names(necessary),
  }))
}

describe('measureImpact', () => {
  it('is empty where the plans are the same, and where nobody changes', () => {
    const before = plan({ rules: [veto()] })
    expect(measureImpact(before, plan({ rules: [veto()] }), [people])).toEqual({
      edits: [],
      needs: [],
      cases: [{ subjects: [], tried: 0, complete: true }],
    })
    // Over 12%: 2 of 10 still are, 1 still is not.
    const [one] = measureImpact(before, plan({ rules: [veto({ over: '12%' })] }), [people]).cases
    expect(one?.subjects).toEqual([])
    expect(measureImpact(before, before, [])).toEqual({ edits: [], needs: [], cases: [] })
  })

  it('tells what comes out before and after, with consequences and streaks', () => {
    const history = [{ year: 2022, organization: 'o-a', grade: 'poor' }]
    const twice = {
      id: 'twice',
      clause: '1',
      grades: ['poor'],
      years: 2,
      of: 'organization' as const,
      gap: 'breaks' as const,
      then: [{ do: 'strengthen-organization' }],
    }
    const of = (when: object) => plan({ rules: [veto(when)], consequences: [talk] }, { streaks: [twice] })
    const { over: _, ...rest } = veto().when
    const stricter = {
      ...of({}),
      tracks: [trackOf({ rules: [{ ...veto(), when: { ...rest, atLeast: '10%' } }], consequences: [talk] })],
    }
    const { cases } = measureImpact(of({}), stricter, [{ ...people, history }])
    expect(cases[0]?.subjects).toEqual([
      {
        track: 'up',
        subject: 'a',
        from: { grade: 'good', status: 'graded', ungraded: null, consequences: [], streaks: [] },
        to: {
          grade: 'poor',
          status: 'graded',
          ungraded: null,
          consequences: [{ id: 'talk', clause: '1', force: 'must', outcome: 'holds', missing: [], do: 'talk' }],
          streaks: [{ id: 'twice', answer: 'certain', then: [{ do: 'strengthen-organization' }] }],
        },
        sufficient: [[0]],
        necessary: [[0]],
      },
    ])
  })

  it('finds the one edit of many that makes the difference', () => {
    const before = plan({ rules: [veto()], consequences: [talk] })
    const after = plan({
      rules: [veto({ over: '5%' })],
      ranking: [{ share: ['good'], order: 'desc' }],
      consequences: [talk],
    })
    // 1 of 10 is over 5%.
    expect(byWhat(before, after)).toEqual([
      { subject: 'a', from: 'good', to: 'poor', sufficient: [['over']], necessary: [['over']] },
    ])
  })

  it('finds either of two, and then neither alone is necessary', () => {
    const weak = (id: string) => ({ ...veto({ over: '0%' }), id })
    // Each of the new rules alone makes a poor: 1 of 10 is over 0%. Of b nothing changes: 2 of 10 were over 10%.
    const after = plan({ rules: [veto(), weak('x'), weak('y')] })
    expect(byWhat(plan({ rules: [veto()] }), after)).toEqual([
      { subject: 'a', from: 'good', to: 'poor', sufficient: [['1'], ['2']], necessary: [] },
    ])
  })

  it('finds two that do it only together', () => {
    const before = plan({ rules: [{ ...veto(), when: { all: [veto().when, { incident: 'i', within: 'year' }] } }] })
    // Of 10 votes 2 are over 10%; without the incident, and with `not`, both parts hold.
    const after = plan({
      rules: [
        { ...veto(), when: { all: [{ ...veto().when, over: '15%' }, { not: { incident: 'i', within: 'year' } }] } },
      ],
    })
    const kinds = { incidentKinds: labelled(['i']) }
    const found = byWhat({ ...before, ...kinds }, { ...after, ...kinds })
    expect(found).toEqual([{ subject: 'b', from: 'good', to: 'poor', sufficient: [['1']], necessary: [['1']] }])
    const lower = byWhat(
      { ...plan({ rules: [veto({ over: '50%' })], proposal: { method: 'best' } }), ...kinds },
      { ...plan({ rules: [{ ...veto({ over: '10%' }), then: { exactly: 'weak' } }] }), ...kinds },
    )
    // Over 50% nobody has: the limit alone makes b poor, the effect alone nothing; together weak.
    expect(lower).toEqual([
      { subject: 'b', from: 'good', to: 'weak', sufficient: [['over', 'exactly']], necessary: [['over'], ['exactly']] },
    ])
  })

  it('applies an edit together with what it needs', () => {
    const before = plan({ rules: [] }, { incidentKinds: [] })
    const rule = {
      id: 'r',
      clause: '2',
      when: { not: { incident: 'i', within: 'year' as const } },
      then: { exactly: 'poor' },
    }
    const after = plan(
      { rules: [rule] },
      { clauses: [...clauses, { id: '2', label: '二', summary: '', as: 'rule' }], incidentKinds: labelled(['i']) },
    )
    const { edits, needs, cases } = measureImpact(before, after, [people])
    expect(edits.map(({ pointer }) => pointer)).toEqual(['/clauses/1', '/tracks/0/rules/0', '/incidentKinds/0'])
    // The rule cites a clause and names a kind of incident that are new; these need nothing.
    expect(needs).toEqual([{ edit: 1, needs: [0, 2] }])
    // Neither the clause nor the kind can be left out while the rule stays, so they are left out with it or not at all.
    expect(cases[0]?.subjects.map(({ sufficient, necessary }) => [sufficient, necessary])).toEqual([
      [[[0, 1, 2]], [[1]]],
      [[[0, 1, 2]], [[1]]],
      [[[0, 1, 2]], [[1]]],
    ])
  })

  it('tells who comes to a track and who leaves it', () => {
    const other = trackOf({ id: 'other' })
    const { cases } = measureImpact(plan({}), { ...plan({}), tracks: [other] }, [people])
    expect(cases[0]?.subjects.map(({ track, subject, from, to }) => [track, subject, from?.grade, to?.grade])).toEqual([
      ['up', 'a', 'good', undefined],
      ['up', 'b', 'good', undefined],
      ['up', 'c', 'good', undefined],
      ['other', 'a', undefined, 'good'],
      ['other', 'b', undefined, 'good'],
      ['other', 'c', undefined, 'good'],
    ])
  })

  it('says how far it went, and gives one set where the smallest would take longer to find', () => {
    const before = plan({ rules: [veto({ over: '50%' })] })
    const after = plan({ rules: [{ ...veto({ over: '10%' }), then: { exactly: 'weak' } }] })
    const [one] = measureImpact(before, after, [people], { limit: 2 }).cases
    // Two edits: 2 choices of one, 1 of both; the limit ends after the first.
    expect(one).toMatchObject({ tried: 1, complete: false })
    expect(one?.subjects.map(({ subject, sufficient }) => [subject, sufficient])).toEqual([['b', [[0, 1]]]])
    expect(measureImpact(before, after, [people], { limit: 3 }).cases[0]).toMatchObject({ tried: 2, complete: true })
  })

  it('measures case by case, in their order', () => {
    const after = plan({ rules: [veto({ over: '5%' })] })
    const { cases } = measureImpact(plan({ rules: [veto()] }), after, [caseOf({ z: [10, 0, 0, 0] }), people])
    expect(cases.map(({ subjects }) => subjects.length)).toEqual([0, 1])
  })
})
