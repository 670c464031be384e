import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { Pick } from '../space/feasible.js'
import { linearKey } from '../space/linear.js'
import type { Region } from '../space/regions.js'
import { regionsOf } from '../space/regions.js'
import { simplestBetween } from '../space/simplest.js'
import { domainOf } from '../space/variables.js'
import type { Ballots } from './ballots.js'
import type { SubjectBorders } from './borders.js'
import { regionTally } from './regionTally.js'

/** What the rules can say of one subject, whatever its ballots: with the regions in which they say it. */
export interface Outcome {
  /** Names what later steps look at. */
  key: string
  /** What the core says of one tally of the first region. */
  bounded: Bounded
  /** The regions, each with what the core says there. */
  regions: { region: Region; bounded: Bounded }[]
}

const pickSimplest: Pick = (_, low, high) => simplestBetween(low, high)

const remembered = new WeakMap<Track, Map<string, readonly Region[]>>()

/** The regions of borders, remembered: subjects of one track mostly share them. */
function regionsFor(track: Track, { variables, forms }: SubjectBorders): readonly Region[] {
  const name = forms.map(linearKey).join(';')
  const known = remembered.get(track) ?? new Map<string, readonly Region[]>()
  remembered.set(track, known)
  const domain = domainOf(track, variables)
  // All of them: what no region shows is told as impossible.
  const found =
    known.get(name) ?? regionsOf(variables.length, domain, forms, pickSimplest, Number.POSITIVE_INFINITY).regions
  known.set(name, found)
  return found
}

/** Names what judgement, ranking and quota look at of what the rules say: all but the counts and the reasons. */
export function outcomeKey({ tallied, score, reasons, missing, ...rest }: Bounded): string {
  return JSON.stringify(rest)
}

/**
 * Asks the core once in each region what the rules say: inside a region every threshold gives one answer, so one tally stands for all of it.
 *
 * @param plan - the plan, with its readings switched
 * @param track - one of its tracks
 * @param caseFile - the case
 * @param bounded - the subject as it stands
 * @param ballots - its ballots as they lie
 * @param borders - its borders
 */
export function outcomesOf(
  plan: Policy,
  track: Track,
  caseFile: CaseFile,
  { tallied }: Bounded,
  ballots: Ballots,
  borders: SubjectBorders,
): Outcome[] {
  const regions = regionsFor(track, borders)
  const samples = regions.map(({ point }) => regionTally(track, tallied, ballots, borders.variables, point))
  const outcomes = new Map<string, Outcome>()
  evaluateRules(plan, caseFile, samples).bounded.forEach((bounded, index) => {
    const key = outcomeKey(bounded)
    const outcome = outcomes.get(key) ?? { key, bounded, regions: [] }
    outcome.regions.push({ region: regions[index] as Region, bounded })
    outcomes.set(key, outcome)
  })
  return [...outcomes.values()]
}
