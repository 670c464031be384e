import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Check, CheckContext } from './checkContext.js'
import { isProblem } from './problem.js'

type Report = NonNullable<CaseFile['reports']>[number]

/** Reports that leave a part out are said to lack the input; the others are tested. */
function testReports<Part>(
  { caseFile, about, missing }: CheckContext,
  input: keyof Report,
  part: (report: Report) => Part | undefined,
  code: Parameters<CheckContext['about']>[0],
  fault: (part: Part, report: Report) => Parameters<CheckContext['about']>[2] | false,
) {
  if (!caseFile.reports) return missing('reports')
  const silent = caseFile.reports.filter((report) => part(report) === undefined).map(({ subject }) => subject)
  if (silent.length > 0) missing(`reports.${input}`, silent)
  for (const report of caseFile.reports) {
    const given = part(report)
    const params = given !== undefined && fault(given, report)
    if (params) about(code, [report.subject], params)
  }
}

const lacking = (wanted: { id: string }[] | undefined, given: string[]) => {
  const topics = (wanted ?? []).map(({ id }) => id).filter((id) => !given.includes(id))
  return topics.length > 0 && { topics }
}

const namesProblem = (policy: Policy, problems: string[]) => problems.some((problem) => isProblem(policy, problem))

/** The checks on the reports of the secretaries. */
export const reportChecks = {
  'report-submitted'({ caseFile, debriefing, about, missing }) {
    if (!caseFile.reports) return missing('reports')
    const submitted = new Set(caseFile.reports.map(({ subject }) => subject))
    about(
      'report-missing',
      debriefing.map(({ id }) => id).filter((id) => !submitted.has(id)),
    )
  },
  'report-deadline'(context, check) {
    const { until } = context.deadline((check as { deadline: string }).deadline)
    if (until === null) return context.missing('meeting.date')
    testReports(
      context,
      'submittedOn',
      (report) => report.submittedOn,
      'report-late',
      (on) => on > until && { submittedOn: on, until },
    )
  },
  'report-review'(context) {
    const meeting = context.caseFile.meeting?.date
    if (meeting === undefined) return context.missing('meeting.date')
    const reviewed = (report: Report) => report.reviewedOn ?? null
    const late = (on: string | null) => (on === null || on >= meeting) && { reviewedOn: on, meeting }
    testReports(context, 'reviewedOn', reviewed, 'report-not-reviewed', late)
  },
  'report-topics'(context) {
    const { report } = context.policy
    testReports(
      context,
      'topics',
      ({ topics }) => topics,
      'report-topics-missing',
      (given) => lacking(report?.topics, given),
    )
  },
  'report-compulsory'(context) {
    const { report } = context.policy
    testReports(
      context,
      'compulsory',
      ({ compulsory }) => compulsory,
      'report-compulsory-missing',
      (given) => lacking(report?.compulsory, given),
    )
  },
  'report-problems'(context) {
    const none = (problems: string[]) => !namesProblem(context.policy, problems) && {}
    testReports(context, 'problems', ({ problems }) => problems, 'report-without-problems', none)
  },
  'report-last-year'(context) {
    testReports(
      context,
      'answersLastYear',
      (report) => report.answersLastYear,
      'report-last-year-unanswered',
      (answered) => !answered && {},
    )
  },
  'report-on-behalf'(context) {
    const determinations = new Map(
      context.tracks.flatMap((track) => track.determinations.map((one) => [one.subject, one])),
    )
    const behalf = (report: Report) => report.onBehalfOfOrganization
    testReports(context, 'onBehalfOfOrganization', behalf, 'report-on-behalf-not-permitted', (on, { subject }) => {
      if (!on) return false
      // A reading may turn the permission into a reason for having no grade; either way the person may report so.
      const permits = (determinations.get(subject)?.reasons ?? []).flatMap((reason) =>
        reason.kind === 'rule' && ('permits' in reason.effect || 'ungraded' in reason.effect) ? [reason] : [],
      )
      if (permits.some(({ outcome }) => outcome === 'holds')) return false
      const unknown = permits.flatMap(({ missing }) => missing)
      for (const input of unknown) context.missing(input, [subject])
      return unknown.length === 0 && {}
    })
  },
} satisfies Record<string, Check>
