import type { FileFault } from '../../explain/fileFault.js'
import type { Report } from './report.js'

/** Holds the faults of all files. */
export interface FaultCollection {
  /** Takes a fault; the same fault a second time is dropped. */
  report: Report
  /** Says that a sheet is read now, so that its faults come after those of the sheets before it. */
  seen: (file: string, sheet: string | null) => void
  /** Those wanted, as a person goes through the files: file by file, sheet by sheet, row by row. */
  ordered: (wanted: (fault: FileFault) => boolean) => FileFault[]
}

/**
 * Starts collecting faults.
 *
 * @param files - Names of the files, in the order in which their faults are to be told.
 * @returns The collection.
 */
export const collectFaults = (files: readonly string[]): FaultCollection => {
  const faults = new Map<string, FileFault>()
  const filePlace = new Map(files.map((file, index) => [file, index + 1]))
  const sheetPlace = new Map<string, number>()
  const key = (file: string, sheet: string | null) => JSON.stringify([file, sheet])
  const place = ({ file, sheet, row }: FileFault) => [
    filePlace.get(file) ?? 0,
    sheet === null ? 0 : (sheetPlace.get(key(file, sheet)) ?? 0),
    row ?? 0,
  ]
  const compare = (left: readonly number[], right: readonly number[]) =>
    left.map((number, index) => number - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  return {
    report: (fault) => {
      const content = JSON.stringify(fault)
      if (!faults.has(content)) faults.set(content, fault)
    },
    seen: (file, sheet) => sheetPlace.set(key(file, sheet), sheetPlace.size + 1),
    ordered: (wanted) =>
      [...faults.values()]
        .filter(wanted)
        .map((fault) => ({ fault, at: place(fault) }))
        .sort((left, right) => compare(left.at, right.at))
        .map(({ fault }) => fault),
  }
}
