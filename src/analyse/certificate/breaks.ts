import { appraise } from '../../core/appraise.js'
import { canonical } from '../../core/fingerprint.js'
import type { Determination } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { CertifiedProperty, Counterexample } from '../../schema/certificate.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { cameDown } from './falls.js'
import { isEnvious } from './noEnvy.js'
import { differInRaisedScores } from './raisedScores.js'
import { outcomesOf } from './show.js'
import { isTotal } from './totality.js'
import { ruleAgainst } from './vetoDominance.js'

/** Whether two cases differ in nothing but ballots about a subject that went from one option to another. */
function differInMovedBallots(
  [before, after]: readonly [CaseFile, CaseFile],
  subject: string,
  { from, to }: { from: string; to: string },
): boolean {
  const tallies = before.tallies ?? []
  return tallies.some((tally, index) => {
    const votes = (option: string, counts = tally.counts) => (Object.hasOwn(counts, option) ? (counts[option] ?? 0) : 0)
    const ballots = votes(to, after.tallies?.[index]?.counts) - votes(to)
    const counts = { ...tally.counts, [from]: votes(from) - ballots, [to]: votes(to) + ballots }
    const moved = { ...before, tallies: tallies.with(index, { ...tally, counts }) }
    return tally.subject === subject && ballots > 0 && canonical(moved) === canonical(after)
  })
}

/**
 * Appraises the cases of a counterexample and tells whether what comes out is what it shows, and breaks the property.
 *
 * @param policy - the plan
 * @param track - the track
 * @param property - the property
 * @param counterexample - its cases
 */
export function breaks(
  policy: Policy,
  track: Track,
  property: CertifiedProperty,
  { cases, shows }: Counterexample,
): boolean {
  const looks = shows.outcomes.map((one) => [one.case, one.subject] as const)
  if (canonical(outcomesOf(policy, track.id, cases, looks)) !== canonical(shows.outcomes)) return false
  const scale = track.scale.map(({ id }) => id)
  const determinations = looks.flatMap(([index, subject]): Determination[] => {
    const found = appraise(policy, cases[index] as CaseFile)
      .tracks.find(({ id }) => id === track.id)
      ?.determinations.find((one) => one.subject === subject)
    return found ? [found] : []
  })
  const [first, second] = determinations
  if (!first) return false
  if (property === 'totality') return !isTotal(first, first.tally.valid === 0 && !track.ballot.optional)
  if (property === 'anonymity')
    return determinations.some(
      ({ admissible, grade, rank, status }) =>
        canonical([admissible, grade, rank, status]) !==
        canonical([first.admissible, first.grade, first.rank, first.status]),
    )
  if (property === 'veto-dominance') return first.grade !== null && ruleAgainst(track, first, first.grade) !== null
  if (property === 'monotonicity') {
    const [before, after] = cases
    return (
      second !== undefined &&
      before !== undefined &&
      after !== undefined &&
      shows.moved !== undefined &&
      (track.ballot.score
        ? differInRaisedScores([before, after], first.subject)
        : differInMovedBallots([before, after], first.subject, shows.moved)) &&
      cameDown(scale, first, second)
    )
  }
  if (property === 'no-envy') return second !== undefined && isEnvious(scale, first, second)
  return (
    shows.grade !== undefined &&
    determinations.every(({ grade, admissible }) => grade !== shows.grade && !admissible.includes(shows.grade ?? ''))
  )
}
