import type { Alert, AlertCode } from '../schema/alert.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy, Streak } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import { byCodeUnit, groupBy, idsOf } from './order.js'

/** What an earlier appraisal came to. */
export type HistoryEntry = NonNullable<CaseFile['history']>[number]

/** A grade (null: none), and whether it is one that a streak looks for; undefined: not known. */
export type Counted = { grade: string | null; matches: boolean } | undefined

/** One year, or one review, on record. */
export interface Past {
  /** Calendar year. */
  year: number
  /** Number of the review in its year. */
  review: number
  /** What it counts as. */
  counted: Counted
}

/** The policy that an entry names: of several with one id that of its year; undefined where it is not at hand. */
export function policyNamed(
  policy: Policy,
  others: readonly Policy[],
  { policy: id = policy.id, year }: HistoryEntry,
): Policy | undefined {
  const last = [...others].sort((a, b) => byCodeUnit(b.version, a.version) || b.year - a.year)
  const named = [policy, ...last].filter((one) => one.id === id)
  return named.find((one) => one.year === year) ?? named[0]
}

/** The grades of a policy, of whatever track. */
export const gradesOf = (policy: Policy): Set<string> => new Set(policy.tracks.flatMap(({ scale }) => idsOf(scale)))

/** A grade in the eyes of a streak. */
export const countedBy = ({ grades, ungraded = false }: Streak, grade: string | null): Counted => ({
  grade,
  matches: grade === null ? ungraded : grades.includes(grade),
})

/** What all agree on. */
export const onlyOne = (all: Counted[]): Counted =>
  new Set(all.map((one) => JSON.stringify(one))).size === 1 ? all[0] : undefined

/** Whether a streak counts reviews, however many there are in a year. */
export const countsReviews = ({ per }: Streak): boolean => per === 'review'

/** An entry in the eyes of the streak of the policy that it names, or why that is not known. */
function countEntry(
  streak: Streak,
  policy: Policy,
  others: readonly Policy[],
  entry: HistoryEntry,
): { counted: Counted; why?: AlertCode } {
  const { grade } = entry
  const named = policyNamed(policy, others, entry)
  const own = named?.streaks?.find(({ id }) => id === streak.id)
  if (grade !== null) {
    const scale = gradesOf(named ?? policy)
    // A grade that the policy at hand lacks is told by checkFit.
    if (!scale.has(grade)) return { counted: undefined, ...(!named && { why: 'history-policy-unknown' }) }
    if (!own && !streak.grades.every((one) => scale.has(one)))
      return { counted: undefined, why: 'history-streak-unknown' }
  }
  return { counted: countedBy(own ?? streak, grade) }
}

/** The years, or reviews, on record of every organization (or secretary) that a streak looks at, latest first. */
export function pastOf(
  streak: Streak,
  policy: Policy,
  others: readonly Policy[],
  entries: readonly HistoryEntry[],
): { past: Map<string, Past[]>; alerts: Alert[] } {
  const { of } = streak
  const alerts: Alert[] = []
  const past = new Map<string, Past[]>()
  const place = (entry: HistoryEntry) => [
    entry[of] ?? null,
    entry.year,
    countsReviews(streak) ? (entry.review ?? 1) : 1,
  ]
  for (const [key, same] of groupBy(entries, (entry) => JSON.stringify(place(entry)))) {
    const [whose, year, review] = JSON.parse(key) as [string | null, number, number]
    if (whose === null) continue
    const read = same.map((entry) => ({ entry, ...countEntry(streak, policy, others, entry) }))
    for (const { entry, why } of read)
      if (why)
        alerts.push(
          alertOf(
            why,
            [],
            { streak: streak.id, policy: entry.policy ?? null, grade: entry.grade },
            'warning',
            streak.clause,
          ),
        )
    const all = read.map(({ counted }) => counted)
    if (new Set(read.map(({ entry, counted }) => JSON.stringify([entry.grade, counted]))).size > 1)
      alerts.push(alertOf('history-conflict', [], { [of]: whose, year, ...(countsReviews(streak) && { review }) }))
    past.set(whose, [...(past.get(whose) ?? []), { year, review, counted: onlyOne(all) }])
  }
  for (const own of past.values()) own.sort((a, b) => b.year - a.year || b.review - a.review)
  return { past, alerts }
}
