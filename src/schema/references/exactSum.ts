/** A fraction of whole numbers. */
interface Fraction {
  above: bigint
  below: bigint
}

// As long as a ratio may be; longer ones are faults of shape and are not worth counting with.
const form = /^(\d{1,9})(?:\.(\d{1,9}))?(%)?$|^(\d{1,9})\/(\d{1,9})$/

const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other))

const reduce = ({ above, below }: Fraction): Fraction => {
  const common = divisor(above, below)
  return { above: above / common, below: below / common }
}

const print = ({ above, below }: Fraction): string => (below === 1n ? String(above) : `${above}/${below}`)

/** Reads a ratio as an exact fraction; null where it is none. */
const readRatio = (text: string): Fraction | null => {
  const [, whole, decimals = '', percent, above, below] = form.exec(text) ?? []
  if (above !== undefined && below !== undefined) {
    return BigInt(below) === 0n ? null : reduce({ above: BigInt(above), below: BigInt(below) })
  }
  if (whole === undefined) return null
  const scale = 10n ** BigInt(decimals.length) * (percent === undefined ? 1n : 100n)
  return reduce({ above: BigInt(whole + decimals), below: scale })
}

/** A number in one way of writing (`"90"` for `"90.0"`), or null where it is none. */
export const canonicalNumber = (text: string): string | null => {
  const number = readRatio(text)
  return number === null ? null : print(number)
}

/** Tells whether one number is at or above another; false where one of them is none. */
export const isAtLeast = (one: string, other: string): boolean => {
  const [a, b] = [readRatio(one), readRatio(other)]
  return a !== null && b !== null && a.above * b.below >= b.above * a.below
}

/** The exact sum of ratios, reduced (`"1"`, `"9/10"`); null where one of them is no ratio. */
export const exactSum = (texts: string[]): string | null => {
  let sum: Fraction = { above: 0n, below: 1n }
  for (const text of texts) {
    const next = readRatio(text)
    if (next === null) return null
    sum = reduce({ above: sum.above * next.below + next.above * sum.below, below: sum.below * next.below })
  }
  return print(sum)
}
