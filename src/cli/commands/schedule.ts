import { applyReadings } from '../../core/readings.js'
import { planSchedule } from '../../core/schedule.js'
import { labelFor } from '../../explain/index.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { loadPolicy } from '../loadPolicy.js'
import { readingChoices } from '../readings.js'
import type { Terminal } from '../terminal.js'
import { textTable } from '../textTable.js'

/** What `schedule` takes. */
const scheduleShape: CommandShape = {
  name: 'schedule',
  argument: null,
  options: ['meeting', 'policy', 'reading', 'today', 'lang'],
  needs: ['meeting'],
}

/** Lists the deadlines of a plan. */
export const scheduleCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(scheduleShape, words)
  const { texts, values } = line
  const { headings, state, title } = texts.schedule
  const policy = await loadPolicy(line, terminal)
  const plan = applyReadings(policy, readingChoices(policy, line))
  const [meeting = '', today] = [values.get('meeting'), values.get('today')]
  const rows = planSchedule(plan, { meeting, today }).map((step) =>
    [
      step.label,
      labelFor('clause', step.clause, { policy: plan }),
      step.from ?? '',
      step.until ?? '',
      ...(today === undefined ? [] : [step.state === null ? '' : state[step.state]]),
    ].map((text) => ({ text })),
  )
  const columns = [
    { header: headings.what, align: 'left' as const, wraps: true },
    { header: headings.clause, align: 'left' as const },
    { header: headings.from, align: 'left' as const },
    { header: headings.until, align: 'left' as const },
    ...(today === undefined ? [] : [{ header: headings.state, align: 'left' as const }]),
  ]
  terminal.out(`${[title(plan.title, meeting), '', ...textTable(columns, rows, terminal.columns)].join('\n')}\n`)
  return 0
}
