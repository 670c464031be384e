import type { Finding } from '../analyse/index.js'
import { explainFinding, labelFor, wordFor } from '../explain/index.js'
import type { Policy } from '../schema/policy.js'
import type { CommandLine } from './commandLine.js'
import type { Screen } from './outcome.js'
import { paintFor } from './paint.js'
import { hanging } from './textTable.js'

const severities = ['error', 'warning', 'info'] as const
const signs = { error: '×', warning: '!', info: '·' }

/** One finding: where, what, how it comes about, what to do, what it rests on, and what shows it. */
function linesOf(finding: Finding, policy: Policy | null, { texts, language }: CommandLine, columns: number): string[] {
  const { sentence, cause, cure, proof, example } = explainFinding(finding, policy, { language })
  const { check } = texts
  const clause = finding.clause === null || !policy ? finding.clause : labelFor('clause', finding.clause, { policy })
  const parts = [
    [check.cause, cause],
    [check.cure, cure],
    [check.proof, proof],
    [check.example, example],
    [check.explained, finding.explained],
  ] as const
  return [
    ...hanging(`  ${signs[finding.severity]} `, check.place(finding.at, clause, finding.code), columns),
    ...hanging('    ', sentence, columns),
    ...parts.flatMap(([name, text]) => (text === null ? [] : hanging(`    ${name}`, text, columns))),
  ]
}

/**
 * The findings on a plan for people: what is open by severity, then what the plan itself explains.
 *
 * @param findings - from `lintPolicy`
 * @param policy - the plan; null: it has faults of form
 * @param line - for the language and the name of the plan
 * @param screen - where
 * @returns the lines
 */
export function findingLines(
  findings: readonly Finding[],
  policy: Policy | null,
  line: CommandLine,
  { columns, colour }: Screen,
): string[] {
  const { texts, language, argument } = line
  const { strong } = paintFor(colour)
  const section = (heading: string, some: readonly Finding[]): string[] =>
    some.length === 0
      ? []
      : [
          '',
          strong(texts.check.section(heading, some.length)),
          ...some.flatMap((one) => linesOf(one, policy, line, columns)),
        ]
  const open = findings.filter(({ explained }) => explained === null)
  return [
    policy ? texts.check.plan(policy.title, policy.version) : texts.policy.faulty(argument, findings.length),
    ...severities.flatMap((severity) =>
      section(
        wordFor('severity', severity, { language }),
        open.filter((one) => one.severity === severity),
      ),
    ),
    ...section(
      texts.check.accepted,
      findings.filter(({ explained }) => explained !== null),
    ),
    ...(policy ? ['', open.length === 0 ? texts.check.well : texts.check.open(open.length), texts.check.checked] : []),
  ]
}
