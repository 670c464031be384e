import type { Ratio } from '../../core/ratio.js'
import type { Tallied } from '../../core/tally.js'
import type { Track } from '../../schema/track.js'
import { wholeBallots } from '../space/sample.js'
import type { Beyond, Variable } from '../space/variables.js'
import type { Ballots } from './ballots.js'
import { isBase } from './borders.js'
import { withBallots } from './startingBallots.js'

/** Whole ballots in the proportions of a point: of each kind, and what is counted beyond the votes. */
export function ballotsAt(
  track: Track,
  { kinds }: Pick<Ballots, 'kinds'>,
  variables: readonly Variable[],
  point: readonly Ratio[],
): { counts: number[]; beyond: (what: Beyond) => number } {
  const classes: (string | null)[] = track.ballot.classes?.map(({ id }) => id) ?? [null]
  const amounts = wholeBallots(variables, point).map(({ numerator, denominator }) => Number(numerator / denominator))
  const amountOf = (isIt: (variable: Variable) => boolean) => amounts[variables.findIndex(isIt)] ?? 0
  return {
    counts: kinds.map(({ voters, option }) =>
      amountOf((one) => one.kind === 'votes' && one.option === option && one.class === classes[voters]),
    ),
    beyond: (what) => amountOf((one) => one.kind === 'beyond' && one.what === what),
  }
}

/**
 * A subject with a tally that lies at a point; figures that the case lacks are lacking, so every condition that cannot be told stays untold.
 *
 * @param track - the track
 * @param tallied - the subject
 * @param ballots - its ballots as they lie
 * @param variables - the quantities that the point gives
 * @param point - one value a quantity
 */
export function regionTally(
  track: Track,
  tallied: Tallied,
  ballots: Ballots,
  variables: readonly Variable[],
  point: readonly Ratio[],
): Tallied {
  const { counts, beyond } = ballotsAt(track, ballots, variables, point)
  const at = withBallots(track, tallied, ballots, counts)
  const returned = counts.reduce((sum, count) => sum + count, 0) + beyond('blank')
  const issued = returned + beyond('unreturned')
  const present = issued + beyond('without-ballot')
  const figures = { returned, issued, present, due: present + beyond('absent') }
  const { tally } = tallied
  return {
    ...at,
    tally: {
      ...at.tally,
      ...Object.fromEntries(
        Object.entries(figures).map(([name, figure]) => {
          const own = tally[name as keyof typeof figures]
          return [name, isBase(own) ? figure : own]
        }),
      ),
    },
  }
}
