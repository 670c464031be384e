import type { Ratio } from '../../core/ratio.js'

/** An exact decimal number; null where the ratio is none of at most nine places. */
export function decimalText({ numerator, denominator }: Ratio): string | null {
  const scaled = numerator * 10n ** 9n
  if (scaled % denominator !== 0n) return null
  const digits = String(scaled / denominator).padStart(10, '0')
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/u, '')
}
