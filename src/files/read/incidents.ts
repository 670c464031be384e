import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'

/**
 * Reads incidents.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns The incidents, of this year and others.
 */
export const readIncidents = (table: Table, context: ReadContext): NonNullable<CaseFile['incidents']> =>
  eachRow(table, context, (reader) => {
    const subject = findSubject(table, reader, context)
    const named = reader.needed('incident')
    const kind =
      named === undefined ? undefined : reader.label('incident', context.labels.incidents, 'unknown-incident')
    const facts = given({ on: reader.day('on', 'month-alone'), basis: reader.text('basis'), by: reader.text('by') })
    if (reader.has('on') && !reader.cell('on')) reader.fault('on', 'missing-value', { severity: 'warning' })
    return subject && kind !== undefined ? { subject: subject.id, kind, ...facts } : undefined
  })
