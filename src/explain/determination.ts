import type { Appraisal, Determination, Reason, Tally } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Track } from '../schema/track.js'
import { consequenceTexts, streakText } from './consequence.js'
import type { ExplainContext } from './context.js'
import { gradeLabel, kindLabel, optionLabel, organizationName, subjectName } from './context.js'
import { missingList } from './missing.js'
import { reasonText, ungradedText } from './reason.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

/** What is told about one person (or organization), as plain data. */
export interface Explanation {
  /** Subject id. */
  subject: string
  /** Name and organization. */
  title: string
  /** Everything below except `others`, to be read out. */
  paragraph: string
  /** What decided the grade, one sentence each. */
  reasons: string[]
  /** What follows, one sentence each. */
  consequences: string[]
  /** What was not supplied, in words. */
  missing: string[]
  /** The rules that did not hold or are undetermined; only where asked for. */
  others: string[]
}

/** How to tell. */
export interface ExplainDeterminationOptions extends ExplainOptions {
  /** true: the rules that did not decide are told too. */
  all?: boolean | undefined
}

function titleOf(
  { subject, organization }: Determination,
  context: ExplainContext,
  { say, texts: { words } }: Voice,
): string {
  const { committee } = context.caseFile ?? {}
  const name = subjectName(context, subject)
  const isCommittee = committee?.secretary === subject
  const place =
    organization === null ? (isCommittee ? committee?.name : undefined) : organizationName(context, organization)
  return say(words.title, {
    subject: isCommittee && name === subject ? words.committeeSecretary : name,
    ...(place && place !== name && { organization: place }),
  })
}

function openingOf(
  determination: Determination,
  track: Track | undefined,
  context: ExplainContext,
  voice: Voice,
): string {
  const { grade, status, ungraded, later } = determination
  const { opening } = voice.texts.consequences
  const graded = context.policy.tracks.filter(({ tallyOnly }) => !tallyOnly)
  const kind = track?.tallyOnly
    ? 'tally-only'
    : status !== 'provisional'
      ? status
      : grade === null
        ? 'provisional-no-grade'
        : status
  return voice.say(opening[kind], {
    title: titleOf(determination, context, voice),
    // “上述” also means "the above": the track is named, in quotes, only where it tells something.
    ...(track && (track.tallyOnly || graded.length > 1) && { track: voice.quote(track.label) }),
    ...(grade !== null && { grade: voice.quote(gradeLabel(context, grade)) }),
    ...(ungraded !== null && { reason: ungradedText(ungraded, voice) }),
    ...(later && { later: '' }),
  })
}

function tallyText(
  { issued, returned, valid, counts, scores }: Tally,
  track: Track | undefined,
  context: ExplainContext,
  voice: Voice,
): string[] {
  if (valid === null || counts === null) return []
  const { tally, votes, counts: each, scores: ends } = voice.texts.consequences
  const options = track?.ballot.options.map(({ id }) => id) ?? Object.keys(counts)
  const listed = options.map((id) => {
    const count = Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0
    return voice.say(votes, { option: voice.quote(optionLabel(context, id)), count: String(count) })
  })
  const points = (value: string) => voice.say(voice.texts.evidence.points, { value })
  const [highest, lowest] = [scores?.[0], scores?.at(-1)]
  const told =
    highest && lowest
      ? voice.say(ends, { highest: points(highest.score), lowest: points(lowest.score) })
      : listed.length > 0 && voice.say(each, { counts: voice.list(listed) })
  return [
    voice.say(tally, {
      ...(issued !== null && { issued: String(issued) }),
      ...(returned !== null && { returned: String(returned) }),
      valid: String(valid),
      ...(told && { counts: told }),
    }),
  ]
}

/** Whether a reason settled the grade, or allowed something. */
const isDecisive = (reason: Reason): boolean =>
  reason.kind === 'quota' || reason.kind === 'judgement' || (reason.kind === 'rule' && reason.outcome === 'holds')

const settles = (reason: Reason): boolean =>
  isDecisive(reason) &&
  !(reason.kind === 'rule' && 'permits' in reason.effect) &&
  !(reason.kind === 'judgement' && reason.outcome === 'not-admissible')

/**
 * Tells in a short paragraph what came out for one subject and why: grade, deciding reasons, consequences, what is missing.
 *
 * @param appraisal - the result
 * @param policy - the plan it was made under
 * @param trackId - track
 * @param subject - subject id
 * @param caseFile - for the names; ids stand in where it is left out
 * @param options - language, replaced texts, and `all` for the rules that did not decide
 * @returns the paragraph and its parts; null where the appraisal has no such track or subject
 * @example
 * ```ts
 * explainDetermination(appraisal, policy, 'upward', 's03', caseFile)?.paragraph
 * // => '书记03（示例03村党支部），综合评价等次为“差”。依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%，综合评价等次定为“差”。…'
 * ```
 */
export function explainDetermination(
  appraisal: Appraisal,
  policy: Policy,
  trackId: string,
  subject: string,
  caseFile?: CaseFile,
  options: ExplainDeterminationOptions = {},
): Explanation | null {
  const determination = appraisal.tracks
    .find(({ id }) => id === trackId)
    ?.determinations.find((one) => one.subject === subject)
  if (!determination) return null

  const voice = voiceOf(options)
  const { say, texts } = voice
  const context: ExplainContext = { policy, caseFile, track: trackId }
  const track = policy.tracks.find(({ id }) => id === trackId)
  const { reasons, rank, tiedWith, missing, organization, status } = determination

  const settled = reasons.some(settles)
  const isTold = (reason: Reason) =>
    isDecisive(reason) || (reason.kind === 'proposal' && !track?.tallyOnly && !(settled && reason.method === 'best'))
  const told = reasons.filter(isTold).map((reason) => reasonText(reason, context, voice))
  const others = reasons.filter((reason) => !isTold(reason)).map((reason) => reasonText(reason, context, voice))

  const kind = caseFile?.organizations.find(({ id }) => id === organization)?.kind
  const ranked = say(texts.consequences.rank, {
    ...(rank !== null && { rank: String(rank) }),
    ...(track?.rankWithin && kind !== undefined && { kind: kindLabel(context, kind) }),
    ...(tiedWith.length > 0 && { tied: voice.list(tiedWith.map((id) => subjectName(context, id))) }),
  })
  const counted = settled
    ? []
    : [...tallyText(determination.tally, track, context, voice), ...(rank === null ? [] : [ranked])]

  const trackOfStreak = (id: string) =>
    policy.streaks?.find((streak) => streak.id === id)?.track ?? policy.tracks[0]?.id
  const streaks = appraisal.streaks
    .filter((streak) => streak.answer !== 'no' && trackOfStreak(streak.id) === trackId)
    .filter((streak) =>
      streak.secretary === null ? streak.organization === organization : streak.secretary === subject,
    )
    .map((streak) => streakText(streak, context, voice))
  const consequences = [...consequenceTexts(determination.consequences, context, voice), ...streaks]

  const missingKind = track?.tallyOnly ? 'tally-only' : status === 'provisional' ? 'provisional' : 'other'
  const lacking =
    missing.length > 0
      ? [say(texts.consequences.missing[missingKind], { missing: missingList(missing, context, voice) })]
      : []

  return {
    subject,
    title: titleOf(determination, context, voice),
    paragraph: [openingOf(determination, track, context, voice), ...counted, ...told, ...consequences, ...lacking].join(
      texts.words.sentenceSeparator,
    ),
    reasons: told,
    consequences,
    missing: missing.map((name) => missingList([name], context, voice)),
    others: options.all ? others : [],
  }
}

/**
 * Writes an explanation as plain text: the paragraph, then the other rules, one a line.
 *
 * @param explanation - from {@link explainDetermination}
 * @param options - language and replaced texts
 * @returns text without a line end at its end
 * @example
 * ```ts
 * explanationText(explanation) // => '书记03（示例03村党支部），综合评价等次为“差”。…'
 * ```
 */
export function explanationText({ paragraph, others }: Explanation, options?: ExplainOptions): string {
  const heading = voiceOf(options).texts.consequences.others
  return [paragraph, ...(others.length > 0 ? [heading, ...others.map((other) => `- ${other}`)] : [])].join('\n')
}
