import { dirname } from 'node:path'
import { RulesError } from '../../core/error.js'
import { labelFor } from '../../explain/index.js'
import { type NextYear, type NextYearNote, startNextYear } from '../../files/index.js'
import type { Policy } from '../../schema/policy.js'
import { caseWorkbookFile, lostLines } from '../caseWorkbookFile.js'
import type { CommandLine, CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { loadPolicy } from '../loadPolicy.js'
import { type ObtainedOutcome, obtainOutcome } from '../obtainOutcome.js'
import { startProgress } from '../progress.js'
import { illegalStep } from '../rectify/illegalStep.js'
import { loadRegister } from '../rectify/loadRegister.js'
import type { Terminal } from '../terminal.js'
import { writeFiles } from '../writeFiles.js'

/** What `year` takes. */
const yearShape: CommandShape = {
  name: 'year',
  argument: 'CASE',
  options: ['policy', 'earlier', 'reading', 'meeting', 'to', 'register', 'on', 'out', 'lang'],
  needs: [],
}

/** The next year's case as a document. */
const written = ({ caseFile }: NextYear): string => `${JSON.stringify(caseFile, null, 2)}\n`

const isWorkbook = (path: string): boolean => path.toLowerCase().endsWith('.xlsx')

/** What a file is to hold, by the ending of its name, and what it does not carry. */
const contentOf = async (out: string, next: NextYear, plan: Policy, line: CommandLine) => {
  if (!isWorkbook(out)) return { content: written(next), lost: [] }
  const { bytes, lost } = await caseWorkbookFile(out, plan, next.caseFile, line)
  return { content: bytes, lost: lostLines(out, lost, line) }
}

/** Reads the plan of the next year as any other. */
const nextPlan = async (line: CommandLine, terminal: Terminal): Promise<Policy | undefined> => {
  const to = line.values.get('to')
  return to === undefined ? undefined : loadPolicy({ ...line, values: new Map([['policy', to]]) }, terminal)
}

const start = async (
  outcome: ObtainedOutcome,
  to: Policy | undefined,
  line: CommandLine,
  terminal: Terminal,
): Promise<NextYear> => {
  const { appraisal, policy, caseFile } = outcome
  const { texts, values } = line
  const path = values.get('register')
  const register = path === undefined ? undefined : await loadRegister(path, line, terminal)
  const on = values.get('on')
  try {
    return startNextYear(policy, caseFile, appraisal, { to, register, on })
  } catch (error) {
    if (!(error instanceof RulesError)) throw error
    const { params } = error
    if (error.code === 'other-year')
      throw new Failure([
        texts.register.next.otherYear(
          params.what as 'appraisal' | 'register' | 'to',
          Number(params.found),
          Number(params.expected),
        ),
      ])
    const item = (register?.items ?? appraisal.rectification).find(({ id }) => id === params.item)
    if (error.code !== 'illegal-step' || !item) throw error
    const event = { do: 'carry-over' as const, on: on ?? '', year: caseFile.year + 1 }
    throw new Failure([illegalStep(error, item, event, line)])
  }
}

const told = (note: NextYearNote, { caseFile, plan, texts }: ObtainedOutcome): string => {
  const { next } = texts.register
  switch (note.code) {
    case 'grades-not-known':
      return next.gradesNotKnown(note.subjects.map((id) => labelFor('subject', id, { policy: plan, caseFile })))
    case 'incidents-carried':
      return next.incidentsCarried(note.count)
    case 'attributes-left-out':
      return next.attributesLeftOut(note.names)
    case 'items':
      return next.items(note.carried, note.closed)
  }
}

/** Turns this year's appraisal into the case that the next year starts from. */
export const yearCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(yearShape, words)
  const { texts, values } = line
  const out = values.get('out')
  if (out !== undefined && !isWorkbook(out) && !out.toLowerCase().endsWith('.json'))
    throw new Failure([texts.register.next.neither(out)])
  const progress = startProgress(terminal)
  try {
    const outcome = await obtainOutcome(line, terminal, progress)
    const to = await nextPlan(line, terminal)
    const next = await start(outcome, to, line, terminal)
    const { year } = outcome.caseFile
    const results = next.caseFile.history?.filter((entry) => entry.year === year).length ?? 0
    const lines = [texts.register.next.history(year, results), ...next.notes.map((note) => told(note, outcome))]
    if (out === undefined) terminal.out(written(next))
    else {
      const { content, lost } = await contentOf(out, next, to ?? outcome.policy, line)
      await writeFiles(dirname(out), [{ path: out, content }], texts)
      lines.push(texts.files.written([out]), ...lost)
    }
    terminal.error(`${lines.join('\n')}\n`)
    return outcome.appraisal.alerts.some(({ severity }) => severity === 'error') ? 1 : 0
  } finally {
    progress.done()
  }
}
