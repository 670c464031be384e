import { explainMissing, explainObligation } from '../../explain/index.js'
import type { AppliedConsequence } from '../../schema/appraisal.js'
import type { ResultsContext, TrackWithResults } from './resultsContext.js'

/** What makes two consequences the same thing to do. */
const keyOf = ({ id, do: code, label, results, outcome, due }: AppliedConsequence): string =>
  JSON.stringify([id, code, label ?? null, results ?? null, outcome, due ?? null])

/** What follows from the results of one track, with what is the same for everybody apart. */
export interface SplitConsequences {
  /** The same for everybody on the track. */
  common: AppliedConsequence[]
  /** By subject: all the others. */
  own: Map<string, AppliedConsequence[]>
}

/**
 * Parts what follows for everybody from what follows for some.
 *
 * @param track - one track with its results
 * @returns both parts, in the plan's order
 */
export const splitConsequences = ({ result: { determinations } }: TrackWithResults): SplitConsequences => {
  const keys = determinations.map(({ consequences }) => new Set(consequences.map(keyOf)))
  const [first] = determinations
  const common =
    determinations.length > 1
      ? (first?.consequences ?? []).filter((one) => keys.every((held) => held.has(keyOf(one))))
      : []
  const shared = new Set(common.map(keyOf))
  const own = determinations.map(
    ({ subject, consequences }) => [subject, consequences.filter((one) => !shared.has(keyOf(one)))] as const,
  )
  return { common, own: new Map(own) }
}

/** Obligations as a phrase; one that cannot be told yet says so. */
export const obligationsText = (
  consequences: readonly AppliedConsequence[],
  { words, explain }: Pick<ResultsContext, 'words' | 'explain'>,
): string =>
  consequences
    .map((one) => {
      const text = explainObligation(one, explain)
      if (one.outcome === 'holds') return text
      const missing = one.missing.map((name) => explainMissing(name, explain)).join(words.comma)
      return `${text}${words.semicolon === '；' ? '' : ' '}${words.undetermined(missing)}`
    })
    .join(words.semicolon)
