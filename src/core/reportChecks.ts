import type { CaseFile } from '../schema/case.js'
import type { ProcedureCheck } from '../schema/policy.js'
import type { Check, CheckContext } from './checkContext.js'
import { subjectsIn } from './order.js'
import { isProblem } from './problem.js'
import { compareRatios, formatRatio, parseRatio } from './ratio.js'

type Report = NonNullable<CaseFile['reports']>[number]
type Params = Parameters<CheckContext['raise']>[1]
type Given<Part extends keyof Report> = Exclude<Report[Part], undefined>

/** A check on one part of each report; reports that leave the part out are said to lack the input. */
const onPart =
  <Part extends keyof Report>(
    part: Part,
    code: Parameters<CheckContext['raise']>[0],
    fault: (given: Given<Part>, context: CheckContext, report: Report, check: ProcedureCheck) => Params | false,
  ): Check =>
  (context, check) => {
    const { reports } = context.caseFile
    if (!reports) return context.missing('reports')
    const silent = subjectsIn(reports.filter((report) => report[part] === undefined))
    if (silent.length > 0) context.missing(`reports.${part}`, silent)
    for (const report of reports) {
      const params = report[part] !== undefined && fault(report[part] as Given<Part>, context, report, check)
      if (params) context.raise(code, params, [report.subject])
    }
  }

/** Raises each topic that a report lacks, under the topic's own clause. */
const covers = (part: 'topics' | 'compulsory', code: Parameters<CheckContext['raise']>[0]): Check =>
  onPart(part, code, (given, { policy, raise }, { subject }) => {
    for (const { id, clause } of policy.report?.[part] ?? [])
      if (!given.includes(id)) raise(code, { topics: [id] }, [subject], clause)
    return false
  })

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
  'report-deadline': onPart('submittedOn', 'report-late', (submittedOn, { until, lacking, missing }) => {
    for (const input of lacking) missing(input)
    return until !== null && submittedOn > until && { submittedOn, until }
  }),
  'report-review': ({ caseFile: { reports }, meeting, missing, raise }) => {
    if (!reports || meeting === undefined) return missing(reports ? 'meeting.date' : 'reports')
    for (const { subject, reviewedOn = null } of reports)
      if (reviewedOn === null || reviewedOn >= meeting) raise('report-not-reviewed', { reviewedOn, meeting }, [subject])
  },
  'report-topics': covers('topics', 'report-topics-missing'),
  'report-compulsory': covers('compulsory', 'report-compulsory-missing'),
  'report-problems': onPart(
    'problems',
    'report-without-problems',
    (problems, { policy }) => !problems.some(isProblem(policy)) && {},
  ),
  'report-last-year': onPart('answersLastYear', 'report-last-year-unanswered', (answered) => !answered && {}),
  'report-proportion': onPart('problemProportion', 'report-proportion-low', (given, _, __, check) => {
    const [proportion, limit] = [parseRatio(given), parseRatio('atLeast' in check ? check.atLeast : '0')]
    return compareRatios(proportion, limit) < 0 && { proportion: formatRatio(proportion), limit: formatRatio(limit) }
  }),
  'report-on-behalf': onPart('onBehalfOfOrganization', 'report-on-behalf-not-permitted', onBehalf),
} satisfies Record<string, Check>
