import type { FileFault } from '../../explain/fileFault.js'
import type { CaseFile } from '../../schema/case.js'
import { parseCase } from '../../schema/index.js'
import type { Policy } from '../../schema/policy.js'
import { caseFaults } from './caseJson.js'
import { caseYear, yearsOfTitles } from './caseYear.js'
import { collectCase } from './collect.js'
import { collectFaults } from './collectFaults.js'
import type { ReadContext } from './context.js'
import type { Grid } from './grid.js'
import { companionSheet } from './guide.js'
import type { SheetKindName } from './headers.js'
import { policyLabels } from './labels.js'
import { type MeetingFact, yearsOfFacts } from './meeting.js'
import { indexPeople } from './people.js'
import { recogniseSheet } from './recognise.js'
import { makeFault, type Report } from './report.js'
import { readRoster } from './roster.js'
import { trackLine } from './subject.js'
import type { Table } from './table.js'

/** One sheet that was read: where it is, what it was taken for, how many rows of data it has. */
export interface ReadSource {
  /** Name of the file. */
  file: string
  /** Name of the sheet; null for CSV and case.json. */
  sheet: string | null
  /** Kind of sheet; `case` for a case.json. */
  kind: SheetKindName | 'case'
  /** Its name in Chinese. */
  label: string
  /** Row of the header as the spreadsheet shows it; null where there is none. */
  headerRow: number | null
  /** Rows (or lines) of data. */
  rows: number
  /** Texts above the header. */
  title: readonly string[]
}

/** A case, or every fault that keeps the files from being one. */
export type ReadResult =
  | { ok: true; caseFile: CaseFile; notes: FileFault[]; sources: ReadSource[] }
  | { ok: false; faults: FileFault[]; notes: FileFault[]; sources: ReadSource[] }

/** Two sheets with the same content would count everything twice. */
const reportCopies = (tables: readonly Table[], report: Report) => {
  const first = new Map<string, Table>()
  for (const table of tables) {
    const content = JSON.stringify([
      table.kind,
      trackLine(table) ?? null,
      table.columns,
      table.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? '')),
    ])
    const other = first.get(content)
    if (!other || table.rows.length === 0) first.set(content, table)
    else {
      const { file, sheet, label } = table
      report(
        makeFault('duplicate-sheet', file, { sheet, params: { kind: label, file: other.file, sheet: other.sheet } }),
      )
    }
  }
}

const reportEmpty = (tables: readonly Table[], report: Report) => {
  for (const { file, sheet, kind, label, headerRow, rows, form } of tables) {
    // A form says by itself whether there is none, or nobody has filled it in.
    if (rows.length > 0 || (form && kind !== 'roster')) continue
    report(
      makeFault('no-rows', file, {
        sheet,
        row: headerRow,
        severity: kind === 'roster' ? 'error' : 'warning',
        params: { kind: label },
      }),
    )
  }
}

const sourcesOf = (tables: readonly Table[], facts: readonly MeetingFact[]): ReadSource[] => {
  const sources = tables.map(({ file, sheet, kind, label, headerRow, rows, title }) => ({
    file,
    sheet,
    kind,
    label,
    headerRow,
    rows: rows.length,
    title,
  }))
  for (const { table } of facts) {
    const known = sources.find(
      ({ file, sheet, kind }) => file === table.file && sheet === table.sheet && kind === 'meeting',
    )
    if (!known)
      sources.push({
        file: table.file,
        sheet: table.sheet,
        kind: 'meeting',
        label: table.label,
        headerRow: 0,
        rows: 1,
        title: [],
      })
  }
  return sources
}

/** Names the sheets of a form that say nothing, a file at a time. */
const reportUntouched = (tables: readonly Table[], report: Report) => {
  const untouched = tables.filter((table) => table.untouched && table.kind !== 'roster')
  for (const file of new Set(untouched.map((table) => table.file))) {
    const sheets = untouched.filter((table) => table.file === file).map(({ sheet, label }) => sheet ?? label)
    report(makeFault('form-untouched', file, { severity: 'info', params: { sheets } }))
  }
}

const isFault = (read: Grid | FileFault): read is FileFault => 'code' in read

/**
 * Puts the sheets of an office's files together to a case.
 *
 * @param names - Names of the files, in the order in which their faults are told.
 * @param reads - Their sheets, and the faults of what could not be read.
 * @param policy - The policy whose labels the files use.
 * @returns The case with its notes, or every fault.
 */
export const readGrids = (
  names: readonly string[],
  reads: readonly (Grid | FileFault)[],
  policy: Policy,
): ReadResult => {
  const { report, seen, ordered } = collectFaults(names)
  const labels = policyLabels(policy)
  const tables: Table[] = []
  const facts: MeetingFact[] = []
  for (const read of reads) {
    if (isFault(read)) {
      report(read)
      continue
    }
    seen(read.file, read.sheet)
    const companion = companionSheet(read)
    if (companion === 'guide')
      report(makeFault('guide-sheet', read.file, { sheet: read.sheet, severity: 'info', row: null }))
    if (companion) continue
    for (const note of read.notes) report(note)
    const { table, facts: found } = recogniseSheet(read, labels, report)
    if (table) tables.push(table)
    facts.push(...found)
  }

  const rosters = tables.filter(({ kind }) => kind === 'roster')
  const file = rosters[0]?.file ?? names[0] ?? ''
  reportCopies(tables, report)
  reportEmpty(tables, report)
  reportUntouched(tables, report)
  const base = { nothing: labels.nothing, report }
  const year = caseYear(
    [...yearsOfFacts(facts, { ...base, year: policy.year }), ...yearsOfTitles(tables)],
    policy,
    file,
    report,
  )
  const context: ReadContext = {
    ...base,
    year,
    policy,
    labels,
    people: null,
    committee: { name: undefined, secretary: undefined },
  }
  const roster = readRoster(rosters, context)
  if (rosters.length === 0) report(makeFault('no-roster', file, { expected: '花名册', params: { files: [...names] } }))
  const people = rosters.length === 0 ? null : indexPeople(roster.organizations, roster.secretaries)
  const caseFile = collectCase(roster, tables, facts, { ...context, people })

  const isError = (fault: FileFault) => fault.severity === 'error'
  const notes = () => ordered((fault) => !isError(fault))
  const sources = sourcesOf(tables, facts)
  const faults = ordered(isError)
  if (faults.length > 0) return { ok: false, faults, notes: notes(), sources }
  const parsed = parseCase(caseFile)
  return parsed.ok
    ? { ok: true, caseFile: parsed.value, notes: notes(), sources }
    : { ok: false, faults: caseFaults(file, parsed.faults), notes: notes(), sources }
}
