import { describe, expect, it } from 'vitest'
import { compareRegions } from '../../../src/analyse/index.js'
import type { Policy, Track } from '../../../src/index.js'
import { applyReadings } from '../../../src/index.js'
import { villageCadres, wudingRiver2023 } from '../../../src/policies/index.js'
import { labelled, policyOf, trackOf } from '../../core/plan.js'
import { everyTally, personWith, standing } from './byHand.js'

const veto = (changes: object, then: object = { exactly: 'poor' }) => ({
  rules: [{ id: 'veto', clause: '1', when: { share: ['weak', 'poor'], ...changes } as never, then: then as never }],
})
const regions = (before: Partial<Track>, after: Partial<Track>, ballots: number) =>
  compareRegions(policyOf(before), policyOf(after), { ballots }).tracks[0]
const short = (found: ReturnType<typeof regions>) =>
  found?.underFacts.map(({ facts, changes }) => [
    facts.length,
    ...changes.map(({ from, to, tallies }) => `${from.grade}→${to.grade} ${tallies}`),
  ])

describe('compareRegions', () => {
  it('counts the tallies at the limit: over 10% or at least 10% of 60', () => {
    const after = applyReadings(wudingRiver2023, { 'veto-strictness': 'atLeast' })
    const [upward, downward] = compareRegions(wudingRiver2023, after, { ballots: 60 }).tracks
    // 60 ballots on 4 options: 63 over 3.
    expect(upward).toMatchObject({ track: 'upward', tallies: '39711', complete: true, notCounted: null })
    // Exactly 6 for 一般 and 差 (7 ways), 54 for the others (55 ways).
    const [nothing, vetoed] = upward?.underFacts ?? []
    expect(nothing?.changes.map(({ from, to, tallies }) => [from.grade, to.grade, tallies])).toEqual([
      ['good', 'poor', String(7 * 55)],
    ])
    expect(nothing?.changed).toBe('385')
    // Two kinds of incident and six first days in post: whoever has an incident is poor anyway.
    expect([nothing?.facts.length, vetoed?.facts.length, vetoed?.changes]).toEqual([6, 18, []])
    expect(nothing?.facts[0]).toMatchObject({ incidents: [], attributes: [] })
    expect(vetoed?.facts.every(({ incidents }) => incidents.length > 0)).toBe(true)
    // The other track is only counted.
    expect(downward).toMatchObject({ track: 'downward', notCounted: 'not-graded-in-both', underFacts: [] })
  })

  it('counts a thousand ballots as exactly', () => {
    const found = regions(veto({ over: '10%' }), veto({ over: '20%' }), 1000)
    // 1003 over 3 in all; 101 to 200 for weak and poor, in (k + 1) ways, and the others in (1001 − k) ways.
    expect(found?.tallies).toBe(String((1003n * 1002n * 1001n) / 6n))
    let changed = 0
    for (let weak = 101; weak <= 200; weak += 1) changed += (weak + 1) * (1001 - weak)
    expect(short(found)).toEqual([[1, `poor→good ${changed}`]])
  })

  it('tells each pair of results apart, most tallies first', () => {
    // Of 10: over 10% is 2 and more, over 40% is 5 and more; 2 to 4 become good, from 5 on the grade is another.
    const found = regions(veto({ over: '10%' }), veto({ over: '40%' }, { exactly: 'weak' }), 10)
    const ways = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index).reduce((sum, k) => sum + (k + 1) * (11 - k), 0)
    expect(short(found)).toEqual([[1, `poor→weak ${ways(5, 10)}`, `poor→good ${ways(2, 4)}`]])
  })

  it('gives the tallies nearest to the border first', () => {
    const [under] = regions(veto({ over: '10%' }), veto({ over: '30%' }), 10)?.underFacts ?? []
    // 2 and 3 of 10 change; 2 is one ballot from the limit of 1, 3 is at the limit of 3 itself.
    expect(under?.changes[0]?.samples).toEqual([
      { good: 7, fair: 0, weak: 3, poor: 0 },
      { good: 8, fair: 0, weak: 2, poor: 0 },
    ])
  })

  it('goes through options that no border tells apart as one, and through others one by one', () => {
    const plurality = (ties: 'worse' | 'better') => ({ proposal: { method: 'plurality' as const, ties } })
    const found = regions(plurality('worse'), plurality('better'), 4)
    // Of 4 ballots the most may be shared by two options with 2 each (6 pairs) or by all four with 1 each.
    const pairs = ['good', 'fair', 'weak', 'poor']
    const expected = pairs.flatMap((better, index) => pairs.slice(index + 1).map((worse) => `${worse}→${better}`))
    expect(short(found)?.[0]?.slice(1).sort()).toEqual(
      expected.map((pair) => `${pair} ${pair === 'poor→good' ? 2 : 1}`).sort(),
    )
  })

  it('finds the facts on which it hangs', () => {
    const before = policyOf(veto({ over: '10%' }), { incidentKinds: labelled(['i']) })
    const when = {
      all: [
        { share: ['weak', 'poor'], over: '10%' },
        { incident: 'i', within: 'year' },
      ],
    }
    const after = policyOf(
      { rules: [{ id: 'veto', clause: '1', when: when as never, then: { exactly: 'poor' } }] },
      { incidentKinds: labelled(['i']) },
    )
    const [track] = compareRegions(before, after, { ballots: 10 }).tracks
    // Without the incident nobody is vetoed any more; with it nothing changes.
    expect(track?.underFacts.map(({ facts, changed }) => [facts[0]?.incidents.length, changed !== '0'])).toEqual([
      [0, true],
      [1, false],
    ])
  })

  it('takes facts that hang on the year from the year of the first plan', () => {
    const of = (year: number) =>
      policyOf(
        { rules: [{ id: 'r', clause: '1', when: { incident: 'i', within: 'year' }, then: { exactly: 'poor' } }] },
        { year, incidentKinds: labelled(['i']) },
      )
    expect(
      compareRegions(of(2023), of(2024), { ballots: 5 }).tracks[0]?.underFacts.map(({ changed }) => changed),
    ).toEqual(['0'])
  })

  it('sees neither quotas nor other tracks, and nothing where the rules are the same', () => {
    const quota = {
      id: 'q',
      clause: '1',
      grades: ['poor'],
      cohort: 'all' as const,
      atLeast: '100%',
      strength: 'hard' as const,
    }
    expect(short(regions({}, { quotas: [quota] }, 9))).toEqual([[1]])
  })

  it('says why it cannot count', () => {
    const reason = (before: Partial<Track>, after: Partial<Track>, limit?: number) =>
      compareRegions(policyOf(before), policyOf(after), { ballots: 9, limit }).tracks.map(
        ({ notCounted }) => notCounted,
      )
    const options = labelled(['yes', 'no'])
    const classes = [{ id: 'A', label: 'A', weight: '1' }]
    const ballot = trackOf().ballot
    expect(reason({}, { tallyOnly: true })).toEqual(['not-graded-in-both'])
    expect(reason({}, { id: 'other' })).toEqual(['not-graded-in-both', 'not-graded-in-both'])
    expect(reason({}, { subjects: 'organizations' })).toEqual(['subjects-differ'])
    expect(reason({}, { ballot: { options } })).toEqual(['options-differ'])
    expect(reason({}, { ballot: { ...ballot, classes } })).toEqual(['classes'])
    const score = { components: [{ id: 'c', weight: '1', outOf: 100 }] }
    const scored = {
      score,
      rules: [{ id: 'r', clause: '1', when: { score: true as const, under: '60' }, then: { exactly: 'poor' } }],
    }
    expect(reason(scored, scored)).toEqual(['scores'])
    const plurality = { proposal: { method: 'plurality' as const, ties: 'worse' as const } }
    expect(reason(plurality, {}, 10)).toEqual(['too-many-tallies'])
    expect(reason({}, {})).toEqual([null])
  })

  it.each([
    ['the township', wudingRiver2023, applyReadings(wudingRiver2023, { 'veto-combine': 'any' })],
    ['village cadres', villageCadres, turned(villageCadres)],
  ])('agrees with appraising every tally of 12 ballots: %s', (_, before, after) => {
    const [track] = before.tracks
    const [counted] = compareRegions(before, after, { ballots: 12 }).tracks
    const [nothing] = counted?.underFacts ?? []
    const [facts] = nothing?.facts ?? []
    if (!track || !facts) throw new Error('no track')
    const valid = track.ballot.options.filter((option) => option.valid !== false).map(({ id }) => id)
    const counts = new Map<string, number>()
    for (const votes of everyTally(valid, 12)) {
      const caseFile = personWith(before, track, votes, facts)
      const [from, to] = [before, after].map((plan) => standing(plan, track.id, caseFile)?.[0])
      if (from !== to) counts.set(`${from}→${to}`, (counts.get(`${from}→${to}`) ?? 0) + 1)
    }
    expect(counts.size).toBeGreaterThan(0)
    expect(
      new Map(nothing?.changes.map(({ from, to, tallies }) => [`${from.grade}→${to.grade}`, Number(tallies)])),
    ).toEqual(counts)
  })
})

/** The same plan with the cases of its proposal in the other order. */
function turned(policy: Policy): Policy {
  const plan = structuredClone(policy)
  for (const { proposal } of plan.tracks) if (proposal?.method === 'first-match') proposal.cases.reverse()
  return plan
}
