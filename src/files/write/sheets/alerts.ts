import { alertHelp, explainAlert, labelFor, wordFor } from '../../../explain/index.js'
import type { Alert } from '../../../schema/alert.js'
import type { Emphasis, PrintSheet } from '../printSheet.js'
import type { ResultsContext } from '../resultsContext.js'

const order: Alert['severity'][] = ['error', 'warning', 'info']
const emphasis: Record<Alert['severity'], Emphasis> = { error: 'severe', warning: 'notable', info: 'plain' }

/**
 * Everything that somebody should look at, the gravest first, with cause and cure.
 *
 * @param all - the results
 * @returns the sheet
 */
export const alertSheet = (all: ResultsContext): PrintSheet => {
  const { appraisal, words, explain, context } = all
  const alerts = order.flatMap((severity) => appraisal.alerts.filter((alert) => alert.severity === severity))
  const { headings } = words
  return {
    name: words.sheets.alerts,
    title: all.titleOf('alerts'),
    subtitle: all.subtitle,
    columns: [
      { header: headings.number, width: 6 },
      { header: headings.severity, width: 9 },
      { header: headings.clause, width: 11 },
      { header: headings.alert, width: 58, align: 'left' },
      { header: headings.cause, width: 28, align: 'left' },
      { header: headings.cure, width: 28, align: 'left' },
    ],
    rows: alerts.map((alert, index) => {
      const help = alertHelp(alert.code, explain)
      return [
        index + 1,
        { value: wordFor('severity', alert.severity, explain), emphasis: emphasis[alert.severity] },
        alert.clause === null ? '—' : labelFor('clause', alert.clause, context),
        explainAlert(alert, context, explain),
        help.cause,
        help.cure,
      ]
    }),
    notes: alerts.length === 0 ? [words.none] : [],
    orientation: 'landscape',
    frozenColumns: 0,
  }
}
