import type { Ratio } from '../../core/ratio.js'
import { ratioOf } from '../../core/ratio.js'
import type { Linear } from './linear.js'
import { greatestDivisor } from './linear.js'

/** One equation of the dictionary, in whole numbers: scale × left side = constant + Σ coefficient × variable on the right. */
interface Row {
  scale: bigint
  constant: bigint
  coefficients: bigint[]
}

/** What a maximum came to. */
export type Maximum =
  | { outcome: 'none' }
  | { outcome: 'unbounded' }
  | { outcome: 'found'; value: Ratio; point: readonly Ratio[] }

// Small numbers are left as they are: looking for a divisor costs more than it saves.
const small = 1_000_000_000_000n

const reduced = ({ scale, constant, coefficients }: Row): Row => {
  if (scale < small) return { scale, constant, coefficients }
  const divisor = coefficients.reduce(greatestDivisor, greatestDivisor(scale, constant))
  if (divisor === 1n) return { scale, constant, coefficients }
  return {
    scale: scale / divisor,
    constant: constant / divisor,
    coefficients: coefficients.map((one) => one / divisor),
  }
}

/** Solves a row for one of its right-hand variables; the left-hand variable takes its place. */
function solvedFor(row: Row, column: number): Row {
  const pivot = row.coefficients[column] ?? 0n
  const sign = pivot > 0n ? -1n : 1n
  return reduced({
    scale: -sign * pivot,
    constant: sign * row.constant,
    coefficients: row.coefficients.map((one, index) => sign * (index === column ? -row.scale : one)),
  })
}

/** Puts what a row says of a variable into another row. */
function substituted(row: Row, solved: Row, column: number): Row {
  const own = row.coefficients[column] ?? 0n
  if (own === 0n) return row
  return reduced({
    scale: row.scale * solved.scale,
    constant: row.constant * solved.scale + own * solved.constant,
    coefficients: row.coefficients.map(
      (one, index) => (index === column ? 0n : one * solved.scale) + own * (solved.coefficients[index] ?? 0n),
    ),
  })
}

/** Variables on the left, with their rows, and on the right of the dictionary. */
interface Dictionary {
  left: number[]
  rows: Row[]
  right: number[]
}

const exchange = ({ left, rows, right }: Dictionary, line: number, column: number): Dictionary => {
  const solved = solvedFor(rows[line] as Row, column)
  return {
    left: left.with(line, right[column] ?? 0),
    right: right.with(column, left[line] ?? 0),
    rows: rows.map((row, index) => (index === line ? solved : substituted(row, solved, column))),
  }
}

/** Index of the smallest of some entries; −1 where there are none. */
const smallest = (indices: readonly number[], value: (index: number) => number): number =>
  indices.reduce((best, index) => (best < 0 || value(index) < value(best) ? index : best), -1)

/** Climbs until nothing rises; the first row is the objective. The entering and leaving variables are those of the lowest number, so it ends (Bland). */
function climb(start: Dictionary): { dictionary: Dictionary; bounded: boolean } {
  let dictionary = start
  for (;;) {
    const { left, rows, right } = dictionary
    const [objective] = rows
    const rising = right.flatMap((_, index) => ((objective?.coefficients[index] ?? 0n) > 0n ? [index] : []))
    const column = smallest(rising, (index) => right[index] ?? 0)
    if (column < 0) return { dictionary, bounded: true }
    let line = -1
    rows.forEach((row, index) => {
      if (index === 0 || (row.coefficients[column] ?? 0n) >= 0n) return
      const best = rows[line]
      // constant ÷ −coefficient, compared by cross-multiplication.
      const gap = best
        ? row.constant * -(best.coefficients[column] ?? 0n) - best.constant * -(row.coefficients[column] ?? 0n)
        : -1n
      if (gap < 0n || (gap === 0n && (left[index] ?? 0) < (left[line] ?? 0))) line = index
    })
    if (line < 0) return { dictionary, bounded: false }
    dictionary = exchange(dictionary, line, column)
  }
}

const rowOf = ({ coefficients, constant }: Linear, more: bigint): Row => ({
  scale: 1n,
  constant,
  coefficients: [...coefficients, more],
})

/** A dictionary whose constants are not negative, found with the help of one more variable; null where there is none. */
function feasibleStart(variables: number, rows: readonly Row[]): Dictionary | null {
  const helper = variables
  const objective: Row = {
    scale: 1n,
    constant: 0n,
    coefficients: Array.from({ length: variables + 1 }, (_, index) => (index === helper ? -1n : 0n)),
  }
  const all = [objective, ...rows]
  const start: Dictionary = {
    left: all.map((_, index) => variables + index),
    rows: all,
    right: Array.from({ length: variables + 1 }, (_, index) => (index === helper ? -1 : index)),
  }
  let worst = 0
  rows.forEach(({ constant }, index) => {
    if (constant < (worst === 0 ? 0n : (rows[worst - 1]?.constant ?? 0n))) worst = index + 1
  })
  const { dictionary } = climb(worst === 0 ? start : exchange(start, worst, helper))
  if ((dictionary.rows[0]?.constant ?? 0n) < 0n) return null
  // The helper is zero now; where it still stands on the left it changes places with any variable that its row holds.
  const line = dictionary.left.indexOf(-1)
  if (line < 0) return dictionary
  const column = dictionary.rows[line]?.coefficients.findIndex((coefficient) => coefficient !== 0n) ?? -1
  return column < 0 ? dictionary : exchange(dictionary, line, column)
}

/** What a variable is in terms of the right-hand side. */
const rowFor = ({ left, rows, right }: Dictionary, variable: number): Row =>
  rows[left.indexOf(variable)] ?? {
    scale: 1n,
    constant: 0n,
    coefficients: right.map((one) => (one === variable ? 1n : 0n)),
  }

/** sum + factor × row. */
const plus = (sum: Row, factor: bigint, row: Row): Row =>
  reduced({
    scale: sum.scale * row.scale,
    constant: sum.constant * row.scale + factor * sum.scale * row.constant,
    coefficients: sum.coefficients.map(
      (one, index) => one * row.scale + factor * sum.scale * (row.coefficients[index] ?? 0n),
    ),
  })

/**
 * The greatest value of a function where other functions are not negative, by the simplex method in whole numbers: exact, and it always ends.
 * No variable is negative.
 *
 * @param variables - number of variables
 * @param atLeastZero - functions that must not be negative
 * @param objective - the function that is to be greatest
 */
export function maximize(variables: number, atLeastZero: readonly Linear[], objective: Linear): Maximum {
  const start = feasibleStart(
    variables,
    atLeastZero.map((linear) => rowOf(linear, 1n)),
  )
  if (!start) return { outcome: 'none' }
  const helper = start.right.indexOf(-1)
  // The objective in terms of what stands on the right; the helper stays at zero.
  const without = (row: Row): Row => ({ ...row, coefficients: row.coefficients.with(helper, 0n) })
  const asked = objective.coefficients.reduce(
    (sum, coefficient, variable) => plus(sum, coefficient, rowFor(start, variable)),
    { scale: 1n, constant: objective.constant, coefficients: start.right.map(() => 0n) },
  )
  const { dictionary, bounded } = climb({ ...start, rows: [asked, ...start.rows.slice(1)].map(without) })
  if (!bounded) return { outcome: 'unbounded' }
  const point = Array.from({ length: variables }, () => ratioOf(0))
  dictionary.left.forEach((variable, line) => {
    const row = dictionary.rows[line]
    if (line > 0 && row && variable >= 0 && variable < variables) point[variable] = ratioOf(row.constant, row.scale)
  })
  const [top] = dictionary.rows
  return { outcome: 'found', value: ratioOf(top?.constant ?? 0n, top?.scale ?? 1n), point }
}
