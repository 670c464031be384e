import type { StatedTally } from '../../schema/case.js'
import type { Column } from './columns.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import type { TrackLabels } from './labels.js'
import { reportMissingOptions } from './missingOptions.js'
import { compact, labelKey } from './normalise.js'
import { readCount } from './numbers.js'
import { columnName, makeFault } from './report.js'
import type { RowReader } from './rowReader.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'
import { splitLabels } from './texts.js'

const figures = ['issued', 'returned', 'valid', 'blank', 'spoiled'] as const

const isFigure = ({ meaning }: Column) =>
  meaning?.is === 'option' ||
  (meaning?.is === 'field' && (meaning.field === 'scores' || figures.some((figure) => figure === meaning.field)))

const readCounts = (columns: readonly Column[], reader: RowReader, labels: TrackLabels) => {
  const counts = new Map<string, number>()
  for (const column of columns) {
    if (column.meaning?.is !== 'option') continue
    const id = labels.options.find(column.meaning.label)
    const cell = reader.row.cells[column.index]
    const count = reader.count(column)
    // An empty cell may be 0 or forgotten; only the office can tell.
    if (!cell && id !== undefined) reader.fault(column, 'missing-value', { expected: '0, 1, 2, …' })
    if (cell && id === undefined)
      reader.fault(column, 'unknown-option', { found: column.header, expected: labels.options.expected })
    if (id !== undefined && count !== undefined) counts.set(id, count)
  }
  // In the order of the policy, however the columns stand.
  return Object.fromEntries(labels.options.ids.flatMap((id) => (counts.has(id) ? [[id, counts.get(id) ?? 0]] : [])))
}

const scoreVotes = /^(\d{1,9}(?:\.\d{1,9})?)(?:分|[x×*:]|分[x×*:])(\d{1,9})[张票]?$/u

/** How many gave each score: 91.5分3张；90分12张. */
const readScoreVotes = (reader: RowReader, context: ReadContext): StatedTally['scores'] => {
  const text = reader.word('scores')
  if (text === undefined) return undefined
  if ([...context.nothing, '无'].some((word) => labelKey(word) === labelKey(text))) return []
  return splitLabels(text).flatMap((part) => {
    const [, score, votes] = scoreVotes.exec(compact(part)) ?? []
    if (score === undefined) reader.fault('scores', 'not-a-number', { found: part, expected: '91.5分3张；90分12张' })
    return score === undefined ? [] : [{ score, votes: Number(votes) }]
  })
}

/** Compares the figures of a sum row with the sums of the rows above it. */
const checkSums = (table: Table, context: ReadContext) => {
  for (const sum of table.sums) {
    for (const column of table.columns.filter(isFigure)) {
      const cell = sum.cells[column.index]
      const stated = cell ? readCount(cell) : null
      const above = table.rows.filter(({ number }) => number < sum.number).map(({ cells }) => cells[column.index])
      const total = above.reduce((total, one) => total + ((one && readCount(one)) ?? 0), 0)
      if (stated === null || stated === total) continue
      context.report(
        makeFault('total-differs', table.file, {
          sheet: table.sheet,
          severity: 'warning',
          row: sum.number,
          column: columnName(column.letter, column.header),
          found: String(stated),
          expected: String(total),
          params: { kind: table.label },
        }),
      )
    }
  }
}

/**
 * Reads ready counts. Options must have a figure, 0 too; the other figures may be left out.
 *
 * @param table - A sheet with one column an option, and columns such as 发出票 or 有效票.
 * @param context - Policy and roster.
 * @returns The counts in the order of the rows; a row without any figure is named and left out.
 */
export const readTallies = (table: Table, context: ReadContext): StatedTally[] => {
  checkSums(table, context)
  const tallies = eachRow(table, context, (reader): StatedTally | undefined => {
    const subject = findSubject(table, reader, context)
    const labels = subject && context.labels.byTrack.get(subject.track.id)
    if (!subject || !labels) return undefined
    if (!table.columns.filter(isFigure).some(({ index }) => reader.row.cells[index])) {
      reader.fault(null, 'missing-value', { severity: 'warning' })
      return undefined
    }
    const counts = readCounts(table.columns, reader, labels)
    const voterClass = reader.label('class', labels.classes, 'unknown-class')
    const stated = Object.fromEntries(figures.map((figure) => [figure, reader.count(figure)]))
    const scores = readScoreVotes(reader, context)
    const about = { track: subject.track.id, subject: subject.id }
    return { ...about, counts, ...given({ class: voterClass, scores }), ...given(stated) }
  })
  const tracks = tallies.map(({ track }) => track ?? '')
  reportMissingOptions(table, tracks, 'error', context)
  return tallies
}
