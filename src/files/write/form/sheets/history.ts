import type { CaseFile } from '../../../../schema/case.js'
import { historyGrades, notGradedWord } from '../../../read/history.js'
import type { LabelIndex } from '../../../read/labels.js'
import { indexPeople } from '../../../read/people.js'
import { textValue } from '../cellValues.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'

type Entry = NonNullable<CaseFile['history']>[number]

/** The secretary of that year: by name where that is enough, as it stands otherwise. */
const historySecretary = ({ caseFile }: FormContext) => {
  const people = indexPeople(caseFile?.organizations ?? [], caseFile?.secretaries ?? [])
  const secretaries = new Map((caseFile?.secretaries ?? []).map((one) => [one.id, one]))
  return ({ secretary, organization }: Entry): string | null => {
    if (secretary === undefined) return null
    const own = secretaries.get(secretary)
    const named = own ? people.secretariesNamed(own.name, organization) : []
    return own && named[0]?.id === secretary ? own.name : secretary
  }
}

/** A grade of another plan: its id, as this plan may have other labels. */
const foreign = (grade: string, grades: LabelIndex): string =>
  grades.ids.includes(grade) ? wordOf(grades, grade) : grade

/** Grades of earlier years, a row each. */
export const historyForm = (context: FormContext): FormTable | null => {
  const { needs, caseFile, year, labels } = context
  const grades = historyGrades(context)
  const entries = caseFile?.history
  const secretary = historySecretary(context)
  const gradeText = ({ grade, policy }: Entry) =>
    grade === null
      ? notGradedWord
      : policy === undefined || policy === context.policy.id
        ? wordOf(grades, grade)
        : foreign(grade, grades)
  const years = Array.from({ length: needs.yearsBack }, (_, index) => year - needs.yearsBack + index)
  return formTable<Entry>(context, {
    kind: 'history',
    asked: needs.history,
    fields: [
      {
        field: 'year',
        width: 10,
        input: 'year',
        prompt: 'year',
        asked: true,
        about: true,
        value: (entry) => entry.year,
        example: year - 1,
      },
      ...subjectFields<Entry>(context, {
        types: ['organization'],
        subjectOf: ({ organization }) => organization,
        entries,
      }).filter(({ field }) => field !== 'about' && field !== 'secretary' && field !== 'secretaryCode'),
      {
        field: 'secretary',
        width: 14,
        input: 'word',
        choice: { names: 'secretary' },
        open: true,
        prompt: 'pickOpen',
        asked: needs.historyBySecretary && labels.ratesPeople,
        value: (entry) => (context.codes ? null : secretary(entry)),
        example: '×××',
      },
      {
        field: 'secretaryCode',
        width: 14,
        input: 'word',
        prompt: 'code',
        asked: false,
        value: (entry) => (context.codes ? textValue(entry.secretary) : null),
        example: null,
      },
      {
        field: 'grade',
        width: 14,
        input: 'word',
        choice: { words: [...wordsOf(grades), notGradedWord] },
        prompt: 'pick',
        asked: true,
        value: gradeText,
        example: wordsOf(grades)[0] ?? null,
      },
      {
        field: 'policy',
        width: 20,
        input: 'word',
        prompt: 'text',
        asked: false,
        value: ({ policy }) => textValue(policy),
        example: null,
      },
      {
        field: 'review',
        width: 10,
        input: 'count',
        prompt: 'count',
        asked: (context.policy.streaks ?? []).some(({ per }) => per === 'review'),
        value: ({ review }) => review ?? null,
        example: 1,
      },
    ],
    entries,
    blanks: (caseFile?.organizations ?? []).flatMap(({ id }) =>
      years.map((one) => ({ year: one, organization: id, grade: null })),
    ),
    frozen: 3,
  })
}
