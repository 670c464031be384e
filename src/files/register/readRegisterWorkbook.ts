import type { FileFault } from '../../explain/fileFault.js'
import type { ParseFault } from '../../schema/fault.js'
import { parseRegister } from '../../schema/index.js'
import type { Register } from '../../schema/register.js'
import type { OfficeFile } from '../read/bytes.js'
import { caseFaults } from '../read/caseJson.js'
import { collectFaults } from '../read/collectFaults.js'
import { makeFault, type Report } from '../read/report.js'
import { splitLabels } from '../read/texts.js'
import { readWorkbook } from '../read/workbook.js'
import { readCellText } from './cellText.js'
import { readRegisterTables } from './readTables.js'
import { pathKey, type RegisterPlaces, type RegisterTables, registerDocument } from './registerDocument.js'
import { registerRows } from './registerSheets.js'
import { type RegisterField, type RegisterTableName, registerTables } from './tables.js'
import { zhRegisterWords } from './words/zh.js'

/** A register, or every fault that keeps the file from being one. */
export type RegisterReadResult =
  | { ok: true; register: Register; notes: FileFault[] }
  | { ok: false; faults: FileFault[]; notes: FileFault[] }

/** Reports a fault of the document where it stands in the workbook. */
const reportAt = (fault: ParseFault, file: string, places: RegisterPlaces, report: Report) => {
  const { path } = fault
  const depth = path.findLastIndex((_, index) => places.has(pathKey(path.slice(0, index + 1)))) + 1
  const place = places.get(pathKey(path.slice(0, depth)))
  const key = String(path[depth] ?? '')
  for (const plain of caseFaults(file, [fault]))
    report({ ...plain, ...place?.cells.at(place.columns[key] ?? (key as RegisterField)) })
}

/** Sources may be parted by whatever sign. */
const says = (field: RegisterField, found: string, expected: string | null): boolean =>
  field === 'sourceNames' ? splitLabels(found).join() === splitLabels(expected ?? '').join() : found === expected

/** What other cells say already must agree with them: somebody changed one of the two. */
const reportDifferences = (register: Register, { items }: RegisterTables) => {
  if (!items) return
  const derived = registerTables.items.filter((column) => column.derived).map(({ field }) => field)
  for (const [index, row] of registerRows(register, items.words).items.entries()) {
    const cells = items.rows[index]
    for (const field of derived) {
      const found = cells?.cell(field)?.text
      const written = row[field]
      const expected = typeof written === 'string' ? readCellText(written) : null
      if (cells && found !== undefined && !says(field, readCellText(found), expected))
        cells.fault(field, 'differs-from-sheet', { found, expected })
    }
  }
}

/**
 * Reads a register from a workbook, as `writeRegisterWorkbook` writes it.
 *
 * @param file - name and bytes
 * @returns the register, or every fault with sheet, row and column
 */
export const readRegisterWorkbook = async (file: OfficeFile): Promise<RegisterReadResult> => {
  const { report, seen, ordered } = collectFaults([file.name])
  const isError = ({ severity }: FileFault) => severity === 'error'
  const refused = (): RegisterReadResult => ({
    ok: false,
    faults: ordered(isError),
    notes: ordered((fault) => !isError(fault)),
  })
  const read = await readWorkbook(file)
  for (const one of read) if (!('rows' in one)) report(one)
  const grids = read.flatMap((one) => ('rows' in one ? [one] : []))
  for (const { sheet } of grids) seen(file.name, sheet)
  const tables = readRegisterTables(grids, report)
  if (grids.length > 0)
    for (const table of Object.keys(registerTables) as RegisterTableName[])
      if (!tables[table]) report(makeFault('missing-sheet', file.name, { expected: zhRegisterWords.sheets[table] }))
  if (ordered(isError).length > 0) return refused()

  const places: RegisterPlaces = new Map()
  const document = registerDocument(tables, places)
  if (ordered(isError).length > 0) return refused()
  const parsed = parseRegister(document)
  if (parsed.ok) reportDifferences(parsed.value, tables)
  else for (const fault of parsed.faults) reportAt(fault, file.name, places, report)
  return parsed.ok && ordered(isError).length === 0
    ? { ok: true, register: parsed.value, notes: ordered((fault) => !isError(fault)) }
    : refused()
}
