import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import type { LabelIndex } from './labels.js'
import { compact, labelKey } from './normalise.js'
import type { RowReader } from './rowReader.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'
import { splitLabels } from './texts.js'

const everything = new Set(['全部', '全', '均有', '齐全'].map(labelKey))
const range = /^(\d+)[-~—–至](\d+)$/u

const idsOfPart = (part: string, index: LabelIndex): string[] | null => {
  const id = index.find(part)
  if (id !== undefined) return [id]
  const [, from, until] = range.exec(compact(part)) ?? []
  if (from === undefined || until === undefined) return null
  const start = index.ids.indexOf(from)
  const end = index.ids.indexOf(until)
  return start >= 0 && end >= start ? index.ids.slice(start, end + 1) : null
}

/** The topics that a cell lists: labels or numbers, ranges such as 1-8, 全部; 无 is an empty list. */
const readTopics = (
  reader: RowReader,
  field: string,
  index: LabelIndex,
  nothing: readonly string[],
): string[] | undefined => {
  const text = reader.word(field)
  if (text === undefined) return undefined
  if (nothing.some((word) => labelKey(word) === labelKey(text))) return []
  if (everything.has(labelKey(text))) return [...index.ids]
  const whole = index.find(text)
  if (whole !== undefined) return [whole]
  const ids = splitLabels(text).flatMap((part) => {
    const found = idsOfPart(part, index)
    if (!found) reader.fault(field, 'unknown-option', { found: part, expected: index.expected })
    return found ?? []
  })
  return [...new Set(ids)]
}

/**
 * Reads what is known of the reports.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns One entry a row; what a row leaves empty is not supplied.
 */
export const readReports = (table: Table, context: ReadContext): NonNullable<CaseFile['reports']> =>
  eachRow(table, context, (reader) => {
    const subject = findSubject(table, reader, context)
    const facts = given({
      submittedOn: reader.day('submittedOn', 'day-only'),
      reviewedOn: reader.day('reviewedOn', 'day-only'),
      topics: readTopics(reader, 'topics', context.labels.topics, context.nothing),
      compulsory: readTopics(reader, 'compulsory', context.labels.compulsory, context.nothing),
      problems: reader.points('problems'),
      problemProportion: reader.ratio('problemProportion'),
      answersLastYear: reader.yes('answersLastYear'),
      onBehalfOfOrganization: reader.yes('onBehalf'),
      publishedOn: reader.day('publishedOn', 'day-ahead'),
      publishedTo: reader.word('publishedTo'),
    })
    return subject ? { subject: subject.id, ...facts } : undefined
  })
