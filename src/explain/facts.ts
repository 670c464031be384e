import type { SubjectFacts } from '../analyse/tallies/regionComparison.js'
import { conditionText } from './condition.js'
import type { ExplainContext } from './context.js'
import { incidentLabel } from './context.js'
import { dayText } from './dates.js'
import { whoseFact } from './evidence.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

/**
 * Says which facts are on record about somebody, as far as they differ from somebody of whom nothing particular is.
 *
 * @param facts - a combination of facts that two plans were compared under
 * @param ordinary - the combination in which nothing particular is on record: the first of a comparison
 * @param context - the plan
 * @param options - language and replaced texts
 * @returns a phrase without a full stop
 * @example
 * ```ts
 * const [upward] = compareRegions(policy, policy, { ballots: 10 }).tracks
 * const [{ facts }] = upward.underFacts
 * explainFacts(facts[0], facts[0], { policy }) // => '没有特殊情形'
 * explainFacts(facts[1], facts[0], { policy }) // => '…情形'
 * ```
 */
export function explainFacts(
  facts: SubjectFacts,
  ordinary: SubjectFacts,
  context: ExplainContext,
  options?: ExplainOptions,
): string {
  const voice = voiceOf(options)
  const { say, quote, texts } = voice
  const isOrdinary = (one: SubjectFacts['attributes'][number]) =>
    ordinary.attributes.some(
      (other) => other.about === one.about && other.name === one.name && other.value === one.value,
    )
  const parts = [
    ...facts.incidents.map(({ about, kind, on, clearedOn }) =>
      say(texts.evidence.incident, {
        incident: quote(incidentLabel(context, kind)),
        found: say(texts.evidence.incidentItem, {
          on: dayText(on, voice),
          ...(clearedOn !== undefined && { clearedOn: dayText(clearedOn, voice) }),
        }),
        ...whoseFact(about, voice),
      }),
    ),
    ...(facts.since === ordinary.since ? [] : [say(texts.conditions.since, { since: dayText(facts.since, voice) })]),
    ...(facts.kind === undefined || facts.kind === ordinary.kind
      ? []
      : [conditionText({ kind: [facts.kind] }, context, voice)]),
    ...facts.attributes
      .filter((one) => !isOrdinary(one))
      .map(({ about, name, value }) => conditionText({ attribute: name, is: value, about }, context, voice)),
  ]
  return parts.length > 0 ? parts.join(texts.words.and) : texts.conditions.noFacts
}
