import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import { findOrganization } from './subject.js'
import type { Table } from './table.js'

/**
 * Reads the visits made before the meeting.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns One visit a row.
 */
export const readVisits = (table: Table, context: ReadContext): NonNullable<CaseFile['visits']> =>
  eachRow(table, context, (reader) => {
    if (!reader.word('organizationCode')) reader.needed('organization')
    const organization = findOrganization(reader, context)
    reader.needed('on')
    const on = reader.day('on', 'day-only')
    const note = reader.text('note')
    return organization && on !== undefined ? { organization: organization.id, on, ...given({ note }) } : undefined
  })
