import type { Tally } from '../schema/appraisal.js'
import type { Base } from '../schema/condition.js'
import type { Track } from '../schema/track.js'
import { totalOf } from './figures.js'
import { distinct } from './order.js'
import type { Ratio } from './ratio.js'
import { addRatios, multiplyRatios, parseRatio, ratioOf } from './ratio.js'
import type { Tallied } from './tally.js'

/** What part of the base some options have. */
export interface Share {
  /** Their votes; null: not supplied. */
  votes: number | null
  /** The number of ballots that the share is taken of; null: not supplied. */
  base: number | null
  /** Whether the classes' weights enter. */
  weighted: boolean
  /** The exact share; null where it does not exist. */
  value: Ratio | null
  /** What is missing where it does not exist. */
  missing: string[]
}

const baseInputs: Record<Base, string | null> = {
  valid: null,
  returned: 'tallies.returned',
  issued: 'tallies.issued',
  present: 'meeting.present',
  due: 'meeting.due',
}

/** The number of ballots that a share is taken of, or what is missing for it. */
export function baseOf({ tally, missing }: Pick<Tallied, 'tally' | 'missing'>, base: Base) {
  const value = tally[base]
  const input = baseInputs[base]
  return { value, missing: value === null ? (input === null ? missing : [input]) : value === 0 ? ['votes'] : [] }
}

const votesFor = (counts: Tally['counts'], options: string[]) =>
  counts && totalOf([...new Set(options)].map((option) => counts[option] ?? 0))

/** What valid ballots come to; null where it does not exist. */
export type ShareIn = (counts: NonNullable<Tally['counts']>, valid: number, scores: Tally['scores']) => Ratio | null

/** Σ weight × value over the voter classes; null where a class has none. */
export function overClasses(track: Track, tally: Tally, shareIn: ShareIn) {
  return (track.ballot.classes ?? []).reduce<Ratio | null>((sum, voters, index) => {
    const own = tally.classes?.[index]
    const share = own?.counts && own.valid ? shareIn(own.counts, own.valid, own.scores) : null
    return sum && share && addRatios(sum, multiplyRatios(parseRatio(voters.weight), share))
  }, ratioOf(0))
}

/** The exact share of options' votes in a base. */
export function shareOf(
  track: Track,
  tallied: Pick<Tallied, 'tally' | 'missing'>,
  options: string[],
  base: Base,
): Share {
  const { tally } = tallied
  const votes = votesFor(tally.counts, options)
  const below = baseOf(tallied, base)
  const weighted = track.ballot.classes !== undefined && base === 'valid'
  const none = (missing: string[]): Share => ({ votes, base: below.value, weighted, value: null, missing })
  if (votes === null || !below.value) return none(distinct([...tallied.missing, ...below.missing]))
  if (!weighted) return { votes, base: below.value, weighted, value: ratioOf(votes, below.value), missing: [] }
  const value = overClasses(track, tally, (counts, valid) => ratioOf(votesFor(counts, options) ?? 0, valid))
  return value ? { votes, base: below.value, weighted, value, missing: [] } : none(['votes'])
}
