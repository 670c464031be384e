import type { RectificationItem } from '../../schema/rectification.js'
import type { ReadContext } from './context.js'
import { readYear, yearInTitle } from './dates.js'
import { eachRow } from './eachRow.js'
import { indexLabels } from './labels.js'
import type { RowReader } from './rowReader.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'
import { splitLabels } from './texts.js'

const sources = indexLabels([
  { id: 'self', label: '自己查摆', also: ['自查', '查摆', '自查自纠', '本人查摆', '自我查摆'] },
  { id: 'superior', label: '上级点评', also: ['点评', '党委点评', '领导点评', '上级党组织点评'] },
  { id: 'public', label: '群众评议', also: ['评议', '群众', '评议票', '群众反映', '测评'] },
])
const states = indexLabels([
  { id: 'listed', label: '已列入', also: ['未整改', '未开始', '列入清单', '待整改'] },
  { id: 'planned', label: '已定措施', also: ['已制定措施', '已制定方案'] },
  { id: 'in-progress', label: '整改中', also: ['正在整改', '进行中', '未完成'] },
  { id: 'submitted', label: '待验收', also: ['已报送', '已上报', '待销号', '已提交'] },
  { id: 'closed', label: '已销号', also: ['已完成', '已整改', '完成', '已办结', '销号'] },
])

const isSource = (id: string): id is RectificationItem['sources'][number]['from'] => sources.ids.includes(id)
const isState = (id: string | undefined): id is RectificationItem['state'] =>
  id !== undefined && states.ids.includes(id)

const readSources = (reader: RowReader): RectificationItem['sources'] => {
  const text = reader.needed('source') ?? ''
  const found = splitLabels(text).flatMap((part) => {
    const id = sources.find(part)
    if (id === undefined) reader.fault('source', 'unknown-option', { found: part, expected: sources.expected })
    return id !== undefined && isSource(id) ? [id] : []
  })
  return [...new Set(found)].map((from) => ({ from }))
}

/**
 * Reads a register of items to put right, as it was carried over from last year.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns The items; they are numbered by the rows where the sheet has no numbers.
 */
export const readRectification = (table: Table, context: ReadContext): RectificationItem[] => {
  const titleYear = yearInTitle(table.title.join(' '))
  const yearOf = (reader: RowReader): number | null => {
    if (!reader.has('year')) {
      if (titleYear === null) reader.fault(null, 'wrong-year', { expected: 'YYYY' })
      return titleYear
    }
    const text = reader.needed('year')
    const year = text === undefined ? null : readYear(text)
    if (text !== undefined && year === null) reader.fault('year', 'wrong-year', { found: text, expected: 'YYYY' })
    return year
  }
  return eachRow(table, context, (reader): RectificationItem | undefined => {
    const subject = findSubject(table, reader, context)
    const year = yearOf(reader)
    const problem = reader.needed('problem')
    const from = readSources(reader)
    const due = reader.day('due', 'day-ahead') ?? null
    const state =
      reader.has('state') && reader.cell('state') ? reader.label('state', states, 'unknown-option') : 'listed'
    const rest = { measures: reader.points('measures') ?? [], responsible: reader.word('responsible') ?? null, due }
    const [first] = from
    if (!subject || year === null || problem === undefined || !first || !isState(state)) return undefined
    const organization = context.people?.secretaries.find(({ id }) => id === subject.id)?.organization ?? null
    const id = reader.word('item') ?? reader.word('code') ?? `${year}-${subject.id}-${reader.row.number}`
    return { id, organization, subject: subject.id, year, problem, sources: from, ...rest, state, log: [] }
  })
}
