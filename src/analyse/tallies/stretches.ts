import type { Borders } from './borders.js'

/** Tallies along a line on which every border gives one answer: votes move from the last group to the one before it. */
export interface Stretch {
  /** The side of every border, as a key. */
  key: string
  /** Votes of each group at both ends. */
  ends: [number[], number[]]
  /** How many tallies of the options there are on it. */
  tallies: bigint
}

/** n over k, for every n up to some number: how the votes of a group spread over its options. */
const spreads = (votes: number, options: number): bigint[] => {
  let row = Array.from({ length: votes + 1 }, () => 1n)
  for (let option = 1; option < options; option += 1) {
    let sum = 0n
    row = row.map((own) => {
      sum += own
      return sum
    })
  }
  return row
}

/** The greatest whole number not above a ratio of whole numbers, the lower one positive. */
function floorOf(above: number, below: number): number {
  let quotient = Math.floor(above / below)
  // A double may round the quotient of large numbers up or down by one.
  while (quotient * below > above) quotient -= 1
  while ((quotient + 1) * below <= above) quotient += 1
  return quotient
}

/** How many lines {@link stretchesOf} goes along. */
export function linesOf(groups: number, ballots: number): number {
  let lines = 1
  for (let free = 1; free <= groups - 2; free += 1) lines = (lines * (ballots + free)) / free
  return lines
}

/** Along one line: the value of every border at its start, and how much it grows from place to place. */
interface Line {
  at: number[]
  slope: number[]
}

/** The places on a line from 0 to a number at which the answer of some border may change, in order and free of repeats. */
function startsOn({ at, slope }: Line, most: number): number[] {
  const starts = [0]
  for (let border = 0; border < at.length; border += 1) {
    const grows = slope[border] ?? 0
    if (grows === 0) continue
    // Zero where at + grows × place = 0.
    const sign = grows > 0 ? 1 : -1
    const zero = floorOf(-(at[border] ?? 0) * sign, grows * sign)
    if (zero > 0 && zero <= most) starts.push(zero)
    if (zero >= 0 && zero < most) starts.push(zero + 1)
  }
  return starts.sort((a, b) => a - b).filter((start, index) => start !== starts[index - 1])
}

/** The sides at one place as a key: base three, in numbers that a double holds exactly. */
function sidesAt({ at, slope }: Line, place: number): string {
  let [key, digits] = ['', 0]
  for (let border = 0; border < at.length; border += 1) {
    const value = (at[border] ?? 0) + (slope[border] ?? 0) * place
    digits = digits * 3 + (value > 0 ? 2 : value < 0 ? 0 : 1)
    if (border % 30 === 29) {
      key += `${digits} `
      digits = 0
    }
  }
  return key + digits
}

/** Running sums of the tallies on lines of every length. */
function runningSums(one: readonly bigint[], other: readonly bigint[]): (most: number) => bigint[] {
  const known = new Map<number, bigint[]>()
  return (most) => {
    const found = known.get(most)
    if (found) return found
    let sum = 0n
    const sums = Array.from({ length: most + 1 }, (_, place) => {
      sum += (one[place] ?? 0n) * (other[most - place] ?? 0n)
      return sum
    })
    known.set(most, sums)
    return sums
  }
}

/**
 * Goes through all tallies of so many ballots, line by line.
 *
 * @param borders - the groups of options, and the borders
 * @param ballots - valid ballots
 * @param visit - is told each stretch of a line
 */
export function eachStretch({ groups, rows }: Borders, ballots: number, visit: (stretch: Stretch) => void): void {
  const spread = groups.map(({ options }) => spreads(ballots, options.length))
  const last = groups.length - 1
  const [one = [], other = [1n]] = last > 0 ? [spread[last - 1], spread[last]] : [[], spread[0]]
  const sums = runningSums(one, other)
  const line: Line = { at: rows.map(() => 0), slope: rows.map((row) => (row[last - 1] ?? 0) - (row[last] ?? 0)) }

  const along = (votes: readonly number[], left: number, outer: bigint): void => {
    for (const [border, row] of rows.entries()) {
      let value = left * (row[last] ?? 0)
      for (const [group, own] of votes.entries()) value += own * (row[group] ?? 0)
      line.at[border] = value
    }
    if (last === 0) {
      visit({ key: sidesAt(line, 0), ends: [[left], [left]], tallies: other[left] ?? 0n })
      return
    }
    const starts = startsOn(line, left)
    const sum = sums(left)
    for (const [index, start] of starts.entries()) {
      const end = (starts[index + 1] ?? left + 1) - 1
      visit({
        key: sidesAt(line, start),
        ends: [
          [...votes, start, left - start],
          [...votes, end, left - end],
        ],
        tallies: outer * ((sum[end] ?? 0n) - (start > 0 ? (sum[start - 1] ?? 0n) : 0n)),
      })
    }
  }

  const go = (votes: readonly number[], left: number, outer: bigint): void => {
    const group = votes.length
    if (group >= last - 1) along(votes, left, outer)
    else for (let own = left; own >= 0; own -= 1) go([...votes, own], left - own, outer * (spread[group]?.[own] ?? 0n))
  }
  go([], ballots, 1n)
}
