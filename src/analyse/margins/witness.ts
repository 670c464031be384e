import type { StatedTally } from '../../schema/case.js'
import { withBallots } from './startingBallots.js'
import type { SubjectGround } from './subjectGround.js'

/** A changed tally as a case states it, one entry a voter class. Figures that are not told class by class stand with the first. */
export function witnessOf(
  { track, bounded: { tallied }, ballots }: Pick<SubjectGround, 'track' | 'bounded' | 'ballots'>,
  to: readonly number[],
): StatedTally[] {
  const { tally } = withBallots(track, tallied, ballots, to)
  const { blank, spoiled, issued, returned } = tally
  return (tally.classes ?? [tally]).map((own, voters): StatedTally => {
    const rest = (figure: number | null) => (figure === null ? undefined : voters === 0 ? figure : 0)
    const blankIndex = ballots.kinds.findIndex((kind) => kind.voters === voters && kind.option === null)
    const figures = {
      blank: blank === null ? undefined : track.ballot.classes ? (to[blankIndex] ?? 0) : blank,
      spoiled: rest(spoiled),
      issued: rest(issued),
      returned: blank === null || spoiled === null ? rest(returned) : undefined,
    }
    return {
      track: track.id,
      subject: tallied.subject,
      ...('class' in own && { class: own.class }),
      counts: own.counts ?? {},
      ...Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined)),
    }
  })
}
