import type { CaseFile } from '../schema/case.js'
import type { Check, CheckContext } from './checkContext.js'
import { idsOf, subjectsIn } from './order.js'
import { isProblem } from './problem.js'

type Report = NonNullable<CaseFile['reports']>[number]
type Params = Parameters<CheckContext['raise']>[1]
type Given<Part extends keyof Report> = Exclude<Report[Part], undefined>

/** A check on one part of each report; reports that leave the part out are said to lack the input. */
const onPart =
  <Part extends keyof Report>(
    part: Part,
    code: Parameters<CheckContext['raise']>[0],
    fault: (given: Given<Part>, context: CheckContext, report: Report) => Params | false,
  ): Check =>
  (context) => {
    const { reports } = context.caseFile
    if (!reports) return context.missing('reports')
    const silent = subjectsIn(reports.filter((report) => report[part] === undefined))
    if (silent.length > 0) context.missing(`reports.${part}`, silent)
    for (const report of reports) {
      const params = report[part] !== undefined && fault(report[part] as Given<Part>, context, report)
      if (params) context.raise(code, params, [report.subject])
    }
  }

const lacking = (wanted: { id: string }[] = [], given: string[]) => {
  const topics = idsOf(wanted).filter((id) => !given.includes(id))
  return topics.length > 0 && { topics }
}

/** A report on behalf of the organization is permitted by a rule; a reading may turn the permission into a reason for having no grade. */
function onBehalf(told: boolean, { tracks, missing }: CheckContext, { subject }: Report) {
  const rules = tracks.flatMap(({ determinations }) =>
    determinations
      .filter((one) => one.subject === subject)
      .flatMap(({ reasons }) => reasons)
      .flatMap((reason) =>
        reason.kind === 'rule' && ('permits' in reason.effect || 'ungraded' in reason.effect) ? [reason] : [],
      ),
  )
  if (!told || rules.some(({ outcome }) => outcome === 'holds')) return false
  const unknown = rules.flatMap((rule) => rule.missing)
  for (const input of unknown) missing(input, [subject])
  return unknown.length === 0 && {}
}

/** The checks on the reports of the secretaries. */
export const reportChecks = {
  'report-deadline': onPart('submittedOn', 'report-late', (submittedOn, { until, missing }) => {
    if (until === null) missing('meeting.date')
    return until !== null && submittedOn > until && { submittedOn, until }
  }),
  'report-review': ({ caseFile: { reports }, meeting, missing, raise }) => {
    if (!reports || meeting === undefined) return missing(reports ? 'meeting.date' : 'reports')
    for (const { subject, reviewedOn = null } of reports)
      if (reviewedOn === null || reviewedOn >= meeting) raise('report-not-reviewed', { reviewedOn, meeting }, [subject])
  },
  'report-topics': onPart('topics', 'report-topics-missing', (given, { policy }) =>
    lacking(policy.report?.topics, given),
  ),
  'report-compulsory': onPart('compulsory', 'report-compulsory-missing', (given, { policy }) =>
    lacking(policy.report?.compulsory, given),
  ),
  'report-problems': onPart(
    'problems',
    'report-without-problems',
    (problems, { policy }) => !problems.some(isProblem(policy)) && {},
  ),
  'report-last-year': onPart('answersLastYear', 'report-last-year-unanswered', (answered) => !answered && {}),
  'report-on-behalf': onPart('onBehalfOfOrganization', 'report-on-behalf-not-permitted', onBehalf),
} satisfies Record<string, Check>
