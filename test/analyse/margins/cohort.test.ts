import { expect, test } from 'vitest'
import { findMargins } from '../../../src/analyse/margins/findMargins.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 as plan } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import { distances, stepsBetween, tallies } from './lattice.js'

// Everybody else's ballots as they are, every tally of one subject is appraised, and the margins of every one are compared with a walk over all of them.

const most = 5
const options = ['good', 'fairly-good', 'average', 'poor']
const counts = (tally: readonly number[]) =>
  Object.fromEntries(options.map((option, index) => [option, tally[index] ?? 0]))

const caseWith = (others: readonly number[][], tally: readonly number[], rest: Partial<CaseFile>): CaseFile => {
  const people = [...others.map((_, index) => `t${index}`), 's']
  return {
    year: 2023,
    organizations: people.map((id) => ({ id: `o-${id}`, name: id })),
    secretaries: people.map((id) => ({ id, name: id, organization: `o-${id}`, since: '2021-03-15' })),
    meeting: { date: '2023-12-20' },
    incidents: [],
    tallies: [
      ...others.map((votes, index) => ({ subject: `t${index}`, counts: counts(votes), blank: 0, spoiled: 0 })),
      { subject: 's', counts: counts(tally), blank: tally[4] ?? 0, spoiled: 0, issued: most },
    ],
    ...rest,
  }
}

test.each<[string, number[][], Partial<CaseFile>]>([
  // 40% of 3 is 1.2: one is to be 较好 or below; of 4 it is 1.6, so two; of 5 two.
  [
    'three',
    [
      [4, 1, 0, 0],
      [3, 2, 0, 0],
    ],
    {},
  ],
  [
    'four, two of them level',
    [
      [4, 1, 0, 0],
      [3, 2, 0, 0],
      [3, 2, 0, 0],
    ],
    {},
  ],
  [
    'five, one of them vetoed',
    [
      [5, 0, 0, 0],
      [4, 1, 0, 0],
      [2, 2, 1, 0],
      [1, 4, 0, 0],
    ],
    {},
  ],
  [
    'four, one of them judged',
    [
      [4, 1, 0, 0],
      [3, 2, 0, 0],
      [2, 3, 0, 0],
    ],
    { judgements: [{ subject: 't2', grade: 'good' }] },
  ],
])(
  'a cohort of %s: the least changes in the end are those that a walk over all tallies finds',
  (_, others, rest) => {
    const grades = new Map<string, string | null>()
    for (const tally of tallies(5, most)) {
      const { determinations = [] } = appraise(plan, caseWith(others, tally, rest)).tracks[0] ?? {}
      const hasVotes = tally.slice(0, 4).some((count) => count > 0)
      if (hasVotes) grades.set(tally.join(), determinations.find(({ subject }) => subject === 's')?.grade ?? null)
    }
    // C(10, 5) tallies, less the six without a vote.
    expect(grades.size).toBe(252 - 6)
    const walks = new Map(
      options.map((grade) => [grade, distances(5, most, (tally) => grades.get(tally.join()) === grade)]),
    )
    for (const tally of tallies(5, most)) {
      const own = grades.get(tally.join())
      if (own === undefined) continue
      const found = findMargins(plan, caseWith(others, tally, rest), { subjects: ['s'] }).tracks[0]?.subjects[0]?.result
      expect(found?.grade, tally.join()).toBe(own)
      for (const margin of found?.margins ?? []) {
        const expected = walks.get(margin.to)?.(tally)
        const shown = `${tally.join()} → ${margin.to}`
        expect(margin.ballots ?? undefined, shown).toBe(expected)
        if (margin.ballots === null) continue
        const [stated] = margin.witness
        const witness = [...options.map((option) => stated?.counts[option] ?? 0), stated?.blank ?? 0]
        const { up, down } = stepsBetween(tally, witness)
        expect([Math.max(up, down), grades.get(witness.join())], shown).toEqual([expected, margin.to])
      }
    }
  },
  240_000,
)
