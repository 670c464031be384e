import type { FileFault } from '../../explain/fileFault.js'
import type { Policy } from '../../schema/policy.js'
import { isWorkbook, largestFile, type OfficeFile } from './bytes.js'
import { isJson, readCaseJson } from './caseJson.js'
import { readCsv } from './csv.js'
import type { Grid } from './grid.js'
import { type ReadResult, type ReadSource, readGrids } from './readGrids.js'
import { makeFault } from './report.js'
import { readWorkbook } from './workbook.js'

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
  const names = sorted.map(({ name }) => name)
  const cases = sorted.filter(isJson).map(({ name }) => makeFault('several-cases', name, { found: names.join('、') }))
  const reads: (Grid | FileFault)[] = []
  for (const file of sorted.filter((file) => !isJson(file))) reads.push(...(await readFile(file)))
  return readGrids(names, [...cases, ...reads], policy)
}
