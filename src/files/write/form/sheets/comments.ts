import type { CaseFile } from '../../../../schema/case.js'
import { joinPoints } from '../../../read/texts.js'
import { textValue } from '../cellValues.js'
import type { FormContext } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'
import { everybody, subjectOf, typesOf } from './everybody.js'

type Comment = NonNullable<CaseFile['comments']>[number]

/** Comments on the debriefs. */
export const commentForm = (context: FormContext): FormTable | null => {
  const { needs, labels, caseFile, words } = context
  const entries = caseFile?.comments
  return formTable<Comment>(context, {
    kind: 'comments',
    asked: needs.comments,
    fields: [
      ...subjectFields<Comment>(context, { types: typesOf(context), subjectOf, entries }),
      {
        field: 'by',
        width: 14,
        input: 'word',
        prompt: 'text',
        asked: true,
        value: ({ by }) => textValue(by),
        example: '×××',
      },
      {
        field: 'problems',
        width: 44,
        align: 'left',
        input: 'text',
        prompt: 'points',
        asked: true,
        value: ({ problems }) => joinPoints(problems, labels.nothing),
        example: words.examples.problem,
      },
    ],
    entries,
    blanks: everybody(context).map((subject) => ({ subject, problems: [] })),
  })
}
