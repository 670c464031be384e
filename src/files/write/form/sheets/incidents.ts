import type { Incident } from '../../../../schema/case.js'
import { dayValue, textValue } from '../cellValues.js'
import { type FormContext, wordOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'

/** Whether some rule asks only for incidents that were not cleared. */
const asksCleared = ({ policy }: FormContext): boolean => JSON.stringify(policy.tracks).includes('"open":true')

/** What is on record about somebody. */
export const incidentForm = (context: FormContext): FormTable | null => {
  const { labels, needs, caseFile, words, year } = context
  const { incidents } = labels
  const entries = caseFile?.incidents
  // Those that a rule names, and those that the case has besides.
  const named = incidents.ids.filter(
    (id) => needs.incidents.includes(id) || (entries ?? []).some(({ kind }) => kind === id),
  )
  const choice = named.map((id) => wordOf(incidents, id))
  const day = (field: 'on' | 'clearedOn', asked: boolean): FormField<Incident> => ({
    field,
    width: 14,
    input: field === 'on' ? 'day-or-month' : 'day',
    prompt: field === 'on' ? 'dayOrMonth' : 'day',
    asked,
    value: (entry) => dayValue(entry[field]),
    example: field === 'on' ? { day: `${year}-08-14` } : null,
  })
  return formTable<Incident>(context, {
    kind: 'incidents',
    asked: needs.incidents.length > 0,
    fields: [
      ...subjectFields<Incident>(context, {
        types: needs.incidentsAbout,
        subjectOf: ({ subject }) => subject,
        entries,
      }),
      {
        field: 'incident',
        width: 32,
        align: 'left',
        input: 'word',
        choice: { words: choice },
        prompt: 'pick',
        asked: true,
        value: ({ kind }) => wordOf(incidents, kind),
        example: choice[0] ?? null,
      },
      day('on', true),
      {
        field: 'basis',
        width: 24,
        align: 'left',
        input: 'text',
        prompt: 'text',
        asked: true,
        value: ({ basis }) => textValue(basis),
        example: words.examples.basis,
      },
      {
        field: 'by',
        width: 16,
        input: 'text',
        prompt: 'text',
        asked: true,
        value: ({ by }) => textValue(by),
        example: '×××',
      },
      day('clearedOn', asksCleared(context)),
    ],
    entries,
  })
}
