import type { Ratio } from '../../core/ratio.js'
import { addRatios, multiplyRatios, ratioOf } from '../../core/ratio.js'

/** An affine function of the variables, in whole numbers: Σ coefficient × variable + constant. */
export interface Linear {
  /** One coefficient a variable. */
  coefficients: readonly bigint[]
  /** What is added. */
  constant: bigint
}

/** The number without its sign. */
export const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

/** The greatest common divisor; of zero and a number, that number. */
export const greatestDivisor = (a: bigint, b: bigint): bigint => {
  let [divisor, rest] = [absolute(a), absolute(b)]
  while (rest) [divisor, rest] = [rest, divisor % rest]
  return divisor
}

/** The least common multiple of positive numbers. */
export const leastMultiple = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((multiple, number) => (multiple / greatestDivisor(multiple, number)) * number, 1n)

/** The same function of exact ratios, brought to whole numbers by a positive factor: every sign stays. */
export function linearOf(coefficients: readonly Ratio[], constant: Ratio): Linear {
  const scale = leastMultiple([constant, ...coefficients].map(({ denominator }) => denominator))
  const whole = ({ numerator, denominator }: Ratio) => numerator * (scale / denominator)
  return { coefficients: coefficients.map(whole), constant: whole(constant) }
}

/** The same function divided by the greatest positive number that leaves it whole. */
export function reduceLinear({ coefficients, constant }: Linear): Linear {
  const divisor = coefficients.reduce(greatestDivisor, absolute(constant))
  if (divisor <= 1n) return { coefficients, constant }
  return { coefficients: coefficients.map((one) => one / divisor), constant: constant / divisor }
}

/** The value at a point. */
export const valueAt = ({ coefficients, constant }: Linear, point: readonly Ratio[]): Ratio =>
  coefficients.reduce(
    (sum, coefficient, index) =>
      coefficient === 0n ? sum : addRatios(sum, multiplyRatios(ratioOf(coefficient), point[index] ?? ratioOf(0))),
    ratioOf(constant),
  )

/** A name that two functions share exactly where they are the same. */
export const linearKey = ({ coefficients, constant }: Linear): string => [...coefficients, constant].join(' ')
