import type { Alert } from '../schema/alert.js'
import type { Appraisal } from '../schema/appraisal.js'
import type { CaseFile, Secretary } from '../schema/case.js'
import type { Policy, ProcedureCheck } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import type { Check, CheckContext } from './checkContext.js'
import type { GradedTrack } from './determination.js'
import { isProblem } from './problem.js'
import { reportChecks } from './reportChecks.js'
import { daysOf } from './schedule.js'
import { subjectsOf } from './subjects.js'

type Checks = { [Name in ProcedureCheck['check']]: Check<Name> }

const idsOf = (secretaries: Secretary[]) => secretaries.map(({ id }) => id)

const checks: Checks = {
  ...reportChecks,
  coverage({ caseFile, debriefing, general, missing }, { announced = [] }) {
    for (const { id } of caseFile.organizations) {
      const count = debriefing.filter(({ organization }) => organization === id).length
      if (count === 0) general('organization-without-secretary', { organization: id })
      if (count > 1) general('organization-with-several-secretaries', { organization: id, count })
    }
    if (announced.length > 0 && caseFile.organizations.some(({ kind }) => kind === undefined))
      missing('organizations.kind')
    for (const { kinds, count } of announced) {
      const found = caseFile.organizations.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).length
      if (found !== count) general('coverage-count', { kinds, announced: count, found })
    }
  },
  'meeting-window'({ caseFile, general, missing, deadline }, check) {
    const date = caseFile.meeting?.date
    const { from, until } = deadline(check.deadline)
    if (date === undefined) missing('meeting.date')
    else if ((from !== null && date < from) || (until !== null && date > until))
      general('meeting-outside-window', { date, from, until, deadline: check.deadline })
  },
  'debrief-ballot'({ tracks, about }) {
    const without = tracks.flatMap(({ determinations }) =>
      determinations.filter(({ tally }) => !tally.returned && !tally.valid),
    )
    about(
      'debrief-without-ballot',
      without.map(({ subject }) => subject),
    )
  },
  'debrief-comment'({ caseFile, debriefing, about, missing }) {
    if (!caseFile.comments) return missing('comments')
    const commented = new Set(caseFile.comments.map(({ subject }) => subject))
    about(
      'debrief-without-comment',
      idsOf(debriefing).filter((id) => !commented.has(id)),
    )
  },
  'comment-problem'({ policy, caseFile, about, missing }) {
    if (!caseFile.comments) return missing('comments')
    const empty = caseFile.comments.filter(({ problems }) => !problems.some((problem) => isProblem(policy, problem)))
    about(
      'comment-without-problem',
      empty.map(({ subject }) => subject),
    )
  },
  attendance({ policy, caseFile, general, missing }) {
    const { attendees } = caseFile.meeting ?? {}
    if (!attendees) return missing('meeting.attendees')
    for (const { role } of policy.attendance ?? [])
      if (!attendees.some((one) => one.role === role && one.count > 0)) general('attendance-missing', { role })
  },
  visit({ caseFile, general, missing, deadline }, check) {
    const { until } = deadline(check.deadline)
    if (!caseFile.visits) return missing('visits')
    if (until === null) return missing('meeting.date')
    if (!caseFile.visits.some(({ on }) => on <= until)) general('visit-missing', { until })
  },
  'annual-results'({ caseFile, missing }) {
    // The comparison itself is checkAnnualResults; here only that there is something to compare.
    if (!caseFile.annualResults) missing('annualResults')
  },
  'closing-dossier'({ caseFile, tracks, debriefing, rectification, about }) {
    const determinations = tracks
      .flatMap((track) => track.determinations)
      .filter(({ ungraded }) => ungraded !== 'tally-only')
    const lacking = (part: string, subjects: string[]) => about('dossier-incomplete', subjects, { part })
    const commented = new Set(caseFile.comments?.map(({ subject }) => subject))
    lacking(
      'grades',
      determinations.filter(({ status }) => status === 'provisional').map(({ subject }) => subject),
    )
    lacking(
      'opinions',
      determinations.filter(({ opinion }) => opinion === null).map(({ subject }) => subject),
    )
    lacking(
      'comments',
      idsOf(debriefing).filter((id) => !commented.has(id)),
    )
    lacking(
      'rectification-plans',
      rectification.filter(({ state }) => state === 'listed').map(({ subject }) => subject),
    )
  },
}

/**
 * Looks through the procedure of a case: coverage, one debrief one comment, attendance, visits, reports, deadlines, closing dossier.
 * Which checks a plan has, and their clauses, is data in the plan.
 *
 * @param policy - the plan
 * @param caseFile - the facts
 * @param results - this year's graded tracks and rectification items, where there are any
 * @returns the alerts; an input that is not there is `input-missing`, never a fault
 * @example
 * ```ts
 * const caseFile = { year: 2023, organizations: [], secretaries: [], meeting: { date: '2024-01-05' } }
 * checkProcedure(wudingRiver2023, caseFile).some((alert) => alert.code === 'meeting-outside-window') // => true
 * ```
 */
export function checkProcedure(
  policy: Policy,
  caseFile: CaseFile,
  results: { tracks?: readonly GradedTrack[]; rectification?: Appraisal['rectification'] } = {},
): Alert[] {
  const alerts: Alert[] = []
  const debriefing = policy.tracks
    .filter((track) => track.subjects === 'secretaries')
    .slice(0, 1)
    .flatMap((track) => subjectsOf(track, caseFile).flatMap(({ secretary }) => secretary ?? []))
  for (const check of policy.checks ?? []) {
    const raise = (
      code: Alert['code'],
      subjects: string[],
      params: Alert['params'] = {},
      severity: Alert['severity'] = 'warning',
    ) => alerts.push(alertOf(code, subjects, params, severity, check.clause))
    const context: CheckContext = {
      policy,
      caseFile,
      tracks: results.tracks ?? [],
      rectification: results.rectification ?? [],
      debriefing,
      about: (code, subjects, params) => subjects.length > 0 && raise(code, subjects, params),
      general: (code, params) => raise(code, [], params),
      missing: (input, subjects = []) => void alerts.push(alertOf('input-missing', subjects, { input }, 'info')),
      deadline: (id) => {
        const found = policy.schedule?.find((deadline) => deadline.id === id)
        return found ? daysOf(found, caseFile.meeting?.date) : { from: null, until: null }
      },
    }
    ;(checks[check.check] as Check)(context, check)
  }
  return alerts
}
