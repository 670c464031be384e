import type { CaseFile } from '../../../../schema/case.js'
import { indexLabels } from '../../../read/labels.js'
import { dayValue } from '../cellValues.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'

type Event = NonNullable<CaseFile['events']>[number]

/** On which days the events of the plan happened. */
export const eventForm = (context: FormContext): FormTable | null => {
  const events = indexLabels(context.policy.events ?? [])
  const entries = context.caseFile?.events
  return formTable<Event>(context, {
    kind: 'events',
    asked: events.ids.length > 0,
    fields: [
      {
        field: 'event',
        width: 28,
        align: 'left',
        input: 'word',
        choice: { words: wordsOf(events) },
        prompt: 'pick',
        asked: true,
        about: true,
        value: ({ event }) => wordOf(events, event),
        example: wordsOf(events)[0] ?? null,
      },
      {
        field: 'on',
        width: 14,
        input: 'day',
        prompt: 'day',
        asked: true,
        value: ({ on }) => dayValue(on),
        example: { day: `${context.year}-12-25` },
      },
      ...subjectFields<Event>(context, {
        types: context.labels.ratesPeople ? ['secretary'] : ['organization'],
        subjectOf: ({ subject }) => subject,
        entries,
      }).map((field) => ({ ...field, example: null })),
    ],
    entries,
    blanks: events.ids.map((event) => ({ event, on: '' })),
    frozen: 2,
  })
}
