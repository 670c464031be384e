import { canonical } from '../../core/fingerprint.js'
import { byCodeUnit } from '../../core/order.js'
import type { CaseFile } from '../../schema/case.js'
import { parsePolicy } from '../../schema/parse.js'
import type { Policy } from '../../schema/policy.js'
import { applyEdits } from '../difference/applyEdits.js'
import { listEdits } from '../difference/listEdits.js'
import type { CaseImpact, Impact, SubjectImpact } from './impact.js'
import { irreducible } from './irreducible.js'
import { coreOf, isLive } from './liveEdits.js'
import type { Outcomes } from './outcomes.js'
import { outcomesOf, readSubjectKey } from './outcomes.js'
import type { Edits } from './sufficientSets.js'
import { sufficientSets } from './sufficientSets.js'

/** How {@link measureImpact} goes about it. */
export interface MeasureImpactOptions {
  /** Plans of earlier years, for the streaks, as `appraise` takes them. */
  policies?: readonly Policy[] | undefined
  /** So many sets of edits are tried for each case, when the smallest that suffice are sought; 500 where left out. */
  limit?: number | undefined
}

const remembering = <Value>(find: (edits: Edits) => Value) => {
  const known = new Map<string, { value: Value }>()
  return (edits: Edits): Value => {
    const key = edits.join()
    const entry = known.get(key) ?? { value: find(edits) }
    known.set(key, entry)
    return entry.value
  }
}

const ascending = (edits: Edits): number[] => [...new Set(edits)].sort((a, b) => a - b)

/** Free of repeats, in the order of the first of each. */
const distinctSets = (sets: readonly number[][]): number[][] => [
  ...new Map(sets.map((set) => [set.join(), set])).values(),
]

/** Subjects whose outcome differs, by track in the plans' order, then by id. */
function changesBetween(before: Outcomes, after: Outcomes) {
  const rows = [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [track, subject] = readSubjectKey(key)
    return { key, track, subject, from: before.get(key) ?? null, to: after.get(key) ?? null }
  })
  const tracks = [...new Set(rows.map(({ track }) => track))]
  return rows
    .filter(({ from, to }) => canonical(from) !== canonical(to))
    .sort((a, b) => tracks.indexOf(a.track) - tracks.indexOf(b.track) || byCodeUnit(a.subject, b.subject))
}

/**
 * Tells for cases who is graded otherwise, or gets other consequences, under a second plan, and by which edits.
 *
 * An edit that alone would leave no valid plan is applied together with what it needs; `parsePolicy` is the judge.
 *
 * @param before - a plan that `parsePolicy` accepts
 * @param after - another one
 * @param cases - the cases to be appraised under both, as `parseCase` accepts them
 * @param options - how many sets of edits are tried
 * @returns the edits, and for each case who changes and by which of them; plain data
 * @example
 * ```ts
 * const after = applyReadings(policy, { 'veto-strictness': 'atLeast', 'quota-tolerance': 'nearest' })
 * const { edits, cases } = measureImpact(policy, after, [caseFile])
 * edits.map(({ pointer }) => pointer) // => ['/tracks/0/rules/0/when', '/tracks/0/quotas/0/within']
 * cases[0].subjects.map(({ subject, from, to, sufficient }) => [subject, from.grade, to.grade, sufficient])
 * // => [['s05', 'good', 'poor', [[0]]], …]
 * ```
 */
export function measureImpact(
  before: Policy,
  after: Policy,
  cases: readonly CaseFile[],
  { limit = 500, policies }: MeasureImpactOptions = {},
): Impact {
  const edits = listEdits(before, after)
  const all = edits.map((_, edit) => edit)
  const live = all.filter((edit) => edits.slice(edit, edit + 1).some(isLive))
  const without = (left: Edits) => all.filter((edit) => !left.includes(edit))
  const planWith = remembering((chosen) =>
    applyEdits(
      before,
      edits.filter((_, edit) => chosen.includes(edit)),
    ),
  )
  const coreWith = remembering((chosen) => coreOf(planWith(chosen)))
  const isValid = remembering((chosen) => parsePolicy(planWith(chosen)).ok)
  // What bounds no grade may need more edits to hold together; that is asked only of the sets that suffice.
  const isSound = remembering((chosen) => parsePolicy(coreWith(chosen)).ok)

  // Where something else must come along, it is what changes nothing for anybody, if that will do.
  const idleFirst = [...without(live), ...live]
  const ofOne = remembering((chosen) => irreducible(chosen, idleFirst, isValid))
  /** A choice with what it needs: mostly what each of its edits needs by itself. */
  const completed = (chosen: Edits) => {
    const together = ascending(chosen.flatMap((edit) => ofOne([edit])))
    return irreducible(chosen, isValid(together) ? together : idleFirst, isValid)
  }
  const brought = remembering((chosen) => irreducible(chosen, idleFirst, isSound))
  const isOther = (choice: Edits, chosen: Edits) => chosen.some((edit) => live.includes(edit) && !choice.includes(edit))
  const needs = all
    .map((edit) => ({ edit, needs: ofOne([edit]).filter((other) => other !== edit) }))
    .filter((need) => need.needs.length > 0)
  // What can be left out together, so that a valid plan remains.
  const leaves = distinctSets(live.map((edit) => irreducible([edit], idleFirst, (left) => isValid(without(left)))))

  const measureCase = (caseFile: CaseFile): CaseImpact => {
    const outcomes = outcomesOf(caseFile, policies ? { policies } : {})
    const changes = changesBetween(outcomes(before), outcomes(after))
    const wanted = changes.map(({ to }) => canonical(to))
    /** Who comes to the new outcome by some of the edits. */
    const reached = remembering((chosen) => {
      const found = outcomes(coreWith(chosen))
      return changes.map(({ key }, index) => canonical(found.get(key) ?? null) === wanted[index])
    })
    // A choice that needs another edit that matters is that other choice, which has its own turn.
    const alone = (choice: Edits, chosen: number[]) => (isOther(choice, chosen) ? null : chosen)
    const { sets, tried } = sufficientSets(
      live,
      changes.length,
      {
        answers: (choice) => {
          const chosen = alone(choice, brought(choice))
          return chosen && reached(chosen)
        },
        complete: (choice) => alone(choice, completed(choice)),
      },
      limit,
    )
    const subjects = changes.map(({ track, subject, from, to }, index): SubjectImpact => {
      const reaches = (chosen: Edits) => isValid(chosen) && (reached(chosen)[index] ?? false)
      const found = sets[index] ?? []
      return {
        track,
        subject,
        from,
        to,
        // Where only many edits together suffice, one such set is found from the other end.
        sufficient: found.length > 0 ? found : [irreducible([], idleFirst, reaches)],
        necessary: leaves.filter((left) => !reached(without(left))[index]),
      }
    })
    return { subjects, tried, complete: tried === live.length }
  }
  return { edits, needs, cases: cases.map(measureCase) }
}
