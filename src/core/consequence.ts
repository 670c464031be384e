import type { Alert } from '../schema/alert.js'
import type { AppliedConsequence, Determination } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Obligation } from '../schema/track.js'
import { alertOf } from './alerts.js'
import { shiftDays } from './calendar.js'
import type { CompiledTrack } from './compile.js'
import { compilePolicy } from './compile.js'
import type { GradedTrack } from './determination.js'
import { factsOf, judgementsOf } from './facts.js'
import { agreed } from './order.js'
import { trackIdOf } from './subjects.js'

/** An obligation with its due day where it has one; null: still to be set, or the day of the meeting is not known. */
export function dueObligation(
  obligation: Obligation,
  meetingDate: string | undefined,
  setByCommittee?: string | undefined,
) {
  const { due, ...rest } = obligation
  if (due === undefined) return rest
  const byDays = due === 'set-by-committee' ? setByCommittee : meetingDate && shiftDays(meetingDate, due.days)
  return { ...rest, due: byDays ?? null }
}

function followFrom(policy: Policy, { track, consequences }: CompiledTrack, caseFile: CaseFile, alerts: Alert[]) {
  const facts = factsOf(policy, track, caseFile)
  const judgements = judgementsOf(policy, track, caseFile)
  const meetingDate = caseFile.meeting?.date
  const counted = new Set(
    [...(caseFile.ballots ?? []), ...(caseFile.tallies ?? [])]
      .filter((entry) => trackIdOf(policy, entry) === track.id)
      .map((entry) => entry.subject),
  )
  return (determination: Determination): Determination => {
    const { subject, organization, tally, grade } = determination
    const unknown = counted.has(subject) ? 'tallies' : 'ballots'
    // The conditions of consequences see the same facts as the rules did, and the grade besides.
    const tallied = {
      track: track.id,
      subject,
      organization,
      kind: null,
      tally,
      missing: tally.counts ? [] : [unknown],
    }
    const own = { ...facts(tallied), grade }
    const rectifyBy = agreed((judgements.get(subject) ?? []).map((judgement) => judgement.rectifyBy))
    const applied = consequences.flatMap(({ consequence, test }): AppliedConsequence[] => {
      const { evidence, missing } = test(own)
      const { outcome } = evidence
      if (outcome === 'does-not-hold') return []
      const { id, clause, force } = consequence
      if (outcome === 'undetermined')
        alerts.push(
          alertOf('consequence-undetermined', [subject], { track: track.id, consequence: id, missing }, 'info', clause),
        )
      return consequence.then.map((obligation) => {
        const dated = dueObligation(obligation, meetingDate, rectifyBy)
        if (outcome === 'holds' && 'due' in dated && dated.due === null)
          alerts.push(
            alertOf(
              'due-date-unset',
              [subject],
              { track: track.id, consequence: id, do: obligation.do },
              'info',
              clause,
            ),
          )
        return { id, clause, force, outcome, missing, ...dated }
      })
    })
    return { ...determination, consequences: applied }
  }
}

/**
 * Adds what follows from each grade: who must, or may, do what, and by when.
 *
 * @param policy - the plan
 * @param caseFile - the facts
 * @param tracks - from {@link determineGrades}
 * @returns the same results with their consequences, and the alerts
 * @example
 * ```ts
 * applyConsequences(wudingRiver2023, { year: 2023, organizations: [], secretaries: [] }, []).tracks // => []
 * ```
 */
export function applyConsequences(
  policy: Policy,
  caseFile: CaseFile,
  tracks: readonly GradedTrack[],
): { tracks: GradedTrack[]; alerts: Alert[] } {
  const alerts: Alert[] = []
  const compiled = new Map(compilePolicy(policy).tracks.map((one) => [one.track.id, one]))
  const applied = tracks.map((track) => {
    const own = compiled.get(track.id)
    return own && !own.track.tallyOnly
      ? { ...track, determinations: track.determinations.map(followFrom(policy, own, caseFile, alerts)) }
      : track
  })
  return { tracks: applied, alerts }
}
