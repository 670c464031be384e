import type { Ratio } from '../../core/ratio.js'
import { multiplyRatios, parseRatio, ratioOf } from '../../core/ratio.js'
import type { StatedTally } from '../../schema/case.js'
import type { Track } from '../../schema/track.js'
import { decimalText } from './decimalText.js'
import { greatestDivisor } from './linear.js'
import type { Variable } from './variables.js'

// A mean that needs more ballots than this is shown by no sample.
const mostBallots = 10_000n

/** Whole numbers, as few as possible, whose mean is a ratio: floors and ceilings of it. */
function numbersWithMean({ numerator, denominator }: Ratio): bigint[] | null {
  const divisor = greatestDivisor(numerator, denominator)
  const ballots = denominator / divisor
  if (ballots > mostBallots) return null
  const [floor, above] = [numerator / denominator, (numerator / divisor) % ballots]
  return Array.from({ length: Number(ballots) }, (_, index) => (BigInt(index) < above ? floor + 1n : floor))
}

/**
 * Score ballots whose mean, after the highest and the lowest are left out, is the value of a sample; the same in every voter class.
 * Null where the value needs more ballots than any meeting has.
 */
export function scoreTalliesAt(
  track: Track,
  subject: string,
  variables: readonly Variable[],
  amounts: readonly Ratio[],
): StatedTally[] | null {
  const { score, classes } = track.ballot
  const component = track.score?.components.find((one) => 'mean' in one)
  const index = variables.findIndex((one) => one.kind === 'component' && one.component === component?.id)
  if (!score) return null
  const units = ratioOf(10n ** BigInt(score.decimals))
  const lowest = multiplyRatios(parseRatio(score.from), units)
  const value = multiplyRatios(amounts[index] ?? ratioOf(0), ratioOf(1, 100))
  const mean = index < 0 ? lowest : multiplyRatios(multiplyRatios(value, parseRatio(score.to)), units)
  const kept = numbersWithMean(mean)
  if (!kept) return null
  const { dropHighest = 0, dropLowest = 0 } = component && 'mean' in component ? component.mean : {}
  const [highest = 0n, least = 0n] = [kept[0], kept.at(-1)]
  const all = [
    ...Array.from({ length: dropHighest }, () => highest),
    ...kept,
    ...Array.from({ length: dropLowest }, () => least),
  ]
  const scores = [...new Set(all)].map((unit) => ({
    score: decimalText(ratioOf(unit, units.numerator)) ?? '',
    votes: all.filter((other) => other === unit).length,
  }))
  return (classes?.map(({ id }) => id) ?? [null]).map((voters) => ({
    track: track.id,
    subject,
    ...(voters !== null && { class: voters }),
    counts: {},
    scores,
    blank: 0,
    spoiled: 0,
    issued: all.length,
  }))
}
