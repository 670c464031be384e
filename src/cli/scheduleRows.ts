import type { ScheduledStep } from '../core/schedule.js'
import { explainMissing, type Language, labelFor } from '../explain/index.js'
import { type ScheduleStanding, type StandingStep, scheduleStanding } from '../files/index.js'
import type { Policy } from '../schema/policy.js'
import type { Screen } from './outcome.js'
import type { ScheduleTexts } from './texts/scheduleTexts.js'
import { hanging, textTable } from './textTable.js'

/** What the table of deadlines is made from. */
export interface ScheduleView {
  plan: Policy
  steps: readonly ScheduledStep[]
  today: string | undefined
  texts: ScheduleTexts
  language: Language
}

/** What a deadline waits for, in words. */
const lacking = ({ plan, language }: ScheduleView, name: string): string =>
  explainMissing(
    name.startsWith('events.') ? `events.${labelFor('event', name.slice('events.'.length), { policy: plan })}` : name,
    { language },
  )

/**
 * The table of deadlines.
 *
 * @param view - the deadlines, the plan and the language
 * @param screen - how wide it may be
 * @returns the lines
 */
export const scheduleRows = (view: ScheduleView, { columns }: Screen): string[] => {
  const { plan, steps, today, texts } = view
  const { headings, state, daysLeft } = texts
  const known = today === undefined ? undefined : scheduleStanding(steps, today)
  const seen = (id: string) => [...(known?.past ?? []), ...(known?.ahead ?? [])].find((step) => step.id === id)
  const rows = steps.map((step) => {
    const own = seen(step.id)
    const stands = own ? [state[own.state], daysLeft(own.daysLeft)] : ['', '']
    return [
      step.label,
      labelFor('clause', step.clause, { policy: plan }),
      step.from ?? '',
      // A day that cannot be told yet is shown with what it waits for.
      step.until ?? step.missing.map((name) => lacking(view, name)).join(texts.comma),
      ...(today === undefined ? [] : stands),
    ].map((text) => ({ text }))
  })
  const shown = ['what', 'clause', 'from', 'until', ...(today === undefined ? [] : ['state', 'left'])] as const
  return textTable(
    shown.map((name) => ({
      header: headings[name as keyof typeof headings],
      align: 'left' as const,
      wraps: name === 'what',
    })),
    rows,
    columns,
  )
}

/**
 * What is past and what is next, seen from today.
 *
 * @param view - the deadlines, and today
 * @param screen - how wide it may be
 * @returns the lines; none where there is no today
 */
export const standingLines = ({ steps, today, texts }: ScheduleView, { columns }: Screen): string[] => {
  if (today === undefined) return []
  const { past, ahead, undated }: ScheduleStanding = scheduleStanding(steps, today)
  const told = (heading: string, list: readonly StandingStep[]) =>
    list.length === 0
      ? []
      : [
          '',
          heading,
          ...list.flatMap(({ label, until, daysLeft }) =>
            hanging('  ', texts.step(label, until, texts.daysLeft(daysLeft)), columns),
          ),
        ]
  const last = ahead.filter(({ daysLeft }) => daysLeft === 0).length
  const facts = { today, past: past.length, last, ahead: ahead.length - last, undated: undated.length }
  return ['', texts.standing(facts), ...told(texts.past, past), ...told(texts.ahead, ahead)]
}
