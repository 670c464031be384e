import type { Bounded } from '../../core/bounds.js'
import type { Ratio } from '../../core/ratio.js'
import { formatRatio, invertRatio, multiplyRatios, parseRatio, ratioOf } from '../../core/ratio.js'
import type { Track } from '../../schema/track.js'

/**
 * By how much the scores that a mean counts must change in sum for its value to change, class by class: as if those of that class changed alone.
 *
 * @param track - the track
 * @param bounded - the subject
 * @param of - the component; nothing is told of any other score than a mean
 * @param by - the change of its value on the footing of 100 points
 * @returns one entry a voter class; undefined where it is no mean
 */
export function pointsOf(
  track: Track,
  { tallied: { tally } }: Bounded,
  of: true | string,
  by: Ratio,
): { class: string | null; sum: string }[] | undefined {
  const component = track.score?.components.find(({ id }) => id === of)
  const { score, classes } = track.ballot
  if (!component || !('mean' in component) || !score) return undefined
  const { dropHighest = 0, dropLowest = 0 } = component.mean
  const mean = multiplyRatios(by, multiplyRatios(parseRatio(score.to), ratioOf(1, 100)))
  return (classes ?? [null]).flatMap((voters, index) => {
    const valid = voters ? tally.classes?.[index]?.valid : tally.valid
    const counted = (valid ?? 0) - dropHighest - dropLowest
    const weight = voters ? parseRatio(voters.weight) : ratioOf(1)
    if (counted <= 0 || weight.numerator === 0n) return []
    const sum = multiplyRatios(multiplyRatios(mean, invertRatio(weight)), ratioOf(counted))
    return [{ class: voters?.id ?? null, sum: formatRatio(sum) }]
  })
}
