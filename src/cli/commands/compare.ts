import { compareRegions, measureImpact } from '../../analyse/index.js'
import { appraise } from '../../core/appraise.js'
import { fingerprintOf } from '../../core/fingerprint.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { CommandLine, CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import { comparison } from '../comparison.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { loadInput } from '../loadInput.js'
import { policyFaults, readPolicy } from '../loadPolicy.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'

/** What `compare` takes. */
const compareShape: CommandShape = {
  name: 'compare',
  argument: 'POLICY',
  others: ['POLICY'],
  rest: 'CASE',
  options: ['ballots', 'json', 'meeting', 'lang'],
  needs: [],
}

/** So many valid ballots, where the command line names no number. */
const standardBallots = 60

/** Both plans, or every fault of both. */
const loadPlans = async (names: readonly string[], line: CommandLine, terminal: Terminal): Promise<Policy[]> => {
  const reads = await Promise.all(names.map(async (name) => ({ name, ...(await readPolicy(name, line)) })))
  for (const { note } of reads) if (note !== null) terminal.error(`${note}\n`)
  const faults = reads.flatMap(({ name, read }) => (read.ok ? [] : policyFaults(name, read.faults, line)))
  if (faults.length > 0) throw new Failure(faults)
  return reads.flatMap(({ read }) => (read.ok ? [read.value] : []))
}

/** A case as files have it: in the words of the first plan, or, where these do not fit, of the second. */
const loadEither = async (path: string, before: Policy, after: Policy, line: CommandLine) => {
  const asked = { ...line, argument: path }
  try {
    return await loadInput(asked, before)
  } catch (first) {
    if (!(first instanceof Failure)) throw first
    // Told are the faults under the first plan: the second was tried only in case.
    return await loadInput(asked, after).catch(() => Promise.reject(first))
  }
}

const planOf = ({ id, version }: Policy, policy: Policy) => ({ id, version, fingerprint: fingerprintOf(policy) })

/** Tells how two plans differ, and for cases who is graded otherwise and by which edits. */
export const compareCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(compareShape, words)
  const { texts, flags, language } = line
  const progress = startProgress(terminal)
  try {
    const [before, after] = await loadPlans(line.arguments.slice(0, 2), line, terminal)
    if (!before || !after) return 2
    const cases: { path: string; caseFile: CaseFile }[] = []
    for (const path of line.arguments.slice(2)) {
      progress.step(texts.progress.reading(path))
      const { caseFile, notes } = await loadEither(path, before, after, line)
      progress.done()
      if (notes.length > 0) terminal.error(`${notes.join('\n')}\n`)
      cases.push({ path, caseFile })
    }
    progress.step(texts.progress.comparingPlans)
    const files = cases.map(({ caseFile }) => caseFile)
    const regions = compareRegions(before, after, { ballots: Number(line.values.get('ballots') ?? standardBallots) })
    const { edits, needs, cases: measured } = measureImpact(before, after, files)
    const appraisals = files.map((caseFile) => [before, after].map((plan) => appraise(plan, caseFile)))
    const errors = appraisals.map(
      (both) => both.flatMap(({ alerts }) => alerts.filter(({ severity }) => severity === 'error')).length,
    )
    const people = appraisals.map((both) => {
      const all = both.flatMap(({ tracks }) => tracks.flatMap(({ determinations }) => determinations))
      return new Set(all.map(({ subject }) => subject)).size
    })
    progress.done()
    const compared = cases.flatMap((one, index) => {
      const impact = measured[index]
      return impact ? [{ ...one, ...impact, people: people[index] ?? 0 }] : []
    })
    const document = {
      before: planOf(before, before),
      after: planOf(after, after),
      edits,
      needs,
      regions,
      cases: compared.map(({ path, subjects, tried, complete }) => ({ path, subjects, tried, complete })),
    }
    terminal.out(
      flags.has('json')
        ? `${JSON.stringify(document, null, 2)}\n`
        : `${comparison({ before, after, edits, needs, regions, cases: compared, texts, language }, terminal).join('\n')}\n`,
    )
    for (const [index, count] of errors.entries())
      if (count > 0) terminal.error(`${texts.compare.errors(cases[index]?.path ?? '', count)}\n`)
    return errors.some((count) => count > 0) ? 1 : 0
  } finally {
    progress.done()
  }
}
