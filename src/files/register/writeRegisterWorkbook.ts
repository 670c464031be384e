import type { Language } from '../../explain/index.js'
import type { Register } from '../../schema/register.js'
import { mostCharacters } from '../write/plainText.js'
import { writeWorkbook } from '../write/workbook.js'
import { lastDay, registerRows, registerSheets } from './registerSheets.js'
import { enRegisterWords } from './words/en.js'
import { zhRegisterWords } from './words/zh.js'

/** A text of a register has more characters than a cell of a spreadsheet holds. */
export class CellTooLongError extends Error {
  /** Tells this error apart across builds. */
  readonly code = 'cell-too-long'
  /** Name of the sheet. */
  readonly sheet: string
  /** The most characters of a cell. */
  readonly limit: number

  /**
   * @param sheet - name of the sheet
   * @param limit - the most characters of a cell
   */
  constructor(sheet: string, limit: number) {
    super(`${sheet}: a text is longer than the ${limit} characters that a cell holds; keep the register as JSON`)
    this.name = 'CellTooLongError'
    this.sheet = sheet
    this.limit = limit
  }
}

/**
 * Writes a register as an .xlsx workbook that people read and print, and that `readRegister` reads again without loss:
 * the items, the log, where each problem was named, names, and the register itself.
 *
 * @param register - the register
 * @param options - `language` of headings and words; Chinese where left out. Either is read again
 * @returns the bytes of the file, the same for the same input
 * @throws MissingPackageError where the spreadsheet writer (an optional dependency) is not installed;
 * CellTooLongError where a text does not fit into a cell
 * @example
 * ```ts
 * const register = { schema: 1 as const, year: 2024, organizations: [], subjects: [], items: [] }
 * const bytes = await writeRegisterWorkbook(register)
 * await readRegister({ name: '整改台账.xlsx', bytes }) // => { ok: true, register, notes: [] }
 * ```
 */
export const writeRegisterWorkbook = async (
  register: Register,
  { language = 'zh-CN' }: { language?: Language | undefined } = {},
): Promise<Uint8Array> => {
  const words = language === 'en' ? enRegisterWords : zhRegisterWords
  // An apostrophe may come in front.
  for (const [table, rows] of Object.entries(registerRows(register, words)))
    for (const cell of rows.flatMap((row) => Object.values(row)))
      if (typeof cell === 'string' && cell.length >= mostCharacters)
        throw new CellTooLongError(words.sheets[table as keyof typeof words.sheets], mostCharacters)
  return writeWorkbook(registerSheets(register, words), {
    title: words.titles.items(register.year),
    creator: register.committee?.name ?? register.policy ?? 'shuzhi-pingyi',
    day: lastDay(register),
    pageNumber: words.pageNumber,
  })
}
