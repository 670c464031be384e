import type { Ratio } from '../../core/ratio.js'
import { addRatios, multiplyRatios, parseRatio, ratioOf, ratioOfNumber } from '../../core/ratio.js'
import type { CaseFile } from '../../schema/case.js'
import type { RankingKey, Track } from '../../schema/track.js'
import type { Pick } from '../space/feasible.js'
import { pickPoint } from '../space/feasible.js'
import { caseAt } from '../space/sample.js'
import { cohortCase } from './cohortCase.js'
import type { Direction } from './directions.js'
import { directionsOf } from './directions.js'
import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'

const zero = ratioOf(0)
const half = ratioOf(1, 2)

/** By how much a ranking key rises with one step, but for a positive factor. */
function keyRise(track: Track, key: RankingKey, { from, to, class: voters }: Direction): Ratio {
  const turned = (value: Ratio) => (key.order === 'asc' ? multiplyRatios(value, ratioOf(-1)) : value)
  const found = track.ballot.classes?.find(({ id }) => id === voters)
  if ('share' in key) {
    const counts = (option: string) => (key.share.includes(option) ? 1 : 0)
    const weight = found && track.base === 'valid' ? parseRatio(found.weight) : ratioOf(1)
    // A score that rises has no options, and moves no share.
    return turned(multiplyRatios(weight, ratioOf(from === to ? 0 : counts(to) - counts(from))))
  }
  const components = (track.score?.components ?? []).filter(({ id }) => key.score === true || id === key.score)
  return turned(
    components
      .map((component): Ratio => {
        const weight = key.score === true ? parseRatio(component.weight) : ratioOf(1)
        if (!('points' in component)) return component.id === to && from === to ? weight : ratioOf(0)
        const points = (option: string) =>
          ratioOfNumber(Object.hasOwn(component.points, option) ? (component.points[option] ?? 0) : 0)
        const rise = addRatios(points(to), multiplyRatios(points(from), ratioOf(-1)))
        return from === to
          ? ratioOf(0)
          : multiplyRatios(multiplyRatios(weight, found ? parseRatio(found.weight) : ratioOf(1)), rise)
      })
      .reduce(addRatios, ratioOf(0)),
  )
}

/** Two subjects alike, and the same two after one of them has taken a step for the better. */
function examplesOf({ policy, track, space }: TrackView, { step }: Direction): CaseFile[] {
  // Means that leave out different scores are not spanned by the space, so a sample of it might show something else.
  if (space.uncovered.includes('several-means')) return []
  const [world] = space.worlds
  const middle: Pick = (_, low, high) => multiplyRatios(addRatios(low?.value ?? zero, high?.value ?? zero), half)
  const inside = pickPoint(space.variables.length, space.domain, middle)
  if (!world || !inside) return []
  // One vote for each option, and every score in the middle, so that there is room.
  const start = space.variables.map(({ kind }, index) =>
    kind === 'component' ? (inside[index] ?? zero) : ratioOf(kind === 'votes' ? 1 : 0),
  )
  const better = start.map((value, index) => {
    const change = ratioOf(step[index] ?? 0n)
    const isScore = space.variables[index]?.kind === 'component'
    // A score goes half the way to the best.
    return isScore && change.numerator > 0n
      ? multiplyRatios(addRatios(value, ratioOf(100)), half)
      : addRatios(value, change)
  })
  const [one, other] = [start, better].map((amounts) => caseAt(policy, track, space.variables, amounts, world))
  return one && other ? [cohortCase([one, one]), cohortCase([other, one])] : []
}

/** A step for the better that lowers the rank: the first key that it changes goes down. */
export function lintRanking(view: TrackView): Draft[] {
  const { track, space } = view
  // One person alone has no rank to lose.
  if (track.subjects === 'committee-secretary') return []
  const found = new Map<number, Draft>()
  for (const direction of directionsOf(track, space.variables)) {
    const rises = (track.ranking ?? []).map((key) => keyRise(track, key, direction))
    const first = rises.findIndex(({ numerator }) => numerator !== 0n)
    if (first < 0 || (rises[first]?.numerator ?? 0n) > 0n || found.has(first)) continue
    found.set(first, {
      code: 'ranking-not-monotone',
      path: [...view.path, 'ranking', first],
      params: { track: track.id, from: direction.from, to: direction.to, key: first },
      proof: { kind: 'structural' },
      examples: examplesOf(view, direction),
    })
  }
  return [...found.values()]
}
