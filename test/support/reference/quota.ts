import type { CaseFile } from '../../../src/schema/case.js'
import type { Condition } from '../../../src/schema/condition.js'
import type { Quota } from '../../../src/schema/track.js'
import {
  compare,
  distance,
  type Fraction,
  fraction,
  multiply,
  nearestWhole,
  print,
  readFraction,
  roundDown,
  roundUp,
} from './fraction.js'
import { byName, distinct, namesOf } from './lists.js'
import type { AlertNote, Finding, QuotaOutcome } from './types.js'

/** One subject as a quota sees it; `grade` changes as quotas are filled. */
export interface Member {
  subject: string
  kind: string | null
  rank: number
  admissible: string[]
  judged: boolean
  grade: string | null
  moves: { id: string; from: string; to: string }[]
  /** What quotas that cannot be told lack. */
  lacks: string[]
}

/** What quotas look at besides the subjects. */
export interface Around {
  caseFile: CaseFile
  /** The value of a condition on the committee. */
  ask: (when: Condition) => Finding
}

interface Cohort {
  name: 'all' | string[]
  /** Everybody in it who has a grade. */
  members: Member[]
  /** With those who have none. */
  subjects: number
}

function cohortsOf(quota: Quota, members: Member[]): Cohort[] {
  const graded = members.filter((member) => member.grade !== null)
  const ofKinds = (list: Member[], kinds: string[]) =>
    list.filter((member) => member.kind !== null && kinds.includes(member.kind))
  const groups =
    quota.cohort === 'all'
      ? []
      : quota.cohort === 'kind'
        ? distinct(graded.flatMap((member) => member.kind ?? []))
            .sort(byName)
            .map((kind) => [kind])
        : quota.cohort.kinds
  const cohorts: Cohort[] =
    quota.cohort === 'all'
      ? [{ name: 'all', members: graded, subjects: members.length }]
      : groups.map((kinds) => ({
          name: kinds,
          members: ofKinds(graded, kinds),
          subjects: ofKinds(members, kinds).length,
        }))
  return cohorts.filter((cohort) => cohort.members.length > 0)
}

/** The exact number that the quota aims at, and the counts that it admits. */
function admissibleCounts(
  quota: Quota,
  size: number,
  base: number,
  number: number,
): { target: Fraction; bound: Fraction; counts: number[] } {
  const cut = (count: number) => Math.min(size, Math.max(count, quota.minimum ?? 0))
  const every = Array.from({ length: size + 1 }, (_, count) => count)
  const ratio = quota.around ?? quota.atLeast ?? quota.atMost
  const target = ratio === undefined ? fraction(number) : multiply(readFraction(ratio), fraction(base))
  const down = roundDown(target)
  const up = roundUp(target)
  if (quota.around !== undefined) {
    const reach = multiply(readFraction(quota.within ?? '0'), fraction(base))
    const nearest = quota.rounding === 'floor' ? [down] : quota.rounding === 'ceil' ? [up] : nearestWhole(target)
    const always = nearest.map(cut)
    const within = (count: number) =>
      count >= (quota.minimum ?? 0) && compare(distance(fraction(count), target), reach) <= 0
    return { target, bound: target, counts: every.filter((count) => within(count) || always.includes(count)) }
  }
  const halfUp = Math.max(...nearestWhole(target))
  const round = (usual: number) =>
    quota.rounding === 'floor' ? down : quota.rounding === 'ceil' ? up : quota.rounding === 'nearest' ? halfUp : usual
  if (quota.atLeast !== undefined) {
    const least = cut(round(up))
    return { target, bound: fraction(least), counts: every.filter((count) => count >= least) }
  }
  const most = quota.atMost === undefined ? cut(number) : cut(round(down))
  return { target, bound: fraction(most), counts: every.filter((count) => count <= most) }
}

/** The number handed down for a cohort, where there is one and only one. */
function handedDown(quota: Quota, cohort: Cohort, caseFile: CaseFile): number | undefined {
  const sameCohort = (kinds: string[] | undefined) =>
    cohort.name === 'all'
      ? kinds === undefined
      : kinds !== undefined && namesOf(kinds).join('\n') === namesOf(cohort.name).join('\n')
  const counts = distinct(
    (caseFile.handedDown ?? [])
      .filter((each) => each.quota === quota.id && sameCohort(each.cohort))
      .map((each) => each.count),
  )
  return counts.length === 1 ? counts[0] : undefined
}

/** What a quota comes to in a cohort: base, number, target and counts, and whether it is to be filled at all. */
function termsOf(quota: Quota, cohort: Cohort, { caseFile, ask }: Around) {
  const size = cohort.members.length
  const of = quota.of ?? 'graded'
  const base = of === 'graded' ? size : of === 'subjects' ? cohort.subjects : caseFile.meeting?.[of]
  const number = quota.count === 'handed-down' ? handedDown(quota, cohort, caseFile) : (quota.count ?? 0)
  const condition = quota.when && ask(quota.when)
  const missing = namesOf([
    ...(condition?.missing ?? []),
    ...(base === undefined ? [`meeting.${of}`] : []),
    ...(number === undefined ? [`handedDown.${quota.id}`] : []),
  ])
  const known = base === undefined || number === undefined ? null : admissibleCounts(quota, size, base, number)
  const applies =
    condition?.outcome === 'does-not-hold'
      ? condition.outcome
      : missing.length > 0
        ? ('undetermined' as const)
        : condition?.outcome
  const told = {
    ...(of !== 'graded' && { of, base: base ?? null }),
    target: known && print(known.target),
    ...(applies !== undefined && { applies }),
    ...(applies === 'undetermined' && { missing }),
  }
  return { told, filled: applies === undefined || applies === 'holds' ? known : null }
}

const everyCount = (size: number) => Array.from({ length: size + 1 }, (_, count) => count)

/** A place where the filling may stop: after so many groups, with so many inside. */
interface Stop {
  groups: number
  moves: number
  inside: number
}

const nearestTo = (aim: Fraction, stops: Stop[]): Stop | undefined => {
  const away = (stop: Stop) => distance(fraction(stop.inside), aim)
  return stops.find((stop) =>
    stops.every((other) => {
      const order = compare(away(stop), away(other))
      return order < 0 || (order === 0 && stop.moves <= other.moves)
    }),
  )
}

const fewest = (stops: Stop[]) => stops.find((stop) => stops.every((other) => stop.moves <= other.moves))

/** Fills the quotas in the policy's order; changes the grades of `members`. */
export function fillQuotas(
  scale: string[],
  quotas: Quota[],
  members: Member[],
  around: Around,
  alerts: AlertNote[],
): QuotaOutcome[] {
  const filled = quotas.flatMap((quota) =>
    cohortsOf(quota, members).map((cohort) => {
      const terms = termsOf(quota, cohort, around)
      return { quota, cohort, terms, ...fill(scale, quota, cohort, terms.filled) }
    }),
  )
  return filled.map(({ quota, cohort, terms, moved, tie }) => {
    const counts = terms.filled?.counts ?? everyCount(cohort.members.length)
    if (terms.told.applies === 'undetermined') {
      alerts.push({ code: 'quota-undetermined', severity: 'warning', subjects: [] })
      for (const member of cohort.members) member.lacks.push(...(terms.told.missing ?? []))
    }
    const actual = countInside(quota, cohort)
    const lies = (grades: string[]) => grades.every((grade) => quota.grades.includes(grade))
    const met = counts.includes(actual)
    if (!met) {
      alerts.push({
        code: tie.length > 0 ? 'quota-tie' : 'quota-unmet',
        severity: quota.strength === 'hard' ? 'warning' : 'info',
        subjects: tie.map((member) => member.subject).sort(byName),
      })
    }
    return {
      id: quota.id,
      cohort: cohort.name,
      ...terms.told,
      size: cohort.members.length,
      admissible: counts,
      forced: cohort.members.filter((each) => lies(each.admissible) || (each.judged && lies([each.grade ?? ''])))
        .length,
      actual,
      met,
      moved: moved.map((member) => member.subject).sort(byName),
    }
  })
}

function countInside(quota: Quota, cohort: Cohort): number {
  const onTop = (member: Member) =>
    quota.vetoed === 'on-top' && member.admissible.every((grade) => quota.grades.includes(grade))
  return cohort.members.filter((member) => quota.grades.includes(member.grade ?? '') && !onTop(member)).length
}

/** Moves whole groups of equals, lowest first, to the stop that the quota prefers; tells the tie that stood in the way. */
function fill(
  scale: string[],
  quota: Quota,
  cohort: Cohort,
  terms: ReturnType<typeof admissibleCounts> | null,
): { moved: Member[]; tie: Member[] } {
  if (terms === null) return { moved: [], tie: [] }
  const isTail = scale.slice(-quota.grades.length).every((grade) => quota.grades.includes(grade))
  const best = scale.findIndex((grade) => quota.grades.includes(grade))
  const destination = scale[isTail ? best : quota.grades.length] ?? ''
  const movable = cohort.members.filter(
    (member) =>
      !member.judged && quota.grades.includes(member.grade ?? '') !== isTail && member.admissible.includes(destination),
  )
  const ranks = distinct(movable.map((member) => member.rank)).sort((a, b) => b - a)
  const groups = ranks.map((rank) => movable.filter((member) => member.rank === rank))
  const start = countInside(quota, cohort)
  const stops: Stop[] = [{ groups: 0, moves: 0, inside: start }]
  groups.forEach((_, index) => {
    const moves = groups.slice(0, index + 1).flat().length
    stops.push({ groups: index + 1, moves, inside: isTail ? start + moves : start - moves })
  })

  const { bound, counts } = terms
  const good = stops.filter((stop) => counts.includes(stop.inside))
  const chosen =
    good.length === 0 ? nearestTo(bound, stops) : quota.around === undefined ? fewest(good) : nearestTo(bound, good)
  const straddling =
    good.length > 0
      ? []
      : groups.find((_, index) => {
          const [before, after] = [stops[index]?.inside ?? 0, stops[index + 1]?.inside ?? 0]
          return counts.some((count) => count > Math.min(before, after) && count < Math.max(before, after))
        })
  const moved = groups.slice(0, chosen?.groups ?? 0).flat()
  for (const member of moved) {
    member.moves.push({ id: quota.id, from: member.grade ?? '', to: destination })
    member.grade = destination
  }
  return { moved, tie: straddling ?? [] }
}

/** What is wrong with the numbers handed down: for no quota that asks for one, or several that differ. */
export function checkHandedDown(
  quotas: Quota[],
  kinds: string[],
  handedDown: NonNullable<CaseFile['handedDown']>,
  alerts: AlertNote[],
): void {
  const same = (one: string[], other: string[]) => namesOf(one).join('\n') === namesOf(other).join('\n')
  for (const entry of handedDown) {
    const { cohort } = entry
    const quota = quotas.find((each) => each.id === entry.quota && each.count === 'handed-down')
    const groups = typeof quota?.cohort === 'object' ? quota.cohort.kinds : kinds.map((kind) => [kind])
    const fits =
      quota !== undefined &&
      (quota.cohort === 'all'
        ? cohort === undefined
        : cohort !== undefined && groups.some((group) => same(group, cohort)))
    if (!fits) alerts.push({ code: 'unknown-quota', severity: 'error', subjects: [] })
    const differs = handedDown.some(
      (other) => other.quota === entry.quota && same(other.cohort ?? [], cohort ?? []) && other.count !== entry.count,
    )
    if (fits && differs) alerts.push({ code: 'duplicate-handed-down', severity: 'error', subjects: [] })
  }
}
