import type { Alert } from '../schema/alert.js'
import type { StreakResult } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy, Streak } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import { dueObligation } from './consequence.js'
import type { GradedTrack } from './determination.js'
import { byCodeUnit, groupBy } from './order.js'

type HistoryEntry = NonNullable<CaseFile['history']>[number]

/** A grade, null for a year without one, undefined for a year that is not known. */
type YearGrade = string | null | undefined

const onlyOne = (grades: YearGrade[]): YearGrade => (new Set(grades).size === 1 ? grades[0] : undefined)

function walkBack(streak: Streak, thisYear: number, gradeOf: (year: number) => YearGrade) {
  const walked: { year: number; grade: YearGrade }[] = []
  let answer: StreakResult['answer'] = 'certain'
  for (let year = thisYear; walked.length < streak.years && answer !== 'no'; year -= 1) {
    const grade = gradeOf(year)
    if (grade === null && streak.gap === 'skips') continue
    walked.unshift({ year, grade })
    if (grade === undefined) answer = 'possible'
    else if (grade === null || !streak.grades.includes(grade)) answer = 'no'
  }
  return { answer, years: walked.map(({ year }) => year), grades: walked.map(({ grade }) => grade ?? null) }
}

/** The grades of history by year of one organization or secretary. */
function historyGrades(entries: HistoryEntry[]): Map<number, YearGrade> {
  const years = groupBy(entries, ({ year }) => String(year))
  return new Map([...years].map(([year, ofYear]) => [Number(year), onlyOne(ofYear.map(({ grade }) => grade))]))
}

/** Entries of one organization (or secretary) and year that differ. */
const conflictsIn = (of: Streak['of'], past: HistoryEntry[]): Alert[] =>
  [...groupBy(past, (entry) => JSON.stringify([entry[of] ?? null, entry.year]))].flatMap(([key, entries]) => {
    const [id, year] = JSON.parse(key) as [string | null, number]
    return id !== null && new Set(entries.map(({ grade }) => grade)).size > 1
      ? [alertOf('history-conflict', [], { [of]: id, year })]
      : []
  })

/**
 * Finds runs of years with the same grade: certain, possible where a year is not known, or no.
 *
 * @param policy - the plan
 * @param caseFile - its history is used; absent: no earlier year is known
 * @param tracks - this year's results, from {@link determineGrades}
 * @returns one answer a streak and organization (or secretary), and the alerts
 * @example
 * ```ts
 * findStreaks(wudingRiver2023, { year: 2023, organizations: [], secretaries: [] }, []).streaks // => []
 * ```
 */
export function findStreaks(
  policy: Policy,
  caseFile: CaseFile,
  tracks: readonly GradedTrack[],
): { streaks: StreakResult[]; alerts: Alert[] } {
  const past = (caseFile.history ?? []).filter(({ year }) => year < policy.year)
  const streaks = (policy.streaks ?? []).flatMap((streak) => {
    const track = tracks.find(({ id }) => id === (streak.track ?? policy.tracks[0]?.id))
    const byOrganization = streak.of === 'organization'
    const concerned = (track?.determinations ?? []).filter(
      ({ organization }) => organization !== null || !byOrganization,
    )
    const keyOf = (organization: string | null, secretary: string | null) =>
      (byOrganization ? organization : secretary) ?? ''
    const history = groupBy(past, (entry) => keyOf(entry.organization, entry.secretary ?? null))
    const now = groupBy(concerned, ({ organization, subject }) => keyOf(organization, subject))
    return [...now]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([key, own]): StreakResult => {
        const grades = historyGrades(history.get(key) ?? [])
        const thisYear = onlyOne(own.map(({ status, grade }) => (status === 'provisional' ? undefined : grade)))
        const walk = walkBack(streak, policy.year, (year) => (year === policy.year ? thisYear : grades.get(year)))
        const follows = walk.answer === 'no' ? [] : streak.then
        return {
          id: streak.id,
          clause: streak.clause,
          organization: own[0].organization,
          secretary: byOrganization ? null : key,
          ...walk,
          then: follows.map((obligation) => dueObligation(obligation, caseFile.meeting?.date)),
        }
      })
  })
  const late = policy.streaks?.length ? (caseFile.history ?? []).filter(({ year }) => year >= policy.year) : []
  const alerts = [
    ...late.map(({ organization, year }) => alertOf('history-current-year', [], { organization, year }, 'warning')),
    ...(policy.streaks ?? []).flatMap(({ of }) => conflictsIn(of, past)),
  ]
  return { streaks, alerts }
}
