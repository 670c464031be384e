import type { Judgement } from '../../../../schema/case.js'
import type { Track } from '../../../../schema/track.js'
import { joinPoints } from '../../../read/texts.js'
import { dayValue, textValue, yesNo, yesNoValue } from '../cellValues.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields, subjectsOfTrack } from '../subjectFields.js'
import { labelsOf, ofTrack, rowsFor, trackPlan } from './trackSheet.js'

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
