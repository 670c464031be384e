import { canonical } from '../../core/fingerprint.js'
import type { RectificationItem } from '../../schema/rectification.js'
import type { ReadContext } from './context.js'
import { readYear, yearInTitle } from './dates.js'
import { eachRow } from './eachRow.js'
import { indexLabels } from './labels.js'
import type { RowReader } from './rowReader.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'

/** Where a problem was named; the label of each is the word to write. */
export const sources = indexLabels([
  { id: 'self', label: '自己查摆', also: ['自查', '查摆', '自查自纠', '本人查摆', '自我查摆'] },
  { id: 'superior', label: '上级点评', also: ['点评', '党委点评', '领导点评', '上级党组织点评'] },
  { id: 'public', label: '群众评议', also: ['评议', '群众', '评议票', '群众反映', '测评'] },
])
/** How far an item has come; the label of each is the word to write. */
export const states = indexLabels([
  { id: 'listed', label: '已列入', also: ['未整改', '未开始', '列入清单', '待整改'] },
  { id: 'planned', label: '已定措施', also: ['已制定措施', '已制定方案'] },
  { id: 'in-progress', label: '整改中', also: ['正在整改', '进行中', '未完成'] },
  { id: 'submitted', label: '待验收', also: ['已报验收', '已报送', '已上报', '待销号', '已提交'] },
  { id: 'closed', label: '已销号', also: ['已完成', '已整改', '完成', '已办结', '销号'] },
])

const isSource = (id: string): id is RectificationItem['sources'][number]['from'] => sources.ids.includes(id)
const isState = (id: string | undefined): id is RectificationItem['state'] =>
  id !== undefined && states.ids.includes(id)

// Brackets hold the ballots, or the names, by which it was named: 群众评议（003、007）.
const sourceForm = /([^\s、，,；;/（(）)]+)(?:[（(]([^（(）)]*)[）)])?/gu

const readSources = (reader: RowReader): RectificationItem['sources'] => {
  const text = reader.needed('source') ?? ''
  const found = [...text.matchAll(sourceForm)].flatMap(([, part = '', inside]): RectificationItem['sources'] => {
    const from = sources.find(part)
    if (from === undefined) reader.fault('source', 'unknown-option', { found: part, expected: sources.expected })
    if (from === undefined || !isSource(from)) return []
    const details = inside === undefined ? [] : inside.split(/[、，,；;]/u).map((one) => one.trim())
    const named = details.filter((one) => one !== '')
    if (named.length === 0 || from === 'self') return [{ from }]
    return [from === 'public' ? { from, ballots: named } : { from, by: named }]
  })
  return found.filter((one, index) => found.findIndex((other) => canonical(other) === canonical(one)) === index)
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
    const organizations = context.people?.organizations ?? []
    const own = organizations.some(({ id }) => id === subject.id) ? subject.id : null
    const organization = context.people?.secretaries.find(({ id }) => id === subject.id)?.organization ?? own
    const id = reader.word('item') ?? reader.word('code') ?? `${year}-${subject.id}-${reader.row.number}`
    return { id, organization, subject: subject.id, year, problem, sources: from, ...rest, state, log: [] }
  })
}
