import { parseRatio, type Ratio } from '../../core/ratio.js'
import type { Operator } from '../../schema/appraisal.js'
import type { Base, Condition, ShareCondition } from '../../schema/condition.js'
import type { Track } from '../../schema/track.js'

/** A limit that a plan sets on the share of some options. */
export interface ShareLimit {
  /** Option ids. */
  options: string[]
  /** Which ballots the share is taken of. */
  base: Base
  /** How it is compared. */
  operator: Operator
  /** The limit as the plan writes it. */
  limit: Ratio
  /** From which end of the ballot's options the bars begin, so that these come first. */
  from: 'best' | 'worst' | 'these'
}

const operators = ['over', 'atLeast', 'under', 'atMost'] as const

const sharesIn = (condition: Condition): ShareCondition[] => {
  if ('share' in condition) return [condition]
  if ('all' in condition) return condition.all.flatMap(sharesIn)
  if ('any' in condition) return condition.any.flatMap(sharesIn)
  return 'not' in condition ? sharesIn(condition.not) : []
}

const fromOf = (options: readonly string[], all: readonly string[]): ShareLimit['from'] => {
  const isIn = (run: readonly string[]) => run.length > 0 && run.every((option) => options.includes(option))
  if (isIn(all.slice(-options.length))) return 'worst'
  return isIn(all.slice(0, options.length)) ? 'best' : 'these'
}

/** Option ids as the ballot has them, with those that leave the valid ballots (弃权) behind all others. */
export const optionOrder = ({ options }: Track['ballot']): string[] =>
  [...options.filter(({ valid }) => valid !== false), ...options.filter(({ valid }) => valid === false)].map(
    ({ id }) => id,
  )

/**
 * The limits that a track's rules and the cases of its proposal set on shares.
 *
 * @param track - of a plan
 * @returns each limit once, in the plan's order; none where the plan sets none
 */
export const shareLimits = (track: Track): ShareLimit[] => {
  const { rules = [], proposal, ballot, base } = track
  const cases = proposal?.method === 'first-match' ? proposal.cases : []
  const all = optionOrder(ballot)
  const valid = ballot.options.filter((option) => option.valid !== false).map(({ id }) => id)
  const limits = [...rules, ...cases].flatMap(({ when }) =>
    sharesIn(when).flatMap((condition): ShareLimit[] => {
      const operator = operators.find((one) => condition[one] !== undefined)
      const limit = operator && condition[operator]
      if (!operator || limit === undefined) return []
      const groups = condition.combine === 'any' ? condition.share.map((option) => [option]) : [condition.share]
      return groups.map((group) => {
        const options = all.filter((option) => group.includes(option))
        return {
          options,
          base: condition.base ?? base,
          operator,
          limit: parseRatio(limit),
          from: fromOf(
            options,
            all.filter((option) => valid.includes(option) || options.includes(option)),
          ),
        }
      })
    }),
  )
  const keyOf = ({ options, base: of, operator, limit: { numerator, denominator } }: ShareLimit) =>
    JSON.stringify([options, of, operator, String(numerator), String(denominator)])
  return [...new Map(limits.map((limit) => [keyOf(limit), limit])).values()]
}
