import { certify } from '../../../src/analyse/index.js'
import type { ExplainContext, Language } from '../../../src/explain/index.js'
import {
  explainCondition,
  explainConsequenceRule,
  explainObligation,
  explainQuotaRule,
  explainReading,
  explainRule,
  labelFor,
} from '../../../src/explain/index.js'
import { fingerprintOf } from '../../../src/index.js'
import type { Policy, Track } from '../../../src/schema/index.js'
import { words } from './words.js'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')
const section = (title: string, body: readonly string[]): string[] => (body.length > 0 ? [`## ${title}`, ...body] : [])
const bullets = (lines: readonly string[]): string[] =>
  lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []

function ballotText({ ballot }: Track, language: Language): string {
  const text = words[language]
  if (ballot.score) return text.scoreBallot(ballot.score.from, ballot.score.to)
  return ballot.options.map(({ label, valid }) => (valid === false ? text.leaves(label) : label)).join('、')
}

function proposalLines(track: Track, context: ExplainContext, language: Language): string[] {
  const { proposal } = track
  const text = words[language]
  if (!proposal || proposal.method === 'best' || proposal.method === 'plurality') return []
  const gradeOf = (grade: string | null) => (grade === null ? text.noGrade : labelFor('grade', grade, context))
  return proposal.method === 'bands'
    ? proposal.bands.map(({ atLeast, grade }) => `≥ ${atLeast}${text.colon}${gradeOf(grade)}`)
    : [
        ...proposal.cases.map(
          ({ when, grade }) => `${explainCondition(when, context, { language })}${text.colon}${gradeOf(grade)}`,
        ),
        `${text.otherwise}${gradeOf(proposal.otherwise)}`,
      ]
}

function trackSection(policy: Policy, track: Track, language: Language): string[] {
  const text = words[language]
  const context = { policy, track: track.id }
  const options = { language }
  const { rules = [], quotas = [], consequences = [] } = track
  const rows = [
    [text.track.subjects, text.subjects[track.subjects]],
    [text.track.scale, track.tallyOnly ? text.tallyOnly : track.scale.map(({ label }) => label).join(' > ')],
    [text.track.ballot, ballotText(track, language)],
    [text.track.base, text.base[track.base]],
    ...(track.proposal ? [[text.track.proposal, text.proposal[track.proposal.method]]] : []),
  ]
  return [
    `### ${track.label}`,
    table(['', ''], rows),
    ...bullets(proposalLines(track, context, language)),
    ...(rules.length > 0
      ? [`**${text.rules}**`, ...bullets(rules.map((rule) => explainRule(rule, context, options)))]
      : []),
    ...(quotas.length > 0
      ? [`**${text.quotas}**`, ...bullets(quotas.map((quota) => explainQuotaRule(quota, context, options)))]
      : []),
    ...(consequences.length > 0
      ? [
          `**${text.consequences}**`,
          ...bullets(consequences.map((one) => explainConsequenceRule(one, context, options))),
        ]
      : []),
  ]
}

const ballotsOf = 60

function certificateSection(policy: Policy, language: Language): string[] {
  const text = words[language]
  const { tracks } = certify(policy, { ballots: ballotsOf })
  const several = tracks.length > 1
  return [
    text.certificateText(ballotsOf),
    ...tracks.flatMap(({ id, properties, grades }) => [
      ...(several ? [`### ${labelFor('track', id, { policy })}`] : []),
      table(
        [text.property, text.result, text.checked],
        properties.map(({ property, holds, checked }) => [
          text.properties[property],
          text.holds[`${holds}` as 'true'],
          String(checked),
        ]),
      ),
      ...(grades.length > 0
        ? [
            table(
              [text.grade, text.reached],
              grades.map(({ grade, reachedBy }) => [
                labelFor('grade', grade, { policy, track: id }),
                text.reachedBy[reachedBy],
              ]),
            ),
          ]
        : []),
    ]),
  ]
}

/** The page of a shipped plan, made from its data. */
export function policyPage(policy: Policy, language: Language): string {
  const text = words[language]
  const context = { policy }
  const asText = (as: Policy['clauses'][number]['as']) =>
    [as]
      .flat()
      .map((one) => text.as[one])
      .join('、')
  const parts = [
    `# ${policy.title}`,
    `\`${policy.id}\` · ${text.head.version} ${policy.version} · ${text.head.year} ${policy.year} · ${text.head.issuer}${text.colon}${policy.issuer} · ${text.head.force} ${policy.inForce.from} – ${policy.inForce.until}`,
    'x-standing' in policy ? text.illustration : text.carried,
    `${text.head.fingerprint}${text.colon}\`${fingerprintOf(policy)}\``,
    text.generated,
    ...section(text.clauses, [
      table(
        text.clauseColumns,
        policy.clauses.map(({ label, quote, summary, as, by = [] }) => [
          label,
          quote === undefined ? summary : `“${quote.replace(/^“|”$/gu, '')}” ${summary}`,
          asText(as),
          by.map((id) => `\`${id}\``).join(' '),
        ]),
      ),
    ]),
    ...section(
      text.tracks,
      policy.tracks.flatMap((track) => trackSection(policy, track, language)),
    ),
    ...section(
      text.streaks,
      bullets(
        (policy.streaks ?? []).map(({ clause, label, id, then }) =>
          [
            `${labelFor('clause', clause, context)} ${label ?? id}${text.colon}`,
            then.map((obligation) => explainObligation(obligation, { language })).join('；'),
            text.stop,
          ].join(''),
        ),
      ),
    ),
    ...section(
      text.readings,
      bullets((policy.readings ?? []).map((reading) => explainReading(reading, reading.chosen, context, { language }))),
    ),
    ...section(
      text.findings,
      bullets((policy.explained ?? []).map(({ code, at, why }) => `\`${code}\` \`${at}\`${text.colon}${why}`)),
    ),
    ...section(text.certificate, certificateSection(policy, language)),
  ]
  return `${parts.join('\n\n')}\n`
}
