import type { Alert } from '../schema/alert.js'
import type { StreakResult } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy, Streak } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import { dueObligation } from './consequence.js'
import type { GradedTrack } from './determination.js'
import type { HistoryEntry, Past } from './history.js'
import { countedBy, countsReviews, onlyOne, pastOf } from './history.js'
import { byCodeUnit, groupBy } from './order.js'

/** This year's result, then one year before the other, or one review on record. */
function* backwards(streak: Streak, now: Past, past: readonly Past[]): Generator<Past> {
  yield now
  if (countsReviews(streak)) yield* past
  else
    for (let year = now.year - 1; ; year -= 1)
      yield past.find((one) => one.year === year) ?? { year, review: 1, counted: undefined }
}

function walkBack(streak: Streak, results: Iterable<Past>) {
  const walked: Past[] = []
  let answer: StreakResult['answer'] = 'certain'
  for (const one of results) {
    const { counted } = one
    if (counted?.grade === null && !counted.matches && streak.gap === 'skips') continue
    walked.unshift(one)
    if (!counted) answer = 'possible'
    else if (!counted.matches) answer = 'no'
    if (answer === 'no' || walked.length === streak.years) break
  }
  return {
    // Fewer reviews on record than are asked for decide nothing.
    answer: answer === 'certain' && walked.length < streak.years ? ('possible' as const) : answer,
    years: walked.map(({ year }) => year),
    grades: walked.map(({ counted }) => counted?.grade ?? null),
    ...(streak.ungraded && { unknown: walked.filter(({ counted }) => !counted).map(({ year }) => year) }),
  }
}

/** Whether an entry lies before this year's result: in an earlier year, or expressly an earlier review. */
const isPast = (policy: Policy, streak: Streak, { year, review }: HistoryEntry) =>
  year < policy.year || (countsReviews(streak) && year === policy.year && review !== undefined)

/**
 * Finds runs of years (or reviews) with the same grade: certain, possible where one is not known, or no.
 *
 * @param policy - the plan
 * @param caseFile - its history is used; absent: no earlier year is known
 * @param tracks - this year's results, from {@link determineGrades}
 * @param options - `policies`: plans of earlier years, by which the entries that name them are read
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
  options: { policies?: readonly Policy[] } = {},
): { streaks: StreakResult[]; alerts: Alert[] } {
  const { streaks: asked = [] } = policy
  const { history = [] } = caseFile
  const alerts = history
    .filter((entry) => asked.length > 0 && !asked.some((streak) => isPast(policy, streak, entry)))
    .map(({ organization, year }) => alertOf('history-current-year', [], { organization, year }, 'warning'))
  const streaks = asked.flatMap((streak) => {
    const track = tracks.find(({ id }) => id === (streak.track ?? policy.tracks[0]?.id))
    const byOrganization = streak.of === 'organization'
    const concerned = (track?.determinations ?? []).filter(
      ({ organization }) => organization !== null || !byOrganization,
    )
    const entries = history.filter((entry) => isPast(policy, streak, entry))
    const { past, alerts: ofHistory } = pastOf(streak, policy, options.policies ?? [], entries)
    alerts.push(...ofHistory)
    return [...groupBy(concerned, ({ organization, subject }) => (byOrganization ? organization : subject) ?? '')]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([key, own]): StreakResult => {
        const counted = onlyOne(
          own.map(({ status, later, grade }) =>
            status === 'provisional' || later ? undefined : countedBy(streak, grade),
          ),
        )
        const now = { year: policy.year, review: 1, counted }
        const walk = walkBack(streak, backwards(streak, now, past.get(key) ?? []))
        return {
          id: streak.id,
          clause: streak.clause,
          organization: own[0].organization,
          secretary: byOrganization ? null : key,
          ...walk,
          then: walk.answer === 'no' ? [] : streak.then.map((one) => dueObligation(one, caseFile.meeting?.date)),
        }
      })
  })
  return { streaks, alerts }
}
