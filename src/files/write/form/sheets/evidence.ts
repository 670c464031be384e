import type { Ballot, CaseFile, Judgement, StatedTally } from '../../../../schema/case.js'
import type { Track } from '../../../../schema/track.js'
import { joinPoints } from '../../../read/texts.js'
import { dayValue, decimalValue, textValue, yesNo, yesNoValue } from '../cellValues.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import { asksForBallots } from '../formNeeds.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields, subjectsOfTrack } from '../subjectFields.js'

type Score = NonNullable<CaseFile['scores']>[number]

/** The entries of a list that are on a track; undefined where there is no list, or they are all on tracks that ask for it. */
const ofTrack = <Entry extends { track?: string | undefined }>(
  { policy }: FormContext,
  list: readonly Entry[] | undefined,
  { id }: Track,
  asked: boolean,
): Entry[] | undefined => {
  const own = list?.filter((entry) => (entry.track ?? policy.tracks[0]?.id) === id)
  return asked || own?.length !== 0 || list?.length === 0 ? own : undefined
}

/** One row is enough where one person is rated. */
const rowsFor = ({ subjects }: Track): number | undefined => (subjects === 'committee-secretary' ? 12 : undefined)

const trackPlan = ({ policy, labels }: FormContext, track: Track) => ({
  track: policy.tracks.length > 1 ? track.label : undefined,
  trackLine: wordOf(labels.tracks, track.id),
})

const labelsOf = ({ labels }: FormContext, { id }: Track) => {
  const own = labels.byTrack.get(id)
  if (!own) throw new Error(`unknown track: ${id}`)
  return own
}

const classField = <Entry extends { class?: string | undefined }>(
  context: FormContext,
  track: Track,
  about: boolean,
): FormField<Entry> => {
  const { classes } = labelsOf(context, track)
  const words = wordsOf(classes)
  return {
    field: 'class',
    width: 12,
    input: 'word',
    choice: { words },
    prompt: 'pick',
    asked: classes.ids.length > 0,
    about,
    value: (entry) => (entry.class === undefined ? null : wordOf(classes, entry.class)),
    example: words[0] ?? null,
  }
}

/** Ballots one by one: what was ticked, or the score that was written. */
export const ballotForm = (context: FormContext, track: Track): FormTable | null => {
  const { options } = labelsOf(context, track)
  const { score, texts = [] } = track.ballot
  const asked = asksForBallots(track)
  const entries = ofTrack(context, context.caseFile?.ballots, track, asked)
  const words = wordsOf(options)
  const mark: FormField<Ballot> = score
    ? {
        field: 'score',
        width: 10,
        input: 'number',
        open: true,
        prompt: 'markScore',
        asked: true,
        value: ({ marks }) => (marks.length === 0 ? null : decimalValue(marks.join('、'))),
        example: Number(score.to),
      }
    : {
        field: 'mark',
        width: 12,
        input: 'word',
        choice: { words },
        open: true,
        prompt: 'mark',
        asked: true,
        value: ({ marks }) => (marks.length === 0 ? null : marks.map((id) => wordOf(options, id)).join('、')),
        example: words[0] ?? null,
      }
  const text = (field: 'problems' | 'suggestions', example: string): FormField<Ballot> => ({
    field,
    width: 30,
    align: 'left',
    input: 'text',
    prompt: 'text',
    asked: texts.includes(field),
    value: (entry) => textValue(entry[field]),
    example,
  })
  const { examples } = context.words
  return formTable(context, {
    kind: 'ballots',
    asked,
    ...trackPlan(context, track),
    fields: [
      {
        field: 'ballot',
        width: 10,
        input: 'word',
        prompt: 'ballotNumber',
        asked: true,
        value: ({ id }) => id,
        example: '001',
      },
      ...subjectFields<Ballot>(context, {
        track,
        types: [],
        subjectOf: ({ subject }) => subject,
        entries,
        ownColumn: true,
      }),
      classField<Ballot>(context, track, false),
      mark,
      text('problems', examples.problem),
      text('suggestions', examples.suggestion),
    ],
    entries,
    spare: 2000,
    frozen: 2,
  })
}

const scoresText = (scores: NonNullable<StatedTally['scores']>): string =>
  scores.length === 0 ? '无' : scores.map(({ score, votes }) => `${score}分${votes}张`).join('；')

/** Counts of votes, one row a subject and voter class. */
export const tallyForm = (context: FormContext, track: Track): FormTable | null => {
  const { options, classes } = labelsOf(context, track)
  const asked = asksForBallots(track)
  const entries = ofTrack(context, context.caseFile?.tallies, track, asked)
  const figure = (
    field: 'issued' | 'returned' | 'valid' | 'blank' | 'spoiled',
    asked: boolean,
    example: number,
  ): FormField<StatedTally> => ({
    field,
    width: 9,
    input: 'count',
    prompt: 'count',
    asked,
    value: (entry) => entry[field] ?? null,
    example,
  })
  const votes = options.ids.map(
    (id, index): FormField<StatedTally> => ({
      field: id,
      header: wordOf(options, id),
      width: 9,
      input: 'count',
      prompt: 'count',
      asked: true,
      value: ({ counts }) => (Object.hasOwn(counts, id) ? (counts[id] ?? null) : null),
      example: index === 0 ? 50 : index === 1 ? 8 : 0,
    }),
  )
  const subjects = subjectsOfTrack(context, track)
  const ofClasses = classes.ids.length > 0 ? classes.ids : [undefined]
  return formTable(context, {
    kind: 'tallies',
    asked,
    ...trackPlan(context, track),
    fields: [
      ...subjectFields<StatedTally>(context, {
        track,
        types: [],
        subjectOf: ({ subject }) => subject,
        entries,
        ownColumn: true,
      }),
      classField<StatedTally>(context, track, true),
      figure('issued', true, 60),
      figure('returned', false, 58),
      figure('valid', false, 58),
      ...votes,
      figure('blank', true, 0),
      figure('spoiled', true, 0),
      {
        field: 'scores',
        width: 30,
        align: 'left',
        input: 'text',
        prompt: 'scoreVotes',
        asked: track.ballot.score !== undefined,
        value: ({ scores }) => (scores === undefined ? null : scoresText(scores)),
        example: '90分12张；95分46张',
      },
    ],
    entries,
    spare: rowsFor(track),
    blanks: subjects.flatMap((subject) =>
      ofClasses.map((own): StatedTally => ({ subject, counts: {}, ...(own !== undefined && { class: own }) })),
    ),
  })
}

/** A row of scores: one for each component, and further rows where a component has several. */
type ScoreRow = { subject: string; values: ReadonlyMap<string, string> }

const scoreRows = (scores: readonly Score[]): ScoreRow[] => {
  const rows: { subject: string; values: Map<string, string> }[] = []
  for (const { subject, component, value } of scores) {
    const free = rows.find((row) => row.subject === subject && !row.values.has(component))
    if (free) free.values.set(component, value)
    else rows.push({ subject, values: new Map([[component, value]]) })
  }
  return rows
}

/** Scores that the office supplies, a column a component. */
export const scoreForm = (context: FormContext, track: Track): FormTable | null => {
  const { components } = labelsOf(context, track)
  const asked = components.ids.length > 0
  const scores = ofTrack(context, context.caseFile?.scores, track, asked)
  const entries = scores && scoreRows(scores)
  const limits = new Map(
    (track.score?.components ?? []).flatMap((one) => ('outOf' in one ? [[one.id, one.outOf]] : [])),
  )
  return formTable(context, {
    kind: 'scores',
    asked,
    ...trackPlan(context, track),
    fields: [
      ...subjectFields<ScoreRow>(context, { track, types: [], subjectOf: ({ subject }) => subject, entries }),
      ...components.ids.map(
        (id): FormField<ScoreRow> => ({
          field: id,
          header: wordOf(components, id),
          width: 16,
          input: 'number',
          prompt: 'score',
          asked: true,
          value: ({ values }) => {
            const value = values.get(id)
            return value === undefined ? null : decimalValue(value)
          },
          example: limits.get(id) ?? null,
        }),
      ),
      // Without a component of its own the sheet is known by these two.
      ...(['component', 'score'] as const).map(
        (field): FormField<ScoreRow> => ({
          field,
          width: 16,
          input: 'word',
          prompt: 'text',
          asked: !asked,
          value: () => null,
          example: null,
        }),
      ),
    ],
    entries,
    spare: rowsFor(track),
    blanks: subjectsOfTrack(context, track).map((subject) => ({ subject, values: new Map() })),
  })
}

/** What the committee decided. */
export const judgementForm = (context: FormContext, track: Track): FormTable | null => {
  const { grades } = labelsOf(context, track)
  const { needs, labels, words, caseFile } = context
  const graded = track.tallyOnly !== true
  const entries = ofTrack(context, caseFile?.judgements, track, graded)
  const points = (field: 'strengths' | 'problems', example: string): FormField<Judgement> => ({
    field,
    width: 30,
    align: 'left',
    input: 'text',
    prompt: 'points',
    asked: true,
    value: (entry) => (entry[field] === undefined ? null : joinPoints(entry[field], labels.nothing)),
    example,
  })
  return formTable<Judgement>(context, {
    kind: 'judgements',
    asked: graded,
    ...trackPlan(context, track),
    fields: [
      ...subjectFields<Judgement>(context, {
        track,
        types: [],
        subjectOf: ({ subject }) => subject,
        entries,
        ownColumn: true,
      }),
      {
        field: 'grade',
        width: 14,
        input: 'word',
        choice: { words: wordsOf(grades) },
        prompt: 'pick',
        asked: true,
        value: ({ grade }) => (grade === undefined ? null : wordOf(grades, grade)),
        example: wordsOf(grades)[0] ?? null,
      },
      points('strengths', words.examples.strength),
      points('problems', words.examples.problem),
      {
        field: 'serious',
        width: 10,
        input: 'word',
        choice: yesNo,
        prompt: 'yesNo',
        asked: needs.serious,
        value: ({ serious }) => yesNoValue(serious),
        example: '否',
      },
      {
        field: 'rectifyBy',
        width: 13,
        input: 'day',
        prompt: 'day',
        asked: needs.rectifyBy,
        value: ({ rectifyBy }) => dayValue(rectifyBy),
        example: { day: `${context.year + 1}-06-30` },
      },
      {
        field: 'reason',
        width: 24,
        align: 'left',
        input: 'text',
        prompt: 'text',
        asked: true,
        value: ({ reason }) => textValue(reason),
        example: words.examples.reason,
      },
    ],
    entries,
    spare: rowsFor(track),
    blanks: subjectsOfTrack(context, track).map((subject) => ({ subject })),
  })
}
