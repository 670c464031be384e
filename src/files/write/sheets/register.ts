import { wordFor } from '../../../explain/index.js'
import type { RectificationItem } from '../../../schema/rectification.js'
import type { PrintSheet } from '../printSheet.js'
import { organizationOf, personName, type ResultsContext } from '../resultsContext.js'

const sourcesText = ({ sources }: RectificationItem, { words, explain }: ResultsContext): string =>
  sources
    .map(({ from, ballots = [], by = [] }) =>
      words.sourceWith(wordFor('source', from, explain), [
        ...by,
        ...(ballots.length > 0 ? [words.ballots(ballots)] : []),
      ]),
    )
    .join(words.semicolon)

/**
 * The register of what is to be put right; empty cells are for the pen.
 *
 * @param all - the results
 * @returns the sheet
 */
export const registerSheet = (all: ResultsContext): PrintSheet => {
  const { appraisal, words, explain } = all
  const { headings } = words
  return {
    name: words.sheets.register,
    title: all.titleOf('register'),
    subtitle: all.subtitle,
    columns: [
      { header: headings.number, width: 6 },
      { header: headings.organization, width: 20, align: 'left' },
      { header: headings.secretary, width: 10 },
      { header: headings.problem, width: 34, align: 'left' },
      { header: headings.source, width: 22, align: 'left' },
      { header: headings.measures, width: 30, align: 'left' },
      { header: headings.responsible, width: 10 },
      { header: headings.due, width: 13 },
      { header: headings.state, width: 10 },
    ],
    rows: appraisal.rectification.map((item, index) => [
      index + 1,
      organizationOf(all, item),
      personName(all, item.subject),
      item.problem,
      sourcesText(item, all),
      item.measures.join(words.semicolon) || null,
      item.responsible,
      item.due,
      wordFor('state', item.state, explain),
    ]),
    notes: [...(appraisal.rectification.length === 0 ? [words.none] : []), words.signature],
    orientation: 'landscape',
    frozenColumns: 3,
  }
}
