import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy, Streak } from '../../../src/schema/policy.js'
import { addDays } from './calendar.js'
import { evaluate, judgedFact } from './condition.js'
import { distinct, namesOf } from './lists.js'
import type { AlertNote, ConsequenceOutcome, Place, StreakOutcome, SubjectOutcome } from './types.js'

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

type HistoryEntry = NonNullable<CaseFile['history']>[number]

/** A year's grade: a grade, null for not graded, or 'not known'. */
type YearGrade = { grade: string | null } | 'not known'

/** What the years of one subject say. */
function answer(streak: Streak, year: number, gradeOf: (year: number) => YearGrade): Omit<StreakOutcome, 'id' | 'of'> {
  const years: number[] = []
  let allKnown = true
  for (let look = year; years.length < streak.years; look -= 1) {
    const found = gradeOf(look)
    if (found === 'not known') allKnown = false
    else if (found.grade === null && streak.gap === 'skips') continue
    years.unshift(look)
    if (found !== 'not known' && (found.grade === null || !streak.grades.includes(found.grade)))
      return { answer: 'no', years }
  }
  return { answer: allKnown ? 'certain' : 'possible', years }
}

/** The streaks of every organization or secretary of the streak's track. */
export function streaks(
  policy: Policy,
  caseFile: CaseFile,
  results: { id: string; subjects: SubjectOutcome[] }[],
  alerts: AlertNote[],
): StreakOutcome[] {
  const history = caseFile.history ?? []
  const old = history.filter((entry) => entry.year < policy.year)
  const who = (streak: Streak, entry: HistoryEntry) =>
    streak.of === 'secretary' ? entry.secretary : entry.organization
  if ((policy.streaks ?? []).length > 0 && old.length < history.length) {
    alerts.push({ code: 'history-current-year', severity: 'warning', subjects: [] })
  }
  for (const streak of policy.streaks ?? []) {
    const differ = (a: HistoryEntry, b: HistoryEntry) =>
      who(streak, a) !== undefined && who(streak, a) === who(streak, b) && a.year === b.year && a.grade !== b.grade
    if (old.some((a) => old.some((b) => differ(a, b)))) {
      alerts.push({ code: 'history-conflict', severity: 'error', subjects: [] })
    }
  }
  return (policy.streaks ?? []).flatMap((streak) => {
    const subjects = results.find((result) => result.id === (streak.track ?? policy.tracks[0]?.id))?.subjects ?? []
    const whose = (subject: SubjectOutcome) => (streak.of === 'secretary' ? subject.subject : subject.organization)
    return namesOf(subjects.flatMap((subject) => whose(subject) ?? [])).map((of) => {
      const one = (grades: YearGrade[]): YearGrade => {
        const names = distinct(grades.map((each) => (each === 'not known' ? each : JSON.stringify(each.grade))))
        return names.length === 1 ? (grades[0] as YearGrade) : 'not known'
      }
      const thisYear = (): YearGrade =>
        one(
          subjects
            .filter((subject) => whose(subject) === of)
            .map((subject) => (subject.status === 'provisional' ? 'not known' : { grade: subject.grade })),
        )
      const earlier = (year: number): YearGrade => {
        const entries = old.filter((entry) => entry.year === year && who(streak, entry) === of)
        return one(entries.map((entry) => ({ grade: entry.grade })))
      }
      return {
        id: streak.id,
        of,
        ...answer(streak, policy.year, (year) => (year === policy.year ? thisYear() : earlier(year))),
      }
    })
  })
}
