import type { Appraisal } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { PrintSheet } from '../write/printSheet.js'
import { alertSheet } from '../write/sheets/alerts.js'
import { explanationSheet } from '../write/sheets/explanations.js'
import { obligationSheet } from '../write/sheets/obligations.js'
import { readingSheet } from '../write/sheets/readings.js'
import { registerSheet } from '../write/sheets/register.js'
import { resultSheets } from '../write/sheets/results.js'
import { streakSheet } from '../write/sheets/streaks.js'
import { html, Markup } from './html.js'
import { type ReportContext, type ReportOptions, reportContext } from './reportContext.js'
import { reportStyle, reportStyleHash } from './reportStyle.js'
import { headHtml } from './sections/head.js'
import { methodHtml } from './sections/method.js'
import { picturesHtml } from './sections/pictures.js'
import { type Narrow, sheetHtml } from './tableHtml.js'
import type { ReportPart } from './words/reportWords.js'

/** A page is signed once, not below every table. */
const unsigned = (sheet: PrintSheet, { results }: ReportContext): PrintSheet => ({
  ...sheet,
  notes: sheet.notes.filter((note) => note !== results.words.signature),
})

const bodiesOf = async (report: ReportContext): Promise<Record<ReportPart, Markup>> => {
  const { results, words } = report
  const table = (sheet: PrintSheet, id: string, narrow: Narrow) => sheetHtml(unsigned(sheet, report), id, narrow)
  const alerts = alertSheet(results)
  const shown = resultSheets(results, { brief: true })
  const countedOnly = results.policy.tracks.some(({ tallyOnly }) => tallyOnly)
  return {
    alerts: results.appraisal.alerts.length === 0 ? html`<p>${words.noAlerts}</p>` : table(alerts, 'alert', 'cards'),
    results: html`${shown.map((sheet, index) => table(sheet, `result-${index + 1}`, 'scroll'))}${countedOnly && html`<p class="note"><a href="#tallies">${words.talliesOnly}</a></p>`}`,
    explanations: table(explanationSheet(results), 'explanation', 'cards'),
    pictures: await picturesHtml(report),
    obligations: html`${table(obligationSheet(results), 'obligation', 'cards')}
<h3>${words.streaks}</h3>
${table(streakSheet(results), 'streak', 'cards')}`,
    register: table(registerSheet(results), 'register-table', 'cards'),
    readings: table(readingSheet(results), 'reading', 'cards'),
    method: methodHtml(report),
  }
}

const order: readonly ReportPart[] = [
  'alerts',
  'results',
  'explanations',
  'pictures',
  'obligations',
  'register',
  'readings',
  'method',
]

/**
 * The whole result as one page of HTML that needs nothing else: alerts first, results, explanations, pictures, what
 * follows, the rectification register, readings, and how the result was found. It runs no script, loads nothing, prints on
 * A4, and shows every text of the input as text. The same input gives the same bytes.
 *
 * @param appraisal - the result
 * @param policy - the plan it was made under, without readings applied
 * @param caseFile - the facts, for names
 * @param options - language, replaced texts, the day to measure rectification at
 * @returns the page; where the chart library (an optional dependency) is not installed, with tables in place of pictures
 * and a line that says so
 * @example
 * ```ts
 * const page = await reportHtml(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile)
 * page.startsWith('<!doctype html>') // => true
 * ```
 */
export const reportHtml = async (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  options: ReportOptions = {},
): Promise<string> => {
  const report = reportContext(appraisal, policy, caseFile, options)
  const { words } = report
  const bodies = await bodiesOf(report)
  const heading = (part: ReportPart, index: number) => `${words.partNumber(index + 1)}${words.parts[part]}`
  const title = words.title(appraisal.year)
  const allowed = `default-src 'none'; style-src '${reportStyleHash()}'; base-uri 'none'; form-action 'none'`
  const page = html`<!doctype html>
<html lang="${options.language ?? 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(allowed)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(reportStyle)}</style>
</head>
<body>
${headHtml(report)}
<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>
${order.map((part, index) => html`<li><a href="#${part}">${heading(part, index)}</a></li>\n`)}</ol></nav>
<main>
${order.map((part, index) => html`<section aria-labelledby="${part}">\n<h2 id="${part}">${heading(part, index)}</h2>\n${bodies[part]}\n</section>\n`)}</main>
<footer><p>${words.footer}</p><p class="signature">${report.results.words.signature}</p></footer>
</body>
</html>
`
  return page.toString()
}
