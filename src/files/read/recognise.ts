import type { Grid } from './grid.js'
import { isEmptyRow, rowText } from './grid.js'
import { findHeader } from './header.js'
import { sheetKind, sheetKinds } from './headers.js'
import type { PolicyLabels } from './labels.js'
import { factsOfTable, findMeetingFacts, isMeetingSheet, type MeetingFact, reportOtherLines } from './meeting.js'
import { labelKey } from './normalise.js'
import { makeFault, type Report } from './report.js'
import { readTable, type Table, votesOrCounts } from './table.js'

/** What a sheet turned out to be. */
export interface Recognised {
  table: Table | null
  facts: readonly MeetingFact[]
}

const nothing: Recognised = { table: null, facts: [] }
const guides = new Set(['说明', '填表说明', '使用说明', '填写说明', '填报说明', '填表须知'].map(labelKey))

const isGuide = (grid: Grid) => {
  const first = grid.rows.find((row) => !isEmptyRow(row)) ?? []
  return guides.has(labelKey(grid.sheet ?? '')) || guides.has(labelKey(rowText(first)))
}

const reportUnrecognised = (grid: Grid, report: Report) => {
  const found = grid.rows
    .filter((row) => !isEmptyRow(row))
    .slice(0, 3)
    .map(rowText)
    .join(' / ')
    .slice(0, 120)
  const expected = sheetKinds.map(({ label }) => label).join('、')
  report(
    makeFault(grid.sheet === null ? 'unrecognised-file' : 'unrecognised-sheet', grid.file, {
      sheet: grid.sheet,
      severity: isGuide(grid) ? 'info' : 'error',
      found,
      expected,
    }),
  )
}

/** A column an option, and nothing by which votes could be told from counts but the cells. */
const settleVotes = (table: Table, report: Report): Table | null => {
  const has = (...fields: string[]) =>
    table.columns.some(({ meaning }) => meaning?.is === 'field' && fields.includes(meaning.field))
  if (table.kind !== 'ballots' || has('ballot', 'mark', 'problems', 'suggestions')) return table
  const kind = votesOrCounts(table)
  if (kind) return { ...table, kind, label: sheetKind(kind).label }
  report(
    makeFault('ambiguous-sheet', table.file, {
      sheet: table.sheet,
      row: table.headerRow,
      found: table.columns.map(({ header }) => header).join('、'),
      expected: '票号 / 发出票、有效票',
      params: { kinds: ['评议票', '得票统计'] },
    }),
  )
  return null
}

/**
 * Recognises a sheet by the words in it and takes it apart.
 *
 * @param grid - The sheet.
 * @param labels - The words of the policy.
 * @param report - Takes what nobody can read, and everything that is left aside.
 * @returns The table, or the lines about the meeting; nothing where faults keep it from being used.
 */
export const recogniseSheet = (grid: Grid, labels: PolicyLabels, report: Report): Recognised => {
  if (grid.rows.every(isEmptyRow)) return nothing
  const header = findHeader(grid, labels)
  if (header) {
    const { table, usable } = readTable(grid, header, labels, report)
    const above = table.kind === 'attendees' ? findMeetingFacts(grid, header.firstRow, labels) : []
    const settled = usable ? settleVotes(table, report) : null
    return settled?.kind === 'meeting'
      ? { table: settled, facts: factsOfTable(settled) }
      : { table: settled, facts: above }
  }
  const facts = findMeetingFacts(grid, grid.rows.length, labels)
  if (isMeetingSheet(grid, facts, labels)) {
    reportOtherLines(grid, facts, labels, report)
    return { table: null, facts }
  }
  reportUnrecognised(grid, report)
  return nothing
}
