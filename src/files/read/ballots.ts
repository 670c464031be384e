import type { Ballot } from '../../schema/case.js'
import type { Column } from './columns.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import type { TrackLabels } from './labels.js'
import { markedSigns, readMark } from './marks.js'
import { reportMissingOptions } from './missingOptions.js'
import { labelKey } from './normalise.js'
import { readDecimal } from './numbers.js'
import { makeFault } from './report.js'
import type { RowReader } from './rowReader.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'
import { splitLabels } from './texts.js'

const expectedMark = markedSigns.slice(0, 4).join(' ')
const blankWords = new Set(['空白', '空白票', '未填'].map(labelKey))

/** One column an option: every marked column is a mark, none is a blank ballot, several are kept as they are. */
const readWide = (columns: readonly Column[], reader: RowReader, labels: TrackLabels): string[] => {
  const marks = columns.map((column) => ({ column, cell: reader.row.cells[column.index] }))
  const read = marks.map(({ column, cell }) => ({
    column,
    cell,
    mark: readMark(cell, column.meaning?.is === 'option' ? column.meaning.label : ''),
  }))
  const chosen = read.filter(({ mark }) => mark === 'marked')
  for (const { column, cell, mark } of read) {
    if (cell?.kind === 'error') reader.fault(column, 'formula-error', { found: cell.text })
    else if (mark === 'bad' || (mark === 'open' && chosen.length === 0)) {
      reader.fault(column, 'bad-mark', { found: cell?.text ?? null, expected: expectedMark })
    }
  }
  return chosen.flatMap(({ column }) => {
    const id = column.meaning?.is === 'option' ? labels.options.find(column.meaning.label) : undefined
    if (id === undefined)
      reader.fault(column, 'unknown-option', { found: column.header, expected: labels.options.expected })
    return id ?? []
  })
}

/** One column that holds the option's label; several labels are several marks. */
const readLong = (reader: RowReader, labels: TrackLabels): string[] => {
  const text = reader.word('mark')
  if (text === undefined || blankWords.has(labelKey(text))) return []
  const whole = labels.options.find(text)
  if (whole !== undefined) return [whole]
  return splitLabels(text).flatMap((part) => {
    const id = labels.options.find(part)
    if (id === undefined) reader.fault('mark', 'unknown-option', { found: text, expected: labels.options.expected })
    return id ?? []
  })
}

/** One column that holds the score; what is no score is kept as it was written, for the count to name it. */
const readScore = (reader: RowReader): string[] => {
  const cell = reader.cell('mark')
  if (!cell || blankWords.has(labelKey(cell.text))) return []
  const score = readDecimal(cell)
  if (score !== null) return [score]
  return readMark(cell, '') === 'unmarked' ? [] : splitLabels(cell.text)
}

/** Which column numbers the ballots; null: numbers are made from the rows. */
const numberField = (table: Table): string | null => {
  const has = (field: string) => table.columns.some(({ meaning }) => meaning?.is === 'field' && meaning.field === field)
  return ['ballot', 'code', 'sequence'].find(has) ?? null
}

/**
 * Reads ballots: what was ticked, or the score that was written, nothing more. Blank and doubly marked ballots are ballots too.
 *
 * @param table - A sheet with one column an option, or with one column that holds the option.
 * @param context - Policy and roster.
 * @returns The ballots in the order of the rows.
 */
export const readBallots = (table: Table, context: ReadContext): Ballot[] => {
  const options = table.columns.filter(({ meaning }) => meaning?.is === 'option')
  const field = numberField(table)
  if (field === null)
    context.report(
      makeFault('ballot-number-made', table.file, {
        sheet: table.sheet,
        severity: 'info',
        params: { kind: table.label },
      }),
    )
  const ballots = eachRow(table, context, (reader): Ballot | undefined => {
    const made = [table.file, table.sheet ?? '', reader.row.number].join('#')
    const id = field === null ? made : reader.needed(field)
    const subject = findSubject(table, reader, context)
    const labels = subject && context.labels.byTrack.get(subject.track.id)
    const text = { problems: reader.text('problems'), suggestions: reader.text('suggestions') }
    if (!subject || !labels || id === undefined) return undefined
    const ticked = () => {
      const wide = options.length > 0 ? readWide(options, reader, labels) : []
      const found = new Set([...wide, ...readLong(reader, labels)])
      return labels.options.ids.filter((option) => found.has(option))
    }
    const marks = subject.track.ballot.score ? readScore(reader) : ticked()
    const voterClass = reader.label('class', labels.classes, 'unknown-class')
    return { track: subject.track.id, id, subject: subject.id, marks, ...given({ class: voterClass, ...text }) }
  })
  const tracks = ballots.map(({ track }) => track ?? '')
  reportMissingOptions(table, tracks, 'warning', context)
  return ballots
}
