import type { Quota } from '../schema/track.js'
import { RulesError } from './error.js'
import type { Ratio } from './ratio.js'
import { addRatios, ceilRatio, compareRatios, floorRatio, multiplyRatios, parseRatio, ratioOf } from './ratio.js'

/** The counts that a quota allows in a cohort. */
export interface AdmissibleCounts {
  /** Tn, rn or c. */
  target: Ratio
  /** Every count allowed, ascending. */
  admissible: number[]
  /** For bounds: the bound itself; null for `around`. */
  bound: number | null
}

const half = ratioOf(1, 2)
const nearestUp = (value: Ratio) => floorRatio(addRatios(value, half))
/** The whole numbers from one to another, both included. */
export const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

function rounded(value: Ratio, rounding: Quota['rounding']): number[] {
  if (rounding === 'floor') return [floorRatio(value)]
  if (rounding === 'ceil') return [ceilRatio(value)]
  const up = nearestUp(value)
  return compareRatios(addRatios(value, half), ratioOf(up)) === 0 ? [up - 1, up] : [up]
}

/** The counts that a quota allows in a cohort of so many; the ratio is taken of the base, which may be another number. */
export function admissibleCounts(quota: Quota, size: number, base = size): AdmissibleCounts {
  const { around, atLeast, atMost, count, rounding, minimum = 0 } = quota
  const times = (ratio: string) => multiplyRatios(parseRatio(ratio), ratioOf(base))
  const raised = (bound: number) => Math.min(Math.max(bound, minimum), size)
  if (around !== undefined) {
    const target = times(around)
    const width = times(quota.within ?? '0')
    const low = ceilRatio(addRatios(target, multiplyRatios(width, ratioOf(-1))))
    const window = range(Math.max(low, minimum, 0), Math.min(floorRatio(addRatios(target, width)), size))
    const admissible = [...new Set([...window, ...rounded(target, rounding).map(raised)])].sort((a, b) => a - b)
    return { target, admissible, bound: null }
  }
  const given = atLeast ?? atMost
  if (given === undefined && count === undefined) throw new RulesError('invalid-quota', { quota: quota.id })
  const target = given === undefined ? ratioOf(Number(count)) : times(given)
  const bound = raised(Math.max(...rounded(target, rounding ?? (atLeast === undefined ? 'floor' : 'ceil'))))
  return { target, admissible: atLeast === undefined ? range(0, bound) : range(bound, size), bound }
}
