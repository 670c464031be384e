import { ratioOf } from '../../../core/ratio.js'
import { explainAlert, explainDetermination, explainQuota, explainStreak, labelFor } from '../../../explain/index.js'
import { percentText } from '../../../explain/numbers.js'
import type { Alert, AlertCode } from '../../../schema/alert.js'
import type { Determination } from '../../../schema/appraisal.js'
import { shareIn, shownShares } from '../../write/shares.js'
import { blank, headRow, left } from '../cells.js'
import type { Paper, PaperBlock, PaperPart } from '../paper.js'
import { personOf } from '../person.js'
import {
  gradedTracks,
  isNotable,
  isSettled,
  type ResultPaperContext,
  type TrackResults,
} from '../resultPaperContext.js'
import { scoreText } from '../scoreText.js'
import { sections } from '../sections.js'

const tableOf = ({ track, result }: TrackResults, all: ResultPaperContext): PaperBlock => {
  const { words, context } = all
  const { headings, summary } = words
  const labels = { ...context, track: track.id }
  const option = (id: string) => labelFor('option', id, labels)
  const shares = shownShares(track)
  const { options } = track.ballot
  const gradeText = (one: Determination) =>
    one.grade === null
      ? words.noGrade
      : isSettled(one)
        ? labelFor('grade', one.grade, labels)
        : words.provisional(labelFor('grade', one.grade, labels))
  return {
    kind: 'table',
    widths: [
      13,
      44,
      22,
      ...options.map(() => 14),
      17,
      ...shares.map(() => 26),
      ...(track.score ? [16] : []),
      12,
      20,
      30,
    ],
    size: 10.5,
    head: [
      headRow([
        headings.number,
        headings.organization,
        headings.secretary,
        ...options.map(({ id }) => option(id)),
        headings.valid,
        ...shares.map(({ options: ids }) => summary.share(ids.map(option))),
        ...(track.score ? [headings.score] : []),
        headings.rank,
        headings.grade,
        headings.decision,
      ]),
    ],
    rows: result.determinations.map((one, index) => {
      const { organization, name } = personOf(all, one)
      const { counts, valid } = one.tally
      return {
        cells: [
          { text: String(index + 1) },
          left(organization || name),
          { text: organization ? name : '' },
          ...options.map(({ id }) => ({ text: counts && Object.hasOwn(counts, id) ? String(counts[id] ?? 0) : '' })),
          { text: valid === null ? '' : String(valid) },
          ...shares.map((share) => {
            const found = shareIn(one.tally, share)
            return { text: found ? percentText(ratioOf(found.votes, found.base)) : '' }
          }),
          ...(track.score ? [{ text: scoreText(one.score?.total ?? null) }] : []),
          { text: one.rank === null ? '' : String(one.rank) },
          { text: gradeText(one) },
          blank(),
        ],
        height: 9,
      }
    }),
  }
}

/** What the committee named of everybody, side by side. */
const opinionBlocks = ({ result }: TrackResults, number: number, all: ResultPaperContext): PaperBlock[] => {
  const { words } = all
  const { headings, summary, numbers, semicolon } = words
  const told = result.determinations.filter(
    ({ opinion }) => opinion && opinion.strengths.length + opinion.problems.length > 0,
  )
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: `${numbers.section(number)}${summary.opinions}` },
    {
      kind: 'table',
      widths: [13, 46, 22, 72, 72],
      size: 10.5,
      head: [
        headRow([headings.number, headings.organization, headings.secretary, summary.strengths, summary.problems], 9),
      ],
      rows: told.map((determination, index) => {
        const { name, organization } = personOf(all, determination)
        const { strengths = [], problems = [] } = determination.opinion ?? {}
        return {
          cells: [
            { text: String(index + 1) },
            left(organization || name),
            { text: organization ? name : '' },
            left(strengths.join(semicolon)),
            left(problems.join(semicolon)),
          ],
          height: 9,
        }
      }),
    },
  ]
}

/** What the committee has to settle before the grades stand, besides whatever is wrong. */
const openQuestions: ReadonlySet<AlertCode> = new Set([
  'rules-clash',
  'proposal-tied',
  'judgement-not-admissible',
  'duplicate-judgement',
  'quota-unmet',
  'quota-tie',
  'quota-undetermined',
  'consequence-undetermined',
  'due-date-unset',
])

const isOpenQuestion = ({ code, severity }: Alert): boolean => severity === 'error' || openQuestions.has(code)

const partOf = (one: TrackResults, all: ResultPaperContext, first: boolean): PaperPart => {
  const { words, policy, caseFile, explain, appraisal, context } = all
  const { summary } = words
  const { track, result, name } = one
  const labels = { ...context, track: track.id }
  const told = result.determinations.filter(isNotable).flatMap((determination) => {
    const explanation = explainDetermination(appraisal, policy, track.id, determination.subject, caseFile, explain)
    if (!explanation) return []
    if (!isSettled(determination)) return [explanation.paragraph]
    const { name: person, organization } = personOf(all, determination)
    return [`${words.named(person, organization)}${words.sentences(explanation.reasons)}`]
  })
  const alerts = first ? appraisal.alerts.filter(isOpenQuestion) : []
  const streaks = first ? appraisal.streaks.filter(({ answer }) => answer !== 'no') : []
  const texts = sections(
    [
      { title: summary.quotas, texts: result.quotas.map((quota) => explainQuota(quota, labels, explain)) },
      { title: summary.notes, texts: told },
      { title: summary.streaks, texts: streaks.map((streak) => explainStreak(streak, labels, explain)) },
      { title: summary.alerts, texts: alerts.map((alert) => explainAlert(alert, labels, explain)) },
    ],
    words,
  )
  return {
    name,
    blocks: [
      { kind: 'title', text: summary.title(all.year, name) },
      {
        kind: 'subtitle',
        text: summary.subtitle({
          committee: all.committee,
          meeting: caseFile.meeting?.date === undefined ? null : all.day(caseFile.meeting.date),
        }),
      },
      tableOf(one, all),
      ...texts,
      ...opinionBlocks(one, 1 + texts.filter(({ kind }) => kind === 'heading').length, all),
      { kind: 'line', text: summary.signers },
    ],
  }
}

/**
 * The summary that is laid before the committee: votes, shares, ranks and grades of everybody, on what each grade rests,
 * and what the committee has to settle; the last column is for its decision.
 *
 * @param all - the result
 * @returns the paper, with a part for each track that ends in a grade
 */
export const summaryPaper = (all: ResultPaperContext): Paper =>
  all.paper('summary', {
    title: all.words.summary.title(all.year, null),
    orientation: 'landscape',
    parts: gradedTracks(all).map((one, index) => partOf(one, all, index === 0)),
  })
