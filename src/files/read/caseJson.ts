import { pathText } from '../../explain/fault.js'
import type { FileFault } from '../../explain/fileFault.js'
import type { CaseFile, ParseFault } from '../../schema/index.js'
import { parseCase } from '../../schema/index.js'
import { decodeText, type OfficeFile } from './bytes.js'
import { makeFault } from './report.js'

const plain = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  return Array.isArray(value)
    ? value.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry))).join('、')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
}

/**
 * Turns the faults of a case document into faults of its file.
 *
 * @param file - Name of the file.
 * @param faults - What `parseCase` found.
 * @returns One fault each, with the path inside the document.
 */
export const caseFaults = (file: string, faults: readonly ParseFault[]): FileFault[] =>
  faults.map((fault) => {
    const { found, expected, known } = fault.params as { found?: unknown; expected?: unknown; known?: unknown }
    const made = makeFault('invalid-case', file, {
      found: plain(found),
      expected: plain(expected ?? known),
      params: { path: pathText(fault.path), issue: fault.code },
    })
    // The whole fault goes along, so that it is told in the same words as by the schema.
    return { ...made, fault }
  })

/**
 * Tells whether a file is meant as a JSON document, by its name or by its first character.
 *
 * @param file - Name and bytes.
 * @returns true for JSON.
 */
export const isJson = ({ name, bytes }: OfficeFile): boolean =>
  name.toLowerCase().endsWith('.json') ||
  bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte)) === 0x7b

/**
 * Reads a whole case from a JSON document.
 *
 * @param file - Name and bytes.
 * @returns The case, or every fault with its path.
 */
export const readCaseJson = (
  file: OfficeFile,
): { ok: true; caseFile: CaseFile } | { ok: false; faults: FileFault[] } => {
  const text = decodeText(file)
  if (typeof text !== 'string') return { ok: false, faults: [text] }
  if (!text.trim()) return { ok: false, faults: [makeFault('empty-file', file.name)] }
  try {
    const result = parseCase(JSON.parse(text))
    return result.ok
      ? { ok: true, caseFile: result.value }
      : { ok: false, faults: caseFaults(file.name, result.faults) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      faults: [makeFault('unreadable-file', file.name, { found: reason, expected: 'JSON', params: { reason } })],
    }
  }
}
