import { explainConsequenceRule, explainQuota, explainQuotaRule, explainRule } from '../../../explain/index.js'
import type { PrintSheet } from '../../write/printSheet.js'
import { tracksWithResults } from '../../write/resultsContext.js'
import { tallySheet } from '../../write/sheets/tallies.js'
import { html, type Markup } from '../html.js'
import type { ReportContext } from '../reportContext.js'
import { sheetHtml } from '../tableHtml.js'

const originsOf = ({ results, policy, words }: ReportContext): [string, string][] => {
  const { appraisal, caseFile } = results
  const switched = (policy.readings ?? []).filter(({ id, chosen }) => (appraisal.readings[id] ?? chosen) !== chosen)
  const { origin } = words
  return [
    [origin.plan, policy.title],
    [origin.issuer, policy.issuer],
    [origin.version, `${appraisal.policy.id} ${appraisal.policy.version}`],
    [origin.fingerprint, appraisal.policy.fingerprint],
    ...(policy.basis?.length ? ([[origin.basis, policy.basis.join(words.comma)]] as [string, string][]) : []),
    [origin.meeting, caseFile.meeting?.date ?? words.absent],
    [origin.readings, words.switched(switched.length)],
    [origin.library, appraisal.library],
  ]
}

/** Every rule, quota and consequence of the plan as it was read, and how each quota came out. */
const rulesSheet = ({ results, words }: ReportContext): PrintSheet => {
  const { explain, context, words: tableWords } = results
  const tracks = tracksWithResults(results)
  const rows = tracks.flatMap(({ track, result }) => {
    const inTrack = { ...context, track: track.id }
    const row = (kind: string, text: string) => [kind, track.label, text]
    return [
      ...(track.rules ?? []).map((rule) => row(words.kinds.rule, explainRule(rule, inTrack, explain))),
      ...(track.quotas ?? []).map((quota) => row(words.kinds.quota, explainQuotaRule(quota, inTrack, explain))),
      ...result.quotas.map((quota) => row(words.kinds.outcome, explainQuota(quota, inTrack, explain))),
      ...(track.consequences ?? []).map((one) =>
        row(words.kinds.consequence, explainConsequenceRule(one, inTrack, explain)),
      ),
    ]
  })
  return {
    name: words.rules,
    title: results.policy.title,
    subtitle: '',
    columns: [
      { header: tableWords.headings.number, width: 6 },
      { header: words.headings.kind, width: 12 },
      { header: tableWords.headings.track, width: 12 },
      { header: words.headings.text, width: 60, align: 'left' },
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
    notes: rows.length === 0 ? [words.none] : [],
    orientation: 'portrait',
    frozenColumns: 0,
  }
}

/**
 * How the result was found: which plan, by its fingerprint, the votes that were counted, and what the plan says.
 *
 * @param report - the report's context
 * @returns the body of that part
 */
export const methodHtml = (report: ReportContext): Markup => {
  const { words, results } = report
  const tallies = { ...tallySheet(results), notes: [] }
  return html`<p>${words.found}</p>
<dl class="origin">
${originsOf(report).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
<h3 id="tallies">${words.tallies}</h3>
${sheetHtml(tallies, 'tally', 'scroll')}
<h3 id="rules">${words.rules}</h3>
${sheetHtml(rulesSheet(report), 'rules-table', 'cards')}`
}
