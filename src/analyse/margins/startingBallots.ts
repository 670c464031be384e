import { groupBy } from '../../core/order.js'
import { trackIdOf } from '../../core/subjects.js'
import type { Tallied } from '../../core/tally.js'
import { namedCounts, tallyBallots } from '../../core/tally.js'
import type { Tally } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { BallotKind, Ballots } from './ballots.js'

/** The kinds of ballots of a track: class by class, the options in the plan's order, then blank. */
const ballotKinds = ({ ballot: { options, classes } }: Track): BallotKind[] =>
  (classes ?? [null]).flatMap((_, voters) => [
    ...options.map(({ id, valid = true }) => ({ voters, option: id, valid })),
    { voters, option: null, valid: false },
  ])

/** Blank ballots of each class, by subject: counted class by class, since a tally tells their sum alone. */
export function blanksOf(plan: Policy, track: Track, caseFile: CaseFile): Map<string, number[]> {
  const blanks = new Map<string, number[]>()
  for (const voters of track.ballot.classes ?? []) {
    const own = { ...track, ballot: { ...track.ballot, classes: [voters] } }
    const isOther = (entry: { track?: string | undefined; class?: string | undefined }) =>
      trackIdOf(plan, entry) === track.id && entry.class !== voters.id
    const { ballots, tallies } = caseFile
    const { tallied } = tallyBallots(
      { ...plan, tracks: plan.tracks.map((one) => (one === track ? own : one)) },
      {
        ...caseFile,
        ...(ballots && { ballots: ballots.filter((entry) => !isOther(entry)) }),
        ...(tallies && { tallies: tallies.filter((entry) => !isOther(entry)) }),
      },
    )
    for (const [subject, [{ tally }]] of groupBy(
      tallied.filter((one) => one.track === track.id),
      (one) => one.subject,
    ))
      blanks.set(subject, [...(blanks.get(subject) ?? []), tally.blank ?? 0])
  }
  return blanks
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** Ballots that came back and that no change touches: spoiled ones, and those of which only the sum is known. */
export const untouchedOf = ({ tally }: Tallied, counts: readonly number[]): number =>
  tally.returned === null ? (tally.spoiled ?? 0) : tally.returned - sumOf(counts)

/** Votes of an option in a tally, or for a score where the ballots hold scores. */
const votesFor = ({ counts, scores }: Pick<Tally, 'counts' | 'scores'>, option: string): number =>
  counts?.[option] ?? scores?.find(({ score }) => score === option)?.votes ?? 0

/**
 * The ballots on one subject as they lie, with valid ones or without; null where the counts are not supplied.
 *
 * @param track - the track; where the ballots hold scores, with these as options
 * @param tallied - the subject's counts
 * @param blanks - blank ballots of each class, from {@link blanksOf}
 */
export function ballotsAsTheyLie(track: Track, tallied: Tallied, blanks: readonly number[] = []): Ballots | null {
  const { tally } = tallied
  const kinds = ballotKinds(track)
  const perClass = tally.classes ?? [tally]
  if (perClass.some(({ counts }) => counts === null)) return null
  // Where the classes' blank ballots cannot be told apart none is taken away.
  const known = track.ballot.classes ? (sumOf(blanks) === tally.blank ? blanks : []) : [tally.blank ?? 0]
  const counts = kinds.map(({ voters, option }) => {
    const own = perClass[voters]
    return option === null ? (known[voters] ?? 0) : own ? votesFor(own, option) : 0
  })
  const most = tally.issued ?? tally.present ?? tally.due
  const limit = most === null ? null : Math.max(most - untouchedOf(tallied, counts), sumOf(counts))
  return { kinds, counts, limit }
}

/** The same; null also where a class has no valid ballot, or where ballots hold scores. */
export function startingBallots(track: Track, tallied: Tallied, blanks?: readonly number[]): Ballots | null {
  const isEmpty = (tallied.tally.classes ?? [tallied.tally]).some(({ valid }) => !valid)
  return isEmpty || track.ballot.options.length === 0 ? null : ballotsAsTheyLie(track, tallied, blanks)
}

/** The counts of a subject with its ballots changed; figures that are not known stay so. */
export function withBallots(
  track: Track,
  tallied: Tallied,
  { kinds, counts }: Ballots,
  to: readonly number[],
): Tallied {
  const { tally } = tallied
  const { classes } = track.ballot
  const votesIn = (isOwn: (kind: BallotKind) => boolean, of: readonly number[] = to) =>
    sumOf(kinds.map((kind, index) => (isOwn(kind) ? (of[index] ?? 0) : 0)))
  const named = (isOwn: (kind: BallotKind) => boolean) =>
    namedCounts(
      track,
      track.ballot.options.map(({ id }) => votesIn((kind) => isOwn(kind) && kind.option === id)),
    )
  const changed = (figure: number | null, isOwn: (kind: BallotKind) => boolean) =>
    figure === null ? null : figure + votesIn(isOwn) - votesIn(isOwn, counts)
  return {
    ...tallied,
    tally: {
      ...tally,
      ...named(() => true),
      valid: votesIn(({ valid }) => valid),
      blank: changed(tally.blank, ({ option }) => option === null),
      returned: changed(tally.returned, () => true),
      ...(classes && {
        classes: classes.map(({ id }, voters) => ({
          class: id,
          valid: votesIn((kind) => kind.valid && kind.voters === voters),
          ...named((kind) => kind.voters === voters),
        })),
      }),
    },
  }
}
