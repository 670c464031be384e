import { greatestDivisor } from '../space/linear.js'
import type { Ballots } from './ballots.js'

/** What is left of a bound from one kind of ballot on, within its voter class. */
export interface Rest {
  /** Σ coefficient × count as the ballots lie. */
  asTheyLie: number
  /** The most that one more ballot adds. */
  rise: number
  /** What a ballot fewer adds, and how many there are, the best first. */
  falls: readonly { gain: number; ballots: number }[]
}

/** A bound on the ballots whose valid number is settled: Σ coefficient × count + constant is not negative. */
export interface Row {
  /** One a kind of ballot. */
  coefficients: readonly bigint[]
  /** What is added. */
  constant: bigint
  /** The same as doubles. */
  quick: {
    coefficients: readonly number[]
    constant: number
    /** What is left from each kind on. */
    rests: readonly Rest[]
    /** The most ballots with which every sum is exact; negative where none is. */
    most: number
  }
}

/** Whether a tally keeps to a bound. */
export const keepsTo = ({ coefficients, constant }: Row, counts: readonly number[]): boolean =>
  coefficients.reduce((sum, coefficient, index) => sum + coefficient * BigInt(counts[index] ?? 0), constant) >= 0n

const restFrom = ({ kinds, counts }: Ballots, coefficients: readonly number[], first: number): Rest => {
  const own = kinds.flatMap(({ voters }, index) =>
    index >= first && voters === kinds[first]?.voters
      ? [{ coefficient: coefficients[index] ?? 0, ballots: counts[index] ?? 0 }]
      : [],
  )
  return {
    asTheyLie: own.reduce((sum, { coefficient, ballots }) => sum + coefficient * ballots, 0),
    rise: Math.max(0, ...own.map(({ coefficient }) => coefficient)),
    falls: own
      .filter(({ coefficient, ballots }) => coefficient < 0 && ballots > 0)
      .map(({ coefficient, ballots }) => ({ gain: -coefficient, ballots }))
      .sort((a, b) => b.gain - a.gain),
  }
}

/** The most that a rest can come to where so many ballots may be added, and so many taken away. */
export function mostOf({ asTheyLie, rise, falls }: Rest, added: number, removed: number): number {
  let most = asTheyLie + rise * added
  let left = removed
  for (const { gain, ballots } of falls) {
    if (left <= 0) break
    most += gain * Math.min(left, ballots)
    left -= ballots
  }
  return most
}

const remembered = new WeakMap<Ballots, Map<string, readonly Rest[]>>()

/** What is left from each kind on; remembered, since bounds differ by their constants more often than by their coefficients. */
function restsOf(ballots: Ballots, coefficients: readonly number[]): readonly Rest[] {
  const known = remembered.get(ballots) ?? new Map<string, readonly Rest[]>()
  remembered.set(ballots, known)
  const name = coefficients.join(' ')
  const found = known.get(name) ?? ballots.kinds.map((_, first) => restFrom(ballots, coefficients, first))
  known.set(name, found)
  return found
}

/** The same bound as doubles, and how many ballots it takes until a sum may be rounded. */
function quickly(ballots: Ballots, whole: readonly bigint[], constant: bigint): Row['quick'] {
  const coefficients = whole.map(Number)
  const largest = Math.max(1, ...coefficients.map(Math.abs))
  const isExact = Math.abs(Number(constant)) < Number.MAX_SAFE_INTEGER / 4
  return {
    coefficients,
    constant: Number(constant),
    rests: restsOf(ballots, coefficients),
    most: isExact ? Math.floor(Number.MAX_SAFE_INTEGER / 4 / largest) : -1,
  }
}

const floorDivide = (a: bigint, b: bigint): bigint => (a % b !== 0n && a < 0n ? a / b - 1n : a / b)

/**
 * Makes a bound of Σ coefficient × count + constant ≥ 0, as tight as whole numbers allow.
 * With the valid ballots of a class settled, a multiple of their sum may be taken from the coefficients into the constant;
 * it is taken so that the best option counts nothing and the others less, which makes {@link mostOf} exact for the valid ballots of a class.
 *
 * @param ballots - the ballots at hand
 * @param valid - settled number of valid ballots of each class
 * @param given - one coefficient a kind
 * @param constant - what is added
 */
export function rowOf(ballots: Ballots, valid: readonly number[], given: readonly bigint[], constant: bigint): Row {
  const { kinds } = ballots
  const best = valid.map((_, voters) => {
    const own = given.filter((_, index) => kinds[index]?.valid && kinds[index]?.voters === voters)
    return own.sort((a, b) => Number(b > a) - Number(b < a))[0] ?? 0n
  })
  const shifted = given.map((coefficient, index) => {
    const kind = kinds[index]
    return kind?.valid ? coefficient - (best[kind.voters] ?? 0n) : coefficient
  })
  const moved = valid.reduce((sum, number, voters) => sum + (best[voters] ?? 0n) * BigInt(number), constant)
  const divisor = shifted.reduce(greatestDivisor, 0n) || 1n
  const coefficients = shifted.map((coefficient) => coefficient / divisor)
  const whole = floorDivide(moved, divisor)
  return { coefficients, constant: whole, quick: quickly(ballots, coefficients, whole) }
}
