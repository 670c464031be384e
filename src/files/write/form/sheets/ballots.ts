import type { Ballot } from '../../../../schema/case.js'
import type { Track } from '../../../../schema/track.js'
import { decimalValue, textValue } from '../cellValues.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import { asksForBallots } from '../formNeeds.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'
import { classField, labelsOf, ofTrack, trackPlan } from './trackSheet.js'

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
