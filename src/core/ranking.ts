import type { Policy } from '../schema/policy.js'
import { compiledTrack } from './compile.js'
import { groupBy } from './order.js'
import type { Rankable, RankingKeyOf } from './rankingKey.js'
import type { Ratio } from './ratio.js'
import { compareRatios } from './ratio.js'

/** A subject's place. */
export interface Place {
  /** 1 + the number of subjects ranked strictly higher. */
  rank: number
  /** Positions of the others with all keys equal. */
  tiedWith: number[]
}

/** The order of two values of one key, the larger first; one that is undetermined is last, and several such are equal. */
export const compareKeys = (a: Ratio | null, b: Ratio | null) => (a && b ? compareRatios(b, a) : a ? -1 : b ? 1 : 0)

/**
 * Ranks subjects key by key, exactly; equal keys are a tie. With `rankWithin` each kind of organization has ranks of its own.
 *
 * @param policy - the plan
 * @param track - id of the track whose `ranking`, `rankWithin` and `base` are used
 * @param subjects - counts, scores, and kinds where ranks are found inside them
 * @returns the place of each subject, in the order given
 * @throws RulesError `unknown-track`
 * @example
 * ```ts
 * rankSubjects(wudingRiver2023, 'upward', []) // => []
 * ```
 */
export function rankSubjects(policy: Policy, track: string, subjects: readonly Rankable[]): Place[] {
  const { ranking, track: given } = compiledTrack(policy, track)
  if (!given.rankWithin) return placesOf(ranking, subjects)
  const places: Place[] = []
  const groups = groupBy(subjects.keys(), (index) => JSON.stringify(subjects[index]?.tallied.kind ?? null))
  for (const members of groups.values())
    placesOf(
      ranking,
      members.map((index) => subjects[index] as Rankable),
    ).forEach(({ rank, tiedWith }, position) => {
      places[members[position] as number] = { rank, tiedWith: tiedWith.map((other) => members[other] as number) }
    })
  return places
}

/** Ranks subjects over the whole track, whatever `rankWithin` says. */
export function placesOf(keys: readonly RankingKeyOf[], subjects: readonly Rankable[]): Place[] {
  const rows = subjects.map((subject, index) => ({ index, values: keys.map((key) => key(subject)) }))
  const compare = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    a.values.reduce((found, value, key) => found || compareKeys(value, b.values[key] ?? null), 0)
  const places: Place[] = []
  let group: number[] = []
  const close = (rank: number) => {
    for (const member of group) places[member] = { rank, tiedWith: group.filter((other) => other !== member) }
  }
  const sorted = rows.sort(compare)
  sorted.forEach((row, position) => {
    const above = sorted[position - 1]
    if (above && compare(above, row) !== 0) {
      close(position - group.length + 1)
      group = []
    }
    group.push(row.index)
  })
  close(sorted.length - group.length + 1)
  return places
}
