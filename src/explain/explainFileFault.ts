import { explainFault } from './fault.js'
import type { FileFault } from './fileFault.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

/**
 * Says what is wrong with an office's file, and where: file, sheet, row and column.
 *
 * @param fault - a fault that reading a file gave
 * @param options - language and replaced texts
 * @returns one sentence, with the place in front
 * @example
 * ```ts
 * explainFileFault({ code: 'not-a-number', file: '得票.xls', sheet: '得票', row: 5, column: 'C（好）', found: '三十', expected: null, params: {} })
 * // => '得票.xls，工作表“得票”，第5行，C（好）列：“三十”不是数字。'
 * ```
 */
export function explainFileFault(fault: FileFault, options?: ExplainOptions): string {
  const { say, list, texts } = voiceOf(options)
  const { code, file, sheet, row, column, found, expected, params } = fault
  const named = Object.entries({ ...params, found, expected }).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === '') return []
    return Array.isArray(value) ? (value.length > 0 ? [[name, list(value.map(String))]] : []) : [[name, String(value)]]
  })
  // The other of two equal tables, by file and sheet.
  const twin = [params.file, params.sheet].filter((part) => typeof part === 'string' && part !== '').map(String)
  const other = twin.length > 0 && { other: list(twin) }
  return say(texts.words.filePlace, {
    file,
    ...(sheet && { sheet }),
    ...(row !== null && { row: String(row) }),
    ...(column && { column }),
    sentence: say(texts.fileFaults[code], {
      ...Object.fromEntries(named),
      ...other,
      // The sentence on the document names its own place.
      ...(fault.fault && { path: '', fault: explainFault(fault.fault, options) }),
    }),
  })
}
