import { join } from 'node:path'
import {
  MissingPackageError,
  meetingPapers,
  type Paper,
  type PaperKind,
  paperHtml,
  paperKinds,
  resultPapers,
  separatePaper,
  writePaperDocx,
} from '../../files/index.js'
import type { CommandLine, CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import { type ExitStatus, Failure } from '../failure.js'
import { giveMemoryBack } from '../giveMemoryBack.js'
import { nearest } from '../nearest.js'
import { type ObtainedOutcome, obtainOutcome } from '../obtainOutcome.js'
import { refuseInputFolder } from '../outputs.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'
import { type OutputFile, writeFiles } from '../writeFiles.js'

/** What `paper` takes. */
const paperShape: CommandShape = {
  name: 'paper',
  argument: 'CASE',
  options: ['out', 'kind', 'each', 'html', 'policy', 'earlier', 'reading', 'meeting', 'lang'],
  needs: ['out'],
}

/** Of these everybody gets a file of their own where that is asked for. */
const personal: ReadonlySet<PaperKind> = new Set(['ballots', 'letters', 'talks', 'rectification'])

const forMeeting: ReadonlySet<PaperKind> = new Set(['ballots', 'ballot-sheet', 'sign-in', 'counting'])

const isKind = (name: string): name is PaperKind => (paperKinds as readonly string[]).includes(name)

/** The kinds that a command line names; null: it names none. */
const kindsAsked = ({ values, texts }: CommandLine): PaperKind[] | null => {
  const asked = values.get('kind')
  if (asked === undefined) return null
  const names = asked.split(/[,，、]/u).map((name) => name.trim())
  const unknown = names.filter((name) => !isKind(name))
  if (unknown.length > 0)
    throw new Failure([
      ...unknown.map((name) => texts.paper.unknownKind(name, paperKinds, nearest(name, paperKinds))),
      texts.usage.hint,
    ])
  return names.filter(isKind)
}

const papersOf = (outcome: ObtainedOutcome, kinds: readonly PaperKind[]): Paper[] => {
  const { appraisal, policy, caseFile, language, options } = outcome
  return [
    ...meetingPapers(policy, caseFile, { language, kinds, readings: options.readings }),
    ...resultPapers(appraisal, policy, caseFile, { language, kinds }),
  ]
}

const written = async (paper: Paper, folder: string, { flags, texts }: CommandLine): Promise<OutputFile[]> => {
  try {
    const html = flags.has('html')
    const content = html ? paperHtml(paper) : await writePaperDocx(paper)
    return [{ path: join(folder, `${paper.name}.${html ? 'html' : 'docx'}`), content }]
  } catch (error) {
    if (error instanceof MissingPackageError) throw new Failure([texts.paper.missingPackage(error.package)])
    throw error
  }
}

/** Writes ballots, letters and all other papers of a case into a folder. */
export const paperCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(paperShape, words)
  const { texts, flags, values, argument } = line
  const asked = kindsAsked(line)
  const folder = values.get('out') ?? ''
  const progress = startProgress(terminal)
  try {
    await refuseInputFolder(argument, folder, texts)
    const outcome = await obtainOutcome(line, terminal, progress)
    const { appraisal, policy } = outcome
    const results = policy.tracks
      .filter(({ tallyOnly }) => !tallyOnly)
      .flatMap(({ id }) => appraisal.tracks.find((track) => track.id === id)?.determinations ?? [])
    const open = results.filter(({ status }) => status === 'provisional').length
    const allOpen = open === results.length
    const kinds = asked ?? paperKinds.filter((kind) => !allOpen || forMeeting.has(kind))
    const papers = papersOf(outcome, kinds)
    if (papers.length === 0) throw new Failure([texts.paper.nothing])
    progress.step(texts.progress.writing(folder))
    const files: OutputFile[] = []
    for (const paper of papers) {
      giveMemoryBack()
      for (const one of flags.has('each') && personal.has(paper.kind) ? separatePaper(paper) : [paper])
        files.push(...(await written(one, folder, line)))
    }
    await writeFiles(folder, files, texts)
    progress.done()
    const empty = kinds.filter((kind) => !papers.some((paper) => paper.kind === kind))
    const onResults = kinds.some((kind) => !forMeeting.has(kind))
    const errors = onResults ? appraisal.alerts.filter(({ severity }) => severity === 'error').length : 0
    const notes = [
      texts.files.written(files.map(({ path }) => path)),
      ...(empty.length > 0 ? [texts.paper.empty(empty)] : []),
      ...(asked === null && allOpen ? [texts.paper.meetingOnly] : []),
      ...(onResults && open > 0 ? [texts.paper.unsettled(open)] : []),
      ...(errors > 0 ? [texts.paper.errors(errors)] : []),
    ]
    terminal.error(`${notes.join('\n')}\n`)
    return errors > 0 ? 1 : 0
  } finally {
    progress.done()
  }
}
