import type { Ratio } from '../../core/ratio.js'
import { compareRatios } from '../../core/ratio.js'
import type { Keys } from './places.js'

/** What a ranking key must be: above, at or below a value. */
export interface KeySide {
  /** Position of the key. */
  key: number
  /** 1 above, 0 at, −1 below: larger is better. */
  sign: number
  /** The value. */
  value: Ratio
}

/** Every way to stand on one side of other keys, in the order of the keys; `signs`: which keys are known at all. */
function beside(keys: Keys, known: readonly boolean[], sign: 1 | -1, strictly: boolean, key = 0): KeySide[][] {
  const value = keys[key]
  if (value === undefined) return strictly ? [] : [[]]
  const further = () => beside(keys, known, sign, strictly, key + 1)
  // An undetermined key ranks last, and several such are equal.
  if (!known[key]) return value === null ? further() : sign < 0 ? [[]] : []
  if (value === null) return sign > 0 ? [[]] : []
  return [[{ key, sign, value }], ...further().map((rest) => [{ key, sign: 0, value }, ...rest])]
}

/** Whether bounds on one key leave it a value. */
function agree(sides: readonly KeySide[]): boolean {
  return sides.every((one) =>
    sides.every((other) => {
      if (one.key !== other.key || one.sign < other.sign) return true
      const order = compareRatios(other.value, one.value)
      // Above a and below b needs a < b; at a and at b needs a = b; at a and below b needs a < b, and so on.
      if (one.sign === other.sign) return one.sign !== 0 || order === 0
      return order > 0
    }),
  )
}

/**
 * The conditions on ranking keys under which a place lies in a run of places among groups.
 *
 * @param groups - the others' keys, the highest first
 * @param first - the first place of the run, as `placeAmong` numbers them
 * @param last - the last one
 * @param known - which of the subject's keys are determined
 * @returns alternatives, each a list of conditions that must hold together
 */
export function sidesOfPlaces(
  groups: readonly Keys[],
  first: number,
  last: number,
  known: readonly boolean[],
): KeySide[][] {
  const group = (place: number) => groups[Math.floor(place / 2)] ?? []
  // Not above the group that the run begins with; an even place lies below the group before it.
  const below =
    first === 0
      ? [[]]
      : first % 2 === 1
        ? beside(group(first), known, -1, false)
        : beside(group(first - 1), known, -1, true)
  const above =
    last === 2 * groups.length
      ? [[]]
      : last % 2 === 1
        ? beside(group(last), known, 1, false)
        : beside(group(last), known, 1, true)
  return below.flatMap((one) => above.map((other) => [...one, ...other])).filter(agree)
}
