import { expect, test } from 'vitest'
import { caseAt } from '../../src/analyse/space/sample.js'
import { spaceOf } from '../../src/analyse/space/space.js'
import { ratioOf } from '../../src/core/ratio.js'
import { appraise } from '../../src/index.js'
import { policies } from '../../src/policies/index.js'
import type { CaseFile, Policy, Track } from '../../src/schema/index.js'
import { equivalents } from './equivalents.js'
import { mutantsOf } from './mutants.js'

/** All ways to share out at most so many ballots among so many places. */
const shares = (places: number, most: number): number[][] =>
  places === 0
    ? [[]]
    : Array.from({ length: most + 1 }, (_, own) => shares(places - 1, most - own).map((rest) => [own, ...rest])).flat()

/** What the plan says of a case, without the text of the rules and their order. */
const resultOf = (policy: Policy, caseFile: CaseFile) => {
  const { tracks, streaks, alerts, rectification } = appraise(policy, caseFile)
  const results = tracks.map((track) => ({
    ...track,
    determinations: track.determinations.map(({ reasons, admissible, ...rest }) => ({
      ...rest,
      admissible: [...admissible].sort(),
      outcomes: reasons
        .map((reason) =>
          [reason.kind, 'id' in reason ? reason.id : '', 'outcome' in reason ? reason.outcome : ''].join(' '),
        )
        .sort(),
    })),
  }))
  return JSON.stringify([results, streaks, alerts, rectification])
}

/** Score ballots: for every voter class every bag of at most two ballots, blank and unreadable ones among them. */
function scoreCases(policy: Policy, track: Track, { from, to }: { from: string; to: string }): CaseFile[] {
  const { variables, worlds } = spaceOf(policy, track)
  const marks = [[], [from], [String((Number(from) + Number(to)) / 2)], [to], [`${to}000`]]
  const bags = shares(marks.length, track.ballot.classes ? 2 : 4)
  const classes: (string | undefined)[] = track.ballot.classes?.map(({ id }) => id) ?? [undefined]
  const amounts = variables.map(() => ratioOf(50))
  const each = (index: number): number[][][] =>
    index === classes.length ? [[]] : each(index + 1).flatMap((others) => bags.map((bag) => [bag, ...others]))
  return worlds.slice(0, 1).flatMap((world) => {
    const { tallies: _, ...rest } = caseAt(policy, track, variables, amounts, world) ?? {}
    return each(0).map(
      (chosen): CaseFile => ({
        ...(rest as CaseFile),
        ballots: chosen.flatMap((bag, position) =>
          bag.flatMap((count, mark) =>
            Array.from({ length: count }, (_each, copy) => ({
              track: track.id,
              id: `${position}-${mark}-${copy}`,
              subject: 's',
              marks: marks[mark] ?? [],
              ...(classes[position] !== undefined && { class: classes[position] }),
            })),
          ),
        ),
      }),
    )
  })
}

// More ballots where there are few combinations of facts; the regions below hold for any number of ballots.
const mostCases = 6000

/** Every tally of at most so many ballots, and a tally of every region that the rules tell apart, in every world of facts. */
function casesOf(policy: Policy, track: Track): CaseFile[] {
  const { variables, regions, worlds } = spaceOf(policy, track)
  if (track.ballot.score) return scoreCases(policy, track, track.ballot.score)
  const isFew = (most: number) => shares(variables.length, most).length * worlds.length <= mostCases
  const most = [5, 4, 3, 2].find(isFew) ?? 1
  const tallies = shares(variables.length, most).map((counts) => counts.map((count) => ratioOf(count)))
  const points = regions.map(({ point }) =>
    point.map(({ numerator, denominator }) => ratioOf((20n * numerator) / denominator)),
  )
  return worlds.flatMap((world) =>
    [...tallies, ...points].flatMap((amounts) => caseAt(policy, track, variables, amounts, world) ?? []),
  )
}

const rows = Object.entries(equivalents).flatMap(([id, known]) => Object.keys(known).map((name) => [id, name] as const))

test.each(rows)('%s: %s changes nothing', (id, name) => {
  const policy = policies.find((one) => one.id === id) as Policy
  const mutant = mutantsOf(policy).find((one) => one.name === name)
  const track = policy.tracks[Number(name.split('/')[2])] as Track
  expect(mutant).toBeDefined()
  if (!mutant) return
  const cases = casesOf(policy, track)
  expect(cases.length).toBeGreaterThan(50)
  for (const caseFile of cases) {
    const [before, after] = [resultOf(policy, caseFile), resultOf(mutant.policy, caseFile)]
    if (before !== after) expect(after).toBe(before)
  }
})
