import { rectificationProgress } from '../../../core/register.js'
import { labelFor, wordFor } from '../../../explain/index.js'
import { tracksWithResults } from '../../write/resultsContext.js'
import { isGradedOrRanked } from '../../write/shares.js'
import { html, type Markup } from '../html.js'
import type { ReportContext } from '../reportContext.js'

const severities = ['error', 'warning', 'info'] as const

/**
 * The head of the report: title, whose it is, and the figures that matter.
 *
 * @param report - the report's context
 * @returns the head
 */
export const headHtml = ({ results, policy, words, options }: ReportContext): Markup => {
  const { appraisal, caseFile, explain, context } = results
  const graded = tracksWithResults(results).filter(({ track }) => isGradedOrRanked(track) && !track.tallyOnly)
  const people = graded.flatMap(({ result }) => result.determinations)
  const grades = graded.flatMap(({ track, result }) =>
    track.scale.map(({ id }) =>
      words.gradeCount(
        labelFor('grade', id, { ...context, track: track.id }),
        result.determinations.filter(({ grade }) => grade === id).length,
      ),
    ),
  )
  const alerts = severities
    .map((severity) => ({ severity, count: appraisal.alerts.filter((alert) => alert.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => words.severityCount(wordFor('severity', severity, explain), count))
  const { today } = options
  const overdue =
    today === undefined ? null : rectificationProgress(policy, appraisal.rectification, today).overdue.length
  const figures: [string, string][] = [
    [words.figures.subjects, words.people(people.length)],
    [words.figures.grades, grades.join(words.comma) || words.none],
    [words.figures.alerts, alerts.join(words.comma) || words.none],
    [words.figures.register, words.items(appraisal.rectification.length, overdue)],
  ]
  return html`<header>
<h1>${words.title(appraisal.year)}</h1>
<p class="whose">${words.subtitle({ committee: caseFile.committee?.name ?? policy.issuer, meeting: caseFile.meeting?.date ?? null })}</p>
<dl class="figures">
${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
</header>`
}
