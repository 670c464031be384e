import { rectificationProgress } from '../core/register.js'
import { explainAlert, explainMissing, explainQuota, explainStreak, wordFor } from '../explain/index.js'
import type { Alert } from '../schema/alert.js'
import type { QuotaResult } from '../schema/appraisal.js'
import type { Outcome, Screen } from './outcome.js'
import { type Paint, paintFor } from './paint.js'
import { howToSupply } from './supply.js'
import { hanging } from './textTable.js'

const severities: Alert['severity'][] = ['error', 'warning', 'info']
/** So many streaks that only may be are told one by one. */
const mostPossible = 5

const section = (heading: string, lines: readonly string[], paint: Paint): string[] =>
  lines.length > 0 ? ['', paint.strong(heading), ...lines] : []

const quotaMark = ({ applies, met }: QuotaResult): string =>
  applies === 'undetermined' ? '  ? ' : applies === 'does-not-hold' ? '  - ' : met ? '  √ ' : '  × '

const quotaLines = ({ appraisal, plan, language }: Outcome, { columns }: Screen): string[] =>
  appraisal.tracks.flatMap(({ id, quotas }) =>
    quotas.flatMap((quota) =>
      hanging(quotaMark(quota), explainQuota(quota, { policy: plan, track: id }, { language }), columns),
    ),
  )

const streakLines = ({ appraisal, plan, caseFile, texts, language }: Outcome, { columns }: Screen): string[] => {
  const of = (answer: string) => appraisal.streaks.filter((streak) => streak.answer === answer)
  const told = (mark: string) => (streak: (typeof appraisal.streaks)[number]) =>
    hanging(mark, explainStreak(streak, { policy: plan, caseFile }, { language }), columns)
  const possible = of('possible')
  return [
    ...of('certain').flatMap(told('  √ ')),
    ...(possible.length > mostPossible
      ? hanging('  ? ', texts.summary.manyPossible(possible.length), columns)
      : possible.flatMap(told('  ? '))),
  ]
}

const alertLines = (
  alerts: readonly Alert[],
  { plan, caseFile, language }: Outcome,
  { columns }: Screen,
  paint: Paint,
): string[] => {
  const colours = { error: paint.bad, warning: paint.notable, info: paint.faint }
  const signs = { error: '×', warning: '!', info: '·' }
  return severities.flatMap((severity) =>
    alerts
      .filter((alert) => alert.severity === severity)
      .flatMap((alert) => {
        const mark = `  ${signs[severity]} ${wordFor('severity', severity, { language })} `
        const lines = hanging(mark, explainAlert(alert, { policy: plan, caseFile }, { language, names: 5 }), columns)
        return lines.map((line) => (line.startsWith(mark) ? colours[severity](mark) + line.slice(mark.length) : line))
      }),
  )
}

const missingLines = (alerts: readonly Alert[], outcome: Outcome, { columns }: Screen): string[] => {
  const { appraisal, texts, language } = outcome
  const provisional = new Set(
    appraisal.tracks.flatMap(({ determinations }) =>
      determinations.flatMap(({ status, missing }) => (status === 'provisional' ? missing : [])),
    ),
  )
  const inputs = (grave: boolean) =>
    alerts.filter(({ severity }) => (severity !== 'info') === grave).map(({ params }) => String(params.input))
  const told = (input: string, mark: string) => {
    const remark = provisional.has(input) ? texts.summary.provisionalWithout : ''
    const phrase = `${explainMissing(input, { language })}${remark}`
    return hanging(mark, texts.summary.supply(phrase, howToSupply(input, texts)), columns)
  }
  const grave = [...new Set(inputs(true))]
  const others = [...new Set(inputs(false))].filter((input) => !grave.includes(input))
  return [...grave.flatMap((input) => told(input, '  ! ')), ...others.flatMap((input) => told(input, '  · '))]
}

/**
 * What follows the table: quotas, streaks, progress of rectification, alerts by severity, and how to supply what is missing.
 *
 * @param outcome - what to show
 * @param screen - where
 * @returns the lines
 */
export const summary = (outcome: Outcome, screen: Screen): string[] => {
  const { appraisal, policy, texts, language, today } = outcome
  const paint = paintFor(screen.colour)
  const missing = appraisal.alerts.filter(({ code }) => code === 'input-missing')
  const others = appraisal.alerts.filter(({ code }) => code !== 'input-missing')
  const counts = severities.flatMap((severity) => {
    const count = others.filter((alert) => alert.severity === severity).length
    return count > 0 ? [`${wordFor('severity', severity, { language })} ${count}`] : []
  })
  const progress = today === undefined ? null : rectificationProgress(policy, appraisal.rectification, today)
  return [
    ...section(texts.summary.quotas, quotaLines(outcome, screen), paint),
    ...section(texts.summary.streaks, streakLines(outcome, screen), paint),
    ...(progress && today !== undefined
      ? [
          '',
          texts.summary.register({
            today,
            all: appraisal.rectification.length,
            closed: progress.states.closed,
            overdue: progress.overdue.length,
            undated: progress.undated.length,
          }),
        ]
      : []),
    ...section(texts.summary.alerts(counts), alertLines(others, outcome, screen, paint), paint),
    ...(appraisal.alerts.length === 0 ? ['', texts.summary.noAlerts] : []),
    ...section(texts.summary.missing, missingLines(missing, outcome, screen), paint),
  ]
}
