import type { StatedTally } from '../../../../schema/case.js'
import type { Track } from '../../../../schema/track.js'
import { type FormContext, wordOf } from '../formContext.js'
import { asksForBallots } from '../formNeeds.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields, subjectsOfTrack } from '../subjectFields.js'
import { classField, labelsOf, ofTrack, rowsFor, trackPlan } from './trackSheet.js'

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
