import { existsSync } from 'node:fs'
import { RulesError } from '../../core/error.js'
import { isProblem } from '../../core/problem.js'
import { wordFor } from '../../explain/index.js'
import { addToRegister, advanceRegister, registerStanding } from '../../files/index.js'
import { idOfWord } from '../../files/register/readRows.js'
import { registerSources } from '../../files/register/tables.js'
import type { RectificationEvent } from '../../schema/rectification.js'
import type { Register } from '../../schema/register.js'
import type { CommandLine } from '../commandLine.js'
import { Failure } from '../failure.js'
import type { Terminal } from '../terminal.js'
import { eventOf, type OwnStep, stepNamed } from './eventOf.js'
import { findItem, findSubject } from './findItem.js'
import { illegalStep } from './illegalStep.js'
import { loadRegister, policyOfRegister } from './loadRegister.js'
import { registerLines } from './registerLines.js'
import { checkRegisterName, saveRegister } from './saveRegister.js'
import { startFrom } from './startFrom.js'

/** Writes a changed register back, or where `--out` says. */
const save = async (register: Register, said: string, line: CommandLine, terminal: Terminal) => {
  const path = line.values.get('out') ?? line.argument
  await saveRegister(path, register, line)
  terminal.error(`${line.texts.files.written([path])}\n`)
  terminal.out(`${said}\n`)
}

/** `rectify new`: starts a register; one that is there already is never overwritten. */
export const newRegister = async (line: CommandLine, terminal: Terminal): Promise<void> => {
  const path = line.values.get('out') ?? ''
  checkRegisterName(path, line)
  if (existsSync(path)) throw new Failure([line.texts.register.exists(path)])
  const register = await startFrom(line, terminal)
  await save(register, line.texts.register.started(register.items.length), line, terminal)
}

/** `rectify list`: what is open, what is overdue, who is to be told. */
export const listRegister = async (line: CommandLine, terminal: Terminal): Promise<void> => {
  const { values, flags, texts, language } = line
  const register = await loadRegister(line.argument, line, terminal)
  const policy = await policyOfRegister(register, line, terminal)
  const today = values.get('today')
  const standing = registerStanding(policy, register, today ?? `${register.year}-12-31`)
  const view = { register, standing, today, all: flags.has('all'), texts: texts.register, language }
  terminal.out(`${registerLines(view, terminal).join('\n')}\n`)
}

/** `rectify add`: a problem that was named later. */
export const addItem = async (line: CommandLine, terminal: Terminal): Promise<void> => {
  const { values, texts } = line
  const register = await loadRegister(line.argument, line, terminal)
  const policy = await policyOfRegister(register, line, terminal)
  const [wanted = '', problem = '', named = ''] = [values.get('subject'), values.get('problem'), values.get('source')]
  const from = [...registerSources].find((one) => one === named || one === idOfWord('sources', named))
  if (!from) {
    const known = registerSources.map((one) => `${one}（${texts.register.sources[one]}）`)
    throw new Failure([texts.register.unknownSource(named, known)])
  }
  if (!isProblem(policy)(problem)) throw new Failure([texts.register.noProblem])
  const by = values.get('by')
  const subject = findSubject(wanted, register, line)
  const source = { from, ...(by !== undefined && { by: [by] }) }
  const { register: changed, id } = addToRegister(register, { subject, problem, source })
  const isNew = changed.items.length > register.items.length
  await save(changed, isNew ? texts.register.added(id) : texts.register.merged(id), line, terminal)
}

/** One step of one item; where it is not possible the file stays as it is. */
const takeStep = async (step: OwnStep, line: CommandLine, terminal: Terminal): Promise<void> => {
  const { texts, language, argument, arguments: words } = line
  const event: RectificationEvent = eventOf(step, line)
  const register = await loadRegister(argument, line, terminal)
  const item = findItem(words[1] ?? '', register, line)
  let changed: Register
  try {
    changed = advanceRegister(register, item.id, event)
  } catch (error) {
    if (!(error instanceof RulesError)) throw error
    throw new Failure([illegalStep(error, item, event, line), texts.register.unchanged(argument)])
  }
  const state = changed.items.find(({ id }) => id === item.id)?.state ?? item.state
  await save(
    changed,
    texts.register.done(item.id, texts.register.steps[step], wordFor('state', state, { language })),
    line,
    terminal,
  )
}

/** `rectify advance`: any step. */
export const advanceItem = (line: CommandLine, terminal: Terminal): Promise<void> =>
  takeStep(stepNamed(line.arguments[2] ?? '', line), line, terminal)

/** `rectify close`: the last step. */
export const closeItem = (line: CommandLine, terminal: Terminal): Promise<void> => takeStep('close', line, terminal)
