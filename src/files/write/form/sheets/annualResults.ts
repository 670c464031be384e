import type { CaseFile } from '../../../../schema/case.js'
import type { FormContext } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'
import { everybody, subjectOf, typesOf } from './everybody.js'

type AnnualResult = NonNullable<CaseFile['annualResults']>[number]

/** Results of the annual appraisal that are proposed. */
export const annualResultForm = (context: FormContext): FormTable | null => {
  const { caseFile, policy } = context
  const entries = caseFile?.annualResults
  const barred = [...policy.tracks.flatMap(({ consequences = [] }) => consequences), ...(policy.streaks ?? [])]
    .flatMap(({ then }) => then)
    .flatMap(({ results = [] }) => results)
  const words = [...new Set([...barred, ...(entries ?? []).map(({ result }) => result)])]
  return formTable<AnnualResult>(context, {
    kind: 'annual-results',
    asked: context.needs.annualResults,
    fields: [
      ...subjectFields<AnnualResult>(context, { types: typesOf(context), subjectOf, entries }),
      {
        field: 'result',
        width: 16,
        input: 'word',
        choice: { words },
        open: true,
        prompt: 'pickOpen',
        asked: true,
        value: ({ result }) => result,
        example: words[0] ?? null,
      },
    ],
    entries,
    blanks: everybody(context).map((subject) => ({ subject, result: '' })),
  })
}
