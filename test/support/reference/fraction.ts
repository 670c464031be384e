/** An exact number: top ÷ bottom, bottom above zero, never reduced until it is printed. */
export interface Fraction {
  top: bigint
  bottom: bigint
}

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const below = BigInt(bottom)
  return below < 0n ? { top: -BigInt(top), bottom: -below } : { top: BigInt(top), bottom: below }
}

/** Reads "10%", "12.5%", "2/5", "0.4" and "90"; a JSON number is read as it is written. */
export function readFraction(text: string | number): Fraction {
  const written = String(text)
  if (written.endsWith('%')) return divide(readFraction(written.slice(0, -1)), fraction(100))
  const [over, under] = written.split('/')
  if (under !== undefined) return fraction(BigInt(over ?? ''), BigInt(under))
  const [whole = '', decimals = ''] = written.split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
}

function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, fraction(-b.top, b.bottom))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom)
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top)
}

export function distance(a: Fraction, b: Fraction): Fraction {
  const difference = subtract(a, b)
  return difference.top < 0n ? fraction(-difference.top, difference.bottom) : difference
}

/** Negative, zero or positive: a below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The greatest whole number that is not above the fraction (fractions here are never negative). */
export function roundDown(a: Fraction): number {
  return Number(a.top / a.bottom)
}

export function roundUp(a: Fraction): number {
  const down = roundDown(a)
  return compare(fraction(down), a) === 0 ? down : down + 1
}

/** The whole numbers nearest to the fraction: two of them at a half, else one. */
export function nearestWhole(a: Fraction): number[] {
  const down = roundDown(a)
  const up = roundUp(a)
  const order = compare(distance(a, fraction(down)), distance(a, fraction(up)))
  return order < 0 ? [down] : order > 0 ? [up] : down === up ? [down] : [down, up]
}

export function print(a: Fraction): string {
  let divisor = a.top < 0n ? -a.top : a.top
  let rest = a.bottom
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest]
  const bottom = a.bottom / divisor
  return bottom === 1n ? `${a.top / divisor}` : `${a.top / divisor}/${bottom}`
}
