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

// Every tally of 25 ballots at most over the four options, against distances counted step by step over the whole lattice:
// one step marks one ballot otherwise, adds one or takes one away. Blank ballots are a place to go through and to end at.

const most = 25
const kinds = 5
const side = most + 1

const codeOf = (tally: readonly number[]) => tally.reduce((code, count) => code * side + count, 0)
const tallyOf = (code: number): number[] => {
  const tally: number[] = []
  for (let rest = code, kind = 0; kind < kinds; kind += 1, rest = Math.floor(rest / side)) tally.unshift(rest % side)
  return tally
}

function* tallies(length: number, left: number): Generator<number[]> {
  if (length === 0) yield []
  else
    for (let count = 0; count <= left; count += 1)
      for (const rest of tallies(length - 1, left - count)) yield [count, ...rest]
}

/** 四（四）: 一般 and 差 together more than 10% of the valid votes is 差; otherwise the best grade stands. */
const gradeOf = ([good = 0, fairlyGood = 0, average = 0, poor = 0]: readonly number[]): string | null => {
  const valid = good + fairlyGood + average + poor
  if (valid === 0) return null
  return 10 * (average + poor) > valid ? 'poor' : 'good'
}

/** Steps to the nearest tally that has a grade, from every tally. */
function distancesTo(grade: string): Map<number, number> {
  const steps = new Map<number, number>()
  let front: number[] = []
  for (const tally of tallies(kinds, most)) if (gradeOf(tally) === grade) front.push(codeOf(tally))
  for (const code of front) steps.set(code, 0)
  for (let distance = 1; front.length > 0; distance += 1) {
    const next: number[] = []
    for (const code of front) {
      const tally = tallyOf(code)
      const total = tally.reduce((sum, count) => sum + count, 0)
      const visit = (from: number | null, to: number | null) => {
        if (from !== null && tally[from] === 0) return
        if (from === null && total === most) return
        const other = codeOf(tally.map((count, kind) => count - Number(kind === from) + Number(kind === to)))
        if (steps.has(other)) return
        steps.set(other, distance)
        next.push(other)
      }
      for (const from of [null, 0, 1, 2, 3, 4]) for (const to of [null, 0, 1, 2, 3, 4]) if (from !== to) visit(from, to)
    }
    front = next
  }
  return steps
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
  const distances = new Map(['good', 'poor'].map((grade) => [grade, distancesTo(grade)]))
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
      const expected = distances.get(margin.to)?.get(codeOf([...tally, 0]))
      if (margin.ballots === null) {
        // Only the quota or a judgement gives these.
        if (expected !== undefined || margin.never?.because !== 'not-proposed')
          throw new Error(`${tally}: ${margin.to}`)
        continue
      }
      const [stated] = margin.witness
      const witness = [...options.map((option) => stated?.counts[option] ?? 0), stated?.blank ?? 0]
      const changes = witness.map((count, kind) => count - (tally[kind] ?? 0))
      const up = changes.reduce((sum, change) => sum + Math.max(0, change), 0)
      const down = changes.reduce((sum, change) => sum + Math.max(0, -change), 0)
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
