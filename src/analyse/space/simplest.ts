import type { Ratio } from '../../core/ratio.js'
import { addRatios, compareRatios, floorRatio, multiplyRatios, ratioOf } from '../../core/ratio.js'

/** One end of an interval; open: the end itself does not belong to it. */
export interface End {
  /** Where it lies. */
  value: Ratio
  /** Whether it is left out. */
  open: boolean
}

const minusOne = ratioOf(-1)

/** The ratio of smallest denominator (and then nearest to zero) in an interval above zero, by continued fractions. */
function simplestPositive(low: End, high: End | null): Ratio {
  const whole = floorRatio(low.value)
  const isWhole = compareRatios(low.value, ratioOf(whole)) === 0
  const next = isWhole && !low.open ? whole : whole + 1
  const side = high === null ? -1 : compareRatios(ratioOf(next), high.value)
  if (side < 0 || (side === 0 && !high?.open)) return ratioOf(next)
  // No whole number lies inside: both ends have the same whole part, and the simplest is found among the inverses.
  const shift = ratioOf(-whole)
  const inverse = ({ value, open }: End): End => {
    const { numerator, denominator } = addRatios(value, shift)
    return { value: ratioOf(denominator, numerator), open }
  }
  const below = high as End
  const inside = simplestPositive(inverse(below), isWhole ? null : inverse(low))
  return addRatios(ratioOf(whole), ratioOf(inside.denominator, inside.numerator))
}

/**
 * The simplest ratio of an interval that is not empty: zero if it may be, else the one with the smallest denominator.
 *
 * @param low - its lower end; null: none
 * @param high - its upper end; null: none
 * @returns an exact ratio inside
 */
export function simplestBetween(low: End | null, high: End | null): Ratio {
  const zero = ratioOf(0)
  const above = low === null ? -1 : compareRatios(low.value, zero)
  const below = high === null ? 1 : compareRatios(high.value, zero)
  if ((above < 0 || (above === 0 && !low?.open)) && (below > 0 || (below === 0 && !high?.open))) return zero
  if (low !== null && above >= 0) return simplestPositive(low, high)
  const mirrored = (end: End | null): End | null => end && { ...end, value: multiplyRatios(end.value, minusOne) }
  return multiplyRatios(simplestPositive(mirrored(high) as End, mirrored(low)), minusOne)
}

/** Whether a value lies between two ends. */
const inside = (value: Ratio, low: End | null, high: End | null): boolean => {
  const below = low === null ? 1 : compareRatios(value, low.value)
  const above = high === null ? -1 : compareRatios(value, high.value)
  return (below > 0 || (below === 0 && !low?.open)) && (above < 0 || (above === 0 && !high?.open))
}

/**
 * The decimal number with the fewest places in an interval; the simplest ratio where the interval is a single point that no decimal meets.
 *
 * @param low - its lower end; null: none
 * @param high - its upper end; null: none
 * @returns an exact ratio inside
 */
export function shortestDecimalBetween(low: End | null, high: End | null): Ratio {
  const simple = simplestBetween(low, high)
  // Nine places are what a case may give.
  for (let scale = 1n; scale <= 1_000_000_000n; scale *= 10n) {
    const near = floorRatio(multiplyRatios(simple, ratioOf(scale)))
    const found = [near, near + 1].map((whole) => ratioOf(whole, scale)).find((value) => inside(value, low, high))
    if (found) return found
  }
  return simple
}
