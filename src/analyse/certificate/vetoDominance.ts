import type { Bounded } from '../../core/bounds.js'
import { spanOf } from '../../core/span.js'
import type { Track } from '../../schema/track.js'
import type { Finding } from './finding.js'
import { memberAt } from './members.js'
import { showCases } from './show.js'
import type { Ground, Standing } from './standings.js'
import type { Trial } from './trial.js'
import { subjectOf, trialCase, tryCohort } from './trial.js'

/** A rule that holds and that forbids a grade. */
export function ruleAgainst({ scale }: Track, { reasons }: Pick<Bounded, 'reasons'>, grade: string): string | null {
  const grades = scale.map(({ id }) => id)
  const at = grades.indexOf(grade)
  const against = reasons.find((reason) => {
    if (reason.kind !== 'rule' || reason.outcome !== 'holds') return false
    const span = spanOf(reason.effect, grades)
    return span ? at < span.from || at > span.to : 'ungraded' in reason.effect
  })
  return against?.kind === 'rule' ? against.id : null
}

/**
 * A rule that holds has the last word. Of every tally in every world no grade is left that such a rule forbids, so neither proposal nor judgement can
 * be one; and in the cohorts nobody ends outside what is left, whatever is judged and however the quotas press.
 *
 * @param ground - the track
 * @param standings - every standing
 */
export function checkVetoDominance(ground: Ground, standings: readonly Standing[]) {
  const { policy, track, survey, worlds } = ground
  const finding: Finding = { checked: (survey.tallies ?? survey.classes.length) * worlds.length }
  const show = ({ members, judged }: Omit<Trial, 'outcomes'>, index: number, grade: string): void => {
    const rule = ruleAgainst(track, members[index]?.bounded as Bounded, grade)
    const cases = [trialCase(ground, members, judged)]
    finding.counterexample = showCases(policy, track.id, cases, [[0, subjectOf(ground, index)]], {
      ...(rule !== null && { rule }),
    })
  }
  for (const { tally, world, bounded } of standings) {
    const left = bounded.admissible.find((grade) => ruleAgainst(track, bounded, grade) !== null)
    const samples = survey.classes[tally]?.samples
    if (left === undefined || !samples || finding.counterexample) continue
    const member = memberAt(ground, tally, world, samples[0])
    if (!member) continue
    const proposed = tryCohort(ground, [member]).outcomes[0]?.grade === left
    show({ members: [member], judged: proposed ? [] : [{ member: 0, grade: left }] }, 0, left)
  }
  const watch = ({ members, judged, outcomes }: Trial): void => {
    finding.checked += outcomes.length
    outcomes.forEach(({ grade }, index) => {
      const bounded = members[index]?.bounded
      if (grade === null || !bounded || bounded.admissible.includes(grade) || finding.counterexample) return
      show({ members, judged }, index, grade)
    })
  }
  return { finding, watch }
}
