import type { Effect } from '../schema/track.js'

/** The grade that an effect names: as a bound, or as the one that stands until it is verified; undefined where it names none. */
export const gradeIn = (effect: Effect): string | undefined =>
  'exactly' in effect
    ? effect.exactly
    : 'atMost' in effect
      ? effect.atMost
      : 'atLeast' in effect
        ? effect.atLeast
        : 'provisionally' in effect
          ? effect.provisionally
          : undefined

/** The run of grades that an effect leaves, as positions on the scale from best to worst; null for effects that bound no grade. */
export function spanOf(effect: Effect, scale: string[]): { asked: number; from: number; to: number } | null {
  const grade = gradeIn(effect)
  if (grade === undefined || 'provisionally' in effect) return null
  const asked = scale.indexOf(grade)
  return { asked, from: 'atLeast' in effect ? 0 : asked, to: 'atMost' in effect ? scale.length - 1 : asked }
}
