import type { FileFault } from '../../explain/fileFault.js'
import type { CaseFile } from '../../schema/case.js'
import { parseCase } from '../../schema/index.js'
import type { Policy } from '../../schema/policy.js'
import { isWorkbook, largestFile, type OfficeFile } from './bytes.js'
import { caseFaults, isJson, readCaseJson } from './caseJson.js'
import { caseYear, yearsOfTitles } from './caseYear.js'
import { collectCase } from './collect.js'
import { collectFaults } from './collectFaults.js'
import type { ReadContext } from './context.js'
import { readCsv } from './csv.js'
import type { Grid } from './grid.js'
import type { SheetKindName } from './headers.js'
import { policyLabels } from './labels.js'
import { type MeetingFact, yearsOfFacts } from './meeting.js'
import { indexPeople } from './people.js'
import { recogniseSheet } from './recognise.js'
import { makeFault, type Report } from './report.js'
import { readRoster } from './roster.js'
import type { Table } from './table.js'
import { readWorkbook } from './workbook.js'

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

const otherTypes = /\.(?:docx?|wps|pdf|pptx?|jpe?g|png|gif|bmp|tiff?|zip|rar|7z|mp[34]|html?|svg|md)$/iu

const readFile = async (file: OfficeFile): Promise<(Grid | FileFault)[]> => {
  if (file.bytes.length === 0) return [makeFault('empty-file', file.name)]
  if (file.bytes.length > largestFile) {
    const found = String(file.bytes.length)
    return [
      makeFault('too-large', file.name, {
        found,
        expected: `≤ ${largestFile}`,
        params: { limit: largestFile, of: 'bytes' },
      }),
    ]
  }
  if (otherTypes.test(file.name)) {
    return [
      makeFault('ignored-file', file.name, {
        severity: 'warning',
        expected: 'xlsx / xls / csv',
        params: { reason: 'type' },
      }),
    ]
  }
  return isWorkbook(file.bytes) ? readWorkbook(file) : [await readCsv(file)]
}

/** Two sheets with the same content would count everything twice. */
const reportCopies = (tables: readonly Table[], report: Report) => {
  const first = new Map<string, Table>()
  for (const table of tables) {
    const content = JSON.stringify([
      table.kind,
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
  for (const { file, sheet, kind, label, headerRow, rows } of tables) {
    if (rows.length > 0) continue
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

const isFault = (read: Grid | FileFault): read is FileFault => 'code' in read
const byName = (left: OfficeFile, right: OfficeFile) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)

const wholeCase = (file: OfficeFile): ReadResult => {
  const read = readCaseJson(file)
  const source: ReadSource = {
    file: file.name,
    sheet: null,
    kind: 'case',
    label: 'case.json',
    headerRow: null,
    rows: 1,
    title: [],
  }
  return read.ok
    ? { ok: true, caseFile: read.caseFile, notes: [], sources: [source] }
    : { ok: false, faults: read.faults, notes: [], sources: [] }
}

/**
 * Reads the files of an office into a case: workbooks (.xlsx, .xls) and CSV (UTF-8, GB18030, UTF-16), or one case.json.
 * What a sheet is, is told by its headers; columns may stand in any order. Every fault of every file is collected.
 *
 * @param files - Names and bytes; their order does not matter.
 * @param policy - The policy whose labels the files use.
 * @returns The case with notes on everything that was left aside or assumed; or all faults, each with its place.
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('党组织,类别,书记\n示例01村党支部,渔村,书记01\n')
 * const result = await readOfficeFiles([{ name: '花名册.csv', bytes }], wudingRiver2023)
 * result // => { ok: false, faults: [{ code: 'unknown-kind', row: 2, column: 'B（类别）', found: '渔村', … }], … }
 * ```
 */
export const readOfficeFiles = async (files: readonly OfficeFile[], policy: Policy): Promise<ReadResult> => {
  const sorted = [...files].sort(byName)
  const [only] = sorted
  if (only && sorted.length === 1 && isJson(only)) return wholeCase(only)
  const { report, seen, ordered } = collectFaults(sorted.map(({ name }) => name))
  for (const { name } of sorted.filter(isJson))
    report(makeFault('several-cases', name, { found: sorted.map((file) => file.name).join('、') }))

  const labels = policyLabels(policy)
  const tables: Table[] = []
  const facts: MeetingFact[] = []
  for (const file of sorted.filter((file) => !isJson(file))) {
    for (const read of await readFile(file)) {
      if (isFault(read)) {
        report(read)
        continue
      }
      seen(read.file, read.sheet)
      for (const note of read.notes) report(note)
      const { table, facts: found } = recogniseSheet(read, labels, report)
      if (table) tables.push(table)
      facts.push(...found)
    }
  }

  const rosters = tables.filter(({ kind }) => kind === 'roster')
  const file = rosters[0]?.file ?? only?.name ?? ''
  reportCopies(tables, report)
  reportEmpty(tables, report)
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
  if (rosters.length === 0)
    report(makeFault('no-roster', file, { expected: '花名册', params: { files: sorted.map(({ name }) => name) } }))
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
