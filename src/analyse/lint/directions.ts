import type { Ratio } from '../../core/ratio.js'
import { addRatios, compareRatios, multiplyRatios, parseRatio, ratioOf, ratioOfNumber } from '../../core/ratio.js'
import type { Track } from '../../schema/track.js'
import type { Linear } from '../space/linear.js'
import type { Variable } from '../space/variables.js'

/** A change for the better of one tally: a ballot moves to a better option, or a score rises. */
export interface Direction {
  /** The option that the ballot leaves; the component whose score rises. */
  from: string
  /** The option that it comes to; the component. */
  to: string
  /** Voter class of the ballot; null: there are none, or it is a score. */
  class: string | null
  /** By how much each variable changes. */
  step: readonly bigint[]
}

/** Σ over the components of weight × points. */
const worthOf = (track: Track, option: string): Ratio =>
  (track.score?.components ?? [])
    .map((component) =>
      'points' in component && Object.hasOwn(component.points, option)
        ? multiplyRatios(parseRatio(component.weight), ratioOfNumber(component.points[option] ?? 0))
        : ratioOf(0),
    )
    .reduce(addRatios, ratioOf(0))

/** The options of which the plan says which is better, best first, in groups of equals: by the scale, or else by the points. */
function orderedOptions(track: Track): string[][] {
  const valid = track.ballot.options.filter((option) => option.valid !== false).map(({ id }) => id)
  const onScale = track.scale.map(({ id }) => id).filter((grade) => valid.includes(grade))
  if (onScale.length > 1) return onScale.map((option) => [option])
  const sorted = valid.map((option) => ({ option, worth: worthOf(track, option) }))
  sorted.sort((a, b) => compareRatios(b.worth, a.worth))
  const groups: (typeof sorted)[] = []
  for (const one of sorted) {
    const last = groups.at(-1)
    if (last?.[0] && compareRatios(last[0].worth, one.worth) === 0) last.push(one)
    else groups.push([one])
  }
  return groups.map((group) => group.map(({ option }) => option))
}

/** Every change for the better by one step; several steps are several such changes. */
export function directionsOf(track: Track, variables: readonly Variable[]): Direction[] {
  const groups = orderedOptions(track)
  const pairs = groups
    .slice(1)
    .flatMap((worse, index) => worse.flatMap((from) => (groups[index] ?? []).map((to) => ({ from, to }))))
  const classes = track.ballot.classes?.map(({ id }) => id) ?? [null]
  const moved = classes.flatMap((voters) =>
    pairs.map(({ from, to }): Direction => {
      const step = variables.map((variable) => {
        if (variable.kind !== 'votes' || variable.class !== voters) return 0n
        return variable.option === to ? 1n : variable.option === from ? -1n : 0n
      })
      return { from, to, class: voters, step }
    }),
  )
  const raised = variables.flatMap((variable, index): Direction[] => {
    if (variable.kind !== 'component') return []
    const step = variables.map((_, other) => (other === index ? 1n : 0n))
    return [{ from: variable.component, to: variable.component, class: null, step }]
  })
  return [...moved, ...raised]
}

/** Whether the plan says of two options which is better. */
export const hasOrder = (track: Track): boolean => orderedOptions(track).length > 1

/** By how much a function rises with one step. */
export const riseOf = ({ coefficients }: Linear, step: readonly bigint[]): bigint =>
  coefficients.reduce((sum, coefficient, index) => sum + coefficient * (step[index] ?? 0n), 0n)
