import { canonical } from '../../core/fingerprint.js'
import { ratioOf } from '../../core/ratio.js'
import type { Policy } from '../../schema/policy.js'
import type { Standing } from '../changes.js'
import { formsOf } from '../space/forms.js'
import { caseAt, sampleSubject } from '../space/sample.js'
import { variablesOf } from '../space/variables.js'
import type { World } from '../space/worlds.js'
import { worldsOf } from '../space/worlds.js'
import { gradingOf } from '../standings.js'
import type { Borders } from './borders.js'
import { bordersOf, validOptions } from './borders.js'
import type { CountedRegion } from './countRegions.js'
import { countRegions, votesOf } from './countRegions.js'
import { nearestTallies } from './nearestTallies.js'
import type { NotCountedReason, TrackRegions } from './regionComparison.js'
import { linesOf } from './stretches.js'
import { alone, obstacle, withConditionsOf } from './trackPair.js'

/** How a subject stands under both plans in every region, in one world of facts. */
function standingsIn(
  plans: readonly Policy[],
  borders: Borders,
  regions: readonly CountedRegion[],
  world: World,
): [Standing, Standing][] {
  const [policy] = plans
  const [track] = policy?.tracks ?? []
  if (!policy || !track) return []
  const variables = variablesOf(track)
  const key = JSON.stringify([track.id, sampleSubject(track)])
  return regions.flatMap(({ example }): [Standing, Standing][] => {
    const votes = votesOf(borders, example)
    const amounts = variables.map((variable) =>
      ratioOf(variable.kind === 'votes' ? (votes.get(variable.option) ?? 0) : 0),
    )
    const caseFile = caseAt(policy, track, variables, amounts, world)
    if (!caseFile) return []
    const [from, to] = plans.map((plan) => gradingOf(caseFile)(plan).get(key))
    return from && to ? [[from, to]] : []
  })
}

/** One track under both plans. */
export function compareTrack(before: Policy, after: Policy, id: string, ballots: number, limit: number): TrackRegions {
  const [one, other] = [before, after].map(({ tracks }) => tracks.find((track) => track.id === id))
  const nothing = (notCounted: NotCountedReason): TrackRegions => ({
    track: id,
    tallies: '0',
    underFacts: [],
    complete: false,
    notCounted,
  })
  const reason = obstacle(one, other)
  if (reason || !one || !other) return nothing(reason ?? 'not-graded-in-both')
  // The facts are of one year: that of the first plan.
  const plans = [alone(before, one), alone({ ...after, year: before.year }, other)]
  const spaces = plans.flatMap(({ tracks }) =>
    tracks.map((track) => ({ track, variables: variablesOf(track), forms: formsOf(track, variablesOf(track)) })),
  )
  const borders = bordersOf(spaces, validOptions(one))
  if (!borders) return nothing('scores')
  if (ballots > borders.mostBallots || linesOf(borders.groups.length, ballots) > limit)
    return nothing('too-many-tallies')

  const regions = countRegions(borders, ballots)
  const { worlds, complete } = worldsOf(before, withConditionsOf(one, other))
  const alike = new Map<string, { worlds: World[]; standings: [Standing, Standing][] }>()
  for (const world of worlds) {
    const standings = standingsIn(plans, borders, regions, world)
    const key = canonical(standings.map(([from, to]) => (canonical(from) === canonical(to) ? null : [from, to])))
    const known = alike.get(key)
    if (known) known.worlds.push(world)
    else alike.set(key, { worlds: [world], standings })
  }
  const groups = [...alike.values()].map((group) => ({ ...group, passages: passagesIn(group.standings, regions) }))
  const all = groups.flatMap(({ passages }) => passages)
  const samples = nearestTallies(
    borders,
    regions,
    all.map(({ own }) => own),
    ballots,
  )
  return {
    track: id,
    tallies: String(sizeOf(regions)),
    underFacts: groups.map(({ worlds: facts, passages }) => ({
      facts,
      changed: String(passages.reduce((sum, { own }) => sum + sizeOf(own), 0n)),
      changes: passages.map((passage) => ({
        from: passage.from,
        to: passage.to,
        tallies: String(sizeOf(passage.own)),
        samples: (samples[all.indexOf(passage)] ?? []).map((votes) => Object.fromEntries(votesOf(borders, votes))),
      })),
    })),
    complete,
    notCounted: null,
  }
}

/** Regions that lead from one result to another. */
interface Passage {
  from: Standing
  to: Standing
  own: Set<CountedRegion>
}

/** What changes in one group of worlds, most tallies first. */
function passagesIn(standings: readonly [Standing, Standing][], regions: readonly CountedRegion[]): Passage[] {
  const passages = new Map<string, Passage>()
  for (const [index, [from, to]] of standings.entries()) {
    const region = regions[index]
    if (!region || canonical(from) === canonical(to)) continue
    const key = canonical([from, to])
    const passage = passages.get(key) ?? { from, to, own: new Set() }
    passages.set(key, passage)
    passage.own.add(region)
  }
  const sizes = new Map([...passages.values()].map((passage) => [passage, sizeOf(passage.own)]))
  return [...passages.values()].sort((a, b) => Number((sizes.get(b) ?? 0n) - (sizes.get(a) ?? 0n)))
}

const sizeOf = (regions: Iterable<CountedRegion>): bigint => {
  let sum = 0n
  for (const { tallies } of regions) sum += tallies
  return sum
}
