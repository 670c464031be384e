import type { Policy } from '../../schema/policy.js'
import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'
import { gradable } from './trackView.js'

/** Streaks of grades that nobody can have. */
export function lintStreaks({ streaks = [], tracks }: Policy, views: readonly TrackView[]): Draft[] {
  return streaks.flatMap((streak, index): Draft[] => {
    const track = tracks.find(({ id }) => streak.track === undefined || id === streak.track)
    const view = views.find((one) => one.track === track)
    const draft = { code: 'streak-unreachable' as const, path: ['streaks', index] }
    const params = { streak: streak.id, grades: streak.grades }
    // A track that is counted only gives no grades.
    if (track?.tallyOnly) return [{ ...draft, params, proof: { kind: 'structural' } }]
    if (!view || view.uncovered.length > 0) return []
    const possible = new Set(gradable(view).flatMap(({ bounded }) => bounded.admissible))
    // A year without a grade is always possible where nobody judges.
    return streak.ungraded || streak.grades.some((grade) => possible.has(grade))
      ? []
      : [{ ...draft, params, proof: view.proof }]
  })
}
