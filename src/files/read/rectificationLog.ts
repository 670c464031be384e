import type { RectificationEvent, RectificationItem } from '../../schema/rectification.js'
import type { ReadContext } from './context.js'
import { readYear } from './dates.js'
import { eachRow, given } from './eachRow.js'
import { indexLabels } from './labels.js'
import type { RowReader } from './rowReader.js'
import type { Table } from './table.js'

/** The steps of an item, in the words of the register; the label of each is the word to write. */
export const steps = indexLabels([
  { id: 'plan', label: '制定措施' },
  { id: 'start', label: '开始整改' },
  { id: 'submit', label: '报请验收' },
  { id: 'return', label: '退回整改' },
  { id: 'extend', label: '延长期限' },
  { id: 'close', label: '验收销号' },
  { id: 'carry-over', label: '结转下年' },
])

/** A step of an item. */
interface LoggedStep {
  item: string
  event: RectificationEvent
}

const stepOf = (reader: RowReader): RectificationEvent | undefined => {
  reader.needed('step')
  const step = reader.label('step', steps, 'unknown-option')
  reader.needed('on')
  const on = reader.day('on', 'day-ahead')
  if (step === undefined || on === undefined) return undefined
  const about = { on, ...given({ by: reader.word('by'), note: reader.text('note') }) }
  const need = <T>(field: string, value: T | undefined): T | undefined => {
    if (value === undefined && !reader.cell(field)) reader.fault(field, 'missing-value')
    return value
  }
  const due = () => need('due', reader.day('due', 'day-ahead'))
  const reason = () => need('reason', reader.text('reason'))
  switch (step) {
    case 'plan': {
      const [measures, responsible, until] = [
        need('measures', reader.points('measures')),
        need('responsible', reader.word('responsible')),
        due(),
      ]
      if (measures === undefined || responsible === undefined || until === undefined) return undefined
      return { do: step, ...about, measures, responsible, due: until }
    }
    case 'return': {
      const why = reason()
      return why === undefined ? undefined : { do: step, ...about, reason: why }
    }
    case 'extend': {
      const [until, why] = [due(), reason()]
      return until === undefined || why === undefined ? undefined : { do: step, ...about, due: until, reason: why }
    }
    case 'carry-over': {
      const written = need('year', reader.word('year'))
      const year = written === undefined ? null : readYear(written)
      if (written !== undefined && year === null)
        reader.fault('year', 'wrong-year', { found: written, expected: 'YYYY' })
      return year === null ? undefined : { do: step, ...about, year }
    }
    default:
      return step === 'start' || step === 'submit' || step === 'close' ? { do: step, ...about } : undefined
  }
}

/**
 * Reads the steps of items that were carried over.
 *
 * @param table - The sheet.
 * @param items - The items that the steps belong to; a step of another is a fault.
 * @param context - Policy, and where faults go.
 * @returns The steps in the order of the rows.
 */
export const readRectificationLog = (
  table: Table,
  items: readonly RectificationItem[],
  context: ReadContext,
): LoggedStep[] => {
  const known = new Set(items.map(({ id }) => id))
  return eachRow(table, context, (reader) => {
    const item = reader.needed('item')
    if (item !== undefined && !known.has(item)) reader.fault('item', 'unknown-item', { found: item })
    const event = stepOf(reader)
    return item === undefined || event === undefined ? undefined : { item, event }
  })
}
