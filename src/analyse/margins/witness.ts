import type { Bounded } from '../../core/bounds.js'
import type { StatedTally } from '../../schema/case.js'
import { withBallots } from './startingBallots.js'
import type { SubjectGround } from './subjectGround.js'

/** A changed tally as a case states it, one entry a voter class. What is not told class by class stands with the first. */
export function witnessOf(
  {
    track,
    bounded: { tallied },
    ballots,
  }: Pick<SubjectGround, 'track' | 'ballots'> & { bounded: Pick<Bounded, 'tallied'> },
  to: readonly number[],
): StatedTally[] {
  const { tally } = withBallots(track, tallied, ballots, to)
  const { blank, spoiled, issued, returned } = tally
  const perClass = tally.classes ?? [tally]
  const inClass = (voters: number, isCounted: (option: string | null) => boolean) =>
    ballots.kinds.reduce(
      (sum, kind, index) => sum + (kind.voters === voters && isCounted(kind.option) ? (to[index] ?? 0) : 0),
      0,
    )
  // Of a class other than the first as many have returned as are told of it.
  const told = perClass.map((_, voters) => inClass(voters, (option) => option !== null || blank !== null))
  const returnedIn = (voters: number) =>
    returned === null
      ? null
      : voters > 0
        ? (told[voters] ?? 0)
        : told.slice(1).reduce((left, number) => left - number, returned)
  const first = (figure: number | null, voters: number) => (figure === null ? null : voters === 0 ? figure : 0)
  return perClass.map((own, voters): StatedTally => {
    const figures = {
      blank: blank === null ? null : track.ballot.classes ? inClass(voters, (option) => option === null) : blank,
      spoiled: first(spoiled, voters),
      issued: first(issued, voters),
      returned: blank === null || spoiled === null ? returnedIn(voters) : null,
    }
    return {
      track: track.id,
      subject: tallied.subject,
      ...('class' in own && { class: own.class }),
      counts: own.counts ?? {},
      ...(own.scores && { scores: own.scores }),
      ...Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null)),
    }
  })
}
