import { feasiblePoint } from '../space/feasible.js'
import { onSide } from '../space/regions.js'
import { domainOf } from '../space/variables.js'
import { changeTo, validPerClass } from './ballots.js'
import type { BallotMargin, Never, NoBallotMargin } from './margin.js'
import { ballotsAt } from './regionTally.js'
import { keepsTo } from './row.js'
import type { Side } from './rowMaker.js'
import { leastChanges, preferredTally } from './search.js'
import { untouchedOf } from './startingBallots.js'
import type { SubjectGround } from './subjectGround.js'
import { witnessOf } from './witness.js'

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** A tally, however far away, that lies on sides of borders; `exists`: shares that do exist. */
function somewhere(
  { track, ballots, borders: { variables }, bounded: { tallied }, rowsFor }: SubjectGround,
  sides: readonly Side[],
): { exists: boolean; changes: number | null } {
  const point = feasiblePoint(variables.length, [
    ...domainOf(track, variables),
    ...sides.map(({ linear, sign }) => onSide(linear, sign)),
  ])
  if (!point) return { exists: false, changes: null }
  const { counts, beyond } = ballotsAt(track, ballots, variables, point)
  // Ballots that no change touches are a part of the blank ones: so many ballots that they are.
  const untouched = untouchedOf(tallied, ballots.counts)
  const blank = beyond('blank')
  const times = blank > 0 ? Math.max(1, Math.ceil(untouched / blank)) : 1
  const whole = counts.map((count) => count * times)
  const blankAt = ballots.kinds.findIndex(({ option }) => option === null)
  whole[blankAt] = Math.max(0, blank * times - untouched)
  const { relabel, add, remove } = changeTo(ballots, whole)
  const isKept = rowsFor(sides)(validPerClass(ballots, whole)).every((row) => keepsTo(row, whole))
  return { exists: true, changes: isKept ? relabel + add + remove : null }
}

/**
 * The least change that leads to any one of some regions.
 *
 * @param ground - the subject
 * @param to - the grade that these regions have
 * @param wanted - regions, each as the sides of borders that must hold together
 * @param never - why there is no region, or none that exists
 */
export function marginTo(
  ground: SubjectGround,
  to: string,
  wanted: readonly (readonly Side[])[],
  never: (exists: boolean) => Never,
): BallotMargin | NoBallotMargin {
  const { ballots, rowsFor } = ground
  const none = (reason: Never | null, beyond: number | null = null): NoBallotMargin => ({
    kind: 'ballots',
    to,
    ballots: null,
    never: reason,
    beyond,
  })
  if (wanted.length === 0) return none(never(false))
  const bounds = wanted.map(rowsFor)
  const total = sumOf(ballots.counts)
  let most = total + (ballots.limit ?? 0)
  let proven = true
  if (ballots.limit === null) {
    const found = wanted.map((sides) => somewhere(ground, sides))
    if (!found.some(({ exists }) => exists)) return none(never(false))
    const reached = found.flatMap(({ changes }) => changes ?? [])
    proven = reached.length > 0
    // With spoiled ballots in the base a share may exist and yet be no share of whole ballots.
    most = proven ? Math.min(...reached) : 4 * (total + 25)
  }
  const least = leastChanges(ballots, bounds, most)
  const tally = least === null ? null : preferredTally(ballots, bounds, least)
  if (least === null || tally === null) {
    if (!proven) return none(null, most)
    return none(wanted.some((sides) => somewhere(ground, sides).exists) ? never(true) : never(false))
  }
  return { kind: 'ballots', to, ballots: least, ...changeTo(ballots, tally), witness: witnessOf(ground, tally) }
}
