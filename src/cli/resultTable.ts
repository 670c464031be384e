import { labelFor } from '../explain/index.js'
import { isGradedOrRanked, shareIn, shownShares } from '../files/write/shares.js'
import type { Determination } from '../schema/appraisal.js'
import type { Track } from '../schema/track.js'
import { headLines } from './headLines.js'
import type { Outcome, Screen } from './outcome.js'
import { type Paint, paintFor } from './paint.js'
import { shortReason } from './shortReason.js'
import { type TextCell, type TextColumn, textTable } from './textTable.js'

/** A percentage to two decimals, rounded half up from whole numbers. */
const percent = (votes: number, base: number): string => {
  const hundredths = (20_000n * BigInt(votes) + BigInt(base)) / (2n * BigInt(base))
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}

const decimal = (fraction: string | null, absent: string): string => {
  if (fraction === null) return absent
  const [numerator, denominator = '1'] = fraction.split('/')
  return (Number(numerator) / Number(denominator)).toFixed(2)
}

const kindOf = ({ organization }: Determination, { caseFile }: Outcome): string | undefined =>
  caseFile.organizations.find(({ id }) => id === organization)?.kind

/** By rank; where ranks restart in every kind, one kind after another, in the plan's order. */
const inOrder = (track: Track, outcome: Outcome) => {
  const kinds = outcome.plan.organizationKinds.map(({ id }) => id)
  const place = (one: Determination) => {
    const index = track.rankWithin ? kinds.indexOf(kindOf(one, outcome) ?? '') : 0
    return index < 0 ? kinds.length : index
  }
  return (a: Determination, b: Determination): number => place(a) - place(b) || (a.rank ?? 0) - (b.rank ?? 0)
}

const countOf = ({ counts }: Determination['tally'], option: string): number | null =>
  counts && Object.hasOwn(counts, option) ? (counts[option] ?? null) : null

const rowOf = (determination: Determination, track: Track, outcome: Outcome, paint: Paint): TextCell[] => {
  const { plan, caseFile, texts } = outcome
  const { table } = texts
  const context = { policy: plan, caseFile, track: track.id }
  const { subject, organization, tally, rank, tiedWith, grade, status, score } = determination
  const kind = kindOf(determination, outcome)
  const place = track.scale.findIndex(({ id }) => id === grade)
  const shares = shownShares(track).filter((_, index) => index > 0)
  const number = (value: number | null) => ({ text: value === null ? table.notSupplied : String(value) })
  return [
    { text: rank === null ? table.notSupplied : `${rank}${tiedWith.length > 0 ? '=' : ' '}` },
    ...(track.rankWithin ? [{ text: kind === undefined ? '' : labelFor('kind', kind, context) }] : []),
    { text: organization === null ? '' : labelFor('organization', organization, context) },
    { text: labelFor('subject', subject, context) },
    ...track.ballot.options.map(({ id }) => number(countOf(tally, id))),
    number(tally.valid),
    ...shares.map((share) => {
      const found = shareIn(tally, share)
      return { text: found ? percent(found.votes, found.base) : table.notSupplied }
    }),
    ...(track.score ? [{ text: decimal(score?.total ?? null, table.notSupplied) }] : []),
    {
      text: `${grade === null ? table.notSupplied : labelFor('grade', grade, context)}${status === 'provisional' ? table.provisionalMark : ''}`,
      paint:
        place <= 0
          ? undefined
          : place === track.scale.length - 1
            ? (text) => paint.bad(paint.strong(text))
            : paint.notable,
    },
    { text: shortReason(determination, track.id, outcome) },
  ]
}

const columnsOf = (track: Track, { plan, texts: { table } }: Outcome): TextColumn[] => {
  const option = (id: string) => labelFor('option', id, { policy: plan, track: track.id })
  const shares = shownShares(track).filter((_, index) => index > 0)
  return [
    { header: table.headings.rank, align: 'right' },
    ...(track.rankWithin ? [{ header: table.headings.kind, align: 'left' as const }] : []),
    { header: table.headings.organization, align: 'left', wraps: true },
    { header: table.headings.secretary, align: 'left', wraps: true },
    ...track.ballot.options.map(({ id }) => ({ header: option(id), align: 'right' as const })),
    { header: table.headings.valid, align: 'right' },
    ...shares.map(({ options }) => ({ header: table.share(options.map(option)), align: 'right' as const })),
    ...(track.score ? [{ header: table.headings.score, align: 'right' as const }] : []),
    { header: table.headings.grade, align: 'left' },
    { header: table.headings.why, align: 'left', wraps: true },
  ]
}

const countedLines = (
  track: Track,
  determinations: readonly Determination[],
  { plan, caseFile, texts }: Outcome,
): string[] => {
  const context = { policy: plan, caseFile, track: track.id }
  const { table } = texts
  return determinations.map(({ subject, tally }) => {
    const name = labelFor('subject', subject, context)
    const scores = tally.scores?.map((one) => `${one.score} × ${one.votes}`) ?? []
    const counts = track.ballot.options.map(
      ({ id }) => `${labelFor('option', id, context)} ${countOf(tally, id) ?? table.notSupplied}`,
    )
    return table.counted(
      track.label,
      name === subject && caseFile.committee?.secretary === subject ? table.committeeSecretary : name,
      [...counts, ...scores],
      String(tally.valid ?? table.notSupplied),
    )
  })
}

/**
 * The results as tables, one for each track that is graded or ranked, and a line for each subject of a track that is only counted.
 *
 * @param outcome - what to show
 * @param screen - where
 * @returns the lines
 */
export const resultTable = (outcome: Outcome, screen: Screen): string[] => {
  const { appraisal, plan, texts } = outcome
  const { table } = texts
  const paint = paintFor(screen.colour)
  const graded = plan.tracks.filter(isGradedOrRanked)
  const results = (id: string) => appraisal.tracks.find((track) => track.id === id)?.determinations ?? []
  return [
    ...headLines(table.title, outcome, screen),
    ...graded.flatMap((track) => {
      const rows = [...results(track.id)].sort(inOrder(track, outcome)).map((one) => rowOf(one, track, outcome, paint))
      return [
        '',
        ...(graded.length > 1 ? [track.label] : []),
        ...textTable(columnsOf(track, outcome), rows, screen.columns),
      ]
    }),
    ...(graded.some(({ id }) => results(id).some(({ tiedWith }) => tiedWith.length > 0))
      ? [paint.faint(table.ties)]
      : []),
    ...plan.tracks
      .filter((track) => !isGradedOrRanked(track))
      .flatMap((track) => countedLines(track, results(track.id), outcome)),
  ]
}
