import type { Alert } from '../schema/alert.js'
import type { Tally } from '../schema/appraisal.js'
import type { Track } from '../schema/track.js'

/** Counts of one subject: per voter class (one entry where the track has no classes), by position of the option. */
export interface Figures {
  /** Votes per class and option; null for a class that was not supplied. */
  counts: (number[] | null)[]
  /** Ballots without a mark. */
  blank: number | null
  /** Ballots that cannot be counted. */
  spoiled: number | null
  /** All ballots that came back. */
  returned: number | null
  /** Ballots handed out. */
  issued: number | null
  /** Which ballots are spoiled, where ballots were counted. */
  spoiledBallots?: Tally['spoiledBallots']
}

/** The sum of numbers. */
export const totalOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** The sum of figures; null where one of them is not known. */
export const knownTotal = (numbers: (number | null)[]): number | null =>
  numbers.some((number) => number === null) ? null : totalOf(numbers as number[])

/** Votes per option over all classes; null where a class is not known. */
export function sumOf({ counts: [first = null, ...others] }: Figures): number[] | null {
  return others.reduce((sum, own) => sum && own && sum.map((votes, index) => votes + (own[index] ?? 0)), first)
}

/** The counts of the options that make a ballot valid. */
export const validOf = (track: Track, counts: number[]): number[] =>
  counts.filter((_, index) => track.ballot.options[index]?.valid !== false)

/** The figures under their names, as an alert shows them. */
export function describeFigures(track: Track, figures: Figures): Alert['params'] {
  const { blank, spoiled, returned } = figures
  const counts = figures.counts.map((own) =>
    own ? Object.fromEntries(track.ballot.options.map((option, index) => [option.id, own[index] ?? 0])) : null,
  )
  return { counts: track.ballot.classes ? counts : (counts[0] ?? null), blank, spoiled, returned }
}

/** The names of figures that both sides give and that differ. */
export function differingFigures(track: Track, a: Figures, b: Figures): string[] {
  const single = (['blank', 'spoiled', 'returned'] as const).filter(
    (name) => a[name] !== null && b[name] !== null && a[name] !== b[name],
  )
  const classes = a.counts.filter(
    (own, index) => own && b.counts[index]?.some((votes, option) => votes !== own[option]),
  )
  return classes.length > 0 ? [...single, track.id] : single
}
