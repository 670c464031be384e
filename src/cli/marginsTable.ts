import type { LevelMargins, QuotaLine, SubjectMargins, TrackMargins } from '../analyse/index.js'
import { parseRatio } from '../core/ratio.js'
import { explainMargin, explainMissing, labelFor } from '../explain/index.js'
import { numberText } from '../explain/numbers.js'
import type { Determination } from '../schema/appraisal.js'
import { standingText, whoOf } from './changesText.js'
import { headLines } from './headLines.js'
import type { Outcome, Screen } from './outcome.js'
import { paintFor } from './paint.js'
import { hanging, textTable, wrapText } from './textTable.js'

type Margin = LevelMargins['margins'][number] | SubjectMargins['scores'][number]['result'][number]

const short = (margin: Margin | undefined, { texts: { margins } }: Outcome): string => {
  if (!margin) return margins.here
  if (margin.kind === 'score')
    return margin.by === null
      ? margins.never[margin.never.because]
      : margins.points(numberText(parseRatio(margin.by)), margin.attained)
  if (margin.ballots !== null) return margins.ballots(margin.ballots)
  return margin.never ? margins.never[margin.never.because] : margins.beyond(margin.beyond ?? 0)
}

const lineText = ({ members }: QuotaLine, subject: string, { texts: { margins } }: Outcome): string => {
  const own = members.find((one) => one.subject === subject)
  if (!own) return margins.here
  return own.places === null ? margins.fixed[own.fixed ?? 'not-applied'] : margins.side(own.side, own.places)
}

const quotaName = (quota: string, track: string, { plan }: Outcome): string => {
  const found = plan.tracks.find(({ id }) => id === track)?.quotas?.find(({ id }) => id === quota)
  return found?.label ?? quota
}

const determinationsOf = (track: string, { appraisal }: Outcome): Determination[] =>
  appraisal.tracks.find(({ id }) => id === track)?.determinations ?? []

/** One row a person, best place first. */
const trackTable = (track: TrackMargins, outcome: Outcome, { columns }: Screen): string[] => {
  const { plan, texts } = outcome
  const { margins } = texts
  const scale = plan.tracks.find(({ id }) => id === track.id)?.scale ?? []
  const determinations = determinationsOf(track.id, outcome)
  const of = (subject: string) => determinations.find((one) => one.subject === subject)
  const ranked = track.subjects.toSorted((a, b) => (of(a.subject)?.rank ?? 0) - (of(b.subject)?.rank ?? 0))
  const rows = ranked.map((own) => {
    const determination = of(own.subject)
    const total = own.scores.find((one) => one.of === true)
    const found: readonly Margin[] | undefined = own.result?.margins ?? total?.result
    return [
      { text: whoOf({ track: track.id, subject: own.subject }, outcome) },
      { text: determination ? standingText(determination, track.id, outcome) : '' },
      ...scale.map(({ id }) => ({
        text:
          own.grade === id
            ? margins.here
            : found
              ? short(
                  found.find(({ to }) => to === id),
                  outcome,
                )
              : margins.unknown,
      })),
      ...track.quotas.map((line) => ({ text: lineText(line, own.subject, outcome) })),
    ]
  })
  return textTable(
    [
      { header: margins.headings.who, align: 'left', wraps: true },
      { header: margins.headings.grade, align: 'left' },
      ...scale.map(({ label }) => ({ header: margins.to(label), align: 'right' as const })),
      ...track.quotas.map(({ quota }) => ({
        header: margins.line(quotaName(quota, track.id, outcome)),
        align: 'left' as const,
        wraps: true,
      })),
    ],
    rows,
    columns,
  )
}

/** Everything about one person, in sentences. */
const personLines = (track: TrackMargins, own: SubjectMargins, outcome: Outcome, screen: Screen): string[] => {
  const { plan, texts, language } = outcome
  const { margins } = texts
  const determination = determinationsOf(track.id, outcome).find((one) => one.subject === own.subject)
  const context = { policy: plan, caseFile: outcome.caseFile, track: track.id, tally: determination?.tally }
  const told = (found: readonly Margin[]) =>
    found.flatMap((margin) => hanging('    ', explainMargin(margin, context, { language }), screen.columns))
  const level = (heading: string, found: readonly Margin[] | undefined) =>
    found && found.length > 0 ? [`  ${heading}`, ...told(found)] : []
  const named = (subject: string) => labelFor('subject', subject, context)
  return [
    paintFor(screen.colour).strong(
      [
        whoOf({ track: track.id, subject: own.subject }, outcome),
        determination ? standingText(determination, track.id, outcome) : '',
      ].join(' '),
    ),
    ...(own.undetermined.length > 0
      ? [`  ${margins.missing(own.undetermined.map((name) => explainMissing(name, { language })))}`]
      : []),
    ...level(margins.rules, own.rules?.margins),
    ...level(margins.result, own.result?.margins),
    ...own.scores.flatMap(({ of, value, result }) => [
      `  ${margins.score(of === true ? null : labelFor('component', of, context), value === null ? null : numberText(parseRatio(value)))}`,
      ...told(result),
    ]),
    ...track.quotas.flatMap(({ quota, members }) => {
      const standing = members.find((one) => one.subject === own.subject)
      if (!standing || standing.places === null) return []
      const { side, places, across } = standing
      const name = quotaName(quota, track.id, outcome)
      return hanging('  ', margins.standing({ quota: name, side, places, across: across.map(named) }), screen.columns)
    }),
    '',
  ]
}

/**
 * How far everybody is from every other grade: a table a track; of those that were asked for, sentences with examples.
 *
 * @param tracks - the margins of the outcome's case
 * @param isAsked - whether somebody was named
 * @param outcome - the appraisal that they are of
 * @param screen - where
 * @returns the lines
 */
export const marginsTable = (
  tracks: readonly TrackMargins[],
  isAsked: boolean,
  outcome: Outcome,
  screen: Screen,
): string[] => {
  const { plan, texts } = outcome
  const shown = tracks.filter(({ subjects }) => subjects.length > 0)
  const labelled = (track: TrackMargins, lines: readonly string[]) =>
    shown.length > 1 ? [paintFor(screen.colour).strong(labelFor('track', track.id, { policy: plan })), ...lines] : lines
  return [
    ...headLines(texts.margins.title, outcome, screen),
    '',
    ...(shown.length === 0 ? [texts.margins.nobody] : []),
    ...shown.flatMap((track) =>
      isAsked
        ? track.subjects.flatMap((own) => personLines(track, own, outcome, screen))
        : [...labelled(track, trackTable(track, outcome, screen)), ''],
    ),
    ...(isAsked || shown.length === 0 ? [] : wrapText(texts.margins.legend, screen.columns)),
  ]
}
