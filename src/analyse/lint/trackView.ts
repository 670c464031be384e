import type { Bounded } from '../../core/bounds.js'
import { compileCondition } from '../../core/condition.js'
import type { Facts } from '../../core/facts.js'
import { factsOf } from '../../core/facts.js'
import type { Tallied } from '../../core/tally.js'
import { tallyBallots } from '../../core/tally.js'
import type { CaseFile } from '../../schema/case.js'
import type { Condition } from '../../schema/condition.js'
import type { Path } from '../../schema/fault.js'
import type { Policy } from '../../schema/policy.js'
import type { Rule, Track } from '../../schema/track.js'
import { formsOf } from '../space/forms.js'
import { leavesOf } from '../space/leaves.js'
import type { Space } from '../space/space.js'
import { spaceOf } from '../space/space.js'
import type { Standing } from '../space/standing.js'
import { standingsOf } from '../space/standing.js'
import { variablesOf } from '../space/variables.js'
import type { Draft, Proof } from './finding.js'
import type { NotAnalysed } from './findingParams.js'

// The parts of the space of tallies may grow like a power of the number of limits.
const mostLimits = 14

/** Beyond so many standings an answer would take minutes. */
export const mostStandings = 60_000

/** A graded track with every way in which one subject can stand on it. */
export interface TrackView {
  /** The plan. */
  policy: Policy
  /** The track. */
  track: Track
  /** Grade ids, best first. */
  scale: string[]
  /** Its place in the plan. */
  path: Path
  /** What its rules and proposal tell apart. */
  space: Space
  /** One for each region and world; empty where there are too many. */
  standings: readonly Standing[]
  /** Why there may be more than the standings; empty: what is not among them cannot happen. */
  uncovered: readonly NotAnalysed[]
  /** What rests on the standings. */
  proof: Proof
}

/** Looks at one track as a whole. */
export function viewTrack(policy: Policy, path: Path, track: Track): TrackView {
  const tooManyLimits = formsOf(track, variablesOf(track)).length > mostLimits
  const space = spaceOf(policy, tooManyLimits ? { ...track, rules: [], proposal: { method: 'best' } } : track)
  const { regions, worlds } = space
  const tooMany = tooManyLimits || regions.length * worlds.length > mostStandings
  return {
    policy,
    track,
    scale: track.scale.map(({ id }) => id),
    path,
    space,
    standings: tooMany ? [] : standingsOf(space),
    uncovered: [...(space.uncovered as NotAnalysed[]), ...(tooMany ? ['too-many-standings' as const] : [])],
    proof: { kind: 'proven', regions: regions.length, worlds: worlds.length },
  }
}

/** Conditions as rules that bound nothing, so that a space tells apart what they ask for. */
export const asRules = (conditions: readonly Condition[]): Rule[] =>
  conditions.map((when, index) => ({ id: String(index), clause: '', when, then: { permits: 'report-on-behalf' } }))

/** The same track, its standings told apart by some more conditions. */
export function widened(view: TrackView, conditions: readonly Condition[]): TrackView {
  const leaves = conditions.flatMap(leavesOf).filter((leaf) => !isAfterGrading(leaf))
  if (leaves.length === 0) return view
  const { policy, path, track } = view
  return { ...viewTrack(policy, path, { ...track, rules: [...(track.rules ?? []), ...asRules(leaves)] }), track }
}

/** The facts of the one subject of a sample case, as a condition of the track sees them. */
export function factsIn(policy: Policy, track: Track, caseFile: CaseFile): Facts {
  const tallied = tallyBallots(policy, caseFile).tallied.find((one) => one.track === track.id)
  return factsOf(policy, track, caseFile)(tallied as Tallied)
}

/** In which standings a condition holds: a list of positions. */
export function whereHolds(view: TrackView, condition: Condition): Set<number> {
  const { policy, track, standings } = view
  const test = compileCondition(condition, track)
  return new Set(
    standings.flatMap(({ caseFile, bounded }, index) =>
      test(factsOf(policy, track, caseFile)(bounded.tallied)).evidence.outcome === 'holds' ? [index] : [],
    ),
  )
}

/** The grade that comes out where the committee says nothing and no quota moves anybody; null: none. */
export const unjudged = ({ provisionally, proposed }: Bounded): string | null => provisionally ?? proposed

/** The standings in which there is to be a grade. */
export const gradable = ({ standings }: TrackView): Standing[] =>
  standings.filter(({ bounded }) => bounded.ungraded === null)

/** Whether a condition without parts asks for the grade that came out, or what the committee said of it. */
const isAfterGrading = (leaf: object): boolean => 'grade' in leaf || 'gradeBelow' in leaf || 'serious' in leaf

/** That something is not analysed, for each reason that a view gives. */
export const notAnalysed = ({ track, uncovered }: TrackView, path: Path): Draft[] =>
  uncovered.map((why) => ({
    code: 'not-analysed',
    path,
    params: { track: track.id, why },
    proof: { kind: 'structural' },
  }))

/** A plan of one track alone, for trying out a change of it. */
export const planOf = (policy: Policy, track: Track): Policy => ({
  schema: policy.schema,
  id: policy.id,
  version: policy.version,
  title: policy.title,
  issuer: policy.issuer,
  year: policy.year,
  inForce: policy.inForce,
  clauses: [],
  organizationKinds: policy.organizationKinds,
  tracks: [track],
})
