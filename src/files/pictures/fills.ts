import type { Fill } from './picture.js'

/** Nothing: what comes after it begins further right. */
export const noFill: Fill = { color: null, pattern: 'none' }

/** What is left over: an outline alone. */
export const restFill: Fill = { color: '#ffffff', pattern: 'none' }

/** A mark that leaves the valid ballots (弃权): outside the order from best to worst. */
export const outsideFill: Fill = { color: '#ffffff', pattern: 'dots' }

/** What one bar shows where there is nothing to tell apart. */
export const plainFill: Fill = { color: '#9db2c8', pattern: 'none' }

/** What a plan allows. */
export const bandFill: Fill = { color: '#e3e8ee', pattern: 'lines' }

/** What is too late. */
export const lateFill: Fill = { color: '#8a2a1c', pattern: 'cross' }

/** From best to worst: ever darker, each with a pattern of its own, so that a print without colours tells them apart. */
const between: readonly Fill[] = [
  { color: '#cbd7e4', pattern: 'dots' },
  { color: '#93aac3', pattern: 'lines' },
  { color: '#6b86a3', pattern: 'dense' },
]

/**
 * The fill of one place in an order from best to worst.
 *
 * @param place - 0 is the best
 * @param count - how many places there are
 * @returns the lightest for the best, the darkest for the worst
 */
export const fillAt = (place: number, count: number): Fill => {
  if (place <= 0) return { color: '#eef2f6', pattern: 'none' }
  if (place >= count - 1) return lateFill
  return between[(place - 1) % between.length] ?? plainFill
}
