import type { AppraiseOptions } from '../../core/appraise.js'
import { appraise } from '../../core/appraise.js'
import { byCodeUnit } from '../../core/order.js'
import { applyReadings, readingsOf } from '../../core/readings.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy, Reading } from '../../schema/policy.js'
import type { AppraisalChanges, Standing } from '../changes.js'
import { compareAppraisals } from '../compareAppraisals.js'
import type { ExaminedSubject } from '../examineSets.js'
import { examineSets } from '../examineSets.js'
import { countSets } from '../setsBySize.js'
import { gradingOf, ifItHolds } from '../standings.js'
import type { GradingGroup } from './gradingGroups.js'
import { gradingGroups } from './gradingGroups.js'

/** How readings are to be compared. */
export interface CompareReadingsOptions extends AppraiseOptions {
  /** How many combinations are examined at most for each group of tracks; 4096 where left out. */
  limit?: number
}

/** One open phrase read in another way than the one started from. */
export interface ReadingSwitch {
  /** Reading id. */
  reading: string
  /** Id of the way. */
  way: string
}

/** What one switch alone changes. */
export interface SwitchedReading extends ReadingSwitch {
  /** Grades, and apart from them what follows; null: the plan does not hold together so. */
  changes: AppraisalChanges | null
}

/** Tracks whose grades hang on the same readings, and their combinations. */
export interface ReadingGroup {
  /** Track ids. */
  tracks: string[]
  /** The readings that can move a grade of these tracks. */
  readings: string[]
  /** How many combinations these readings have: a whole number as text, since it may be of any size. */
  total: string
  /** How many of them were examined, those with fewest switches first. */
  examined: number
  /** How many of those examined make a plan that does not hold together. */
  impossible: number
  /** Whether all were examined. */
  complete: boolean
}

/** What can become of one subject, however the plan is read. */
export interface ReadingDependence {
  /** Track id. */
  track: string
  /** Subject id. */
  subject: string
  /** As the readings are that are started from; null: then not a subject of the track. */
  standing: Standing | null
  /** Every way to stand in the combinations examined, best grade first, with the number of combinations of the track's group. */
  outcomes: { standing: Standing | null; combinations: number }[]
  /** The smallest sets of switches that change it, no part of which does; empty: in no combination examined does it change. */
  hangsOn: { switches: ReadingSwitch[]; to: Standing | null }[]
}

/** What the readings of a plan mean for a case. */
export interface ReadingComparison {
  /** The readings that are started from. */
  readings: Record<string, string>
  /** Every other way of every reading alone, in the plan's order. */
  alone: SwitchedReading[]
  /** All combinations of all readings, and what of them was examined. */
  combinations: { total: string; complete: boolean; groups: ReadingGroup[] }
  /** By track in the plan's order, then by subject in code-unit order. */
  determinations: ReadingDependence[]
}

/** By track in the plan's order and subject, the outcomes from the best grade to none. */
function inOrderOf({ tracks }: Policy, subjects: readonly ExaminedSubject<ReadingSwitch>[]) {
  const ids = tracks.map(({ id }) => id)
  const placeIn = (list: readonly string[], id: string) => (list.includes(id) ? list.indexOf(id) : list.length)
  return subjects
    .map(({ outcomes, ...one }) => {
      const scale = tracks.find(({ id }) => id === one.track)?.scale.map(({ id }) => id) ?? []
      const place = (standing: Standing | null) => (standing?.grade ? placeIn(scale, standing.grade) : scale.length + 1)
      const ordered = [...outcomes].sort(
        (a, b) =>
          place(a.standing) - place(b.standing) || byCodeUnit(JSON.stringify(a.standing), JSON.stringify(b.standing)),
      )
      return { ...one, outcomes: ordered }
    })
    .sort((a, b) => placeIn(ids, a.track) - placeIn(ids, b.track) || byCodeUnit(a.subject, b.subject))
}

const waysOf = ({ chosen, alternatives }: Reading) => [chosen, ...alternatives.map(({ id }) => id)]

/**
 * Compares all ways to read a plan: what every reading alone changes, and, over all combinations of readings, which grades each subject can get and on which switches that hangs.
 *
 * Combinations are those of the readings that can move a grade at all: what sets only deadlines, checks, streaks or consequences is left out of the product, and tracks on which no reading acts together are examined apart.
 *
 * @param policy - a plan that `parsePolicy` accepts
 * @param caseFile - the facts; never changed
 * @param options - the readings to start from (the plan's own where left out), and how many combinations to examine
 * @returns plain data, the same for the same input whatever the order of its lists
 * @throws RulesError for an unknown reading
 * @example
 * ```ts
 * const { determinations } = compareReadings(policy, caseFile)
 * const [first] = determinations.find(({ subject }) => subject === 's03').hangsOn
 * first.switches // => [{ reading: 'veto-base', way: 'issued' }]
 * ```
 */
export function compareReadings(
  policy: Policy,
  caseFile: CaseFile,
  { limit = 4096, ...options }: CompareReadingsOptions = {},
): ReadingComparison {
  const readings = readingsOf(policy, options.readings)
  const grade = gradingOf(caseFile)
  const before = appraise(policy, caseFile, options)
  const waysWith = (switches: readonly ReadingSwitch[], ids = Object.keys(readings)) => {
    const ways = new Map(ids.map((id) => [id, readings[id] ?? '']))
    for (const { reading, way } of switches) ways.set(reading, way)
    return Object.fromEntries(ways)
  }
  const switchesOf = (reading: Reading): ReadingSwitch[] =>
    waysOf(reading).flatMap((way) => (way === readings[reading.id] ? [] : [{ reading: reading.id, way }]))

  const alone = (policy.readings ?? []).flatMap(switchesOf).map((one): SwitchedReading => {
    const switched = ifItHolds(() => appraise(policy, caseFile, { ...options, readings: waysWith([one]) }))
    return { ...one, changes: switched && compareAppraisals(before, switched) }
  })
  const examined = gradingGroups(policy).map((group) => examineGroup(group))

  function examineGroup({ plan, tracks }: GradingGroup) {
    const concerned = plan.readings ?? []
    const slots = concerned.map(switchesOf)
    const ids = concerned.map(({ id }) => id)
    const { subjects, ...counts } = examineSets(slots, limit, (switches) =>
      // Switched plans are remembered with the plan that they come from: one of its own goes when they have been used.
      ifItHolds(() => grade(applyReadings({ ...plan }, waysWith(switches, ids)))),
    )
    const group: ReadingGroup = { tracks, readings: ids, total: String(countSets(slots)), ...counts }
    const others = policy.tracks.filter(({ id }) => !tracks.includes(id))
    return { group, subjects: subjects.filter(({ track }) => !others.some(({ id }) => id === track)) }
  }

  return {
    readings,
    alone,
    combinations: {
      total: String(countSets((policy.readings ?? []).map(switchesOf))),
      complete: examined.every(({ group }) => group.complete),
      groups: examined.map(({ group }) => group),
    },
    determinations: inOrderOf(
      policy,
      examined.flatMap(({ subjects }) => subjects),
    ).map(({ outcomes, hangsOn, ...one }) => ({
      ...one,
      outcomes: outcomes.map(({ standing, sets }) => ({ standing, combinations: sets })),
      hangsOn: hangsOn.map(({ items, to }) => ({ switches: items, to })),
    })),
  }
}
