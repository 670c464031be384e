import type { CaseFile } from '../../../../schema/case.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { formTable } from '../formTable.js'

type Attendee = NonNullable<NonNullable<CaseFile['meeting']>['attendees']>[number]

/** Who attended, by role. */
export const attendeeForm = (context: FormContext): FormTable | null => {
  const { roles } = context.labels
  return formTable<Attendee>(context, {
    kind: 'attendees',
    asked: context.needs.attendees,
    fields: [
      {
        field: 'role',
        width: 26,
        align: 'left',
        input: 'word',
        choice: { words: wordsOf(roles) },
        prompt: 'pick',
        asked: true,
        about: true,
        value: ({ role }) => wordOf(roles, role),
        example: wordsOf(roles)[0] ?? null,
      },
      {
        field: 'count',
        width: 12,
        input: 'count',
        prompt: 'count',
        asked: true,
        value: ({ count }) => count,
        example: 3,
      },
    ],
    entries: context.caseFile?.meeting?.attendees,
    blanks: roles.ids.map((role) => ({ role, count: 0 })),
    frozen: 1,
    spare: 30,
  })
}
