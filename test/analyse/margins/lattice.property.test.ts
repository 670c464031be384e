import { expect, test } from 'vitest'
import { ruleMargins } from '../../../src/analyse/margins/ballotMargins.js'
import type { Grader } from '../../../src/analyse/margins/grader.js'
import { graderOf } from '../../../src/analyse/margins/grader.js'
import { startingBallots } from '../../../src/analyse/margins/startingBallots.js'
import { subjectGround } from '../../../src/analyse/margins/subjectGround.js'
import { evaluateRules } from '../../../src/core/bounds.js'
import { tallyBallots } from '../../../src/core/tally.js'
import { wudingRiver2023 as plan } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Track } from '../../../src/schema/track.js'
import { distances, stepsBetween, tallies } from './lattice.js'

// Every tally of 25 ballots at most over the four options. Blank ballots are a place to go through and to end at.

const most = 25
/** 四（四）: 一般 and 差 together more than 10% of the valid votes is 差; otherwise the best grade stands. */
const gradeOf = ([good = 0, fairlyGood = 0, average = 0, poor = 0]: readonly number[]): string | null => {
  const valid = good + fairlyGood + average + poor
  if (valid === 0) return null
  return 10 * (average + poor) > valid ? 'poor' : 'good'
}

const track = plan.tracks[0] as Track
const options = track.ballot.options.map(({ id }) => id)
const caseWith = (tally: readonly number[]): CaseFile => ({
  year: 2023,
  organizations: [{ id: 'o', name: 'o' }],
  secretaries: [{ id: 's', name: 's', organization: 'o', since: '2021-03-15' }],
  meeting: { date: '2023-12-20' },
  incidents: [],
  tallies: [
    {
      subject: 's',
      counts: Object.fromEntries(options.map((option, index) => [option, tally[index] ?? 0])),
      blank: 0,
      spoiled: 0,
      issued: most,
    },
  ],
})

test('every tally of up to 25 ballots: the least change by the rules is the one that a walk over all tallies finds', () => {
  const walks = new Map(
    ['good', 'poor'].map((grade) => [grade, distances(5, most, (tally) => gradeOf(tally) === grade)]),
  )
  let looked = 0
  // What the core says of one outcome of the rules hangs on no ballots.
  let grader: Grader | undefined
  for (const tally of tallies(4, most)) {
    const own = gradeOf(tally)
    if (own === null) continue
    looked += 1
    const caseFile = caseWith(tally)
    const [tallied] = tallyBallots(plan, caseFile).tallied
    const { bounded } = evaluateRules(plan, caseFile, tallied ? [tallied] : [])
    const [subject] = bounded
    const ballots = tallied && startingBallots(track, tallied)
    if (!subject || !ballots) throw new Error(`no counts: ${tally}`)
    const field = { plan, track, caseFile, bounded, keys: [[]] }
    grader ??= graderOf(field, 0)
    const found = ruleMargins(subjectGround(field, subject, ballots), grader)
    if (found.grade !== own) throw new Error(`${tally}: ${found.grade}`)
    for (const margin of found.margins) {
      const expected = walks.get(margin.to)?.([...tally, 0])
      if (margin.ballots === null) {
        // Only the quota or a judgement gives these.
        if (expected !== undefined || margin.never?.because !== 'not-proposed')
          throw new Error(`${tally}: ${margin.to}`)
        continue
      }
      const [stated] = margin.witness
      const witness = [...options.map((option) => stated?.counts[option] ?? 0), stated?.blank ?? 0]
      const { up, down } = stepsBetween([...tally, 0], witness)
      const total = witness.reduce((sum, count) => sum + count, 0)
      const isRight =
        margin.ballots === expected &&
        Math.max(up, down) === expected &&
        gradeOf(witness) === margin.to &&
        total <= most &&
        margin.relabel === Math.min(up, down) &&
        margin.add === Math.max(0, up - down) &&
        margin.remove === Math.max(0, down - up)
      if (!isRight) throw new Error(`${tally} → ${margin.to}: ${margin.ballots}, not ${expected}; ${witness}`)
    }
  }
  // C(29, 4) tallies, less the one without a ballot.
  expect(looked).toBe((29 * 28 * 27 * 26) / 24 - 1)
}, 240_000)
