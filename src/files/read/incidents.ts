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
    const on = reader.day('on', 'month-alone')
    const clearedOn = reader.day('clearedOn', 'day-ahead')
    // A month alone stands before each of its days, as text too.
    const isEarly = on !== undefined && clearedOn !== undefined && clearedOn < on
    if (isEarly) reader.fault('clearedOn', 'wrong-date', { found: clearedOn, expected: `≥ ${on}` })
    const facts = given({
      on,
      basis: reader.text('basis'),
      by: reader.text('by'),
      clearedOn: isEarly ? undefined : clearedOn,
    })
    if (reader.has('on') && !reader.cell('on')) reader.fault('on', 'missing-value', { severity: 'warning' })
    return subject && kind !== undefined ? { subject: subject.id, kind, ...facts } : undefined
  })
