import * as fc from 'fast-check'

/** Choices made one at a time, each recorded by fast-check, so that a failure shrinks choice by choice. */
export interface Draw {
  /** A whole number, both ends included; shrinks toward `least`. */
  whole(least: number, most: number): number
  /** True so many times in a hundred; shrinks toward false. */
  chance(percent: number): boolean
  /** One of the list; shrinks toward the first. */
  one<T>(list: readonly T[]): T
  /** So many different members of the list, in the list's order. */
  some<T>(list: readonly T[], least: number, most: number): T[]
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[]
  /** The value at times, otherwise nothing to spread. */
  maybe<T extends object>(percent: number, value: () => T): T | Record<never, never>
  /** Like `maybe` in an untidy case; always the value in a tidy one, where nothing is left out. */
  given<T extends object>(percent: number, value: () => T): T | Record<never, never>
  /** True so many times in a hundred of the untidy cases; never in a tidy one. */
  fault(percent: number): boolean
}

function drawFrom(generate: fc.GeneratorValue): Draw {
  const whole = (least: number, most: number) =>
    least >= most ? least : generate(fc.integer, { min: least, max: most })
  const chance = (percent: number) => whole(0, 99) >= 100 - percent
  const one = <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T
  const shuffled = <T>(list: readonly T[]) => {
    const result = [...list]
    for (let at = result.length - 1; at > 0; at -= 1) {
      const other = at - whole(0, at)
      const [a, b] = [result[at] as T, result[other] as T]
      result[at] = b
      result[other] = a
    }
    return result
  }
  const some = <T>(list: readonly T[], least: number, most: number) => {
    const wanted = whole(least, Math.min(most, list.length))
    let left = wanted
    return list.filter((_, index) => {
      const take = left > 0 && whole(0, list.length - index - 1) < left
      if (take) left -= 1
      return take
    })
  }
  const untidy = chance(50)
  return {
    whole,
    chance,
    one,
    some,
    shuffled,
    maybe: (percent, value) => (chance(percent) ? value() : {}),
    given: (percent, value) => (!untidy || chance(percent) ? value() : {}),
    fault: (percent) => untidy && chance(percent),
  }
}

/** An arbitrary of whatever is built from choices. */
export const drawn = <T>(build: (draw: Draw) => T): fc.Arbitrary<T> =>
  fc.gen().map((generate) => build(drawFrom(generate)))

/** Runs of each property: at least 1,000; more on request (PROPERTY_RUNS). */
const numRuns = Math.max(1000, Number(process.env.PROPERTY_RUNS ?? 0))

/**
 * Settings of every property: a seed may be given (PROPERTY_SEED), otherwise fast-check prints the one it took.
 * The limit of time cuts the search for a smaller counterexample short; runs that it cut short would fail.
 */
export const settings = {
  numRuns,
  interruptAfterTimeLimit: 100_000,
  markInterruptAsFailure: true,
  ...(process.env.PROPERTY_SEED === undefined ? {} : { seed: Number(process.env.PROPERTY_SEED) }),
}
