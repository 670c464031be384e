import { dirname } from 'node:path'
import { RulesError } from '../../core/error.js'
import { explainFileFault } from '../../explain/index.js'
import { carryIntoCase } from '../../files/index.js'
import { readCaseJson } from '../../files/read/caseJson.js'
import type { CaseFile } from '../../schema/case.js'
import type { Register } from '../../schema/register.js'
import type { CommandLine } from '../commandLine.js'
import { Failure } from '../failure.js'
import type { Terminal } from '../terminal.js'
import { writeFiles } from '../writeFiles.js'
import { illegalStep } from './illegalStep.js'
import { loadRegister, readBytes } from './loadRegister.js'

const loadCaseFile = async (path: string, line: CommandLine): Promise<CaseFile> => {
  const { texts, language } = line
  if (!path.toLowerCase().endsWith('.json')) throw new Failure([texts.register.next.onlyJsonCase(path)])
  const read = readCaseJson({ name: path, bytes: await readBytes(path, line) })
  if (read.ok) return read.caseFile
  const told = read.faults.map((fault) => `  ${explainFileFault(fault, { language })}`)
  throw new Failure([texts.register.next.caseFaults(path, read.faults.length), ...told])
}

const carried = (register: Register, caseFile: CaseFile, path: string, line: CommandLine): CaseFile => {
  const { texts, values } = line
  const on = values.get('on')
  try {
    return carryIntoCase(register, caseFile, on)
  } catch (error) {
    if (!(error instanceof RulesError)) throw error
    const { params } = error
    const item = register.items.find(({ id }) => id === params.item)
    const event = { do: 'carry-over' as const, on: on ?? '', year: caseFile.year }
    const why = item
      ? illegalStep(error, item, event, line)
      : texts.register.next.otherYear('case', Number(params.found), Number(params.expected))
    throw new Failure([why, texts.register.unchanged(path)])
  }
}

/** `rectify carry`: brings the items of the next year's case, a `case.json`, to where the register stands. */
export const carryItems = async (line: CommandLine, terminal: Terminal): Promise<void> => {
  const { argument, arguments: words, values, texts } = line
  const path = words[1] ?? ''
  const register = await loadRegister(argument, line, terminal)
  const next = carried(register, await loadCaseFile(path, line), path, line)
  const out = values.get('out') ?? path
  if (!out.toLowerCase().endsWith('.json')) throw new Failure([texts.register.next.onlyJson(out)])
  await writeFiles(dirname(out), [{ path: out, content: `${JSON.stringify(next, null, 2)}\n` }], texts)
  const closed = register.items.filter(({ state }) => state === 'closed').length
  terminal.error(`${texts.files.written([out])}\n`)
  terminal.out(`${texts.register.next.items(register.items.length - closed, closed)}\n`)
}
