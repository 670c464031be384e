import { explainDetermination } from '../../../explain/index.js'
import type { PrintSheet } from '../printSheet.js'
import { organizationOf, personName, type ResultsContext, tracksWithResults } from '../resultsContext.js'

/**
 * The paragraph on each person, to be read out.
 *
 * @param all - the results
 * @returns the sheet
 */
export const explanationSheet = (all: ResultsContext): PrintSheet => {
  const { appraisal, policy, caseFile, words, explain } = all
  const told = tracksWithResults(all).flatMap(({ track, result }) =>
    result.determinations.map((determination) => [
      organizationOf(all, determination),
      personName(all, determination.subject),
      explainDetermination(appraisal, policy, track.id, determination.subject, caseFile, explain)?.paragraph ?? '',
    ]),
  )
  return {
    name: words.sheets.explanations,
    title: all.titleOf('explanations'),
    subtitle: all.subtitle,
    columns: [
      { header: words.headings.number, width: 6 },
      { header: words.headings.organization, width: 18, align: 'left' },
      { header: words.headings.secretary, width: 10 },
      { header: words.headings.explanation, width: 64, align: 'left' },
    ],
    rows: told.map((cells, index) => [index + 1, ...cells]),
    notes: [],
    orientation: 'portrait',
    frozenColumns: 0,
  }
}
