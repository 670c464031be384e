import type { FileFault } from '../../explain/fileFault.js'
import { decodeText, mostRows, type OfficeFile } from './bytes.js'
import type { Cell } from './cell.js'
import type { Grid } from './grid.js'
import { originalText } from './originalText.js'
import { loadPapaparse } from './packages.js'
import { makeFault } from './report.js'

const delimiters = [',', '\t', ';', '，']

const textCell = (text: string): Cell | undefined =>
  text.trim() ? { kind: 'text', text: originalText(text), typed: false } : undefined

/**
 * Reads a CSV file; the delimiter is the one that finds most cells in the first rows.
 *
 * @param file - Name and bytes.
 * @returns The grid, or the fault that it cannot be read.
 */
export const readCsv = async (file: OfficeFile): Promise<Grid | FileFault> => {
  const text = decodeText(file)
  if (typeof text !== 'string') return text
  if (!text.trim()) return makeFault('empty-file', file.name)
  if (/^\s*(<|%PDF|\{)/u.test(text))
    return makeFault('unrecognised-file', file.name, { found: text.trim().slice(0, 20), expected: 'xlsx / xls / csv' })
  const papa = await loadPapaparse(file.name)
  if (!papa.ok) return papa.fault
  const parse = (delimiter: string, preview: number) =>
    papa.loaded.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false })
  const cells = (delimiter: string) => parse(delimiter, 20).data.reduce((sum, row) => sum + row.length, 0)
  const best = delimiters.reduce((left, right) => (cells(right) > cells(left) ? right : left))
  const parsed = parse(best, mostRows + 1)
  if (parsed.data.length > mostRows) {
    return makeFault('too-large', file.name, {
      found: `> ${mostRows}`,
      expected: `≤ ${mostRows}`,
      params: { limit: mostRows, of: 'rows' },
    })
  }
  const broken = parsed.errors.find((error) => error.type === 'Quotes')
  if (broken) {
    const row = (broken.row ?? 0) + 1
    return makeFault('unreadable-file', file.name, { row, found: broken.message, params: { reason: broken.code } })
  }
  return { file: file.name, sheet: null, rows: parsed.data.map((row) => row.map(textCell)), notes: [] }
}
