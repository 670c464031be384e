import { applyReadings } from '../../core/readings.js'
import { planSchedule } from '../../core/schedule.js'
import { explainMissing, labelFor } from '../../explain/index.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import { eventDays } from '../events.js'
import type { ExitStatus } from '../failure.js'
import { loadPolicy } from '../loadPolicy.js'
import { readingChoices } from '../readings.js'
import type { Terminal } from '../terminal.js'
import { textTable } from '../textTable.js'
import { workdaysFor } from '../workdays.js'

/** What `schedule` takes. */
const scheduleShape: CommandShape = {
  name: 'schedule',
  argument: null,
  options: ['meeting', 'event', 'policy', 'reading', 'today', 'lang'],
  needs: ['meeting'],
}

/** Lists the deadlines of a plan. */
export const scheduleCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(scheduleShape, words)
  const { texts, values, language } = line
  const { headings, state, title } = texts.schedule
  const policy = await loadPolicy(line, terminal)
  const plan = applyReadings(policy, readingChoices(policy, line))
  const [meeting = '', today] = [values.get('meeting'), values.get('today')]
  const events = eventDays(plan, line)
  const workdays = await workdaysFor(plan, [meeting, ...events.map(({ on }) => on)], texts, terminal)
  // A day that cannot be told yet is shown with what it waits for.
  const lacking = (name: string) =>
    explainMissing(
      name.startsWith('events.') ? `events.${labelFor('event', name.slice('events.'.length), { policy: plan })}` : name,
      { language },
    )
  const rows = planSchedule(plan, { meeting, today, events, workdays }).map((step) =>
    [
      step.label,
      labelFor('clause', step.clause, { policy: plan }),
      step.from ?? '',
      step.until ?? step.missing.map(lacking).join(texts.schedule.comma),
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
