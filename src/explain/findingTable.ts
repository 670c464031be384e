import type { LintCode, Severity } from '../analyse/lint/finding.js'
import { findingTextsOf } from './findingTexts.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

/**
 * Writes the table of findings as Markdown: the text of docs/findings.md and docs/findings.zh-CN.md.
 *
 * @param severities - how much each matters, `findingSeverities` of `shuzhi-pingyi/analyse`
 * @param options - language and replaced texts
 * @returns Markdown with a line end at its end
 * @example
 * ```ts
 * findingTable(findingSeverities, { language: 'en' }).startsWith('# Findings') // => true
 * ```
 */
export function findingTable(severities: Readonly<Record<LintCode, Severity>>, options?: ExplainOptions): string {
  const { words } = voiceOf(options).texts
  const findings = findingTextsOf(options)
  const { title, introduction, faults, faultsIntroduction } = findings.table
  const { code, severity, meaning, cause, cure } = words.alertTable
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rows = (Object.keys(severities) as LintCode[]).map((name) => {
    const help = findings.help[name]
    return row([`\`${name}\``, words.severity[severities[name]], help.meaning, help.cause, help.cure])
  })
  const ofFaults = Object.entries(findings.fault).map(([name, text]) => row([`\`${name}\``, text]))
  return `${[
    `# ${title}`,
    '',
    introduction,
    '',
    row([code, severity, meaning, cause, cure]),
    '|---|---|---|---|---|',
    ...rows,
    '',
    `## ${faults}`,
    '',
    faultsIntroduction,
    '',
    row([code, cure]),
    '|---|---|',
    ...ofFaults,
  ].join('\n')}\n`
}
