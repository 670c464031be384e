import type { Alert, AlertCode } from '../schema/alert.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

type Severity = Alert['severity']

/** How much each alert can matter, in the order of the table. */
const severities: Record<AlertCode, readonly Severity[]> = {
  'year-mismatch': ['error'],
  'unknown-subject': ['error'],
  'unknown-organization': ['error'],
  'unknown-track': ['error'],
  'unknown-kind': ['error'],
  'unknown-grade': ['error'],
  'unknown-option': ['error'],
  'not-a-score': ['error'],
  'unknown-class': ['error'],
  'unknown-component': ['error'],
  'unknown-incident-kind': ['error'],
  'unknown-quota': ['error'],
  'unknown-event': ['error'],
  'duplicate-event': ['error'],
  'input-missing': ['warning', 'info'],
  'month-only-date': ['info'],
  'duplicate-ballot': ['error', 'warning'],
  'duplicate-tally': ['error'],
  'duplicate-score': ['error'],
  'duplicate-handed-down': ['error'],
  'tally-mismatch': ['error'],
  'tally-incomplete': ['error'],
  'tally-sum': ['error'],
  'returned-over-issued': ['error'],
  'issued-over-present': ['warning'],
  'present-over-due': ['error'],
  'no-votes': ['warning'],
  'quorum-not-met': ['error'],
  'composition-not-met': ['error'],
  'rules-clash': ['error'],
  'ungraded-despite-rule': ['warning'],
  'to-be-graded-later': ['info'],
  'proposal-tied': ['warning'],
  'judgement-not-admissible': ['error'],
  'duplicate-judgement': ['error'],
  'quota-unmet': ['warning', 'info'],
  'quota-tie': ['warning', 'info'],
  'quota-undetermined': ['warning'],
  'consequence-undetermined': ['info'],
  'due-date-unset': ['info'],
  'history-conflict': ['error'],
  'history-current-year': ['warning'],
  'history-policy-unknown': ['warning'],
  'history-streak-unknown': ['warning'],
  'annual-result-barred': ['error'],
  'meeting-outside-window': ['warning'],
  'organization-without-secretary': ['warning'],
  'organization-with-several-secretaries': ['warning'],
  'coverage-count': ['warning'],
  'debrief-without-ballot': ['warning'],
  'debrief-without-comment': ['warning'],
  'comment-without-problem': ['warning'],
  'attendance-missing': ['warning'],
  'visit-missing': ['warning'],
  'report-missing': ['warning'],
  'report-late': ['warning'],
  'report-not-reviewed': ['warning'],
  'report-topics-missing': ['warning'],
  'report-compulsory-missing': ['warning'],
  'report-without-problems': ['warning'],
  'report-proportion-low': ['warning'],
  'report-last-year-unanswered': ['warning'],
  'report-on-behalf-not-permitted': ['warning'],
  'dossier-incomplete': ['warning'],
  'event-too-early': ['warning'],
  'event-too-late': ['warning'],
}

/** One row of the table of alerts. */
export interface AlertRow {
  /** Alert code. */
  code: AlertCode
  /** How much it can matter, the most first. */
  severities: readonly Severity[]
  /** What it says, in general. */
  meaning: string
  /** How it usually comes about. */
  cause: string
  /** What to do about it. */
  cure: string
}

/**
 * Every alert code with its severities, meaning, cause and cure.
 *
 * @param options - language and replaced texts
 * @returns one row a code
 * @example
 * ```ts
 * listAlerts().find(({ code }) => code === 'no-votes')?.meaning // => '没有一张有效票。'
 * ```
 */
export function listAlerts(options?: ExplainOptions): AlertRow[] {
  const { alertHelp } = voiceOf(options).texts
  return (Object.keys(severities) as AlertCode[]).map((code) => ({
    code,
    severities: severities[code],
    ...alertHelp[code],
  }))
}

/**
 * Writes the table of alerts as Markdown: the text of docs/alerts.md and docs/alerts.zh-CN.md.
 *
 * @param options - language and replaced texts
 * @returns Markdown with a line end at its end
 * @example
 * ```ts
 * alertTable({ language: 'en' }).startsWith('# Alerts') // => true
 * ```
 */
export function alertTable(options?: ExplainOptions): string {
  const { words } = voiceOf(options).texts
  const { title, introduction, ...columns } = words.alertTable
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rows = listAlerts(options).map(({ code, severities: levels, meaning, cause, cure }) =>
    row([`\`${code}\``, levels.map((level) => words.severity[level]).join(' / '), meaning, cause, cure]),
  )
  const head = row([columns.code, columns.severity, columns.meaning, columns.cause, columns.cure])
  return `${[`# ${title}`, '', introduction, '', head, '|---|---|---|---|---|', ...rows].join('\n')}\n`
}
