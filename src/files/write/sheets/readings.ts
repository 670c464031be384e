import { labelFor } from '../../../explain/index.js'
import type { PrintSheet } from '../printSheet.js'
import type { ResultsContext } from '../resultsContext.js'

/**
 * How each open phrase of the plan was read, and how else it could be.
 *
 * @param all - the results
 * @returns the sheet
 */
export const readingSheet = (all: ResultsContext): PrintSheet => {
  const { appraisal, policy, words, context } = all
  const { headings } = words
  return {
    name: words.sheets.readings,
    title: all.titleOf('readings'),
    subtitle: all.subtitle,
    columns: [
      { header: headings.number, width: 6 },
      { header: headings.clause, width: 11 },
      { header: headings.phrase, width: 22, align: 'left' },
      { header: headings.question, width: 34, align: 'left' },
      { header: headings.chosen, width: 24, align: 'left' },
      { header: headings.alternatives, width: 28, align: 'left' },
      { header: headings.why, width: 40, align: 'left' },
    ],
    rows: (policy.readings ?? []).map((reading, index) => {
      const taken = appraisal.readings[reading.id] ?? reading.chosen
      const ways = [{ id: reading.chosen, label: reading.label }, ...reading.alternatives]
      const label = (way: { id: string; label?: string | undefined }) => way.label || way.id
      const chosen = ways
        .filter(({ id }) => id === taken)
        .map(label)
        .join(words.comma)
      const switched = taken !== reading.chosen
      return [
        index + 1,
        labelFor('clause', reading.clause, context),
        reading.phrase,
        reading.question,
        switched ? { value: words.switched(chosen), emphasis: 'notable' } : chosen,
        ways
          .filter(({ id }) => id !== taken)
          .map(label)
          .join(words.comma) || '—',
        // The plan gives a reason for its own choice, not for another.
        switched ? '—' : reading.why,
      ]
    }),
    notes: (policy.readings ?? []).length === 0 ? [words.none] : [],
    orientation: 'landscape',
    frozenColumns: 0,
  }
}
