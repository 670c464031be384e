import { readFileSync } from 'node:fs'
import * as xlsx from '@e965/xlsx'
import { expect } from 'vitest'
import type { FileFault } from '../../src/explain/fileFault.js'
import { type OfficeFile, type ReadResult, readOfficeFiles } from '../../src/files/index.js'
import { type CaseFile, type Policy, parsePolicy } from '../../src/schema/index.js'

const parsed = parsePolicy(
  JSON.parse(readFileSync(new URL('../../seeds/policies/wuding-river-2023.json', import.meta.url), 'utf8')),
)
if (!parsed.ok) throw new Error('the shipped policy does not parse')

/** The 2023 plan. */
export const policy: Policy = parsed.value

/** What stands in a cell: nothing, text, a number, TRUE or FALSE, or a cell as the spreadsheet package writes it. */
export type Value = string | number | boolean | null | xlsx.CellObject
export type Rows = readonly (readonly Value[])[]

const isCell = (value: Value): value is xlsx.CellObject => typeof value === 'object' && value !== null

export const sheetOf = (rows: Rows): xlsx.WorkSheet => {
  const plain = rows.map((row) => row.map((value) => (isCell(value) ? null : value)))
  const sheet = xlsx.utils.aoa_to_sheet(plain)
  const width = Math.max(1, ...rows.map((row) => row.length))
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (isCell(value)) sheet[xlsx.utils.encode_cell({ r, c })] = value
    })
  })
  sheet['!ref'] = xlsx.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } })
  return sheet
}

/** A workbook of the given sheets. */
export const bookOf = (
  sheets: Record<string, xlsx.WorkSheet | Rows>,
  change: (book: xlsx.WorkBook) => void = () => {},
) => {
  const book = xlsx.utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) {
    xlsx.utils.book_append_sheet(book, Array.isArray(sheet) ? sheetOf(sheet as Rows) : (sheet as xlsx.WorkSheet), name)
  }
  change(book)
  return book
}

/** Bytes of a workbook. */
export const bytesOf = (book: xlsx.WorkBook, type: xlsx.BookType = 'xlsx'): Uint8Array =>
  new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: type }) as ArrayBufferLike)

export const workbook = (name: string, sheets: Record<string, xlsx.WorkSheet | Rows>): OfficeFile => ({
  name,
  bytes: bytesOf(bookOf(sheets)),
})

const quoted = (value: Value) => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvText = (rows: Rows): string => `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`

export const csv = (name: string, rows: Rows | string): OfficeFile => ({
  name,
  bytes: new TextEncoder().encode(typeof rows === 'string' ? rows : csvText(rows)),
})

/** Three organizations in two kinds; the smallest roster for which names can be mixed up. */
export const rosterRows: Rows = [
  ['党组织名称', '类别', '书记姓名', '任职时间'],
  ['示例01村党支部', '村', '书记01', '2021-03-15'],
  ['示例02村党支部', '村', '书记02', '2022年7月'],
  ['示例03社区党支部', '社区', '示例·书记03', '20201228'],
]
export const roster = csv('roster.csv', rosterRows)

export const read = (...files: OfficeFile[]): Promise<ReadResult> => readOfficeFiles(files, policy)

/** Reads files that must be in order. */
export const readCase = async (...files: OfficeFile[]): Promise<CaseFile> => {
  const result = await read(...files)
  expect(result.ok ? [] : result.faults).toEqual([])
  if (!result.ok) throw new Error('not read')
  return result.caseFile
}

/** Reads the small roster together with one more sheet. */
export const readWith = (rows: Rows, name = 'x.csv') => readCase(roster, csv(name, rows))

/** What a fault says, without what was left empty. */
export const brief = (fault: FileFault) => {
  const { params: _, ...rest } = fault
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
}
