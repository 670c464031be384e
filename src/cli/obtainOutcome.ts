import type { AppraiseOptions } from '../core/appraise.js'
import { appraise } from '../core/appraise.js'
import { applyReadings } from '../core/readings.js'
import type { CommandLine } from './commandLine.js'
import { loadInput } from './loadInput.js'
import { loadEarlierPolicies, loadPolicy } from './loadPolicy.js'
import type { Outcome } from './outcome.js'
import type { Progress } from './progress.js'
import { readingChoices } from './readings.js'
import type { Terminal } from './terminal.js'
import { workdaysFor } from './workdays.js'

/** An outcome with how it came about, so that others can be compared with it. */
export interface ObtainedOutcome extends Outcome {
  options: AppraiseOptions
}

/**
 * Reads plan and case as a command line says and appraises; notes on files go to standard error.
 *
 * @param line - the command line
 * @param terminal - where the notes go
 * @param progress - is told the steps
 * @returns the appraisal with all that is needed to show it
 * @throws Failure with every fault
 */
export const obtainOutcome = async (
  line: CommandLine,
  terminal: Terminal,
  progress: Progress,
): Promise<ObtainedOutcome> => {
  const { texts, language, values } = line
  const policy = await loadPolicy(line, terminal)
  const policies = await loadEarlierPolicies(line, terminal)
  const readings = readingChoices(policy, line)
  progress.step(texts.progress.reading(line.argument))
  const { caseFile, notes } = await loadInput(line, policy)
  progress.step(texts.progress.appraising)
  const plan = applyReadings(policy, readings)
  const days = [caseFile.meeting?.date ?? [], ...(caseFile.events ?? []).map(({ on }) => on)].flat()
  const workdays = await workdaysFor(plan, days, texts, terminal)
  const options = { readings, policies, ...(workdays && { workdays }) }
  const appraisal = appraise(policy, caseFile, options)
  progress.done()
  if (notes.length > 0) terminal.error(`${notes.join('\n')}\n`)
  return {
    appraisal,
    options,
    policy,
    plan,
    caseFile,
    texts,
    language,
    today: values.get('today'),
  }
}
