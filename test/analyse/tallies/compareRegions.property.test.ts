import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Standing, SubjectFacts, TrackRegions } from '../../../src/analyse/index.js'
import { compareRegions } from '../../../src/analyse/index.js'
import type { Policy, Track } from '../../../src/index.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { amended } from '../../support/generators/pairs.js'
import { policyAround } from '../../support/generators/policies.js'
import { anyTrack } from '../../support/generators/tracks.js'
import { everyTally, personWith, standing } from './byHand.js'

/** A track of ballots alone: neither classes of voters nor scores that come from elsewhere. */
const ofBallots = (track: Track): Track => {
  const { classes: _, ...ballot } = track.ballot
  return { ...track, ballot }
}

const pairs = drawn((draw) => {
  const before = policyAround([ofBallots(anyTrack(draw, 'up', false))])
  const after = amended(draw, before, 4)
  const options = before.tracks[0]?.ballot.options.length ?? 0
  return { before, after, ballots: draw.whole(1, options > 4 ? 5 : options > 3 ? 7 : 12) }
})

const told = ({ grade, status, ungraded, later }: Standing) => JSON.stringify([grade, status, ungraded, later ?? false])

/** By result before and after, how many tallies lead there, found by appraising each. */
const byEnumeration = (before: Policy, after: Policy, track: Track, ballots: number, facts: SubjectFacts) => {
  const counts = new Map<string, number>()
  const valid = track.ballot.options.filter((option) => option.valid !== false).map(({ id }) => id)
  for (const votes of everyTally(valid, ballots)) {
    const caseFile = personWith(before, track, votes, facts)
    const [from, to] = [before, after].map((plan) => JSON.stringify(standing(plan, track.id, caseFile)))
    const key = `${from} ${to}`
    if (from !== to) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const byRegions = ({ underFacts }: TrackRegions, facts: SubjectFacts) => {
  const group = underFacts.find((one) => one.facts.includes(facts))
  return new Map(group?.changes.map(({ from, to, tallies }) => [`${told(from)} ${told(to)}`, Number(tallies)]))
}

test('the counted region is what appraising every tally gives, under all facts', () => {
  let changed = 0
  fc.assert(
    fc.property(pairs, ({ before, after, ballots }) => {
      const [track] = before.tracks
      const [counted] = compareRegions(before, after, { ballots }).tracks
      if (!track || !counted || counted.notCounted) return
      const valid = track.ballot.options.filter((option) => option.valid !== false).map(({ id }) => id)
      expect(Number(counted.tallies)).toBe(everyTally(valid, ballots).length)
      const facts = counted.underFacts.flatMap((group) => group.facts)
      // The first has nothing on record; of the others a few.
      const some = [...facts.slice(0, 1), ...counted.underFacts.map((group) => group.facts.at(-1))].slice(0, 4)
      for (const one of some) {
        if (!one) continue
        const found = byEnumeration(before, after, track, ballots, one)
        expect(byRegions(counted, one)).toEqual(found)
        changed += found.size
      }
      for (const group of counted.underFacts) {
        expect(Number(group.changed)).toBe(group.changes.reduce((sum, { tallies }) => sum + Number(tallies), 0))
        for (const { from, to, samples, tallies } of group.changes) {
          expect(samples.length).toBeLessThanOrEqual(Math.min(3, Number(tallies)))
          expect(samples.length).toBeGreaterThan(0)
          const [first] = group.facts
          for (const votes of samples) {
            const caseFile = personWith(before, track, votes, first as SubjectFacts)
            expect(JSON.stringify(standing(before, track.id, caseFile))).toBe(told(from))
            expect(JSON.stringify(standing(after, track.id, caseFile))).toBe(told(to))
          }
        }
      }
    }),
    { ...settings, numRuns: 400 },
  )
  expect(changed).toBeGreaterThan(80)
})
