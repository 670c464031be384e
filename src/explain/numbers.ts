import type { Ratio } from '../core/ratio.js'
import { compareRatios, multiplyRatios, parseRatio, ratioOf } from '../core/ratio.js'

/** An exact fraction or ratio as text, or undefined where the text is none. */
export const readRatio = (text: string): Ratio | undefined =>
  /^-?\d+(\.\d+)?%?$|^-?\d+\/0*[1-9]\d*$/.test(text) ? parseRatio(text) : undefined

/** To so many decimals, rounded half up. */
function fixed({ numerator, denominator }: Ratio, decimals: number): string {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals)
  const digits = ((scaled * 2n + denominator) / (denominator * 2n)).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = numerator < 0n && /[1-9]/.test(digits) ? '-' : ''
  return decimals > 0 ? `${sign}${whole}.${digits.slice(-decimals)}` : `${sign}${whole}`
}

const isExact = (ratio: Ratio, decimals: number) =>
  (ratio.numerator * 10n ** BigInt(decimals)) % ratio.denominator === 0n

const most = 12

/**
 * A number for people: exact where two decimals suffice, else rounded half up to two. Where that would make it look
 * like the limit it is compared with, as many decimals as it takes to tell them apart.
 */
export function numberText(ratio: Ratio, limit?: Ratio): string {
  const short = [0, 1, 2].find((decimals) => isExact(ratio, decimals))
  if (short !== undefined) return fixed(ratio, short)
  const differs = limit && compareRatios(ratio, limit) !== 0
  const looksLike = (decimals: number) => differs && fixed(ratio, decimals) === fixed(limit, decimals)
  let decimals = 2
  while (decimals < most && looksLike(decimals)) decimals += 1
  return fixed(ratio, decimals)
}

const hundredfold = (ratio: Ratio) => multiplyRatios(ratio, ratioOf(100))

/** A share as a percentage: `10%`, `10.34%`. */
export const percentText = (share: Ratio, limit?: Ratio): string =>
  `${numberText(hundredfold(share), limit && hundredfold(limit))}%`

/** A limit, always exact: as a decimal number where it ends, else as a fraction. */
export function limitNumber(limit: Ratio): string {
  for (let decimals = 0; decimals <= most; decimals += 1) if (isExact(limit, decimals)) return fixed(limit, decimals)
  return `${limit.numerator}/${limit.denominator}`
}

/** A limit on a share, always exact: `10%`, or `1/3` where no percentage is exact. */
export function limitPercent(limit: Ratio): string {
  const text = limitNumber(hundredfold(limit))
  return text.includes('/') ? limitNumber(limit) : `${text}%`
}
