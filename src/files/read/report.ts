import type { FileFault, FileFaultCode } from '../../explain/fileFault.js'

/** Takes one fault or note; every fault of every file is collected before anything is refused. */
export type Report = (fault: FileFault) => void

/** What a fault says beyond its code; everything left out is null or empty. */
export type FaultDetails = Partial<Omit<FileFault, 'code' | 'file'>>

/**
 * Makes a fault with every field present.
 *
 * @param code - What is wrong.
 * @param file - Name of the file.
 * @param details - Place, what was found, what was expected, severity (error where left out).
 * @returns The fault, as plain data.
 */
export const makeFault = (code: FileFaultCode, file: string, details: FaultDetails = {}): FileFault => ({
  code,
  severity: details.severity ?? 'error',
  file,
  sheet: details.sheet ?? null,
  row: details.row ?? null,
  column: details.column ?? null,
  found: details.found ?? null,
  expected: details.expected ?? null,
  params: details.params ?? {},
})

/**
 * Names a column for people: its letter, and its header where it has one.
 *
 * @param letter - `E`.
 * @param header - `任职时间`, or empty.
 * @returns `E（任职时间）`.
 */
export const columnName = (letter: string, header: string): string => (header ? `${letter}（${header}）` : letter)
