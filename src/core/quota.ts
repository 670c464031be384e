import type { QuotaResult } from '../schema/appraisal.js'
import type { Quota } from '../schema/track.js'
import type { AdmissibleCounts } from './admissibleCounts.js'
import { range } from './admissibleCounts.js'
import { RulesError } from './error.js'
import { byCodeUnit, distinct, groupBy, subjectsIn } from './order.js'
import type { QuotaFacts, QuotaTerms } from './quotaTerms.js'
import { termsOf } from './quotaTerms.js'
import type { Ratio } from './ratio.js'
import { addRatios, compareRatios, ratioOf } from './ratio.js'

/** A subject as a quota sees it. */
export interface QuotaMember {
  /** Subject id. */
  subject: string
  /** Organization kind; null where it is not known. */
  kind: string | null
  /** The grade so far; null: none, so not in the cohort. */
  grade: string | null
  /** Grades that the rules leave. */
  admissible: string[]
  /** Whether a judgement set the grade. */
  judged: boolean
  /** Place on the track; 1 is best, equal places are a tie. */
  rank: number
}

/** One cohort of a quota after it was filled. */
export interface FilledQuota {
  /** How it came out. */
  result: QuotaResult
  /** The grade that the moved subjects now have. */
  to: string
  /** Why no admissible count could be reached: a tie, or too few who may move; null where one was. */
  obstacle: 'tie' | 'unmet' | null
  /** Subjects of the tie that stands in the way. */
  tied: string[]
}

interface Reachable {
  count: number
  moved: number
}

/** The names of a quota's cohorts. */
const cohortsOf = ({ cohort }: Quota, members: readonly QuotaMember[]): QuotaResult['cohort'][] =>
  cohort === 'all'
    ? [cohort]
    : cohort === 'kind'
      ? distinct(members.flatMap(({ kind }) => kind ?? [])).map((kind) => [kind])
      : cohort.kinds

/** Whether somebody belongs to a cohort, with a grade or without. */
export const isIn =
  (cohort: QuotaResult['cohort']) =>
  ({ kind }: QuotaMember): boolean =>
    cohort === 'all' || (kind !== null && cohort.includes(kind))

const absolute = (value: Ratio): Ratio => (value.numerator < 0n ? { ...value, numerator: -value.numerator } : value)

/** The reachable count that stands first in the contract's order of preference. */
function choose(reachable: Reachable[], { target, admissible, bound }: AdmissibleCounts): Reachable | undefined {
  const wanted = new Set(admissible)
  const allowed = reachable.filter(({ count }) => wanted.has(count))
  const goal = bound === null ? target : ratioOf(bound)
  const distance = ({ count }: Reachable) =>
    bound !== null && allowed.length > 0 ? ratioOf(0) : absolute(addRatios(goal, ratioOf(-count)))
  return (allowed.length > 0 ? allowed : reachable)
    .map((one) => ({ one, far: distance(one) }))
    .sort((a, b) => compareRatios(a.far, b.far) || a.one.moved - b.one.moved)[0]?.one
}

/** Whether a member stands inside the quota's grades, and whether it counts toward the quota. */
function standing(quota: Quota) {
  const grades = new Set<string | null>(quota.grades)
  const inside = (grade: string | null) => grades.has(grade)
  const vetoed = ({ admissible }: QuotaMember) => admissible.every(inside)
  const counted = (member: QuotaMember) => inside(member.grade) && !(quota.vetoed === 'on-top' && vetoed(member))
  return { inside, vetoed, counted }
}

function fillCohort(
  quota: Quota,
  scale: string[],
  cohort: QuotaResult['cohort'],
  members: QuotaMember[],
  terms: QuotaTerms,
): FilledQuota {
  const { inside, vetoed, counted } = standing(quota)
  const isTail = inside(scale.at(-1) ?? null)
  const to = scale[isTail ? scale.length - quota.grades.length : quota.grades.length] ?? ''
  const counts = terms.counts ?? { target: ratioOf(0), admissible: range(0, members.length), bound: 0 }

  const movable = members.filter(
    ({ judged, grade, admissible }) => terms.counts && !judged && inside(grade) !== isTail && admissible.includes(to),
  )
  const groups = [...groupBy(movable, ({ rank }) => String(rank))]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([, group]) => group)
  const reachable: Reachable[] = [{ moved: 0, count: members.filter(counted).length }]
  for (const group of groups) {
    const { moved, count } = reachable.at(-1) as Reachable
    reachable.push({ moved: moved + group.length, count: isTail ? count + group.length : count - group.length })
  }
  const chosen = choose(reachable, counts) as Reachable
  const met = counts.admissible.includes(chosen.count)
  // The first tie that has an admissible count inside it: were it split, the quota could be met.
  const tied = groups.filter((_, index) => {
    const [a, b] = [reachable[index], reachable[index + 1]] as [Reachable, Reachable]
    return counts.admissible.some((count) => count > Math.min(a.count, b.count) && count < Math.max(a.count, b.count))
  })[0]
  return {
    result: {
      id: quota.id,
      clause: quota.clause,
      grades: quota.grades,
      cohort,
      ...terms.told,
      admissible: counts.admissible,
      forced: members.filter((member) => vetoed(member) || (member.judged && inside(member.grade))).length,
      actual: chosen.count,
      met,
      moved: groups.slice(0, reachable.indexOf(chosen)).flatMap(subjectsIn).sort(byCodeUnit),
    },
    to,
    obstacle: met ? null : tied ? 'tie' : 'unmet',
    tied: met || !tied ? [] : subjectsIn(tied),
  }
}

/**
 * Fills one quota in each of its cohorts; a tie is never split, and nobody is moved outside the admissible grades.
 *
 * @param quota - the quota
 * @param scale - grade ids, best first
 * @param members - the track's subjects with their grades so far
 * @param facts - what else the quota may need: the meeting, numbers handed down, the value of its condition
 * @returns one entry a cohort that has members
 * @throws RulesError `invalid-quota` where `grades` is not a head or a tail of the scale, or those due or present are asked for in a part of the track
 * @example
 * ```ts
 * const members = ['a', 'b', 'c', 'd', 'e'].map((subject, index) => ({ subject, kind: null, grade: 'good', admissible: ['good', 'poor'], judged: false, rank: index + 1 }))
 * const quota = { id: 'q', clause: '1', grades: ['poor'], cohort: 'all', around: '40%', strength: 'hard' } as const
 * fillQuota({ ...quota, grades: ['poor'] }, ['good', 'poor'], members)[0].result.moved // => ['d', 'e']
 * ```
 */
export function fillQuota(
  quota: Quota,
  scale: string[],
  members: readonly QuotaMember[],
  facts: QuotaFacts = {},
): FilledQuota[] {
  const size = quota.grades.length
  const isRun = (run: string[]) =>
    run.length === new Set(quota.grades).size && run.every((grade) => quota.grades.includes(grade))
  if (size >= scale.length || !(isRun(scale.slice(0, size)) || isRun(scale.slice(-size))))
    throw new RulesError('invalid-quota', { quota: quota.id })
  const groups = typeof quota.cohort === 'object' ? quota.cohort.kinds.flatMap((kinds) => [...new Set(kinds)]) : []
  if (new Set(groups).size < groups.length) throw new RulesError('invalid-quota', { quota: quota.id })
  if ((quota.of === 'due' || quota.of === 'present') && quota.cohort !== 'all')
    throw new RulesError('invalid-quota', { quota: quota.id })
  return cohortsOf(quota, members).flatMap((cohort) => {
    const subjects = members.filter(isIn(cohort))
    const graded = subjects.filter(({ grade }) => grade !== null)
    const terms = termsOf(quota, cohort, subjects.length, graded.length, facts)
    return graded.length > 0 ? [fillCohort(quota, scale, cohort, graded, terms)] : []
  })
}

/** How a filled quota stands after the later ones. */
export function recountQuota(quota: Quota, result: QuotaResult, members: readonly QuotaMember[]): QuotaResult {
  const { counted } = standing(quota)
  const actual = members.filter(isIn(result.cohort)).filter(counted).length
  return { ...result, actual, met: result.admissible.includes(actual) }
}
