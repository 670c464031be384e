import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import type { Table } from './table.js'
import { splitLabels } from './texts.js'

/**
 * Reads the numbers that the superior body set for quotas.
 *
 * @param table - The sheet.
 * @param context - Policy, and where faults go.
 * @returns One number a row; without kinds of organizations it is for everybody.
 */
export const readHandedDown = (table: Table, context: ReadContext): NonNullable<CaseFile['handedDown']> => {
  const { quotas, kinds } = context.labels
  return eachRow(table, context, (reader) => {
    reader.needed('quota')
    const quota = reader.label('quota', quotas, 'unknown-option')
    reader.needed('count')
    const count = reader.count('count')
    const text = reader.word('cohort')
    const whole = text === undefined ? undefined : kinds.find(text)
    const parts = text === undefined ? [] : whole === undefined ? splitLabels(text) : [text]
    const cohort = parts.flatMap((part) => {
      const kind = kinds.find(part)
      if (kind === undefined) reader.fault('cohort', 'unknown-kind', { found: part, expected: kinds.expected })
      return kind ?? []
    })
    const known = parts.length === cohort.length
    return quota === undefined || count === undefined || !known
      ? undefined
      : { quota, count, ...given({ cohort: cohort.length > 0 ? cohort : undefined }) }
  })
}
