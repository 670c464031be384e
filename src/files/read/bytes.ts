import type { FileFault } from '../../explain/fileFault.js'
import { makeFault } from './report.js'

/** A file as it was handed in: its name and its bytes. */
export interface OfficeFile {
  /** Name, shown in faults; what the file is, is decided by its bytes. */
  name: string
  /** The whole content. */
  bytes: Uint8Array
}

/** Largest file that is read, in bytes. */
export const largestFile = 64 * 1024 * 1024
/** Most rows of one sheet that are read. */
export const mostRows = 1_000_000

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)

/**
 * Tells by its first bytes whether a file is a workbook: a zip package (.xlsx) or a compound file (.xls).
 *
 * @param bytes - The file.
 * @returns true for either.
 */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/**
 * Adds up the sizes that a zip package declares for its parts, so that a bomb is refused before it is unpacked.
 *
 * @param bytes - The file.
 * @returns Bytes when unpacked, as declared; 0 for any other file.
 */
export const declaredSize = (bytes: Uint8Array): number => {
  if (!startsWith(bytes, 0x50, 0x4b)) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 46 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) === 0x02014b50) total += view.getUint32(at + 24, true)
  }
  return total
}

const decode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// Control characters other than tab, line feed and carriage return never stand in a table.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\u0000-\u0008\u000e-\u001f]/u

/**
 * Decodes text strictly: UTF-16 where its mark says so, else UTF-8 (with or without mark), else GB18030.
 *
 * @param file - The file.
 * @returns The text, or the fault that it is none of these.
 */
export const decodeText = (file: OfficeFile): string | FileFault => {
  const { bytes } = file
  const text = startsWith(bytes, 0xff, 0xfe)
    ? decode('utf-16le', bytes)
    : startsWith(bytes, 0xfe, 0xff)
      ? decode('utf-16be', bytes)
      : (decode('utf-8', bytes) ?? decode('gb18030', bytes))
  if (text === null || binary.test(text)) {
    return makeFault('wrong-encoding', file.name, { expected: 'UTF-8 / GB18030 / UTF-16' })
  }
  return text
}
