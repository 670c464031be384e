import type { ReadContext } from './context.js'
import { type RowReader, rowReader } from './rowReader.js'
import type { Table } from './table.js'

/**
 * Reads every row of a table.
 *
 * @param table - The sheet.
 * @param context - Policy, roster, and where faults go.
 * @param read - Reads one row; undefined where a fault was reported.
 * @returns What was read.
 */
export const eachRow = <T>(table: Table, context: ReadContext, read: (reader: RowReader) => T | undefined): T[] =>
  table.rows.flatMap((row) => read(rowReader(table, row, context)) ?? [])

/** An object without the keys whose value is undefined: what a file does not say stays absent. */
type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/**
 * Leaves out what was not supplied.
 *
 * @param fields - Keys and values; undefined: not supplied.
 * @returns An object without the keys that were not supplied.
 */
export const given = <T extends object>(fields: T): Partial<Given<T>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Given<T>>
