import type * as Xlsx from '@e965/xlsx'
import type * as Papa from 'papaparse'
import type { FileFault } from '../../explain/fileFault.js'
import { makeFault } from './report.js'

/** A package that was found, or the fault that it was left out at installation. */
export type Loaded<T> = { ok: true; loaded: T } | { ok: false; fault: FileFault }

const missing = (file: string, name: string): { ok: false; fault: FileFault } => ({
  ok: false,
  fault: makeFault('missing-package', file, { found: null, expected: name, params: { package: name } }),
})

/**
 * Loads the spreadsheet reader when the first workbook asks for it.
 *
 * @param file - Name of the workbook, for the fault.
 * @returns The package, or the fault that it is not installed.
 */
export const loadXlsx = async (file: string): Promise<Loaded<typeof Xlsx>> => {
  try {
    const loaded = await import('@e965/xlsx')
    // Workbooks of Excel 95 and before hold text in the code page of their office.
    loaded.set_cptable?.(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
    return { ok: true, loaded }
  } catch {
    return missing(file, '@e965/xlsx')
  }
}

/**
 * Loads the CSV reader when the first text file asks for it.
 *
 * @param file - Name of the file, for the fault.
 * @returns The package, or the fault that it is not installed.
 */
export const loadPapaparse = async (file: string): Promise<Loaded<typeof Papa>> => {
  try {
    const loaded = await import('papaparse')
    return { ok: true, loaded: loaded.default ?? loaded }
  } catch {
    return missing(file, 'papaparse')
  }
}
