import type { CaseFile, StatedTally } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'

/** A tally as a table: one row a voter class, one column an option, and the blank ballots last. */
export type Table = number[][]

/** Σ of the larger of what goes up and what goes down, class by class, and how many ballots are added or taken away. */
export function costOf(from: Table, to: Table): { changes: number; moved: number } {
  let changes = 0
  let moved = 0
  from.forEach((row, voters) => {
    const steps = row.map((count, column) => (to[voters]?.[column] ?? 0) - count)
    const up = steps.filter((step) => step > 0).reduce((sum, step) => sum + step, 0)
    const down = steps.filter((step) => step < 0).reduce((sum, step) => sum - step, 0)
    changes += Math.max(up, down)
    moved += Math.abs(up - down)
  })
  return { changes, moved }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** Whether every class has a valid ballot. */
export const hasVotes = (track: Track, table: Table): boolean =>
  table.every((row) => track.ballot.options.some(({ valid }, column) => valid !== false && (row[column] ?? 0) > 0))

/** Every row at most so many changes away. */
function* rowsWithin(from: readonly number[], up: number, down: number): Generator<number[]> {
  const [first, ...others] = from
  if (first === undefined) return yield []
  for (let step = -Math.min(first, down); step <= up; step += 1)
    for (const rest of rowsWithin(others, up - Math.max(0, step), down + Math.min(0, step)))
      yield [first + step, ...rest]
}

/** Every other tally at most so many changes away, with at most so many ballots. */
export function* tablesWithin(track: Track, from: Table, changes: number, limit: number): Generator<Table> {
  function* tables(voters: number, left: number): Generator<Table> {
    const row = from[voters]
    if (!row) return yield []
    for (const own of rowsWithin(row, left, left)) {
      const { changes: spent } = costOf([row], [own])
      for (const rest of tables(voters + 1, left - spent)) yield [own, ...rest]
    }
  }
  for (const table of tables(0, changes))
    if (costOf(from, table).changes > 0 && sum(table.flat()) <= limit && hasVotes(track, table)) yield table
}

/** The tally as a case states it. */
export const stated = (track: Track, subject: string, table: Table, issued?: number): StatedTally[] =>
  table.map((row, voters) => {
    const voterClass = track.ballot.classes?.[voters]?.id
    return {
      track: track.id,
      subject,
      ...(voterClass !== undefined && { class: voterClass }),
      counts: Object.fromEntries(track.ballot.options.map(({ id }, column) => [id, row[column] ?? 0])),
      blank: row.at(-1) ?? 0,
      spoiled: 0,
      ...(issued !== undefined && { issued: voters === 0 ? issued : 0 }),
    }
  })

/** The case with another tally of one subject on one track. */
export function withTally(policy: Policy, caseFile: CaseFile, tallies: StatedTally[]): CaseFile {
  const [{ track, subject } = { track: '', subject: '' }] = tallies
  const isOther = (entry: { track?: string | undefined; subject: string }) =>
    (entry.track ?? policy.tracks[0]?.id) !== track || entry.subject !== subject
  return {
    ...caseFile,
    ...(caseFile.ballots && { ballots: caseFile.ballots.filter(isOther) }),
    tallies: [...(caseFile.tallies ?? []).filter(isOther), ...tallies],
  }
}

/** The plan without the quotas of one track. */
export const withoutQuotas = (policy: Policy, track: Track): Policy => ({
  ...policy,
  tracks: policy.tracks.map((one) => (one.id === track.id ? { ...one, quotas: [] } : one)),
})

/** The nearest tally of each grade as it was found by trying: fewest changes, then fewest ballots added or taken away, then the order of options. */
export class Nearest {
  private readonly found = new Map<string | null, { key: number[]; table: Table }>()

  /** Takes one more tally into account. */
  add(grade: string | null, from: Table, table: Table): void {
    const { changes, moved } = costOf(from, table)
    const key = [changes, moved, ...table.flat().map((count) => -count)]
    const known = this.found.get(grade)?.key
    const at = known ? key.findIndex((one, index) => one !== known[index]) : 0
    if (!known || (at >= 0 && (key[at] as number) < (known[at] as number))) this.found.set(grade, { key, table })
  }

  /** The nearest tally and its distance. */
  of(grade: string): { changes: number; table: Table } | undefined {
    const found = this.found.get(grade)
    return found && { changes: found.key[0] as number, table: found.table }
  }
}
