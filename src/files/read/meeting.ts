import type { CaseFile } from '../../schema/case.js'
import { type Fact as AttributeValue, readFact } from './attributes.js'
import type { Cell } from './cell.js'
import { columnLetter } from './cell.js'
import type { Column } from './columns.js'
import { claimSecretary } from './committee.js'
import type { ReadContext } from './context.js'
import { readYear } from './dates.js'
import type { Grid } from './grid.js'
import { rowText } from './grid.js'
import { sheetKind } from './headers.js'
import type { PolicyLabels } from './labels.js'
import { bareLabelKey, labelKey } from './normalise.js'
import { columnName, makeFault, type Report } from './report.js'
import { type RowReader, rowReader } from './rowReader.js'
import type { Table } from './table.js'

/** What a line says of the meeting: a field of the kind 会议情况, how many of a role attended, or a fact about the committee. */
type Fact = { field: string } | { role: string } | { attribute: string }

/** One line of 会议情况: what it says, and the one-cell table from which the value is read. */
export interface MeetingFact {
  fact: Fact
  table: Table
}

const kind = sheetKind('meeting')

/** 党委情况：… names a fact about the committee that the policy asks for. */
const committeeFact = /^党委情况[:：]\s*(\S.*)$/su

const factOf = (text: string, labels: PolicyLabels): Fact | null => {
  for (const [field, words] of Object.entries(kind.fields)) {
    if (field !== 'sequence' && words.some((word) => [labelKey(text), bareLabelKey(text)].includes(labelKey(word))))
      return { field }
  }
  const role = labels.roles.find(text) ?? labels.roles.find(bareLabelKey(text).replace(/(?:人数|数)$/u, ''))
  if (role !== undefined) return { role }
  const [, named] = committeeFact.exec(text.trim()) ?? []
  const attribute = labels.attributes.find(named ?? text)
  return attribute === undefined ? null : { attribute }
}

const oneCell = (grid: Grid, row: number, column: Column, cell: Cell): Table => {
  const cells: (Cell | undefined)[] = []
  cells[column.index] = cell
  const { file, sheet } = grid
  const about = {
    file,
    sheet,
    kind: kind.kind,
    label: kind.label,
    title: [],
    headerRow: row + 1,
    sums: [],
    form: false,
    untouched: false,
  }
  return { ...about, columns: [column], rows: [{ number: row + 1, cells }] }
}

const column = (index: number, header: string): Column => ({
  index,
  letter: columnLetter(index),
  header,
  meaning: { is: 'field', field: 'value' },
})

/** `会议日期：2023-12-20` in one cell. */
const inOneCell = (cell: Cell, labels: PolicyLabels): { fact: Fact; header: string; value: Cell } | null => {
  const match = cell.kind === 'text' ? /^([^:：]+)[:：]\s*(\S.*)$/su.exec(cell.text.trim()) : null
  const [, header, text] = match ?? []
  if (header === undefined || text === undefined) return null
  const fact = factOf(header, labels)
  return fact && { fact, header, value: { kind: 'text', text, typed: true } }
}

const factsOfRow = (grid: Grid, row: number, labels: PolicyLabels): MeetingFact[] => {
  const cells = grid.rows[row] ?? []
  return cells.flatMap((cell, index): MeetingFact[] => {
    if (!cell) return []
    const inside = inOneCell(cell, labels)
    if (inside) return [{ fact: inside.fact, table: oneCell(grid, row, column(index, inside.header), inside.value) }]
    const fact = factOf(cell.text, labels)
    const value = cells[index + 1]
    if (!fact || !value || factOf(value.text, labels)) return []
    return [{ fact, table: oneCell(grid, row, column(index + 1, cell.text.trim()), value) }]
  })
}

/**
 * Finds what lines of the form 应到 | 62, or 应到：62, say of the meeting.
 *
 * @param grid - The sheet.
 * @param until - Row number from 0 before which to look.
 * @param labels - The words of the policy.
 * @returns The facts, line by line.
 */
export const findMeetingFacts = (grid: Grid, until: number, labels: PolicyLabels): MeetingFact[] =>
  Array.from({ length: Math.min(until, grid.rows.length) }, (_, row) => factsOfRow(grid, row, labels)).flat()

/**
 * Tells whether a sheet is one of the kind 会议情况, filled in or not.
 *
 * @param grid - The sheet.
 * @param facts - What was found.
 * @param labels - The words of the policy.
 * @returns true where its lines speak of the day, or of two of day, numbers and committee.
 */
export const isMeetingSheet = (grid: Grid, facts: readonly MeetingFact[], labels: PolicyLabels): boolean => {
  const told = facts.flatMap(({ fact }) => ('field' in fact ? [fact.field] : []))
  const asked = grid.rows.flatMap(([cell]) => {
    const fact = cell && factOf(cell.text, labels)
    return fact && 'field' in fact ? [fact.field] : []
  })
  return told.includes('date') || told.length > 1 || new Set(asked).size > 1
}

/**
 * Names the lines of such a sheet that say nothing known here; the first line may be a title.
 *
 * @param grid - The sheet.
 * @param facts - What was found.
 * @param labels - The words of the policy; a line that asks for something known and was left empty says nothing.
 * @param report - Takes the notes.
 */
export const reportOtherLines = (
  grid: Grid,
  facts: readonly MeetingFact[],
  labels: PolicyLabels,
  report: Report,
): void => {
  const known = new Set(facts.flatMap(({ table }) => table.rows.map(({ number }) => number)))
  const first = Math.min(...known)
  grid.rows.forEach((cells, index) => {
    const found = rowText(cells)
    const isAsked = cells[0] !== undefined && cells[1] === undefined && factOf(cells[0].text, labels) !== null
    if (found === '' || known.has(index + 1) || index + 1 < first || isAsked) return
    report(
      makeFault('unknown-column', grid.file, {
        sheet: grid.sheet,
        row: index + 1,
        severity: 'warning',
        found,
        params: { kind: kind.label },
      }),
    )
  })
}

/**
 * The facts of a sheet of this kind that has a header row and one row below it.
 *
 * @param table - The sheet.
 * @returns The facts.
 */
export const factsOfTable = (table: Table): MeetingFact[] =>
  table.rows.flatMap((row) =>
    table.columns.flatMap(({ index, letter, header, meaning }): MeetingFact[] => {
      if (meaning?.is !== 'field' || !row.cells[index]) return []
      const value: Column = { index, letter, header, meaning: { is: 'field', field: 'value' } }
      return [{ fact: { field: meaning.field }, table: { ...table, columns: [value], rows: [row] } }]
    }),
  )

const readerOf = ({ table }: MeetingFact, context: Parameters<typeof rowReader>[2]): RowReader =>
  rowReader(table, table.rows[0] ?? { number: table.headerRow, cells: [] }, context)

/**
 * The year that the facts name, with its place.
 *
 * @param facts - What was found.
 * @param context - Where faults go.
 * @returns The years.
 */
export const yearsOfFacts = (facts: readonly MeetingFact[], context: Parameters<typeof rowReader>[2]) =>
  facts.flatMap((one) => {
    if (!('field' in one.fact) || one.fact.field !== 'year') return []
    const reader = readerOf(one, context)
    const text = reader.word('value') ?? ''
    const year = readYear(text)
    if (year === null) reader.fault('value', 'wrong-year', { found: text, expected: 'YYYY' })
    const [place] = one.table.columns
    return year === null
      ? []
      : [
          {
            year,
            file: one.table.file,
            sheet: one.table.sheet,
            row: one.table.rows[0]?.number ?? null,
            column: place ? columnName(place.letter, place.header) : null,
            text,
          },
        ]
  })

type Meeting = NonNullable<CaseFile['meeting']>
type Attendees = NonNullable<Meeting['attendees']>

/** Keeps the first value; another one for the same thing is a fault. */
const keep = <T extends string | number>(
  values: Map<string, T>,
  key: string,
  value: T | undefined,
  reader: RowReader,
) => {
  if (value === undefined) return
  const known = values.get(key)
  if (known === undefined) values.set(key, value)
  else if (known !== value) reader.fault('value', 'conflicting-row', { found: String(value), expected: String(known) })
}

/**
 * Reads what the files say of the meeting and the committee.
 *
 * @param facts - Lines of every sheet of this kind.
 * @param context - Where faults go; the committee takes its names.
 * @returns The meeting and who attended, by role.
 */
export const readMeeting = (
  facts: readonly MeetingFact[],
  context: ReadContext,
): { meeting: Meeting; attendees: Attendees } => {
  const dates = new Map<string, string>()
  const counts = new Map<string, number>()
  const roles = new Map<string, number>()
  const attributes: [string, AttributeValue][] = []
  const codes: string[] = []
  const { committee } = context
  for (const one of facts) {
    const reader = readerOf(one, context)
    if ('attribute' in one.fact) {
      const cell = reader.cell('value')
      const fact = cell && readFact(cell)
      if (fact !== undefined) attributes.push([one.fact.attribute, fact])
      continue
    }
    if ('role' in one.fact) {
      keep(roles, one.fact.role, reader.count('value'), reader)
      continue
    }
    const { field } = one.fact
    const word = reader.word('value')
    if (field === 'date') keep(dates, field, reader.day('value', 'day-only'), reader)
    if (field === 'due' || field === 'present') keep(counts, field, reader.count('value'), reader)
    if (field === 'committeeName') committee.name ??= word
    if (field === 'committeeCode') committee.id ??= word
    if (field === 'committeeSecretaryCode') codes.push(word ?? '')
    if (field === 'committeeSecretary' && word !== undefined && claimSecretary(committee, word) === null) {
      reader.fault('value', 'conflicting-row', { found: word, expected: committee.secretary ?? null })
    }
  }
  if (attributes.length > 0) committee.attributes = Object.fromEntries(attributes)
  const [code] = codes
  if (code !== undefined) {
    committee.secretaryName = committee.secretary
    committee.secretary = code
  }
  const [date, due, present] = [dates.get('date'), counts.get('due'), counts.get('present')]
  const meeting: Meeting = {
    ...(date === undefined ? {} : { date }),
    ...(due === undefined ? {} : { due }),
    ...(present === undefined ? {} : { present }),
  }
  return { meeting, attendees: [...roles].map(([role, count]) => ({ role, count })) }
}
