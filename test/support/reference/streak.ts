import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy, Streak } from '../../../src/schema/policy.js'
import { byName, namesOf } from './lists.js'
import type { AlertNote, StreakOutcome, SubjectOutcome } from './types.js'

type HistoryEntry = NonNullable<CaseFile['history']>[number]

/** What one year or review says to a streak: nothing, no grade, a grade that it looks for, or another. */
type Word = 'not known' | 'no grade' | 'match' | 'other'

const onScaleOf = (policy: Policy, grade: string) =>
  policy.tracks.some((track) => track.scale.some((step) => step.id === grade))

const wordFor = (streak: Streak, grade: string | null): Word => {
  if (grade === null) return streak.ungraded === true ? 'match' : 'no grade'
  return streak.grades.includes(grade) ? 'match' : 'other'
}

/** The policy that an entry means, if it is at hand. */
export function policyMeant(policy: Policy, policies: readonly Policy[], entry: HistoryEntry): Policy | null {
  const id = entry.policy ?? policy.id
  const others = policies.filter((one) => one.id === id)
  const ofYear = others.filter((one) => one.year === entry.year)
  const last = (list: Policy[]) =>
    [...list].sort((a, b) => byName(a.version, b.version) || a.year - b.year).at(-1) ?? null
  if (id === policy.id) return last(ofYear) ?? policy
  return last(ofYear) ?? last(others)
}

/** Reads one entry, and notes why it cannot be read. */
function read(
  streak: Streak,
  policy: Policy,
  policies: readonly Policy[],
  entry: HistoryEntry,
  alerts: AlertNote[],
): Word {
  const meant = policyMeant(policy, policies, entry)
  const own = meant === policy ? streak : meant?.streaks?.find((one) => one.id === streak.id)
  const unknown = (code: string): Word => {
    alerts.push({ code, severity: 'warning', subjects: [] })
    return 'not known'
  }
  if (entry.grade !== null) {
    if (meant === null) {
      if (!onScaleOf(policy, entry.grade)) return unknown('history-policy-unknown')
      return wordFor(streak, entry.grade)
    }
    if (!onScaleOf(meant, entry.grade)) return 'not known'
    if (own === undefined && streak.grades.some((grade) => !onScaleOf(meant, grade))) {
      return unknown('history-streak-unknown')
    }
  }
  return wordFor(own ?? streak, entry.grade)
}

const agreed = (words: Word[]): Word =>
  words.every((word) => word === words[0]) ? (words[0] ?? 'not known') : 'not known'

/** Goes back from the latest and stops at what decides. */
function answer(streak: Streak, steps: (index: number) => { year: number; word: Word } | null) {
  const years: number[] = []
  let open = false
  for (let index = 0; years.length < streak.years; index += 1) {
    const step = steps(index)
    if (step === null) return { answer: 'possible' as const, years }
    if (step.word === 'no grade' && streak.gap === 'skips') continue
    years.unshift(step.year)
    if (step.word === 'no grade' || step.word === 'other') return { answer: 'no' as const, years }
    if (step.word === 'not known') open = true
  }
  return { answer: open ? ('possible' as const) : ('certain' as const), years }
}

/** The streaks of every organization or secretary of the streak's track. */
export function streaks(
  policy: Policy,
  policies: readonly Policy[],
  caseFile: CaseFile,
  results: { id: string; subjects: SubjectOutcome[] }[],
  alerts: AlertNote[],
): StreakOutcome[] {
  const history = caseFile.history ?? []
  const all = policy.streaks ?? []
  const byReview = (streak: Streak) => streak.per === 'review'
  const isEarlier = (streak: Streak, entry: HistoryEntry) =>
    entry.year < policy.year || (entry.year === policy.year && entry.review !== undefined && byReview(streak))
  if (all.length > 0 && history.some((entry) => !all.some((streak) => isEarlier(streak, entry)))) {
    alerts.push({ code: 'history-current-year', severity: 'warning', subjects: [] })
  }
  return all.flatMap((streak) => {
    const who = (entry: HistoryEntry) => (streak.of === 'secretary' ? entry.secretary : entry.organization)
    const told = history
      .filter((entry) => isEarlier(streak, entry) && who(entry) !== undefined)
      .map((entry) => ({
        of: who(entry),
        year: entry.year,
        review: byReview(streak) ? (entry.review ?? 1) : 1,
        grade: entry.grade,
        word: read(streak, policy, policies, entry, alerts),
      }))
    const same = (a: (typeof told)[number], b: (typeof told)[number]) =>
      a.of === b.of && a.year === b.year && a.review === b.review
    if (told.some((a) => told.some((b) => same(a, b) && (a.grade !== b.grade || a.word !== b.word)))) {
      alerts.push({ code: 'history-conflict', severity: 'error', subjects: [] })
    }
    const subjects = results.find((result) => result.id === (streak.track ?? policy.tracks[0]?.id))?.subjects ?? []
    const whose = (subject: SubjectOutcome) => (streak.of === 'secretary' ? subject.subject : subject.organization)
    return namesOf(subjects.flatMap((subject) => whose(subject) ?? [])).map((of) => {
      const mine = subjects.filter((subject) => whose(subject) === of)
      const oneGrade = mine.every((subject) => subject.grade === mine[0]?.grade)
      const known = oneGrade && mine.every((subject) => subject.status !== 'provisional' && subject.later !== true)
      const now = { year: policy.year, word: known ? wordFor(streak, mine[0]?.grade ?? null) : ('not known' as const) }
      const own = told.filter((entry) => entry.of === of)
      const wordOf = (year: number, review: number): Word => {
        const entries = own.filter((entry) => entry.year === year && entry.review === review)
        const grades = new Set(entries.map((entry) => entry.grade))
        return grades.size > 1 ? 'not known' : agreed(entries.map((entry) => entry.word))
      }
      const recorded = own
        .filter((entry, index) => own.findIndex((other) => same(entry, other)) === index)
        .sort((a, b) => b.year - a.year || b.review - a.review)
      const step = (index: number) => {
        if (index === 0) return now
        if (!byReview(streak)) return { year: policy.year - index, word: wordOf(policy.year - index, 1) }
        const entry = recorded[index - 1]
        return entry === undefined ? null : { year: entry.year, word: wordOf(entry.year, entry.review) }
      }
      return { id: streak.id, of, ...answer(streak, step) }
    })
  })
}
