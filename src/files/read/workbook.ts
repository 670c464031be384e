import type * as Xlsx from '@e965/xlsx'
import type { FileFault } from '../../explain/fileFault.js'
import { declaredSize, largestFile, mostRows, type OfficeFile } from './bytes.js'
import type { Cell } from './cell.js'
import { columnLetter } from './cell.js'
import type { Grid } from './grid.js'
import { originalText } from './originalText.js'
import { loadXlsx } from './packages.js'
import { makeFault } from './report.js'

/** How much larger than the largest file its parts may be when unpacked. */
const unpackedLimit = 8 * largestFile

const formatShows = (format: string): 'day' | 'month' | 'other' => {
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase()
  return !letters.includes('y') ? 'other' : letters.includes('d') ? 'day' : letters.includes('m') ? 'month' : 'other'
}

const numberCell = (xlsx: typeof Xlsx, cell: Xlsx.CellObject, number: number, date1904: boolean): Cell => {
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  const text = format === 'General' ? String(number) : (cell.w ?? String(number))
  if (!xlsx.SSF.is_date(format)) return { kind: 'number', text, number }
  const date = xlsx.SSF.parse_date_code(number, { date1904 })
  // A number that is no day (negative, beyond the year 9999) under a date format stays the number that it is.
  if (!date) return { kind: 'number', text: String(number), number }
  return { kind: 'date', text, year: date.y, month: date.m, day: date.d, seconds: date.T, shows: formatShows(format) }
}

const readCell = (xlsx: typeof Xlsx, cell: Xlsx.CellObject | undefined, date1904: boolean): Cell | undefined => {
  if (!cell) return undefined
  const formula = cell.f === undefined ? {} : { formula: true as const }
  if (cell.t === 'e') return { kind: 'error', text: cell.w ?? '#?', ...formula }
  if (cell.v === undefined || cell.v === null)
    return cell.f === undefined ? undefined : { kind: 'error', text: `=${cell.f}`, ...formula }
  if (typeof cell.v === 'number') return { ...numberCell(xlsx, cell, cell.v, date1904), ...formula }
  if (typeof cell.v === 'boolean')
    return { kind: 'boolean', text: cell.v ? 'TRUE' : 'FALSE', boolean: cell.v, ...formula }
  const text = originalText(String(cell.v))
  return text.trim() ? { kind: 'text', text, typed: true, ...formula } : undefined
}

/** Fills merged cells down their first column: a number or a name that stands for several rows. */
const fillMerges = (rows: (Cell | undefined)[][], merges: readonly Xlsx.Range[]): string[] =>
  merges.flatMap(({ s, e }) => {
    const cell = rows[s.r]?.[s.c]
    if (!cell || e.r === s.r) return []
    for (let index = s.r + 1; index <= e.r && index < rows.length; index += 1) {
      const row = rows[index]
      if (row) row[s.c] = cell
    }
    return [`${columnLetter(s.c)}${s.r + 1}:${columnLetter(e.c)}${e.r + 1}`]
  })

const hiddenOnes = (
  list: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  name: (index: number) => string | number,
) => (list ?? []).flatMap((entry, index) => (entry?.hidden ? [name(index)] : []))

const readSheet = (xlsx: typeof Xlsx, book: Xlsx.WorkBook, index: number, file: string): Grid | FileFault => {
  const sheet = book.SheetNames[index] ?? ''
  const data = book.Sheets[sheet] as Xlsx.DenseWorkSheet | undefined
  const source = data?.['!data'] ?? []
  if (source.length > mostRows) {
    return makeFault('too-large', file, {
      sheet,
      found: String(source.length),
      expected: `≤ ${mostRows}`,
      params: { limit: mostRows, of: 'rows' },
    })
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const rows = Array.from(source, (row) => Array.from(row ?? [], (cell) => readCell(xlsx, cell, date1904)))
  const merged = fillMerges(rows, data?.['!merges'] ?? [])
  const notes: FileFault[] = []
  const note = (code: FileFault['code'], params: FileFault['params']) =>
    notes.push(makeFault(code, file, { sheet, severity: 'info', params }))
  if (rows.every((row) => row.every((cell) => cell === undefined))) note('empty-sheet', {})
  else {
    if (book.Workbook?.Sheets?.[index]?.Hidden) note('hidden-part', { what: 'sheet', which: [sheet] })
    const hiddenRows = hiddenOnes(data?.['!rows'], (at) => at + 1).filter((at) => rows[Number(at) - 1]?.some(Boolean))
    if (hiddenRows.length > 0) note('hidden-part', { what: 'rows', which: hiddenRows })
    const hiddenColumns = hiddenOnes(data?.['!cols'], columnLetter)
    if (hiddenColumns.length > 0) note('hidden-part', { what: 'columns', which: hiddenColumns })
    if (merged.length > 0) note('merged-cells', { cells: merged })
    const formulas = rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell?.formula ? [`${columnLetter(c)}${r + 1}`] : [])),
    )
    if (formulas.length > 0) note('formula-value', { cells: formulas })
  }
  return { file, sheet, rows, notes }
}

/**
 * Reads every sheet of a workbook (.xlsx or .xls), hidden ones too.
 *
 * @param file - Name and bytes.
 * @returns A grid a sheet, and the faults of what cannot be read.
 */
export const readWorkbook = async (file: OfficeFile): Promise<(Grid | FileFault)[]> => {
  const unpacked = declaredSize(file.bytes)
  if (unpacked > unpackedLimit) {
    return [
      makeFault('too-large', file.name, {
        found: String(unpacked),
        expected: `≤ ${unpackedLimit}`,
        params: { limit: unpackedLimit, of: 'bytes' },
      }),
    ]
  }
  const xlsx = await loadXlsx(file.name)
  if (!xlsx.ok) return [xlsx.fault]
  try {
    const book = xlsx.loaded.read(file.bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
    })
    const sheets = book.SheetNames.map((_, index) => readSheet(xlsx.loaded, book, index, file.name))
    const empty = sheets.every((sheet) => 'rows' in sheet && sheet.notes.some((note) => note.code === 'empty-sheet'))
    return empty ? [makeFault('empty-file', file.name)] : sheets
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [makeFault('unreadable-file', file.name, { found: reason, params: { reason } })]
  }
}
