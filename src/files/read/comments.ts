import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'

/**
 * Reads the comments made on the debriefs.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns One comment a row; an empty cell, or 无, names no problem.
 */
export const readComments = (table: Table, context: ReadContext): NonNullable<CaseFile['comments']> =>
  eachRow(table, context, (reader) => {
    const subject = findSubject(table, reader, context)
    const by = reader.word('by')
    const problems = reader.points('problems') ?? []
    return subject ? { subject: subject.id, ...given({ by }), problems } : undefined
  })
