import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { tallyBallots } from '../../core/tally.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { Amounts } from '../space/sample.js'
import { caseAt } from '../space/sample.js'
import type { Variable } from '../space/variables.js'
import { variablesOf } from '../space/variables.js'
import type { World } from '../space/worlds.js'
import type { Frame } from './frames.js'
import type { Survey } from './survey.js'

/** One track of a plan, with what can be counted on it and what can have happened. */
export interface Ground {
  /** The whole plan. */
  policy: Policy
  /** The plan with this track alone, for asking the core. */
  plan: Policy
  /** The track. */
  track: Track
  /** The quantities that its thresholds look at. */
  variables: readonly Variable[]
  /** Everything that can be counted. */
  survey: Survey
  /** Every combination of facts; the first is the one in which nothing has happened. */
  worlds: readonly World[]
  /** Facts about the committee on which quotas hang. */
  frames: readonly Frame[]
}

/** How a subject with such a tally stands in such a world. */
export interface Standing {
  /** Index of the class of its tally. */
  tally: number
  /** Its facts. */
  world: World
  /** What the core says of it. */
  bounded: Bounded
}

/** Puts a track's ground together. */
export const groundOf = (
  policy: Policy,
  track: Track,
  survey: Survey,
  worlds: readonly World[],
  frames: readonly Frame[],
): Ground => ({
  policy,
  plan: { ...policy, tracks: [track] },
  track,
  variables: variablesOf(track),
  survey,
  worlds,
  frames,
})

/** A whole case about one subject; null where a score would have to be a number that a case cannot hold. */
export function caseOf(
  { plan, track, variables, survey }: Ground,
  tally: number,
  amounts: Amounts,
  world: World,
): CaseFile | null {
  const caseFile = caseAt(plan, track, variables, amounts, world)
  const kind = survey.classes[tally]?.kind
  if (!caseFile || !track.ballot.score || kind === 'votes') return caseFile
  // No quantity says that there are no ballots with scores.
  const tallies = (caseFile.tallies ?? []).map((one, index) =>
    kind === 'empty' || index === 0 ? { ...one, scores: [], issued: 0 } : one,
  )
  return { ...caseFile, tallies }
}

/** What the core says of the one subject of a case. */
export function askRules({ plan }: Ground, caseFile: CaseFile): Bounded {
  const { tallied } = tallyBallots(plan, caseFile)
  return evaluateRules(plan, caseFile, tallied).bounded[0] as Bounded
}

/** What no tally of a class may differ in. */
const told = ({ admissible, proposed, ungraded, provisional, missing, reasons }: Bounded): string =>
  JSON.stringify([
    admissible,
    proposed,
    ungraded,
    provisional,
    missing,
    reasons.map((reason) => ('outcome' in reason ? reason.outcome : null)),
  ])

/** Every standing, and what keeps them from being all there are. */
export interface Standings {
  /** Worlds first to last, and classes within. */
  standings: readonly Standing[]
  /** Whether a second tally of each class came out like the first. */
  uniform: boolean
  /** Whether every class has a tally that a case can hold. */
  complete: boolean
  /** Whether the cases supply whatever the rules ask for, where there are votes; what only a judgement can give left aside. */
  supplied: boolean
}

/** Asks the core once for each class and world, on a real case; and in the first world on a second tally of the class, which must come out the same. */
export function standingsOf(ground: Ground): Standings {
  const { survey, worlds } = ground
  const ask = (tally: number, amounts: Amounts | undefined, world: World): Bounded | null => {
    const caseFile = amounts && caseOf(ground, tally, amounts, world)
    return caseFile ? askRules(ground, caseFile) : null
  }
  let uniform = true
  const standings = worlds.flatMap((world, index) =>
    survey.classes.flatMap(({ samples }, tally): Standing[] => {
      const bounded = ask(tally, samples[0], world)
      const other = index === 0 ? ask(tally, samples[1], world) : null
      if (bounded && other && told(other) !== told(bounded)) uniform = false
      return bounded ? [{ tally, world, bounded }] : []
    }),
  )
  return {
    standings,
    uniform,
    complete: standings.length === worlds.length * survey.classes.length,
    supplied: standings.every(
      ({ tally, bounded }) =>
        survey.classes[tally]?.kind !== 'votes' || bounded.missing.every((input) => input.startsWith('judgements.')),
    ),
  }
}
