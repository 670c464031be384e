import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import { indexLabels } from './labels.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'

/**
 * Reads on which days the events of the policy happened.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns One entry a row; whom it concerns where a person or an organization is named.
 */
export const readEvents = (table: Table, context: ReadContext): NonNullable<CaseFile['events']> => {
  const known = indexLabels(context.policy.events ?? [])
  return eachRow(table, context, (reader) => {
    const named = reader.needed('event')
    const event = named === undefined ? undefined : reader.label('event', known, 'unknown-event')
    reader.needed('on')
    const on = reader.day('on', 'day-ahead')
    const concerned = ['organization', 'secretary', 'about', 'organizationCode', 'secretaryCode'].find(
      (field) => reader.word(field) !== undefined,
    )
    const subject = concerned === undefined ? undefined : findSubject(table, reader, context)
    if (event === undefined || on === undefined || (concerned !== undefined && !subject)) return undefined
    return { event, on, ...given({ subject: subject?.id }) }
  })
}
