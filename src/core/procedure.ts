import type { Alert } from '../schema/alert.js'
import type { Appraisal } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy, ProcedureCheck } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import type { Check } from './checkContext.js'
import type { GradedTrack } from './determination.js'
import { idsOf, subjectsIn } from './order.js'
import { isProblem } from './problem.js'
import { reportChecks } from './reportChecks.js'
import { daysOf } from './schedule.js'
import { subjectsOf } from './subjects.js'
import type { WorkingCalendar } from './workingDays.js'

/** A check that every debrief has an entry in a list. */
const eachDebriefIn =
  (list: 'comments' | 'reports', code: Alert['code']): Check =>
  ({ caseFile, debriefing, about, missing }) => {
    const given = caseFile[list]
    if (given) about(code, without(idsOf(debriefing), subjectsIn(given)))
    else missing(list)
  }

const without = (ids: string[], others: string[]) => {
  const there = new Set(others)
  return ids.filter((id) => !there.has(id))
}

const checks: Record<ProcedureCheck['check'], Check> = {
  ...reportChecks,
  'report-submitted': eachDebriefIn('reports', 'report-missing'),
  'debrief-comment': eachDebriefIn('comments', 'debrief-without-comment'),
  coverage({ caseFile: { organizations }, debriefing, raise, missing }, check) {
    const counted = (kinds: string[]) =>
      organizations.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).length
    for (const { id } of organizations) {
      const count = debriefing.filter(({ organization }) => organization === id).length
      if (count === 0) raise('organization-without-secretary', { organization: id })
      if (count > 1) raise('organization-with-several-secretaries', { organization: id, count })
    }
    const announced = ('announced' in check && check.announced) || []
    if (announced.length > 0 && organizations.some(({ kind }) => kind === undefined)) missing('organizations.kind')
    for (const { kinds, count } of announced)
      if (counted(kinds) !== count) raise('coverage-count', { kinds, announced: count, found: counted(kinds) })
  },
  'meeting-window'({ meeting, from, until, lacking, raise, missing }, check) {
    const unknown = meeting === undefined ? ['meeting.date'] : lacking
    if (meeting === undefined || unknown.length > 0) for (const input of unknown) missing(input)
    else if (meeting < (from ?? '') || meeting > (until ?? '~'))
      raise('meeting-outside-window', {
        date: meeting,
        from,
        until,
        ...('deadline' in check && { deadline: check.deadline }),
      })
  },
  'debrief-ballot'({ tracks, about }) {
    const silent = tracks.flatMap(({ determinations }) =>
      determinations.filter(({ tally }) => !tally.returned && !tally.valid),
    )
    about('debrief-without-ballot', subjectsIn(silent))
  },
  'comment-problem'({ policy, caseFile: { comments }, about, missing }) {
    if (comments)
      about('comment-without-problem', subjectsIn(comments.filter(({ problems }) => !problems.some(isProblem(policy)))))
    else missing('comments')
  },
  attendance({ policy, caseFile, raise, missing }) {
    const attendees = caseFile.meeting?.attendees
    if (!attendees) return missing('meeting.attendees')
    for (const { role } of policy.attendance ?? [])
      if (!attendees.some((one) => one.role === role && one.count > 0)) raise('attendance-missing', { role })
  },
  visit({ caseFile: { visits }, until, lacking, raise, missing }) {
    if (!visits || until === null) for (const input of visits ? lacking : ['visits']) missing(input)
    else if (!visits.some(({ on }) => on <= until)) raise('visit-missing', { until })
  },
  'event-deadline'({ caseFile: { events }, meeting, daysFor, raise, missing }, check) {
    if (check.check !== 'event-deadline') return
    const { event, bound, deadline } = check
    const ofMeeting = event === 'meeting'
    if (ofMeeting ? meeting === undefined : !events) return missing(ofMeeting ? 'meeting.date' : 'events')
    const happened = ofMeeting ? [{ on: meeting ?? '', subject: undefined }] : (events ?? [])
    for (const { on, subject } of happened.filter((one) => ofMeeting || ('event' in one && one.event === event))) {
      const { until = null, missing: lacking = [] } = daysFor?.(subject) ?? {}
      const whom = subject === undefined ? [] : [subject]
      for (const input of lacking) missing(input, whom)
      if (until !== null && (bound === 'by' ? on > until : on < until))
        raise(bound === 'by' ? 'event-too-late' : 'event-too-early', { event, on, until, deadline }, whom)
    }
  },
  // The comparison itself is checkAnnualResults; here only that there is something to compare.
  'annual-results'({ caseFile, missing }) {
    if (!caseFile.annualResults) missing('annualResults')
  },
  'closing-dossier'({ caseFile: { comments = [] }, tracks, debriefing, rectification, about }) {
    const rated = tracks.flatMap((track) => track.determinations).filter(({ ungraded }) => ungraded !== 'tally-only')
    const lacking = {
      grades: subjectsIn(rated.filter(({ status }) => status === 'provisional')),
      opinions: subjectsIn(rated.filter(({ opinion }) => opinion === null)),
      comments: without(idsOf(debriefing), subjectsIn(comments)),
      'rectification-plans': subjectsIn(rectification.filter(({ state }) => state === 'listed')),
    }
    for (const [part, subjects] of Object.entries(lacking)) about('dossier-incomplete', subjects, { part })
  },
}

/**
 * Looks through the procedure of a case: coverage, one debrief one comment, attendance, visits, reports, deadlines, closing dossier.
 * Which checks a plan has, and their clauses, is data in the plan.
 *
 * @param policy - the plan
 * @param caseFile - the facts
 * @param results - this year's graded tracks and rectification items, where there are any, and the calendar of working days
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
  results: {
    tracks?: readonly GradedTrack[]
    rectification?: Appraisal['rectification']
    workdays?: WorkingCalendar | undefined
  } = {},
): Alert[] {
  const alerts: Alert[] = []
  const track = policy.tracks.find(({ subjects }) => subjects === 'secretaries')
  const debriefing = track ? subjectsOf(track, caseFile).flatMap(({ secretary }) => secretary ?? []) : []
  const meeting = caseFile.meeting?.date
  const days = { meeting, events: caseFile.events, workdays: results.workdays }
  for (const check of policy.checks ?? []) {
    const deadline = 'deadline' in check && policy.schedule?.find(({ id }) => id === check.deadline)
    const {
      from,
      until,
      missing: lacking,
    } = deadline ? daysOf(deadline, days) : { from: null, until: null, missing: [] }
    const raise = (code: Alert['code'], params: Alert['params'], subjects: string[] = [], clause = check.clause) =>
      void alerts.push(alertOf(code, subjects, params, 'warning', clause))
    checks[check.check](
      {
        policy,
        caseFile,
        tracks: results.tracks ?? [],
        rectification: results.rectification ?? [],
        debriefing,
        meeting,
        from,
        until,
        lacking,
        daysFor: deadline ? (subject) => daysOf(deadline, days, subject) : undefined,
        raise,
        about: (code, subjects, params = {}) => subjects.length > 0 && raise(code, params, subjects),
        missing: (input, subjects = []) => void alerts.push(alertOf('input-missing', subjects, { input }, 'info')),
      },
      check,
    )
  }
  return alerts
}
