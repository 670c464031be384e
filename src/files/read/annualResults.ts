import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { readYear } from './dates.js'
import { eachRow } from './eachRow.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'

/**
 * Reads the results of the annual cadre appraisal of this year.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns One result a row; a row of another year is a fault.
 */
export const readAnnualResults = (table: Table, context: ReadContext): NonNullable<CaseFile['annualResults']> =>
  eachRow(table, context, (reader) => {
    const subject = findSubject(table, reader, context)
    const year = reader.word('year')
    if (year !== undefined && readYear(year) !== context.year) {
      reader.fault('year', 'wrong-year', { found: year, expected: String(context.year) })
    }
    const result = reader.needed('result')
    return subject && result !== undefined ? { subject: subject.id, result } : undefined
  })
