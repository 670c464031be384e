import { hasOrder } from './directions.js'
import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'
import { notAnalysed } from './trackView.js'

/** What is not looked at, so that nothing is said about it. */
export function lintCoverage(view: TrackView): Draft[] {
  const { track, uncovered } = view
  const unordered = track.ballot.options.length > 1 && !hasOrder(track)
  const why = [...uncovered, ...(unordered ? ['options-without-order' as const] : [])]
  return notAnalysed({ ...view, uncovered: why }, view.path)
}
