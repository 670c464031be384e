import type { Determination } from '../../schema/appraisal.js'
import type { Finding } from './finding.js'
import { memberAt } from './members.js'
import { showCases } from './show.js'
import type { Ground, Standing } from './standings.js'
import { subjectOf, trialCase, tryCohort } from './trial.js'

/** Exactly one grade or one reason; and where nobody has voted, a grade is no more than provisional. */
export const isTotal = (
  { grade, ungraded, status }: Pick<Determination, 'grade' | 'ungraded' | 'status'>,
  empty: boolean,
) =>
  (grade === null) !== (ungraded === null) &&
  (grade === null ? status !== 'graded' : status !== 'ungraded') &&
  !(empty && status === 'graded')

/**
 * Every tally in every world gives exactly one grade, or exactly one reason for having none; a tally without a valid ballot gives no grade for good,
 * unless the plan can do without ballots.
 *
 * @param ground - the track
 * @param standings - every standing
 */
export function checkTotality(ground: Ground, standings: readonly Standing[]): Finding {
  const { policy, track, survey, worlds } = ground
  const checked = (survey.tallies ?? survey.classes.length) * worlds.length
  for (const { tally, world } of standings) {
    const { kind, samples } = survey.classes[tally] ?? {}
    const member = samples && memberAt(ground, tally, world, samples[0])
    if (!member) continue
    const [outcome] = tryCohort(ground, [member]).outcomes
    if (outcome && isTotal(outcome, kind === 'empty' && !track.ballot.optional)) continue
    const cases = [trialCase(ground, [member])]
    return { checked, counterexample: showCases(policy, track.id, cases, [[0, subjectOf(ground, 0)]]) }
  }
  return { checked }
}
