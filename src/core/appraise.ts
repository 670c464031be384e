import type { Alert } from '../schema/alert.js'
import type { Appraisal } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import { alertOf, collectAlerts } from './alerts.js'
import { checkAnnualResults } from './annualResults.js'
import { evaluateRules } from './bounds.js'
import { compilePolicy } from './compile.js'
import { applyConsequences } from './consequence.js'
import type { GradedTrack } from './determination.js'
import { determineGrades } from './determination.js'
import { checkFit } from './fit.js'
import { checkProcedure } from './procedure.js'
import type { ReadingChoices } from './readings.js'
import { applyReadings, readingsOf } from './readings.js'
import { listRectification } from './rectification.js'
import { findStreaks } from './streak.js'
import { tallyBallots } from './tally.js'
import { version } from './version.js'
import type { WorkingCalendar } from './workingDays.js'

/** How a case is to be appraised. */
export interface AppraiseOptions {
  /** Open phrases to be read in another way than the plan's default. */
  readings?: ReadingChoices
  /** Plans of earlier years, by which the entries of history that name them are read. */
  policies?: readonly Policy[]
  /** Which days are worked, for deadlines that count working days. */
  workdays?: WorkingCalendar
}

/** What the grades lack is a warning; the same input need not be named again for a procedure check. */
function missingInputs(tracks: readonly GradedTrack[], streaks: boolean, caseFile: CaseFile, others: Alert[]): Alert[] {
  const lacking = [
    ...tracks.flatMap(({ determinations }) =>
      determinations.flatMap(({ subject, missing }) =>
        missing.map((input) => alertOf('input-missing', [subject], { input }, 'warning')),
      ),
    ),
    ...(streaks && !caseFile.history ? [alertOf('input-missing', [], { input: 'history' }, 'warning')] : []),
  ]
  const named = new Set(lacking.map(({ params }) => params.input))
  return [
    ...lacking,
    ...others.filter(({ code, params }) => code !== 'input-missing' || !named.has(params.input ?? null)),
  ]
}

/**
 * Appraises a case under a plan: tally, rules, judgements, quotas, consequences, streaks, procedure checks and rectification items, each with its reasons.
 *
 * @param policy - a plan that `parsePolicy` accepts; it must not be changed after its first use
 * @param caseFile - the facts of the plan's year, as `parseCase` accepts them; never changed
 * @param options - readings to be switched, the plans of earlier years, and the calendar of working days
 * @returns the appraisal: plain data, the same for the same input whatever the order of its lists
 * @throws RulesError for an unknown reading, or a policy that cannot be compiled
 * @example
 * ```ts
 * const appraisal = appraise(wudingRiver2023, {
 *   year: 2023,
 *   organizations: [{ id: 'o1', name: '示例01村党支部', kind: 'village' }],
 *   secretaries: [{ id: 's1', name: '书记01', organization: 'o1', since: '2021-03-15' }],
 *   incidents: [],
 *   tallies: [{ subject: 's1', counts: { good: 30, 'fairly-good': 22, average: 4, poor: 2 } }],
 * })
 * appraisal.tracks[0].determinations[0].grade // => 'poor'
 * ```
 */
export function appraise(policy: Policy, caseFile: CaseFile, options: AppraiseOptions = {}): Appraisal {
  const readings = readingsOf(policy, options.readings)
  const plan = applyReadings(policy, options.readings)
  const { tallied, alerts: ofTally } = tallyBallots(plan, caseFile)
  const { bounded, alerts: ofRules } = evaluateRules(plan, caseFile, tallied)
  const graded = determineGrades(plan, caseFile, bounded)
  const { tracks, alerts: ofConsequences } = applyConsequences(plan, caseFile, graded.tracks)
  const { streaks, alerts: ofHistory } = findStreaks(plan, caseFile, tracks, options)
  const rectification = listRectification(plan, caseFile)
  const ofProcedure = checkProcedure(plan, caseFile, { tracks, rectification, workdays: options.workdays })
  const alerts = [
    ...checkFit(plan, caseFile, options),
    ...ofTally,
    ...ofRules,
    ...graded.alerts,
    ...ofConsequences,
    ...ofHistory,
    ...checkAnnualResults(tracks, caseFile.annualResults ?? []),
    ...missingInputs(tracks, Boolean(plan.streaks?.length), caseFile, ofProcedure),
  ]
  return {
    schema: 1,
    policy: { id: policy.id, version: policy.version, fingerprint: compilePolicy(policy).fingerprint },
    library: version,
    year: caseFile.year,
    tracks,
    streaks,
    alerts: collectAlerts(alerts),
    rectification,
    readings,
  }
}
