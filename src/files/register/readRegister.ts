import { parseRegister } from '../../schema/index.js'
import { decodeText, isWorkbook, type OfficeFile } from '../read/bytes.js'
import { caseFaults } from '../read/caseJson.js'
import { makeFault } from '../read/report.js'
import { type RegisterReadResult, readRegisterWorkbook } from './readRegisterWorkbook.js'

const refused = (...faults: Extract<RegisterReadResult, { ok: false }>['faults']): RegisterReadResult => ({
  ok: false,
  faults,
  notes: [],
})

/**
 * Reads a register: a JSON document, or a workbook as `writeRegisterWorkbook` writes it. Which it is, its bytes tell.
 *
 * @param file - name and bytes
 * @returns the register with notes, or every fault with its place
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('{ "schema": 1, "year": 2024, "organizations": [], "subjects": [], "items": [] }')
 * const read = await readRegister({ name: 'register.json', bytes })
 * read.ok // => true
 * ```
 */
export const readRegister = async (file: OfficeFile): Promise<RegisterReadResult> => {
  if (isWorkbook(file.bytes)) return readRegisterWorkbook(file)
  const text = decodeText(file)
  if (typeof text !== 'string') return refused(text)
  if (!text.trim()) return refused(makeFault('empty-file', file.name))
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(makeFault('unreadable-file', file.name, { found: reason, expected: 'JSON', params: { reason } }))
  }
  const parsed = parseRegister(document)
  return parsed.ok ? { ok: true, register: parsed.value, notes: [] } : refused(...caseFaults(file.name, parsed.faults))
}
