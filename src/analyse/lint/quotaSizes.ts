import { admissibleCounts } from '../../core/admissibleCounts.js'
import type { Quota, Track } from '../../schema/track.js'
import type { Sizes } from './findingParams.js'

const most = 500

/** The cohorts that are tried out: of one subject, and so on up to many. */
export const sizesOf = ({ subjects }: Track): Sizes => [1, subjects === 'committee-secretary' ? 1 : most]

/** The least and the greatest number that a quota allows. */
export type CountRange = readonly [least: number, most: number]

const remembered = new WeakMap<Quota, Map<number, CountRange>>()

function rangeFor(quota: Quota, size: number, base: number): CountRange {
  const { count } = quota
  if (count === 'handed-down') return [0, size]
  const { admissible } = admissibleCounts({ ...quota, count }, size, base)
  return [admissible[0] ?? 0, admissible.at(-1) ?? 0]
}

/**
 * What a quota allows in a cohort of so many, all of whom are graded, and who are all that are due and present;
 * everything between the two numbers is allowed too. A number that is handed down may be any.
 */
export function countRange(quota: Quota, size: number): CountRange {
  const ranges = remembered.get(quota) ?? new Map<number, CountRange>()
  remembered.set(quota, ranges)
  const known = ranges.get(size) ?? rangeFor(quota, size, size)
  ranges.set(size, known)
  return known
}

/** Whether a quota moves somebody in a cohort of so many, where it is furthest from being met. */
export function asks({ quota, isTail }: { quota: Quota; isTail: boolean }, size: number): boolean {
  if (quota.count === 'handed-down') return !isTail
  // More subjects than are graded, and for the meeting's figures fewer too, may be what a ratio is taken of.
  const bases =
    quota.of === undefined || quota.of === 'graded'
      ? [size]
      : [...(quota.of === 'subjects' ? [] : [0]), size, size + most]
  return bases.some((base) => {
    const [least, greatest] = base === size ? countRange(quota, size) : rangeFor(quota, size, base)
    return isTail ? least > 0 : greatest < size
  })
}

/** The sizes of cohorts for which something is so, in runs. */
export function sizesWhere(track: Track, test: (size: number) => boolean): Sizes[] {
  const runs: Sizes[] = []
  const [first, last] = sizesOf(track)
  for (let size = first; size <= last; size += 1) {
    if (!test(size)) continue
    const run = runs.at(-1)
    if (run?.[1] === size - 1) run[1] = size
    else runs.push([size, size])
  }
  return runs
}
