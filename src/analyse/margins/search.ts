import type { Ballots } from './ballots.js'
import { totalPerClass, validPerClass } from './ballots.js'
import type { Rest, Row } from './row.js'
import { keepsTo, mostOf, rowOf } from './row.js'

/** What a tally must keep to, for given numbers of valid ballots of each class. */
export type RowsFor = (valid: readonly number[]) => readonly Row[]

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** Valid ballots, and all ballots, of each class as they lie. */
interface PerClass {
  valid: readonly number[]
  total: readonly number[]
}

const perClassOf = (ballots: Ballots): PerClass => ({
  valid: validPerClass(ballots, ballots.counts),
  total: totalPerClass(ballots, ballots.counts),
})

/** How the search is to go. */
interface Task {
  ballots: Ballots
  had: PerClass
  rows: readonly Row[]
  /** Most changes. */
  budget: number
  /** Valid ballots of each class. */
  valid: readonly number[]
  /** All ballots of each class; null: any number. */
  totals: readonly number[] | null
}

/** Where a kind stands among the others. */
interface Spot {
  voters: number
  valid: boolean
  isLast: boolean
  isLastValid: boolean
  /** The first kind of every later class. */
  heads: readonly number[]
}

const spots = new WeakMap<Ballots['kinds'], readonly Spot[]>()

function spotsOf(kinds: Ballots['kinds']): readonly Spot[] {
  const known = spots.get(kinds)
  if (known) return known
  const isFirst = (index: number) => kinds[index - 1]?.voters !== kinds[index]?.voters
  const fresh = kinds.map(({ voters, valid }, index): Spot => {
    const later = kinds.map((_, other) => other).filter((other) => other > index)
    const ownLater = later.filter((other) => kinds[other]?.voters === voters)
    return {
      voters,
      valid,
      isLast: ownLater.length === 0,
      isLastValid: valid && !ownLater.some((other) => kinds[other]?.valid),
      heads: later.filter((other) => kinds[other]?.voters !== voters && isFirst(other)),
    }
  })
  spots.set(kinds, fresh)
  return fresh
}

/**
 * The tally with the most ballots of the first kind, then of the second and so on, among those that keep to the rows and cost no more than the budget.
 * Every count that a bound leaves open is tried; a count is passed over only where even the best use of what is left of the budget breaks a bound.
 */
function foremost({ ballots, had, rows, budget, valid, totals }: Task): number[] | null {
  const { kinds, counts } = ballots
  // What a class costs at least.
  const floors = valid.map((number, voters) =>
    Math.max(
      Math.abs(number - (had.valid[voters] ?? 0)),
      totals ? Math.abs((totals[voters] ?? 0) - (had.total[voters] ?? 0)) : 0,
    ),
  )
  const spare = budget - sumOf(floors)
  if (spare < 0) return null
  const at = spotsOf(kinds)
  const heads = [0, ...(at[0]?.heads ?? [])]
  const found = counts.map(() => 0)
  const ballotsAtMost = sumOf(counts) + budget
  const bounds = rows.map(({ quick }) => quick).filter(({ most }) => ballotsAtMost <= most)
  // What all classes together can make of a bound with what each may cost at most.
  const isHopeless = ({ constant, rests }: Row['quick']) =>
    heads.reduce((sum, head, voters) => {
      const most = (floors[voters] ?? 0) + spare
      return sum + mostOf(rests[head] as Rest, most, most)
    }, constant) < 0
  if (bounds.some(isHopeless)) return null
  // Bounds whose sums might be rounded prune nothing, and are looked at in the end.
  const checked = rows.filter(({ quick }) => ballotsAtMost > quick.most)
  // The value of each bound before each kind.
  const values = [...kinds, null].map(() => bounds.map(({ constant }) => constant))

  // Of the class at hand: how many more and fewer, its valid ballots and all its ballots so far; `slack`: changes beyond the floors that are still free.
  const place = (index: number, up: number, down: number, placed: number, all: number, slack: number): boolean => {
    const spot = at[index]
    if (!spot) return checked.every((row) => keepsTo(row, found))
    const { voters, isLast } = spot
    const floor = floors[voters] ?? 0
    const has = counts[index] ?? 0
    const before = values[index] as number[]
    const after = values[index + 1] as number[]
    const added = floor + slack - up
    const removed = floor + slack - down
    let low = Math.max(0, has - removed)
    let high = has + added
    const settle = (number: number) => {
      low = Math.max(low, number)
      high = Math.min(high, number)
    }
    if (spot.isLastValid) settle((valid[voters] ?? 0) - placed)
    if (totals && isLast) settle((totals[voters] ?? 0) - all)
    for (let row = 0; row < bounds.length && low <= high; row += 1) {
      const { coefficients, rests } = bounds[row] as Row['quick']
      let rest = before[row] as number
      if (!isLast) rest += mostOf(rests[index + 1] as Rest, added, removed)
      for (const head of spot.heads) {
        const there = (floors[at[head]?.voters ?? 0] ?? 0) + slack
        rest += mostOf(rests[head] as Rest, there, there)
      }
      const coefficient = coefficients[index] as number
      if (coefficient > 0) low = Math.max(low, Math.ceil(-rest / coefficient))
      else if (coefficient < 0) high = Math.min(high, Math.floor(rest / -coefficient))
      else if (rest < 0) return false
    }
    for (let number = high; number >= low; number -= 1) {
      found[index] = number
      for (let row = 0; row < bounds.length; row += 1)
        after[row] = (before[row] as number) + ((bounds[row] as Row['quick']).coefficients[index] as number) * number
      const nextUp = up + Math.max(0, number - has)
      const nextDown = down + Math.max(0, has - number)
      const used = isLast ? Math.max(0, nextUp - floor, nextDown - floor) : 0
      const isPlaced = isLast
        ? place(index + 1, 0, 0, 0, 0, slack - used)
        : place(index + 1, nextUp, nextDown, placed + (spot.valid ? number : 0), all + number, slack)
      if (isPlaced) return true
    }
    return false
  }
  return place(0, 0, 0, 0, 0, spare) ? found : null
}

/** Every vector of whole numbers whose absolute values add up to so much, the nearest to zero first in each place. */
function* vectorsOf(length: number, size: number): Generator<number[]> {
  if (length === 0) {
    if (size === 0) yield []
    return
  }
  for (let first = 0; first <= size; first += 1)
    for (const rest of vectorsOf(length - 1, size - first)) {
      yield [first, ...rest]
      if (first > 0) yield [-first, ...rest]
    }
}

function* validsWithin({ valid: had }: PerClass, budget: number): Generator<number[]> {
  for (let size = 0; size <= budget; size += 1)
    for (const change of vectorsOf(had.length, size)) {
      const valid = had.map((number, voters) => number + (change[voters] ?? 0))
      if (valid.every((number) => number >= 1)) yield valid
    }
}

const limitRow = (ballots: Ballots, valid: readonly number[]): Row[] =>
  ballots.limit === null
    ? []
    : [
        rowOf(
          ballots,
          valid,
          ballots.counts.map(() => -1n),
          BigInt(ballots.limit),
        ),
      ]

/** Whether a tally that is wanted can be reached by so many changes. Tallies have a valid ballot in every class. */
function isWithin(ballots: Ballots, wanted: readonly RowsFor[], budget: number): boolean {
  const had = perClassOf(ballots)
  for (const valid of validsWithin(had, budget)) {
    const limit = limitRow(ballots, valid)
    for (const rowsFor of wanted) {
      const rows = [...rowsFor(valid), ...limit]
      if (foremost({ ballots, had, rows, budget, valid, totals: null })) return true
    }
  }
  return false
}

/**
 * The least number of changes by which a tally that is wanted can be reached.
 *
 * @param ballots - the ballots at hand
 * @param wanted - what a tally must keep to: any one of these
 * @param most - the most changes that are looked at
 * @returns the number; null where none of so many changes is enough
 */
export function leastChanges(ballots: Ballots, wanted: readonly RowsFor[], most: number): number | null {
  // Whatever can be reached by few changes can be reached by more: doubling, then halving.
  let [below, reached] = [0, 1]
  while (!isWithin(ballots, wanted, Math.min(reached, most))) {
    if (reached >= most) return null
    below = reached
    reached *= 2
  }
  reached = Math.min(reached, most)
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2)
    if (isWithin(ballots, wanted, middle)) reached = middle
    else below = middle
  }
  return reached
}

/** The first of two tallies in the documented order: more ballots of the first kind, then of the second. */
export const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((number, index) => number !== b[index])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

/**
 * The tally to be shown among those that so many changes reach: fewest ballots added or taken away, then most ballots of the first kind, of the second and so on.
 *
 * @param ballots - the ballots at hand
 * @param wanted - what a tally must keep to: any one of these
 * @param budget - from {@link leastChanges}
 * @returns one count a kind; null where there is none
 */
export function preferredTally(ballots: Ballots, wanted: readonly RowsFor[], budget: number): number[] | null {
  const had = perClassOf(ballots)
  for (let size = 0; size <= budget; size += 1) {
    let best: number[] | null = null
    for (const change of vectorsOf(had.total.length, size)) {
      const totals = had.total.map((number, voters) => number + (change[voters] ?? 0))
      if (ballots.limit !== null && sumOf(totals) > Math.max(ballots.limit, 0)) continue
      for (const valid of validsWithin(had, budget)) {
        if (valid.some((number, voters) => number > (totals[voters] ?? 0))) continue
        for (const rowsFor of wanted) {
          const found = foremost({ ballots, had, rows: rowsFor(valid), budget, valid, totals })
          if (found && (!best || isBefore(found, best))) best = found
        }
      }
    }
    if (best) return best
  }
  return null
}
