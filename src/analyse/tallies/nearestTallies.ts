import type { Borders } from './borders.js'
import type { CountedRegion } from './countRegions.js'
import { eachStretch } from './stretches.js'

/** So many tallies are given for each change. */
const most = 3

/** The side of every border as a list. */
const sidesAt = (rows: readonly (readonly number[])[], votes: readonly number[]): number[] =>
  rows.map((row) => Math.sign(row.reduce((sum, own, group) => sum + own * (votes[group] ?? 0), 0)))

/** The borders that part a set of regions from the rest: crossing one alone leads out of it. All of them where there is no such. */
function bordersBetween(rows: Borders['rows'], regions: readonly CountedRegion[], own: ReadonlySet<CountedRegion>) {
  const sides = regions.map((region) => ({ isOwn: own.has(region), sides: sidesAt(rows, region.example) }))
  const parting = rows.filter((_, border) => {
    const seen = new Map<string, boolean>()
    return sides.some((region) => {
      const others = region.sides.filter((__, index) => index !== border).join()
      const known = seen.get(others) ?? region.isOwn
      seen.set(others, known)
      return known !== region.isOwn
    })
  })
  return parting.length > 0 ? parting : rows
}

/** Most votes for the first options first. */
const compareVotes = (a: readonly number[], b: readonly number[]) => {
  const place = a.findIndex((votes, group) => votes !== b[group])
  return place < 0 ? 0 : (b[place] ?? 0) - (a[place] ?? 0)
}

interface Nearest {
  keys: ReadonlySet<string>
  distance: (votes: readonly number[]) => number
  found: { votes: number[]; away: number }[]
}

function searchIn(rows: Borders['rows'], regions: readonly CountedRegion[], own: ReadonlySet<CountedRegion>): Nearest {
  // So much does one ballot move the sum, if it goes from one group to another.
  const parting = bordersBetween(rows, regions, own).map((row) => ({ row, reach: Math.max(...row) - Math.min(...row) }))
  const ballotsTo = ({ row, reach }: (typeof parting)[number], votes: readonly number[]) =>
    Math.ceil(Math.abs(row.reduce((sum, coefficient, group) => sum + coefficient * (votes[group] ?? 0), 0)) / reach)
  return {
    keys: new Set([...own].map(({ key }) => key)),
    distance: (votes) => Math.min(...parting.map((border) => ballotsTo(border, votes))),
    found: [],
  }
}

function offer({ distance, found }: Nearest, votes: number[]): void {
  const away = distance(votes)
  const order = (one: { votes: number[]; away: number }) => one.away - away || compareVotes(one.votes, votes)
  const place = found.findIndex((one) => order(one) >= 0)
  const at = place < 0 ? found.length : place
  const next = found[at]
  if (next && order(next) === 0) return
  found.splice(at, 0, { votes, away })
  found.length = Math.min(found.length, most)
}

/**
 * A few tallies of each set of regions, those first that fewest ballots part from a border: by the distance to it, then those
 * with most votes for the first options.
 *
 * @param borders - the borders
 * @param regions - all regions
 * @param sets - of these regions
 * @param ballots - valid ballots
 * @returns votes of each group, a list for each set
 */
export function nearestTallies(
  borders: Borders,
  regions: readonly CountedRegion[],
  sets: readonly ReadonlySet<CountedRegion>[],
  ballots: number,
): number[][][] {
  const searches = sets.map((own) => searchIn(borders.rows, regions, own))
  const byKey = new Map<string, Nearest[]>()
  for (const search of searches) for (const key of search.keys) byKey.set(key, [...(byKey.get(key) ?? []), search])
  if (searches.length > 0)
    // On a stretch no tally is nearer to a border than both its ends.
    eachStretch(borders, ballots, ({ key, ends }) => {
      for (const search of byKey.get(key) ?? []) for (const votes of ends) offer(search, votes)
    })
  return searches.map(({ found }) => found.map(({ votes }) => votes))
}
