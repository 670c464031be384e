import { labelFor, wordFor } from '../../../explain/index.js'
import type { Tally } from '../../../schema/appraisal.js'
import type { PrintCell, PrintSheet } from '../printSheet.js'
import { organizationOf, personName, type ResultsContext, tracksWithResults } from '../resultsContext.js'

const figures = ['due', 'present', 'issued', 'returned', 'valid', 'blank', 'spoiled'] as const

/** A count that was not supplied is no zero, and an empty cell could be taken for one. */
const notSupplied = '—'

const countOf = (counts: Record<string, number> | null, option: string): number | null =>
  counts && Object.hasOwn(counts, option) ? (counts[option] ?? null) : null

/**
 * Every count of every track, the spoiled ballots with their reasons.
 *
 * @param all - the results
 * @returns the sheet
 */
export const tallySheet = (all: ResultsContext): PrintSheet => {
  const { words, explain, context } = all
  const tracks = tracksWithResults(all)
  const options = [
    ...new Map(tracks.flatMap(({ track }) => track.ballot.options.map(({ id, label }) => [id, label] as const))),
  ]
  const scored = tracks.some(({ track }) => track.ballot.score)
  const scoresCell = (scores: Tally['scores']): PrintCell[] => {
    if (!scored) return []
    const listed = scores?.map(({ score, votes }) => words.scoreVotes(score, votes)).join(words.comma)
    return [scores === null ? notSupplied : listed || null]
  }
  const rows = tracks.flatMap(({ track, result }) =>
    result.determinations.flatMap((determination): PrintCell[][] => {
      const { subject, tally } = determination
      const spoiled = tally.spoiledBallots.map(({ ballot, reason }) =>
        words.spoiledBallot(ballot, wordFor('spoiled', reason, explain)),
      )
      const classes = (tally.classes ?? []).map((one): PrintCell[] => [
        track.label,
        null,
        words.ofWhich(labelFor('class', one.class, { ...context, track: track.id })),
        ...figures.map((figure) => (figure === 'valid' ? one.valid : null)),
        ...options.map(([id]) => countOf(one.counts, id)),
        ...scoresCell(one.scores),
        null,
      ])
      return [
        [
          track.label,
          organizationOf(all, determination),
          personName(all, subject),
          ...figures.map((figure) => tally[figure] ?? notSupplied),
          ...options.map(([id]) => countOf(tally.counts, id) ?? notSupplied),
          ...scoresCell(tally.scores),
          spoiled.join(words.semicolon) || null,
        ],
        ...classes,
      ]
    }),
  )
  return {
    name: words.sheets.tallies,
    title: all.titleOf('tallies'),
    subtitle: all.subtitle,
    columns: [
      { header: words.headings.number, width: 6 },
      { header: words.headings.track, width: 10 },
      { header: words.headings.organization, width: 22, align: 'left' },
      { header: words.headings.secretary, width: 12 },
      ...figures.map((figure) => ({ header: wordFor('figure', figure, explain), width: 10 })),
      ...options.map(([, label]) => ({ header: label, width: 8 })),
      ...(scored ? [{ header: words.headings.scores, width: 26, align: 'left' as const }] : []),
      { header: words.headings.spoiledBallots, width: 26, align: 'left' },
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
    notes: [words.signature],
    orientation: 'landscape',
    frozenColumns: 4,
  }
}
