import type { Ratio } from '../../core/ratio.js'
import { ratioOf } from '../../core/ratio.js'
import type { Constraint, Pick } from './feasible.js'
import { feasiblePoint, negative, pickPoint } from './feasible.js'
import type { Linear } from './linear.js'
import { valueAt } from './linear.js'

/** On which side of each border: −1 below, 0 on it, 1 above. */
export type Signs = readonly number[]

/** A part of the space of tallies in which every threshold gives one answer. */
export interface Region {
  /** The side of each border. */
  signs: Signs
  /** One point of it. */
  point: readonly Ratio[]
}

/** The side on which a point lies. */
export const sideOf = (linear: Linear, point: readonly Ratio[]): number => {
  const { numerator } = valueAt(linear, point)
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0
}

/** What must hold on one side of a border. */
export const onSide = (linear: Linear, sign: number): Constraint =>
  sign === 0 ? { linear, is: 'zero' } : { linear: sign > 0 ? linear : negative(linear), is: 'positive' }

/** Of variables that no function tells apart one is enough: the first stands for all, the others are zero. */
function standIns(variables: number, functions: readonly Linear[]): number[] {
  const seen = new Map<string, number>()
  for (let variable = 0; variable < variables; variable += 1) {
    const key = functions.map(({ coefficients }) => coefficients[variable] ?? 0n).join(' ')
    if (!seen.has(key)) seen.set(key, variable)
  }
  return [...seen.values()]
}

// More regions than any plan's thresholds make; beyond it an answer would take minutes.
const mostRegions = 300

/** The regions of a space, or that there are more than are looked at. */
export interface Regions {
  /** Those that were found, each with a point of it. */
  regions: Region[]
  /** Whether these are all: a region that is not listed has been shown to be empty. */
  complete: boolean
}

/**
 * All regions that exist, each with a point of it.
 *
 * @param variables - number of variables
 * @param domain - what always holds
 * @param forms - the borders
 * @param pick - picks values where a region leaves a choice
 * @param most - how many regions are looked for
 */
export function regionsOf(
  variables: number,
  domain: readonly Constraint[],
  forms: readonly Linear[],
  pick: Pick,
  most: number = mostRegions,
): Regions {
  const kept = standIns(variables, [...domain.map(({ linear }) => linear), ...forms])
  const narrow = ({ coefficients, constant }: Linear): Linear => ({
    coefficients: kept.map((variable) => coefficients[variable] ?? 0n),
    constant,
  })
  const borders = forms.map(narrow)
  const whole = (point: readonly Ratio[]): Ratio[] =>
    Array.from({ length: variables }, (_, variable) => point[kept.indexOf(variable)] ?? ratioOf(0))
  const choose: Pick = (variable, low, high) => pick(kept[variable] ?? 0, low, high)
  const regions: Region[] = []
  const grow = (signs: Signs, constraints: readonly Constraint[], inside: readonly Ratio[]): void => {
    if (regions.length > most) return
    const linear = borders[signs.length]
    if (!linear) {
      regions.push({ signs, point: whole(pickPoint(kept.length, constraints, choose) ?? inside) })
      return
    }
    const side = sideOf(linear, inside)
    for (const sign of [1, 0, -1]) {
      const narrowed = [...constraints, onSide(linear, sign)]
      const point = sign === side ? inside : feasiblePoint(kept.length, narrowed)
      if (point) grow([...signs, sign], narrowed, point)
    }
  }
  const within = domain.map(({ linear, is }) => ({ linear: narrow(linear), is }))
  const anywhere = feasiblePoint(kept.length, within)
  if (anywhere) grow([], within, anywhere)
  return { regions: regions.slice(0, most), complete: regions.length <= most }
}
