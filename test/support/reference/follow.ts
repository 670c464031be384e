import { addDays } from './calendar.js'
import { evaluate, judgedFact } from './condition.js'
import type { AlertNote, ConsequenceOutcome, Place } from './types.js'

/** What follows from the final grade. */
export function consequences(place: Place, grade: string | null, alerts: AlertNote[]): ConsequenceOutcome[] {
  const note = (code: string, severity: AlertNote['severity']) =>
    alerts.push({ code, severity, subjects: [place.subject] })
  return (place.track.consequences ?? []).flatMap((consequence) => {
    const { outcome, missing } = evaluate(place, consequence.when, grade)
    if (outcome === 'does-not-hold') return []
    if (outcome === 'undetermined') note('consequence-undetermined', 'info')
    return consequence.then.map((obligation) => {
      const given = { id: consequence.id, do: obligation.do, outcome, missing }
      if (obligation.due === undefined) return { ...given, due: undefined }
      const meeting = place.caseFile.meeting?.date
      const set = judgedFact(place, (judgement) => judgement.rectifyBy)
      const counted = (days: number) => (meeting === undefined ? undefined : addDays(meeting, days))
      const due = (obligation.due === 'set-by-committee' ? set : counted(obligation.due.days)) ?? null
      if (due === null && outcome === 'holds') note('due-date-unset', 'info')
      return { ...given, due }
    })
  })
}
