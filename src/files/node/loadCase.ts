import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileFault } from '../../explain/fileFault.js'
import type { Policy } from '../../schema/policy.js'
import { largestFile, type OfficeFile } from '../read/bytes.js'
import type { ReadResult } from '../read/readGrids.js'
import { readOfficeFiles } from '../read/readOfficeFiles.js'
import { makeFault } from '../read/report.js'
import { reasonToIgnore } from './reasonToIgnore.js'

const refused = (faults: FileFault[], notes: FileFault[] = []): ReadResult => ({
  ok: false,
  faults,
  notes,
  sources: [],
})

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error)

/** Reads one file; one above the limit is refused before it is read. */
const readOne = async (path: string, name: string): Promise<OfficeFile | FileFault> => {
  try {
    const { size } = await stat(path)
    if (size > largestFile) {
      return makeFault('too-large', name, {
        found: String(size),
        expected: `≤ ${largestFile}`,
        params: { limit: largestFile, of: 'bytes' },
      })
    }
    return { name, bytes: await readFile(path) }
  } catch (error) {
    return makeFault('unreadable-file', name, { params: { reason: codeOf(error) } })
  }
}

const isFault = (read: OfficeFile | FileFault): read is FileFault => 'code' in read

const loadFolder = async (path: string, policy: Policy): Promise<ReadResult> => {
  const entries = (await readdir(path, { withFileTypes: true })).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  )
  const notes: FileFault[] = []
  const names: string[] = []
  for (const entry of entries) {
    const reason = entry.isDirectory() ? 'folder' : reasonToIgnore(entry.name)
    if (reason) notes.push(makeFault('ignored-file', entry.name, { severity: 'info', params: { reason } }))
    else names.push(entry.name)
  }
  if (names.length === 0)
    return refused([makeFault('missing-file', basename(path), { expected: 'xlsx / xls / csv / case.json' })], notes)
  const read = await Promise.all(names.map((name) => readOne(join(path, name), name)))
  const faults = read.filter(isFault)
  const result = await readOfficeFiles(
    read.flatMap((one) => (isFault(one) ? [] : [one])),
    policy,
  )
  if (result.ok && faults.length === 0) return { ...result, notes: [...notes, ...result.notes] }
  return {
    ok: false,
    faults: [...faults, ...(result.ok ? [] : result.faults)],
    notes: [...notes, ...result.notes],
    sources: result.sources,
  }
}

/**
 * Reads a case from the disk: a `case.json`, a folder of office files, one workbook or one CSV file.
 *
 * @param path - Where it is.
 * @param policy - The policy whose labels the files use.
 * @returns The case with its notes, or every fault; what a folder holds besides is named in a note.
 * @example
 * ```ts
 * const result = await loadCase('seeds/cases/wuding-river-2023', wudingRiver2023)
 * result.ok // => true
 * ```
 */
export const loadCase = async (path: string, policy: Policy): Promise<ReadResult> => {
  try {
    if ((await stat(path)).isDirectory()) return await loadFolder(path, policy)
  } catch (error) {
    const code = codeOf(error)
    return refused([
      makeFault(code === 'ENOENT' ? 'missing-file' : 'unreadable-file', path, { params: { reason: code } }),
    ])
  }
  const file = await readOne(path, basename(path))
  return isFault(file) ? refused([file]) : readOfficeFiles([file], policy)
}
