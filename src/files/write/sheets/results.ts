import { explainDetermination, explainQuota, labelFor, wordFor } from '../../../explain/index.js'
import type { Determination } from '../../../schema/appraisal.js'
import type { Track } from '../../../schema/track.js'
import { obligationsText, splitConsequences } from '../consequences.js'
import type { Emphasis, PrintCell, PrintColumn, PrintSheet } from '../printSheet.js'
import {
  organizationOf,
  personName,
  type ResultsContext,
  type TrackWithResults,
  tracksWithResults,
} from '../resultsContext.js'
import { isGradedOrRanked, shareIn, shownShares } from '../shares.js'

/** The worse the grade, the more its cell stands out. */
const emphasisOf = ({ scale }: Track, { grade, status }: Determination): Emphasis => {
  const place = scale.findIndex(({ id }) => id === grade)
  if (place > 0) return place === scale.length - 1 ? 'severe' : place === 1 ? 'notable' : 'strong'
  return status === 'provisional' ? 'tentative' : 'plain'
}

const decimal = (fraction: string | null): number | null => {
  if (fraction === null) return null
  const [numerator, denominator = '1'] = fraction.split('/')
  return Number(numerator) / Number(denominator)
}

const percentIn = (determination: Determination, share: ReturnType<typeof shownShares>[number]): number | null => {
  const found = shareIn(determination.tally, share)
  return found && found.votes / found.base
}

const columnsOf = (
  track: Track,
  { words: { headings, share }, context }: ResultsContext,
  brief: boolean,
): PrintColumn[] => {
  const option = (id: string) => labelFor('option', id, { ...context, track: track.id })
  return [
    { header: headings.number, width: 5 },
    { header: headings.organization, width: 18, align: 'left' },
    { header: headings.kind, width: 9 },
    { header: headings.secretary, width: 11 },
    ...track.ballot.options.map(({ id }) => ({ header: option(id), width: 6 })),
    { header: headings.valid, width: 7 },
    ...shownShares(track).map(({ options }) => ({ header: share(options.map(option)), width: 10, format: '0.00%' })),
    ...(track.score ? [{ header: headings.score, width: 8, format: '0.00' }] : []),
    { header: headings.rank, width: 6 },
    { header: headings.grade, width: 7 },
    { header: headings.status, width: 8 },
    ...(brief
      ? []
      : [
          { header: headings.reason, width: 46, align: 'left' as const },
          { header: headings.uses, width: 28, align: 'left' as const },
        ]),
  ]
}

const sheetOf = (one: TrackWithResults, all: ResultsContext, severalTracks: boolean, brief: boolean): PrintSheet => {
  const { track, result } = one
  const { appraisal, policy, caseFile, words, explain } = all
  const context = { ...all.context, track: track.id }
  const { common, own } = splitConsequences(one)
  const kindOf = (id: string | null) => caseFile.organizations.find((organization) => organization.id === id)?.kind

  const rows = result.determinations.map((determination, index): PrintCell[] => {
    const { subject, organization, tally, rank, grade, status, later, score } = determination
    const told = brief ? null : explainDetermination(appraisal, policy, track.id, subject, caseFile, explain)
    const kind = kindOf(organization)
    const lacking = status === 'provisional' && told?.missing.length ? [words.provisional(told.missing)] : []
    return [
      index + 1,
      organizationOf(all, determination),
      kind === undefined ? null : labelFor('kind', kind, context),
      personName(all, subject),
      ...track.ballot.options.map(({ id }) =>
        tally.counts && Object.hasOwn(tally.counts, id) ? (tally.counts[id] ?? null) : null,
      ),
      tally.valid,
      ...shownShares(track).map((share) => percentIn(determination, share)),
      ...(track.score ? [decimal(score?.total ?? null)] : []),
      rank,
      { value: grade === null ? '—' : labelFor('grade', grade, context), emphasis: emphasisOf(track, determination) },
      {
        value: wordFor('status', later ? 'later' : status, explain),
        emphasis: status === 'graded' ? 'plain' : 'tentative',
      },
      ...(brief
        ? []
        : [[...(told?.reasons ?? []), ...lacking].join('\n'), obligationsText(own.get(subject) ?? [], all) || '—']),
    ]
  })

  return {
    name: severalTracks ? `${words.sheets.results} ${track.label}` : words.sheets.results,
    title: severalTracks ? `${all.titleOf('results')} ${track.label}` : all.titleOf('results'),
    subtitle: all.subtitle,
    columns: columnsOf(track, all, brief),
    rows,
    notes: [
      ...(common.length > 0 ? [words.forEverybody(obligationsText(common, all))] : []),
      ...result.quotas.map((quota) => explainQuota(quota, context, explain)),
      ...(track.rankWithin ? [words.rankedWithinKinds] : []),
      words.signature,
    ],
    orientation: 'landscape',
    frozenColumns: 4,
  }
}

/**
 * One sheet for every track that is graded or ranked: votes, shares, rank, grade, reasons and what follows.
 *
 * @param context - the results
 * @param options - `brief`: without reasons and what follows
 * @returns the sheets
 */
export const resultSheets = (context: ResultsContext, { brief = false } = {}): PrintSheet[] => {
  const shown = tracksWithResults(context).filter(({ track }) => isGradedOrRanked(track))
  return shown.map((one) => sheetOf(one, context, shown.length > 1, brief))
}
