import type { Determination } from '../../schema/appraisal.js'
import type { Finding } from './finding.js'
import type { Member } from './members.js'
import { byKind, committeeFacts, memberAt, settingsOf } from './members.js'
import { showCases } from './show.js'
import type { Ground, Standing } from './standings.js'
import type { Trial } from './trial.js'
import { subjectOf, trialCase, tryCohort } from './trial.js'

/** Whether the first, ranked strictly higher, has the worse grade although both are equally bounded. */
export const isEnvious = (
  scale: readonly string[],
  high: Pick<Determination, 'rank' | 'grade' | 'admissible'>,
  low: Pick<Determination, 'rank' | 'grade' | 'admissible'>,
): boolean =>
  high.grade !== null &&
  low.grade !== null &&
  (high.rank ?? 0) < (low.rank ?? 0) &&
  scale.indexOf(high.grade) > scale.indexOf(low.grade) &&
  JSON.stringify(high.admissible) === JSON.stringify(low.admissible)

/** A pair in a cohort of whom the one ranked strictly higher has the worse grade, although both are equally bounded. */
function enviousPair(
  { track, survey }: Ground,
  { members, judged, outcomes }: Trial,
): [high: number, low: number] | null {
  const scale = track.scale.map(({ id }) => id)
  const kinds = byKind(track)
  const together = (a: Member, b: Member) => !kinds || a.world.kind === b.world.kind
  for (const [high, one] of members.entries())
    for (const [low, other] of members.entries()) {
      if (judged.some(({ member }) => member === high || member === low) || !together(one, other)) continue
      if ([one, other].some(({ tally }) => survey.classes[tally]?.kind !== 'votes')) continue
      const [a, b] = [outcomes[high], outcomes[low]]
      if (a && b && isEnvious(scale, a, b)) return [high, low]
    }
  return null
}

/**
 * Nobody ranked strictly higher and equally bounded gets a worse grade, judgements apart. Among all tallies that leave the same grades in all worlds,
 * the best ranked of those with the worse proposal must not stand above the worst ranked of those with the better one; and in the cohorts
 * quotas must not turn anybody over.
 *
 * @param ground - the track
 * @param standings - every standing
 * @param fillers - others to be put beside a pair, where quotas are filled
 */
export function checkNoEnvy(ground: Ground, standings: readonly Standing[], fillers: ReadonlyMap<string, Member[][]>) {
  const { policy, track, survey, worlds } = ground
  const ranked = (track.ranking ?? []).length > 0
  const finding: Finding = ranked
    ? { checked: (survey.tallies ?? survey.classes.length) * worlds.length }
    : { checked: 0, why: 'no-ranking' }
  const found = (trial: Trial, [high, low]: [number, number]): void => {
    const cases = [trialCase(ground, trial.members, trial.judged)]
    finding.counterexample = showCases(policy, track.id, cases, [
      [0, subjectOf(ground, high)],
      [0, subjectOf(ground, low)],
    ])
  }
  const watch = (trial: Trial): void => {
    if (!ranked || finding.counterexample) return
    finding.checked += (trial.outcomes.length * (trial.outcomes.length - 1)) / 2
    const pair = enviousPair(ground, trial)
    if (pair) found(trial, pair)
  }
  if (!ranked || track.subjects === 'committee-secretary') return { finding, watch }

  const scale = track.scale.map(({ id }) => id)
  const groups = new Map<string, Standing[]>()
  for (const standing of standings) {
    const { admissible, proposed } = standing.bounded
    if (proposed === null || survey.classes[standing.tally]?.kind !== 'votes') continue
    const { world } = standing
    const key = JSON.stringify([admissible, byKind(track) ? world.kind : null, committeeFacts(world)])
    groups.set(key, [...(groups.get(key) ?? []), standing])
  }
  for (const group of groups.values()) {
    // Of several worlds that come out the same for a class of tallies one is enough.
    const distinct = [...new Map(group.map((one) => [`${one.tally} ${one.bounded.proposed}`, one])).values()]
    for (const one of distinct)
      for (const other of distinct) {
        if (finding.counterexample) return { finding, watch }
        if (scale.indexOf(one.bounded.proposed ?? '') <= scale.indexOf(other.bounded.proposed ?? '')) continue
        const pair = survey.above(one.tally, other.tally)
        if (pair === null) continue
        // A quota that acts on the pair alone may hide it, and among others it shows.
        const shown = settingsOf(ground, one.world).some((setting, index) => {
          const upper = pair && memberAt(ground, one.tally, one.world, pair.high, setting)
          const beside = settingsOf(ground, other.world)[index]
          const lower = pair && memberAt(ground, other.tally, other.world, pair.low, beside)
          if (!upper || !lower) return false
          return [[], ...(fillers.get(committeeFacts(setting)) ?? [])].some((others) => {
            const trial = tryCohort(ground, [upper, lower, ...others])
            const seen = enviousPair(ground, trial)
            if (seen) found(trial, seen)
            return seen !== null
          })
        })
        if (!shown) finding.open = true
      }
  }
  return { finding, watch }
}
