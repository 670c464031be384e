import type { Bounded } from '../../core/bounds.js'
import type { Track } from '../../schema/track.js'
import type { Linear } from '../space/linear.js'
import { leastMultiple } from '../space/linear.js'
import type { Beyond, Variable } from '../space/variables.js'
import type { Ballots } from './ballots.js'
import { isBase } from './borders.js'
import { rowOf } from './row.js'
import type { RowsFor } from './search.js'
import { untouchedOf } from './startingBallots.js'

/** A border, and the side of it that is wanted: −1 below, 0 on it, 1 above. */
export interface Side {
  /** The border. */
  linear: Linear
  /** Which side. */
  sign: number
}

/** What a quantity beyond the votes comes to: so much for each ballot, or each blank one, and a fixed part. */
function beyondAmounts({ tallied }: Bounded, ballots: Ballots) {
  const { issued, present, due } = tallied.tally
  const rest = untouchedOf(tallied, ballots.counts)
  // A figure that is not known is taken to be the next narrower one: no border that can be told looks at it alone.
  const figures = [issued, present, due].map((figure) => (isBase(figure) ? figure : null))
  const [wide, wider, widest] = figures.map((_, index) => figures.slice(0, index + 1).findLast((one) => one !== null))
  const step = (from: number | null | undefined, to: number | null | undefined) =>
    to == null
      ? { each: 0n, fixed: 0n }
      : from == null
        ? { each: -1n, fixed: BigInt(to - rest) }
        : { each: 0n, fixed: BigInt(to - from) }
  return new Map<Beyond, { each: bigint; blank: bigint; fixed: bigint }>([
    ['blank', { each: 0n, blank: 1n, fixed: BigInt(rest) }],
    ['unreturned', { ...step(null, wide), blank: 0n }],
    ['without-ballot', { ...step(wide, wider), blank: 0n }],
    ['absent', { ...step(wider, widest), blank: 0n }],
  ])
}

/**
 * Turns sides of borders into bounds on whole ballots, for given numbers of valid ballots.
 *
 * @param track - the track
 * @param bounded - the subject
 * @param ballots - its ballots as they lie
 * @param variables - from {@link subjectBorders}
 * @returns makes the bounds of one side; remembered for as long as the result is held
 */
export function rowMaker(
  track: Track,
  bounded: Bounded,
  ballots: Ballots,
  variables: readonly Variable[],
): (side: Side) => RowsFor {
  const beyond = beyondAmounts(bounded, ballots)
  const classes: (string | null)[] = track.ballot.classes?.map(({ id }) => id) ?? [null]
  const { kinds } = ballots

  const atValid = ({ coefficients, constant }: Linear, valid: readonly number[]) => {
    const scale = leastMultiple(valid.map(BigInt))
    const whole = kinds.map(() => 0n)
    let fixed = constant * scale
    variables.forEach((variable, at) => {
      const coefficient = coefficients[at] ?? 0n
      if (coefficient === 0n) return
      if (variable.kind === 'votes') {
        const voters = classes.indexOf(variable.class)
        const index = kinds.findIndex((kind) => kind.voters === voters && kind.option === variable.option)
        whole[index] = (whole[index] ?? 0n) + coefficient * (scale / BigInt(valid[voters] ?? 1))
      } else if (variable.kind === 'beyond') {
        const amount = beyond.get(variable.what) ?? { each: 0n, blank: 0n, fixed: 0n }
        kinds.forEach(({ option }, index) => {
          whole[index] = (whole[index] ?? 0n) + coefficient * (amount.each + (option === null ? amount.blank : 0n))
        })
        fixed += coefficient * amount.fixed
      }
    })
    return { whole, fixed }
  }

  const made = new Map<string, RowsFor>()
  return ({ linear, sign }) => {
    const name = `${sign} ${linear.coefficients.join(' ')} ${linear.constant}`
    const before = made.get(name)
    if (before) return before
    const remembered = new Map<string, ReturnType<RowsFor>>()
    const rowsFor: RowsFor = (valid) => {
      const key = valid.join(' ')
      const found = remembered.get(key)
      if (found !== undefined) return found
      const { whole, fixed } = atValid(linear, valid)
      const least = sign === 0 ? 0n : 1n
      const row = (factor: bigint) =>
        rowOf(
          ballots,
          valid,
          whole.map((coefficient) => coefficient * factor),
          fixed * factor - least,
        )
      const rows = sign === 0 ? [row(1n), row(-1n)] : [row(BigInt(sign))]
      remembered.set(key, rows)
      return rows
    }
    made.set(name, rowsFor)
    return rowsFor
  }
}
