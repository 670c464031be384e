import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow } from './eachRow.js'
import type { Table } from './table.js'

/**
 * Reads who attended, by role.
 *
 * @param table - The sheet.
 * @param context - Policy, and where faults go.
 * @returns A number for each role of the policy; other groups of people are named in a note.
 */
export const readAttendees = (
  table: Table,
  context: ReadContext,
): NonNullable<NonNullable<CaseFile['meeting']>['attendees']> =>
  eachRow(table, context, (reader) => {
    const named = reader.needed('role')
    reader.needed('count')
    const count = reader.count('count')
    if (named === undefined) return undefined
    const role = context.labels.roles.find(named)
    if (role === undefined) {
      reader.fault('role', 'unknown-role', {
        severity: 'warning',
        found: named,
        expected: context.labels.roles.expected,
      })
    }
    return role === undefined || count === undefined ? undefined : { role, count }
  })
