import type { CaseFile } from '../../../../schema/case.js'
import { dayValue, textValue } from '../cellValues.js'
import type { FormContext } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'

type Visit = NonNullable<CaseFile['visits']>[number]

/** Visits before the meeting. */
export const visitForm = (context: FormContext): FormTable | null =>
  formTable<Visit>(context, {
    kind: 'visits',
    asked: context.needs.visits,
    fields: [
      ...subjectFields<Visit>(context, {
        types: ['organization'],
        subjectOf: ({ organization }) => organization,
        entries: context.caseFile?.visits,
      }).filter(({ field }) => field !== 'about'),
      {
        field: 'on',
        width: 14,
        input: 'day',
        prompt: 'day',
        asked: true,
        value: ({ on }) => dayValue(on),
        example: { day: `${context.year}-11-30` },
      },
      {
        field: 'note',
        width: 40,
        align: 'left',
        input: 'text',
        prompt: 'text',
        asked: true,
        value: ({ note }) => textValue(note),
        example: context.words.examples.note,
      },
    ],
    entries: context.caseFile?.visits,
  })
