import { compileCondition } from '../../core/condition.js'
import type { Condition } from '../../schema/condition.js'
import { leavesOf } from '../space/leaves.js'
import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'
import { factsIn, notAnalysed, unjudged, widened } from './trackView.js'

/** Whether some grade that some subject can have makes a condition hold. */
function canHold(view: TrackView, wider: TrackView, when: Condition): boolean {
  const test = compileCondition(when, view.track)
  const asksSeriousness = leavesOf(when).some((leaf) => 'serious' in leaf)
  const tried = new Set<string>()
  return wider.standings.some(({ bounded, caseFile }) => {
    const { ungraded, admissible } = bounded
    const grades = ungraded === null ? [...admissible, ...(unjudged(bounded) === null ? [null] : [])] : [null]
    // Where only the grade is asked for, one subject that has it is enough.
    const fresh = wider === view ? grades.filter((grade) => !tried.has(JSON.stringify(grade))) : grades
    if (fresh.length === 0) return false
    const facts = factsIn(view.policy, view.track, caseFile)
    return fresh.some((grade) => {
      tried.add(JSON.stringify(grade))
      const ways = asksSeriousness ? [true, false] : [null]
      return ways.some((serious) => test({ ...facts, grade, serious }).evidence.outcome === 'holds')
    })
  })
}

/** Consequences that no grade and no facts lead to. */
export function lintConsequences(view: TrackView): Draft[] {
  const { track } = view
  return (track.consequences ?? []).flatMap(({ id, when }, index): Draft[] => {
    if (view.uncovered.length > 0) return []
    const path = [...view.path, 'consequences', index]
    const wider = widened(view, [when])
    if (wider.uncovered.length > 0) return notAnalysed(wider, path)
    if (canHold(view, wider, when)) return []
    return [
      { code: 'consequence-never-applies', path, params: { track: track.id, consequence: id }, proof: wider.proof },
    ]
  })
}
