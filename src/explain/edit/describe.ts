import type { Policy, Reading, Streak } from '../../schema/policy.js'
import type { Consequence, Proposal, Quota, RankingKey, Rule, ScoreComponent, Track } from '../../schema/track.js'
import { comparisonParts, conditionText, relationText } from '../condition.js'
import { obligationText } from '../consequence.js'
import type { ExplainContext } from '../context.js'
import { componentLabel, gradeLabel, gradesText, kindLabel, optionLabel, roleLabel } from '../context.js'
import { dueText } from '../dueText.js'
import { limitNumber, limitPercent, readRatio } from '../numbers.js'
import { cohortRuleText, quotaText } from '../quotaRule.js'
import { effectText } from '../reason.js'
import { obligationsText, ruleText } from '../rule.js'
import type { Voice } from '../voice.js'

/** What one part of a plan says, in words; an empty text where its name says all. */
type Describe<Part> = (part: Part, context: ExplainContext, voice: Voice) => string

type Entry<List extends readonly unknown[] | undefined> = NonNullable<List>[number]

/** A ratio as a percentage, always exact. */
export const ratioText = (text: string): string => {
  const ratio = readRatio(text)
  return ratio ? limitPercent(ratio) : text
}

/** A number of points. */
export const pointsText = (value: string | number, { say, texts }: Voice): string => {
  const ratio = readRatio(String(value))
  return say(texts.evidence.points, { value: ratio ? limitNumber(ratio) : String(value) })
}

const sentenceless = (text: string) => text.replace(/[。.；;]+\s*$/u, '')

const grade = (id: string | null, context: ExplainContext, { say, quote, texts }: Voice) =>
  id === null ? say(texts.edits.part.none) : quote(gradeLabel(context, id))

const ranking: Describe<RankingKey> = (key, context, voice) => {
  const { say, texts } = voice
  // A ranking key is a comparison without a limit: what is compared is said in the same words.
  const what =
    'share' in key
      ? (comparisonParts({ share: key.share, over: '0' }, context, voice)?.what ?? '')
      : key.score === true
        ? texts.evidence.total
        : componentLabel(context, key.score)
  return say(texts.edits.part.rankedBy, { what, order: texts.edits.choice.order?.[key.order] ?? key.order })
}

const points: Describe<Record<string, number>> = (map, context, voice) =>
  voice.list(
    Object.entries(map).map(([option, value]) =>
      voice.say(voice.texts.edits.part.points, {
        option: voice.quote(optionLabel(context, option)),
        points: pointsText(value, voice),
      }),
    ),
  )

const mean: Describe<{ dropHighest?: number; dropLowest?: number }> = ({ dropHighest, dropLowest }, _, voice) =>
  voice.say(voice.texts.edits.part.mean, {
    ...(dropHighest && { highest: String(dropHighest) }),
    ...(dropLowest && { lowest: String(dropLowest) }),
  })

const component: Describe<ScoreComponent> = (one, context, voice) => {
  const { say, texts } = voice
  const what =
    'points' in one
      ? points(one.points, context, voice)
      : 'mean' in one
        ? mean(one.mean as never, context, voice)
        : say(texts.edits.part.outOf, { points: pointsText(one.outOf, voice) })
  return say(texts.edits.part.weighted, { what, weight: ratioText(one.weight) })
}

const composition: Describe<NonNullable<Track['composition']>[number]> = (one, context, voice) => {
  const { say, list, texts } = voice
  const roles = (ids: readonly string[]) => list(ids.map((role) => roleLabel(context, role)))
  if ('share' in one)
    return say(texts.edits.part.compositionShare, {
      roles: roles(one.roles),
      of: roles(one.of),
      relation: relationText(one.share, ratioText, voice),
    })
  const limit = say(texts.edits.part.persons, { count: String(one.atLeast) })
  return say(texts.edits.part.composition, {
    roles: roles(one.roles),
    relation: say(texts.conditions.relation.atLeast, { limit }),
  })
}

const band: Describe<{ atLeast: string; grade: string }> = (one, context, voice) =>
  voice.say(voice.texts.edits.part.band, {
    points: pointsText(one.atLeast, voice),
    grade: grade(one.grade, context, voice),
  })

const oneCase: Describe<Entry<Extract<Proposal, { method: 'first-match' }>['cases']>> = (one, context, voice) =>
  voice.say(voice.texts.conditions.rule, {
    condition: conditionText(one.when, context, voice),
    then: grade(one.grade, context, voice),
  })

const proposal: Describe<Proposal> = (one, context, voice) => {
  const { say, texts } = voice
  const { part, choice } = texts.edits
  const { semicolon } = texts.words
  return say(part[one.method], {
    ...(one.method === 'first-match' && {
      cases: one.cases.map((entry) => oneCase(entry, context, voice)).join(semicolon),
      otherwise: grade(one.otherwise, context, voice),
    }),
    ...(one.method === 'bands' && { bands: one.bands.map((entry) => band(entry, context, voice)).join(semicolon) }),
    ...(one.method === 'plurality' && { ties: choice.ties?.[one.ties] ?? one.ties }),
  })
}

const streak: Describe<Streak> = ({ track, grades, ungraded, years, of, then }, context, voice) => {
  const { say, texts } = voice
  const { part, choice, unit } = texts.edits
  return say(grades.length > 0 ? part.streak : part.streakUngraded, {
    subject: choice.of?.[of] ?? of,
    years: say(unit.years ?? '{value}', { value: String(years) }),
    grades: gradesText({ ...context, track: track ?? context.policy.tracks[0]?.id }, grades, voice),
    ...(ungraded && { ungraded: '' }),
    obligations: obligationsText(then, voice),
  })
}

const reading: Describe<Reading> = ({ question, label, chosen }, _, voice) =>
  `${question}${voice.quote(label || chosen)}`

const set: Describe<Record<string, unknown>> = (map, _, { say, list, texts }) =>
  list(
    Object.entries(map).map(([pointer, value]) => say(texts.edits.part.set, { pointer, value: JSON.stringify(value) })),
  )

const track: Describe<Track> = (one, { policy }, voice) => {
  const context = { policy, track: one.id }
  const parts = [
    ...(one.rules ?? []).map((rule) => ruleText(rule, context, voice)),
    ...(one.quotas ?? []).map((quota) => quotaText(quota, context, voice)),
  ]
  return voice.say(voice.texts.edits.part.track, {
    grades: voice.quotes(one.scale.map(({ label, id }) => label || id)),
    parts: parts.join(voice.texts.words.semicolon),
  })
}

/** What the entries of each list, and the members that are objects, say. */
const describers = {
  clauses: ({ summary }: Entry<Policy['clauses']>) => sentenceless(summary),
  tracks: track,
  components: component,
  composition,
  classes: ({ weight }: Entry<Track['ballot']['classes']>) => ratioText(weight),
  cases: oneCase,
  bands: band,
  proposal,
  rules: (one: Rule, context, voice) => ruleText(one, context, voice),
  ranking,
  quotas: quotaText,
  consequences: ({ when, then }: Consequence, context, voice) =>
    voice.say(voice.texts.conditions.rule, {
      condition: conditionText(when, context, voice),
      then: obligationsText(then, voice),
    }),
  streaks: streak,
  schedule: ({ due }: Entry<Policy['schedule']>, { policy }, voice) =>
    dueText(due, (event) => policy.events?.find(({ id }) => id === event)?.label, voice),
  announced: ({ kinds, count }: { kinds: string[]; count: number }, context, { say, list, texts }) =>
    say(texts.edits.part.group, { kinds: list(kinds.map((kind) => kindLabel(context, kind))), count: String(count) }),
  alarms: ({ daysLeft, tell }: { daysLeft: number; tell: string[] }, _, { say, list, texts }) =>
    say(texts.edits.part.alarm, { days: String(daysLeft), tell: list(tell) }),
  readings: reading,
  alternatives: ({ set: map }: Entry<Reading['alternatives']>, context, voice) => set(map, context, voice),
  explained: ({ why }: Entry<Policy['explained']>) => sentenceless(why),
  quorum: ({ present }: NonNullable<Track['quorum']>, _, voice) =>
    voice.say(voice.texts.edits.part.quorum, { relation: relationText(present, ratioText, voice) }),
  present: (present: NonNullable<Track['quorum']>['present'], _, voice) => relationText(present, ratioText, voice),
  inForce: (due: Policy['inForce'], _, voice) => dueText(due, () => undefined, voice),
  mean,
  points,
  set,
  when: conditionText,
  effect: (one: Rule['then'], context, voice) => effectText(one, true, context, voice),
  obligation: (one: Entry<Consequence['then']>, _, voice) => obligationText(one, voice),
  cohort: (one: Quota['cohort'], context, voice) => cohortRuleText(one, context, voice),
  ballotScore: ({ from, to, decimals }: NonNullable<Track['ballot']['score']>, _, { say, texts }) =>
    say(texts.edits.part.scores, { from, to, decimals: String(decimals) }),
} satisfies Record<string, Describe<never>>

/** Names of the parts of a plan that have a description. */
export type Described = keyof typeof describers

/** Tells whether a part of a plan has a description. */
export const isDescribed = (name: string): name is Described => Object.hasOwn(describers, name)

/** What one part of a plan says, in words; the plan has been checked, so that the part has the shape of its name. */
export const describe = (name: Described, part: unknown, context: ExplainContext, voice: Voice): string =>
  (describers[name] as Describe<unknown>)(part, context, voice)
