import { RulesError } from './error.js'

/** An exact fraction with a positive denominator; in lowest terms only when it is written. */
export interface Ratio {
  /** Above the line. */
  readonly numerator: bigint
  /** Below the line, at least 1. */
  readonly denominator: bigint
}

/** numerator ÷ denominator, which is positive. */
export const ratioOf = (numerator: number | bigint, denominator: number | bigint = 1n): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

/**
 * Reads an exact ratio or decimal number.
 *
 * @param text - `"10%"`, `"2/5"`, `"0.4"`, `"12.5%"`, `"91.5"`
 * @returns the exact fraction
 * @throws RulesError `invalid-ratio` where the text is none of these
 * @example
 * ```ts
 * formatRatio(parseRatio('12.5%')) // => '1/8'
 * ```
 */
export function parseRatio(text: string): Ratio {
  const [, sign = '', whole, decimals = '', percent, below] = /^(-?)(\d+)(?:\.(\d+))?(?:(%)|\/(\d+))?$/.exec(text) ?? []
  if (whole === undefined || (below !== undefined && (decimals !== '' || BigInt(below) === 0n)))
    throw new RulesError('invalid-ratio', { text })
  const scale = 10n ** BigInt(decimals.length) * (percent ? 100n : 1n)
  return ratioOf(BigInt(sign + whole + decimals), BigInt(below ?? 1) * scale)
}

/** A number means the shortest decimal that stands for it, as it is written in JSON: 0.1 is 1/10. */
export function ratioOfNumber(number: number): Ratio {
  const [digits = '', exponent = '0'] = String(number).split('e')
  const power = ratioOf(10n ** BigInt(Math.abs(Number(exponent))))
  return multiplyRatios(parseRatio(digits), Number(exponent) < 0 ? invertRatio(power) : power)
}

/**
 * Writes an exact ratio.
 *
 * @param ratio - a fraction
 * @returns `"1/10"`, or `"8"` for a whole number
 * @example
 * ```ts
 * formatRatio(parseRatio('40%')) // => '2/5'
 * ```
 */
export function formatRatio({ numerator, denominator }: Ratio): string {
  let [divisor, rest] = [denominator, numerator < 0n ? -numerator : numerator]
  while (rest) [divisor, rest] = [rest, divisor % rest]
  return divisor === denominator ? `${numerator / divisor}` : `${numerator / divisor}/${denominator / divisor}`
}

/** Below, equal or above: −1, 0 or 1, by cross-multiplication. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** a + b. */
export const addRatios = (a: Ratio, b: Ratio): Ratio =>
  ratioOf(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/** a × b. */
export const multiplyRatios = (a: Ratio, b: Ratio): Ratio =>
  ratioOf(a.numerator * b.numerator, a.denominator * b.denominator)

/** 1 ÷ a, for a above zero. */
export const invertRatio = ({ numerator, denominator }: Ratio): Ratio => ({
  numerator: denominator,
  denominator: numerator,
})

/** The greatest whole number not above the ratio. */
export const floorRatio = ({ numerator, denominator }: Ratio): number => {
  const quotient = numerator / denominator
  return Number(quotient * denominator > numerator ? quotient - 1n : quotient)
}

/** The least whole number not below the ratio. */
export const ceilRatio = ({ numerator, denominator }: Ratio): number =>
  0 - floorRatio({ numerator: -numerator, denominator })
