import type { Ratio } from '../../core/ratio.js'
import { addRatios, multiplyRatios, ratioOf } from '../../core/ratio.js'
import type { Constraint, Pick } from '../space/feasible.js'
import { negative, pickPoint } from '../space/feasible.js'
import type { Region } from '../space/regions.js'
import type { End } from '../space/simplest.js'
import { shortestDecimalBetween, simplestBetween } from '../space/simplest.js'
import type { Space } from '../space/space.js'
import type { Standing } from '../space/standing.js'
import { standingAt } from '../space/standing.js'

/** What holds in a region. */
export const constraintsIn = ({ domain, forms }: Space, { signs }: Region): Constraint[] => [
  ...domain,
  ...forms.map((linear, index): Constraint => {
    const sign = signs[index] ?? 0
    return sign === 0 ? { linear, is: 'zero' } : { linear: sign > 0 ? linear : negative(linear), is: 'positive' }
  }),
]

/** Picks the simplest values. */
export const pickSimple =
  ({ variables }: Space): Pick =>
  (variable, low, high) =>
    variables[variable]?.kind === 'component' ? shortestDecimalBetween(low, high) : simplestBetween(low, high)

const half = ratioOf(1, 2)
const between = (low: End, high: End): Ratio =>
  high.open ? multiplyRatios(addRatios(low.value, high.value), half) : high.value

/** Other tallies of the same region, with the same facts: for each quantity one that has much of it. */
export function variantsOf(space: Space, { region, world }: Standing): Standing[] {
  const constraints = constraintsIn(space, region)
  return space.variables.flatMap((_, favoured) => {
    const simple = pickSimple(space)
    const pick: Pick = (variable, low, high) =>
      variable === favoured && low && high ? between(low, high) : simple(variable, low, high)
    const point = pickPoint(space.variables.length, constraints, pick)
    return (point && standingAt(space, { ...region, point }, world)) ?? []
  })
}
