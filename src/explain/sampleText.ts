import type { CaseFile } from '../schema/case.js'
import type { FindingTexts } from './catalogue/catalogue.js'
import type { ExplainContext } from './context.js'
import { classLabel, componentLabel, gradeLabel, incidentLabel, kindLabel, optionLabel } from './context.js'
import { dayText } from './dates.js'
import type { Voice } from './voice.js'

/** What a plan's rules ask for of one subject, so that nothing else is told. */
interface Asked {
  since: boolean
  wider: boolean
}

/** The votes on one subject, class by class; options without votes are left out. */
function votesText(
  caseFile: CaseFile,
  subject: string,
  context: ExplainContext,
  example: FindingTexts['example'],
  { say, list, quote, texts }: Voice,
): string[] {
  return (caseFile.tallies ?? [])
    .filter((tally) => tally.subject === subject)
    .map((tally) => {
      const votes = Object.entries(tally.counts)
        .filter(([, count]) => count > 0)
        .map(([option, count]) =>
          say(texts.consequences.votes, { option: quote(optionLabel(context, option)), count: String(count) }),
        )
      const scores = (tally.scores ?? []).map(({ score, votes: count }) =>
        say(texts.consequences.votes, { option: say(texts.evidence.points, { value: score }), count: String(count) }),
      )
      const told = votes.length + scores.length > 0 ? list([...votes, ...scores]) : say(example.nothing)
      return tally.class === undefined ? told : `${classLabel(context, tally.class)} ${told}`
    })
}

/** All that is said of one subject. */
function subjectText(
  caseFile: CaseFile,
  subject: string,
  asked: Asked,
  context: ExplainContext,
  example: FindingTexts['example'],
  voice: Voice,
): string {
  const { say, quote, texts } = voice
  const of = <Entry extends { subject: string }>(entries: readonly Entry[] = []) =>
    entries.filter((entry) => entry.subject === subject)
  const secretary = caseFile.secretaries.find(({ id }) => id === subject)
  const organization = caseFile.organizations.find(({ id }) => id === (secretary?.organization ?? subject))
  const attributes = Object.entries({ ...organization?.attributes, ...secretary?.attributes })
  const { present, due } = caseFile.meeting ?? {}
  const [tally] = of(caseFile.tallies)
  return [
    ...votesText(caseFile, subject, context, example, voice),
    ...(asked.wider && tally
      ? [say(example.ballots, { issued: String(tally.issued), present: String(present), due: String(due) })]
      : []),
    ...of(caseFile.scores).map(({ component, value }) =>
      say(example.score, { component: componentLabel(context, component), value }),
    ),
    ...of(caseFile.incidents).map(({ kind, on }) =>
      say(texts.evidence.incident, {
        incident: quote(incidentLabel(context, kind)),
        ...(on !== undefined && { found: dayText(on, voice) }),
      }),
    ),
    ...(asked.since && secretary?.since ? [say(example.since, { day: dayText(secretary.since, voice) })] : []),
    ...(organization?.kind === undefined ? [] : [kindLabel(context, organization.kind)]),
    // A dash stands for any value that no rule asks for.
    ...attributes.flatMap(([name, value]) => (value === '—' ? [] : [`${name}=${value}`])),
    ...of(caseFile.judgements).flatMap(({ grade }) =>
      grade === undefined ? [] : [say(example.judged, { grade: quote(gradeLabel(context, grade)) })],
    ),
  ].join(texts.words.semicolon)
}

/**
 * A small case in words: the votes and facts of each subject, those alike told once.
 *
 * @param caseFile - an example of a finding
 * @param context - the plan, and the track that the case is about
 * @param texts - the texts on findings
 * @param voice - the language
 */
export function sampleText(
  caseFile: CaseFile,
  context: ExplainContext,
  { example }: FindingTexts,
  voice: Voice,
): string {
  const track = context.policy.tracks.find(({ id }) => id === context.track)
  const plan = JSON.stringify([{ base: track?.base }, track?.rules, track?.proposal, track?.consequences])
  const asked = { since: plan.includes('"tenure":'), wider: /"base":"(?!valid)/.test(plan) }
  const subjects = (track?.subjects === 'organizations' ? caseFile.organizations : caseFile.secretaries).map(
    ({ id }) => id,
  )
  const told = new Map<string, number>()
  for (const subject of subjects) {
    const text = subjectText(caseFile, subject, asked, context, example, voice)
    told.set(text, (told.get(text) ?? 0) + 1)
  }
  return [...told]
    .map(([facts, count]) => voice.say(example.subject, { facts, ...(count > 1 && { count: String(count) }) }))
    .join(voice.texts.words.semicolon)
}
