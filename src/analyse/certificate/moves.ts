import type { Track } from '../../schema/track.js'
import { variablesOf } from '../space/variables.js'

/** What makes a ballot better: it goes from an option to the next better one, or its score is raised. */
export interface Move {
  /** Which of the two. */
  kind: 'option' | 'score'
  /** The worse option; for a score the component that takes its mean. */
  from: string
  /** The better option; for a score the same component. */
  to: string
}

/** Valid options from best to worst, options that are equally good together; null where the plan does not say which is better. */
function levelsOf({ scale, ballot, score }: Track): string[][] | null {
  const options = ballot.options.filter(({ valid }) => valid !== false).map(({ id }) => id)
  const grades = scale.map(({ id }) => id)
  if (options.every((option) => grades.includes(option)))
    return grades.filter((grade) => options.includes(grade)).map((option) => [option])
  const worth = (score?.components ?? []).flatMap((component) =>
    'points' in component
      ? [(option: string) => (Object.hasOwn(component.points, option) ? (component.points[option] ?? 0) : 0)]
      : [],
  )
  const compare = (a: string, b: string) => worth.map((points) => Math.sign(points(b) - points(a)))
  const disagree = options.some((a) => options.some((b) => compare(a, b).includes(1) && compare(a, b).includes(-1)))
  if (worth.length === 0 || disagree) return null
  const levels: string[][] = []
  for (const option of [...options].sort((a, b) => compare(a, b).find((sign) => sign !== 0) ?? 0)) {
    const level = levels.at(-1)
    if (level?.[0] !== undefined && compare(level[0], option).every((sign) => sign === 0)) level.push(option)
    else levels.push([option])
  }
  return levels
}

/**
 * The moves of one ballot to the next better option. Better is what the scale says where the options are grades, else what gives more points;
 * where ballots hold scores, a higher one.
 *
 * @param track - a track
 * @returns null where the plan does not say which option is better
 */
export function movesOf(track: Track): Move[] | null {
  if (track.ballot.score)
    return variablesOf(track).flatMap((variable) => {
      const component = track.score?.components.find(
        ({ id }) => variable.kind === 'component' && id === variable.component,
      )
      return component && 'mean' in component ? [{ kind: 'score', from: component.id, to: component.id }] : []
    })
  const levels = levelsOf(track)
  return (
    levels?.flatMap((level, index) =>
      level.flatMap((to) => (levels[index + 1] ?? []).map((from): Move => ({ kind: 'option', from, to }))),
    ) ?? null
  )
}
