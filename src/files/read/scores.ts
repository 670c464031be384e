import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow } from './eachRow.js'
import type { RowReader } from './rowReader.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'

type Score = NonNullable<CaseFile['scores']>[number]

/**
 * Reads scores: one row a component, or one column a component.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns The scores, exactly as written; an empty cell is not supplied.
 */
export const readScores = (table: Table, context: ReadContext): Score[] => {
  const points = table.columns.flatMap((column) =>
    column.meaning?.is === 'point' ? [{ column, label: column.meaning.label }] : [],
  )
  const scores = (reader: RowReader): Score[] => {
    const subject = findSubject(table, reader, context)
    const components = subject && context.labels.byTrack.get(subject.track.id)?.components
    if (!subject || !components) return []
    const score = (component: string | undefined, value: string | undefined): Score[] =>
      component === undefined || value === undefined
        ? []
        : [{ track: subject.track.id, subject: subject.id, component, value }]
    const wide = points.flatMap(({ column, label }) => {
      const value = reader.decimal(column)
      const component = components.find(label)
      if (component === undefined && value !== undefined) {
        reader.fault(column, 'unknown-component', { found: column.header, expected: components.expected })
      }
      return score(component, value)
    })
    if (!reader.has('component')) return wide
    reader.needed('component')
    return [...wide, ...score(reader.label('component', components, 'unknown-component'), reader.decimal('score'))]
  }
  return eachRow(table, context, scores).flat()
}
