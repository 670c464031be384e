import type { Effect } from '../schema/track.js'

/** The run of grades that an effect leaves, as positions on the scale from best to worst; null for effects that bound no grade. */
export function spanOf(effect: Effect, scale: string[]): { asked: number; from: number; to: number } | null {
  if ('ungraded' in effect || 'permits' in effect) return null
  const asked = scale.indexOf(
    'exactly' in effect ? effect.exactly : 'atMost' in effect ? effect.atMost : effect.atLeast,
  )
  return { asked, from: 'atLeast' in effect ? 0 : asked, to: 'atMost' in effect ? scale.length - 1 : asked }
}
