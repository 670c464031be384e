import { dirname } from 'node:path'
import { applyReadings } from '../../core/readings.js'
import type { ScheduledStep } from '../../core/schedule.js'
import { planSchedule } from '../../core/schedule.js'
import { MissingPackageError, scheduleCalendar } from '../../files/index.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { CommandLine, CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import { eventDays } from '../events.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { loadInput } from '../loadInput.js'
import { loadPolicy } from '../loadPolicy.js'
import { readingChoices } from '../readings.js'
import { scheduleRows, standingLines } from '../scheduleRows.js'
import type { Terminal } from '../terminal.js'
import { workdaysFor } from '../workdays.js'
import { writeFiles } from '../writeFiles.js'

/** What `schedule` takes. */
const scheduleShape: CommandShape = {
  name: 'schedule',
  argument: null,
  optional: 'CASE',
  options: ['meeting', 'event', 'policy', 'reading', 'today', 'out', 'lang'],
  needs: [],
}

/** The days that the deadlines are counted from: those of the case, and those that the command line gives in their place. */
const knownDays = async (line: CommandLine, policy: Policy, plan: Policy, terminal: Terminal) => {
  const { texts, values } = line
  const given = eventDays(plan, line)
  const meeting = values.get('meeting')
  if (line.arguments.length === 0) {
    if (meeting === undefined) throw new Failure([texts.usage.missingOption('--meeting', 'schedule'), texts.usage.hint])
    return { meeting, events: given }
  }
  const { caseFile, notes } = await loadInput(line, policy)
  if (notes.length > 0) terminal.error(`${notes.join('\n')}\n`)
  const day = caseFile.meeting?.date
  if (day === undefined) throw new Failure([texts.schedule.noMeeting])
  const isGiven = ({ event }: NonNullable<CaseFile['events']>[number]) => given.some((one) => one.event === event)
  return { meeting: day, events: [...(caseFile.events ?? []).filter((one) => !isGiven(one)), ...given] }
}

/** Writes the calendar, and says which deadlines it lacks. */
const writeCalendar = async (
  path: string,
  plan: Policy,
  steps: readonly ScheduledStep[],
  meeting: string,
  { texts, language }: CommandLine,
  terminal: Terminal,
) => {
  try {
    const content = await scheduleCalendar(plan, steps, { meeting, language })
    await writeFiles(dirname(path), [{ path, content }], texts)
  } catch (error) {
    if (error instanceof MissingPackageError) throw new Failure([texts.schedule.missingWriter(error.package)])
    throw error
  }
  const undated = steps.flatMap(({ label, until }) => (until === null ? [label] : []))
  if (undated.length > 0) terminal.error(`${texts.schedule.notInCalendar(undated)}\n`)
  terminal.error(`${texts.files.written([path])}\n`)
}

/** Lists the deadlines of a plan, and writes them as a calendar (`--out`). */
export const scheduleCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(scheduleShape, words)
  const { texts, values, language } = line
  const out = values.get('out')
  if (out !== undefined && !out.toLowerCase().endsWith('.ics')) throw new Failure([texts.schedule.notACalendar(out)])
  const policy = await loadPolicy(line, terminal)
  const plan = applyReadings(policy, readingChoices(policy, line))
  const { meeting, events } = await knownDays(line, policy, plan, terminal)
  const workdays = await workdaysFor(plan, [meeting, ...events.map(({ on }) => on)], texts, terminal)
  const today = values.get('today')
  const steps = planSchedule(plan, { meeting, today, events, workdays })
  if (out !== undefined) await writeCalendar(out, plan, steps, meeting, line, terminal)
  const view = { plan, steps, today, texts: texts.schedule, language }
  const lines = [
    texts.schedule.title(plan.title, meeting),
    '',
    ...scheduleRows(view, terminal),
    ...standingLines(view, terminal),
  ]
  terminal.out(`${lines.join('\n')}\n`)
  return 0
}
