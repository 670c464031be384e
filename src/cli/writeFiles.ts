import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from './failure.js'
import type { CliTexts } from './texts/texts.js'

/** A file to be written. */
export interface OutputFile {
  path: string
  content: string | Uint8Array
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const beside = (path: string, ending: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.${ending}`)

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

/**
 * Writes several files, all or none: each under another name in its folder first, then renamed; an existing file is
 * replaced only at the very end, and put back where a later one cannot be written.
 *
 * @param folder - folder of the files; made where it is not there, and taken away again if nothing was written
 * @param files - what to write
 * @param texts - for the fault
 * @throws Failure that names the file; nothing of this call remains then
 */
export const writeFiles = async (folder: string, files: readonly OutputFile[], texts: CliTexts): Promise<void> => {
  let current = folder
  let made: string | undefined
  const undo: (() => Promise<void>)[] = []
  try {
    made = await mkdir(folder, { recursive: true })
    for (const { path, content } of files) {
      current = path
      if ((await exists(path)) && !(await stat(path)).isFile()) throw Object.assign(new Error(path), { code: 'EISDIR' })
      const waiting = beside(path, 'new')
      undo.push(() => rm(waiting, { force: true }))
      await writeFile(waiting, content, { flag: 'w' })
    }
    for (const { path } of files) {
      current = path
      const kept = beside(path, 'old')
      if (await exists(path)) {
        undo.push(() => rm(kept, { force: true }))
        await copyFile(path, kept)
        undo.push(async () => ((await exists(kept)) ? rename(kept, path) : undefined))
      } else undo.push(() => rm(path, { force: true }))
      await rename(beside(path, 'new'), path)
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined)
    if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => undefined)
    throw new Failure([texts.files.cannotWrite(current, texts.system(reasonOf(error))), texts.files.nothingWritten])
  }
  for (const { path } of files) await rm(beside(path, 'old'), { force: true }).catch(() => undefined)
}
