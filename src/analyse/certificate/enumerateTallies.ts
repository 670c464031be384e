import { ratioOf } from '../../core/ratio.js'
import type { Track } from '../../schema/track.js'
import type { Amounts } from '../space/sample.js'
import { eachTally, numberOfTallies } from './eachTally.js'
import { movesOf } from './moves.js'
import type { Survey, TallyClass } from './survey.js'
import { tallyRows } from './tallyRows.js'

// Beyond it the regions, which cover every number of ballots, are quicker.
const mostTallies = 20_000_000
// Enough to see a quota move the one who is last.
const mostRanks = 20
// Two class numbers and a move share one double.
const mostClasses = 65_536

type Counts = readonly number[]

interface Ranked {
  counts: Counts
  /** The keys before they are divided by the valid ballots. */
  keys: Counts
  valid: number
}

interface Found {
  kind: TallyClass['kind']
  first: Counts
  last: number[]
  best: Ranked
  worst: Ranked
  ranks: Ranked[]
}

const product = (row: Counts, counts: Counts): number => {
  let sum = 0
  for (let index = 0; index < row.length; index += 1) sum += (row[index] as number) * (counts[index] as number)
  return sum
}

/** Positive where the first is ranked higher: key by key, by cross-multiplication. */
const compareRanks = (a: Ranked, b: Ranked): number => {
  for (let key = 0; key < a.keys.length; key += 1) {
    const difference = (a.keys[key] as number) * b.valid - (b.keys[key] as number) * a.valid
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Visits every tally of at most so many ballots, and every move of one ballot in each of them; see {@link TallyClass} for why what the core says
 * of one tally of a class holds for all.
 *
 * @param track - the track
 * @param ballots - the most ballots, those of options that leave the base included
 * @returns null where tallies do not span what the rules tell apart, or are too many
 */
export function enumerateTallies(track: Track, ballots: number): Survey | null {
  const rows = tallyRows(track, ballots)
  const { options } = track.ballot
  if (!rows || numberOfTallies(options.length, ballots) > mostTallies) return null
  const isValid = options.map((option) => Number(option.valid !== false))
  const moves = track.tallyOnly ? null : movesOf(track)
  const place = new Map(options.map(({ id }, index) => [id, index]))
  const places = (moves ?? []).map(({ from, to }) => [place.get(from) ?? 0, place.get(to) ?? 0] as const)
  // How far one move takes a tally from each border.
  const shifts = places.map(([from, to]) => rows.borders.map((row) => (row[to] ?? 0) - (row[from] ?? 0)))

  const numbers = new Map<number, number>()
  const found: Found[] = []
  /** The number of the class whose sides are so coded; −1: no valid ballot. */
  const classOf = (code: number, counts: Counts): number => {
    const known = numbers.get(code)
    if (known !== undefined) return known
    if (found.length === mostClasses) throw new RangeError('too many classes')
    const first = [...counts]
    const rank = rankOf(first)
    numbers.set(code, found.length)
    const kind = code < 0 ? 'empty' : 'votes'
    return found.push({ kind, first, last: [...counts], best: rank, worst: rank, ranks: [] }) - 1
  }
  const rankOf = (counts: Counts): Ranked => ({
    counts,
    keys: rows.keys.map((row) => product(row, counts)),
    valid: product(isValid, counts),
  })
  const values = rows.borders.map(() => 0)
  /** The sides after a shift, as one number. */
  const codeOf = (shift: Counts | undefined): number => {
    let code = 0
    for (let border = 0; border < values.length; border += 1) {
      const value = (values[border] as number) + (shift ? (shift[border] as number) : 0)
      code = code * 3 + (value > 0 ? 2 : value < 0 ? 0 : 1)
    }
    return code
  }
  const steps = new Map<number, { before: Counts; move: number }>()
  const stepKey = (move: number, from: number, to: number) => (move * mostClasses + from) * mostClasses + to
  let moved = 0
  const here: { counts: Counts; keys: number[]; valid: number } = { counts: [], keys: rows.keys.map(() => 0), valid: 0 }
  const kept = (): Ranked => ({ counts: [...here.counts], keys: [...here.keys], valid: here.valid })

  const tallies = eachTally(options.length, ballots, (counts) => {
    here.valid = product(isValid, counts)
    for (let border = 0; border < values.length; border += 1)
      values[border] = product(rows.borders[border] ?? [], counts)
    const code = here.valid === 0 ? -1 : codeOf(undefined)
    const own = classOf(code, counts)
    const into = found[own] as Found
    for (let index = 0; index < counts.length; index += 1) into.last[index] = counts[index] as number
    if (code < 0) return
    if (rows.keys.length > 0) {
      here.counts = counts
      for (let key = 0; key < here.keys.length; key += 1) here.keys[key] = product(rows.keys[key] ?? [], counts)
      if (compareRanks(here, into.best) > 0) into.best = kept()
      if (compareRanks(here, into.worst) < 0) into.worst = kept()
      if (into.ranks.length < mostRanks && into.ranks.every((one) => compareRanks(one, here) !== 0))
        into.ranks.push(kept())
    }
    for (let move = 0; move < places.length; move += 1) {
      const [from] = places[move] as readonly [number, number]
      if (counts[from] === 0) continue
      moved += 1
      const other = codeOf(shifts[move])
      if (other === code) continue
      const key = stepKey(move, own, classOf(other, after(counts, move)))
      if (!steps.has(key)) steps.set(key, { before: [...counts], move })
    }
  })

  /** One ballot moved. */
  function after(counts: Counts, move: number): Counts {
    const [from, to] = places[move] ?? [0, 0]
    return counts.map((votes, index) => votes + Number(index === to) - Number(index === from))
  }
  const amounts = (counts: Counts): Amounts => counts.map((votes) => ratioOf(votes))
  const classes = found.map(({ kind, first, last, best, worst, ranks }): TallyClass => {
    const all = [first, last, ...(rows.keys.length > 0 ? [best, worst, ...ranks] : []).map(({ counts }) => counts)]
    const distinct = new Map(all.map((counts) => [counts.join(), amounts(counts)]))
    return { kind, samples: [...distinct.values()] as [Amounts, ...Amounts[]] }
  })
  return {
    method: 'enumerated',
    complete: true,
    tallies,
    classes,
    moves,
    moved,
    step: (move, from, to) => {
      const step = steps.get(stepKey(move, from, to))
      return step ? { before: amounts(step.before), after: amounts(after(step.before, step.move)) } : null
    },
    above: (high, low) => {
      const [a, b] = [found[high], found[low]]
      return a && b && compareRanks(a.best, b.worst) > 0
        ? { high: amounts(a.best.counts), low: amounts(b.worst.counts) }
        : null
    },
  }
}
