import type { Bounded } from '../../core/bounds.js'
import { compiledTrack } from '../../core/compile.js'
import { determineGrades } from '../../core/determination.js'
import { compareKeys } from '../../core/ranking.js'
import type { Ratio } from '../../core/ratio.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { derivedPlans, ownKey } from './derivedPlans.js'

/** The values of all ranking keys of a subject, larger is better; null: undetermined, so last. */
export type Keys = readonly (Ratio | null)[]

/** The order of two subjects by their ranking keys: negative where the first is higher. */
export const compareAll = (a: Keys, b: Keys): number =>
  a.reduce((found, value, index) => found || compareKeys(value, b[index] ?? null), 0)

/** The ranking keys of a subject. */
export const keysOf = (plan: Policy, track: Track, bounded: Bounded): Keys =>
  compiledTrack(plan, track.id).ranking.map((key) => key(bounded))

/** The different ranking keys of some subjects, the highest first. */
export const groupsOf = (keys: readonly Keys[]): Keys[] =>
  [...keys].sort(compareAll).filter((own, index, all) => index === 0 || compareAll(own, all[index - 1] ?? []) !== 0)

/**
 * A place among the groups of others: 2i above the group i, 2i + 1 in a tie with it; twice the number of groups below all of them.
 *
 * @param groups - from {@link groupsOf}
 * @param own - ranking keys
 */
export function placeAmong(groups: readonly Keys[], own: Keys): number {
  const above = groups.filter((group) => compareAll(group, own) < 0).length
  const next = groups[above]
  return 2 * above + (next && compareAll(next, own) === 0 ? 1 : 0)
}

/** A subject of an ordered plan: of its ballots only the place is looked at, and no reason is asked for. */
export const atPlace = (bounded: Bounded, place: number): Bounded => ({
  ...bounded,
  reasons: [],
  score: { total: null, components: [{ id: ownKey, value: String(-place) }] },
})

/** What the core says of a track once the rules have been evaluated and the order is known. */
export const determinationsAt = (plan: Policy, track: Track, caseFile: CaseFile, placed: readonly Bounded[]) =>
  determineGrades(derivedPlans(plan, track).ordered, caseFile, placed).tracks.find(({ id }) => id === track.id)
    ?.determinations ?? []

/** How one subject stands by rules, proposal and judgement, before any quota. */
export function standingByRules(plan: Policy, track: Track, caseFile: CaseFile, bounded: Bounded) {
  const { tracks } = determineGrades(derivedPlans(plan, track).unfilled, caseFile, [bounded])
  const own = tracks.find(({ id }) => id === track.id)?.determinations[0]
  return { grade: own?.grade ?? null, judged: own?.judged ?? null }
}
