import type { Ratio } from '../../core/ratio.js'
import { addRatios, floorRatio, multiplyRatios, ratioOf } from '../../core/ratio.js'
import type { CaseFile } from '../../schema/case.js'
import type { Constraint } from '../space/feasible.js'
import { pickPoint } from '../space/feasible.js'
import type { Linear } from '../space/linear.js'
import { leastMultiple, valueAt } from '../space/linear.js'
import type { Region } from '../space/regions.js'
import { caseAt } from '../space/sample.js'
import type { Space } from '../space/space.js'
import type { World } from '../space/worlds.js'
import type { Direction } from './directions.js'
import { riseOf } from './directions.js'
import { constraintsIn, pickSimple } from './variants.js'

const magnitude = ({ numerator, denominator }: Ratio): Ratio =>
  ratioOf(numerator < 0n ? -numerator : numerator, denominator)

/** No quantity is negative: the space leaves that unsaid. */
const quantities = ({ variables }: Space): Linear[] =>
  variables.map((_, index) => ({
    coefficients: variables.map((__, other) => (other === index ? 1n : 0n)),
    constant: 0n,
  }))

/** What stays at least zero wherever there is anything. */
const limitsOf = (space: Space): Linear[] => [
  ...quantities(space),
  ...space.domain.flatMap(({ linear, is }) => (is === 'not-negative' ? [linear] : [])),
]

/** A point of a region from which there is room for a step (of either sign); null: there is none. */
export function pointWithRoom(space: Space, region: Region, direction: Direction, sign: 1n | -1n): Ratio[] | null {
  const room = limitsOf(space).flatMap((linear): Constraint[] =>
    sign * riseOf(linear, direction.step) < 0n ? [{ linear, is: 'positive' }] : [],
  )
  return pickPoint(space.variables.length, [...constraintsIn(space, region), ...room], pickSimple(space))
}

/** How many steps of this size fit before another border is crossed, or what is possible is left: at least so many a whole. */
function fineness(space: Space, point: readonly Ratio[], { step }: Direction, sign: 1n | -1n): bigint {
  const bounds = [...space.forms, ...limitsOf(space)].flatMap((linear) => {
    const [value, rise] = [valueAt(linear, point), sign * riseOf(linear, step)]
    const meets = value.numerator !== 0n && rise !== 0n && value.numerator > 0n !== rise > 0n
    const { numerator, denominator } = magnitude(value)
    return meets ? [ratioOf((rise < 0n ? -rise : rise) * denominator, numerator)] : []
  })
  return bounds.reduce((most, bound) => {
    const next = BigInt(floorRatio(bound)) + 1n
    return next > most ? next : most
  }, 1n)
}

/**
 * Two cases that differ by one step: from a point to the side that the step leads to, or from the side to the point.
 * On the side every border that the step touches has been left, and no other has been crossed.
 *
 * @param sign - 1: the step begins at the point; -1: it ends there
 * @returns the case before and the case after the step; none where a score would have to be a number that a case cannot hold
 */
export function stepCases(
  space: Space,
  point: readonly Ratio[],
  direction: Direction,
  sign: 1n | -1n,
  world: World,
): CaseFile[] {
  const { policy, track, variables } = space
  const isComponent = (index: number) => variables[index]?.kind === 'component'
  const whole = leastMultiple(point.filter((_, index) => !isComponent(index)).map(({ denominator }) => denominator))
  const fine = fineness(space, point, direction, sign)
  // So many ballots that one of them is a step small enough; scores change by a power of a tenth.
  const ballots = whole * (fine / whole + 1n)
  let tenth = 1n
  while (tenth < fine) tenth *= 10n
  const amounts = point.map((value, index) => (isComponent(index) ? value : multiplyRatios(value, ratioOf(ballots))))
  const moved = amounts.map((value, index) => {
    const change = sign * (direction.step[index] ?? 0n)
    return addRatios(value, isComponent(index) ? ratioOf(change, tenth) : ratioOf(change))
  })
  const both = (sign > 0n ? [amounts, moved] : [moved, amounts]).map((one) =>
    caseAt(policy, track, variables, one, world),
  )
  return both.every((one) => one !== null) ? both : []
}
