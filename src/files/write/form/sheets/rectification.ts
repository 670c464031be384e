import type { RectificationItem, RectificationSource } from '../../../../schema/rectification.js'
import { sources as sourceWords, states } from '../../../read/rectification.js'
import { joinPoints } from '../../../read/texts.js'
import { dayValue, textValue } from '../cellValues.js'
import { type FormContext, wordsOf } from '../formContext.js'
import type { SubjectType } from '../formNeeds.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'
import { subjectOf } from './everybody.js'

const sourceText = (sources: readonly RectificationSource[]): string =>
  sources
    .map(({ from, ballots = [], by = [] }) => {
      const details = from === 'public' ? ballots : from === 'superior' ? by : []
      return `${sourceWords.labelOf(from)}${details.length > 0 ? `（${details.join('、')}）` : ''}`
    })
    .join('；')

/** What is still to be put right from last year. */
export const rectificationForm = (context: FormContext): FormTable | null => {
  const { needs, labels, caseFile, words, year, policy } = context
  const entries = caseFile?.rectification
  const types = new Set<SubjectType>(
    policy.tracks.map(({ subjects }) =>
      subjects === 'secretaries' ? 'secretary' : subjects === 'organizations' ? 'organization' : 'committee-secretary',
    ),
  )
  const text = (field: 'problem' | 'responsible', width: number, example: string): FormField<RectificationItem> => ({
    field,
    width,
    ...(width > 20 && { align: 'left' as const }),
    input: 'text',
    prompt: 'text',
    asked: true,
    value: (entry) => textValue(entry[field]),
    example,
  })
  return formTable<RectificationItem>(context, {
    kind: 'rectification',
    asked: needs.rectification,
    fields: [
      { field: 'item', width: 18, input: 'word', prompt: 'code', asked: false, value: ({ id }) => id, example: null },
      {
        field: 'year',
        width: 8,
        input: 'year',
        prompt: 'year',
        asked: true,
        value: (entry) => entry.year,
        example: year - 1,
      },
      ...subjectFields<RectificationItem>(context, { types: [...types], subjectOf, entries }),
      text('problem', 28, words.examples.problem),
      {
        field: 'source',
        width: 20,
        align: 'left',
        input: 'text',
        choice: { words: wordsOf(sourceWords) },
        open: true,
        prompt: 'sources',
        asked: true,
        value: ({ sources }) => sourceText(sources),
        example: sourceWords.labelOf('superior'),
      },
      {
        field: 'measures',
        width: 26,
        align: 'left',
        input: 'text',
        prompt: 'points',
        asked: true,
        value: ({ measures }) => (measures.length === 0 ? null : joinPoints(measures, labels.nothing)),
        example: words.examples.measure,
      },
      text('responsible', 12, '×××'),
      {
        field: 'due',
        width: 13,
        input: 'day',
        prompt: 'day',
        asked: true,
        value: ({ due }) => dayValue(due),
        example: { day: `${year}-06-30` },
      },
      {
        field: 'state',
        width: 12,
        input: 'word',
        choice: { words: wordsOf(states) },
        prompt: 'pick',
        asked: true,
        value: ({ state }) => states.labelOf(state),
        example: states.labelOf('in-progress'),
      },
    ],
    entries,
  })
}
