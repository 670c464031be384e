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
import { byName, distinct } from './lists.js'
import type { AlertNote, QuotaOutcome } from './types.js'

/** One subject as a quota sees it; `grade` changes as quotas are filled. */
export interface Member {
  subject: string
  kind: string | null
  rank: number
  admissible: string[]
  judged: boolean
  grade: string | null
  moves: { id: string; from: string; to: string }[]
}

interface Cohort {
  name: 'all' | string[]
  members: Member[]
}

function cohortsOf(quota: Quota, members: Member[]): Cohort[] {
  const graded = members.filter((member) => member.grade !== null)
  const ofKinds = (kinds: string[]) => graded.filter((member) => member.kind !== null && kinds.includes(member.kind))
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
      ? [{ name: 'all', members: graded }]
      : groups.map((kinds) => ({ name: kinds, members: ofKinds(kinds) }))
  return cohorts.filter((cohort) => cohort.members.length > 0)
}

/** The exact number that the quota aims at, and the counts that it admits. */
function admissibleCounts(quota: Quota, size: number): { target: Fraction; bound: Fraction; counts: number[] } {
  const cut = (count: number) => Math.min(size, Math.max(count, quota.minimum ?? 0))
  const every = Array.from({ length: size + 1 }, (_, count) => count)
  const ratio = quota.around ?? quota.atLeast ?? quota.atMost
  const target = ratio === undefined ? fraction(quota.count ?? 0) : multiply(readFraction(ratio), fraction(size))
  const down = roundDown(target)
  const up = roundUp(target)
  if (quota.around !== undefined) {
    const reach = multiply(readFraction(quota.within ?? '0'), fraction(size))
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
  const most = quota.atMost === undefined ? cut(quota.count ?? 0) : cut(round(down))
  return { target, bound: fraction(most), counts: every.filter((count) => count <= most) }
}

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
export function fillQuotas(scale: string[], quotas: Quota[], members: Member[], alerts: AlertNote[]): QuotaOutcome[] {
  const filled = quotas.flatMap((quota) =>
    cohortsOf(quota, members).map((cohort) => ({ quota, cohort, ...fill(scale, quota, cohort) })),
  )
  return filled.map(({ quota, cohort, moved, tie }) => {
    const { target, counts } = admissibleCounts(quota, cohort.members.length)
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
      size: cohort.members.length,
      target: print(target),
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
function fill(scale: string[], quota: Quota, cohort: Cohort): { moved: Member[]; tie: Member[] } {
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

  const { bound, counts } = admissibleCounts(quota, cohort.members.length)
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
