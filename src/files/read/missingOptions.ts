import type { ReadContext } from './context.js'
import { makeFault } from './report.js'
import type { Table } from './table.js'

/**
 * Reports options of the ballot for which a sheet with one column an option has no column.
 *
 * @param table - The sheet.
 * @param tracks - Ids of the tracks that its rows belong to.
 * @param severity - `error` where a figure is needed, `warning` where the votes may just be none.
 * @param context - Policy, and where faults go.
 */
export const reportMissingOptions = (
  table: Table,
  tracks: readonly string[],
  severity: 'error' | 'warning',
  context: ReadContext,
): void => {
  const labels = table.columns.flatMap(({ meaning }) => (meaning?.is === 'option' ? [meaning.label] : []))
  if (labels.length === 0) return
  for (const track of new Set(tracks)) {
    const options = context.labels.byTrack.get(track)?.options
    const there = new Set(labels.map((label) => options?.find(label)))
    const missing = (options?.ids ?? []).filter((id) => !there.has(id))
    if (missing.length === 0) continue
    const expected = missing.map((id) => options?.labelOf(id)).join('、')
    const { file, sheet, headerRow: row, label: kind } = table
    context.report(makeFault('missing-column', file, { sheet, row, severity, expected, params: { kind } }))
  }
}
