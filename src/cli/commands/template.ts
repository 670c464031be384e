import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { explainFileFault } from '../../explain/index.js'
import { loadCase } from '../../files/node/index.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import { caseWorkbookFile, lostLines } from '../caseWorkbookFile.js'
import type { CommandLine, CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { loadPolicy } from '../loadPolicy.js'
import type { Terminal } from '../terminal.js'
import { writeFiles } from '../writeFiles.js'

/** What `template` takes. */
const templateShape: CommandShape = {
  name: 'template',
  argument: 'OUT',
  options: ['policy', 'roster', 'case', 'lang'],
  needs: [],
}

const real = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    return resolve(path)
  }
}

/** A workbook must not replace what it was made from, nor lie where it would be read with it the next time. */
const refuseInput = async (out: string, input: string, { texts }: CommandLine): Promise<void> => {
  const from = await real(input)
  const to = join(await real(dirname(out)), basename(out))
  const isFolder = (await stat(input).catch(() => null))?.isDirectory() ?? false
  if ((await real(to)) === from || (isFolder && dirname(to) === from))
    throw new Failure([texts.template.overInput(out)])
}

const load = async (input: string, policy: Policy, line: CommandLine, terminal: Terminal): Promise<CaseFile> => {
  const { texts, language } = line
  const read = await loadCase(input, policy)
  const told = (notes: typeof read.notes) => notes.map((note) => `  ${explainFileFault(note, { language })}`)
  const notes = read.notes.length > 0 ? [texts.files.notes(read.notes.length), ...told(read.notes)] : []
  if (!read.ok) throw new Failure([texts.files.faults(read.faults.length), ...told(read.faults), ...notes])
  if (notes.length > 0) terminal.error(`${notes.join('\n')}\n`)
  return read.caseFile
}

/** The people of a case alone: what a roster holds. */
const peopleOf = ({ year, committee, organizations, secretaries }: CaseFile): CaseFile => ({
  year,
  ...(committee && { committee }),
  organizations,
  secretaries,
})

/** Writes the workbook that an office fills in: empty, with a roster, or with a whole case. */
export const templateCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(templateShape, words)
  const { texts, values, argument: out } = line
  const [roster, whole] = [values.get('roster'), values.get('case')]
  if (roster !== undefined && whole !== undefined) throw new Failure([texts.template.either, texts.usage.hint])
  if (!out.toLowerCase().endsWith('.xlsx')) throw new Failure([texts.template.notAWorkbook(out), texts.usage.hint])
  const input = roster ?? whole
  if (input !== undefined) await refuseInput(out, input, line)
  const policy = await loadPolicy(line, terminal)
  const known = input === undefined ? undefined : await load(input, policy, line, terminal)
  const { bytes, lost } = await caseWorkbookFile(
    out,
    policy,
    known && roster !== undefined ? peopleOf(known) : known,
    line,
  )
  await writeFiles(dirname(out), [{ path: out, content: bytes }], texts)
  terminal.error(`${texts.files.written([out])}\n`)
  if (lost.length === 0) return 0
  terminal.error(`${lostLines(out, lost, line).join('\n')}\n`)
  return 1
}
