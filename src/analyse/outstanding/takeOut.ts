import type { Tallied } from '../../core/tally.js'
import type { Tally } from '../../schema/appraisal.js'

type Votes = Pick<Tally, 'counts' | 'scores'>

const less = (figure: number | null, by: number | null): number | null => (figure === null ? null : figure - (by ?? 0))

type Score = NonNullable<Votes['scores']>[number]

const leftOf = ({ score, votes }: Score, own: Votes['scores']): Score[] => {
  const left = votes - (own?.find((one) => one.score === score)?.votes ?? 0)
  return left > 0 ? [{ score, votes: left }] : []
}

/** Votes without those of some ballots. */
const votesWithout = ({ counts, scores }: Votes, own: Votes): Votes => ({
  counts:
    counts && Object.fromEntries(Object.entries(counts).map(([id, votes]) => [id, votes - (own.counts?.[id] ?? 0)])),
  ...(scores !== undefined && { scores: scores === null ? null : scores.flatMap((one) => leftOf(one, own.scores)) }),
})

/**
 * The counts of a subject without some of its ballots.
 *
 * @param tallied - all of them, from ballots, from a stated tally, or from both where they agree
 * @param own - those ballots by themselves
 */
export function takeOut(tallied: Tallied, own: Tallied): Tallied {
  const { tally } = tallied
  const isOwn = new Set(own.tally.spoiledBallots.map(({ ballot }) => ballot))
  return {
    ...tallied,
    tally: {
      ...tally,
      ...votesWithout(tally, own.tally),
      returned: less(tally.returned, own.tally.returned),
      valid: less(tally.valid, own.tally.valid),
      blank: less(tally.blank, own.tally.blank),
      spoiled: less(tally.spoiled, own.tally.spoiled),
      spoiledBallots: tally.spoiledBallots.filter(({ ballot }) => !isOwn.has(ballot)),
      ...(tally.classes && {
        classes: tally.classes.map((one, index) => {
          const other = own.tally.classes?.[index]
          return other ? { ...one, valid: less(one.valid, other.valid), ...votesWithout(one, other) } : one
        }),
      }),
    },
  }
}
