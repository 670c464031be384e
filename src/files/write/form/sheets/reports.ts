import type { CaseFile } from '../../../../schema/case.js'
import type { LabelIndex } from '../../../read/labels.js'
import { joinPoints, splitLabels } from '../../../read/texts.js'
import { dayValue, textValue, yesNo, yesNoValue } from '../cellValues.js'
import { type FormContext, wordOf } from '../formContext.js'
import type { ReportPart } from '../formNeeds.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'
import { everybody, subjectOf, typesOf } from './everybody.js'

type Report = NonNullable<CaseFile['reports']>[number]

const listText = (index: LabelIndex, ids: readonly string[], nothing: string): string => {
  if (ids.length === 0) return nothing
  const isAll = ids.length === index.ids.length && ids.every((id, at) => id === index.ids[at])
  if (isAll) return '全部'
  const words = ids.map((id) => wordOf(index, id))
  // A label that holds a comma would be taken for two.
  return words.every((word) => splitLabels(word).length === 1) ? words.join('、') : ids.join('、')
}

/** What is known of the reports. */
export const reportForm = (context: FormContext): FormTable | null => {
  const { needs, labels, caseFile, words, year } = context
  const entries = caseFile?.reports
  const nothing = labels.nothing[0] ?? '无'
  const asks = (part: ReportPart) => needs.reports.has(part)
  const topics = (field: 'topics' | 'compulsory'): FormField<Report> => ({
    field,
    width: 20,
    align: 'left',
    input: 'text',
    prompt: 'several',
    asked: asks(field),
    value: (entry) => (entry[field] === undefined ? null : listText(labels[field], entry[field], nothing)),
    example: '全部',
  })
  const day = (
    field: 'submittedOn' | 'reviewedOn' | 'publishedOn',
    asked: boolean,
    example: string,
  ): FormField<Report> => ({
    field,
    width: 14,
    input: 'day',
    prompt: 'day',
    asked,
    value: (entry) => dayValue(entry[field]),
    example: { day: `${year}-${example}` },
  })
  const yes = (
    field: 'answersLastYear' | 'onBehalf',
    part: 'answersLastYear' | 'onBehalfOfOrganization',
  ): FormField<Report> => ({
    field,
    width: 14,
    input: 'word',
    choice: yesNo,
    prompt: 'yesNo',
    asked: asks(field),
    value: (entry) => yesNoValue(entry[part]),
    example: field === 'onBehalf' ? '否' : '是',
  })
  return formTable<Report>(context, {
    kind: 'reports',
    asked: needs.reports.size > 0,
    fields: [
      ...subjectFields<Report>(context, { types: typesOf(context), subjectOf, entries }),
      // Without it nothing would tell a report from an entry of the roster.
      day('submittedOn', true, '12-13'),
      day('reviewedOn', asks('reviewedOn'), '12-15'),
      topics('topics'),
      topics('compulsory'),
      {
        field: 'problems',
        width: 30,
        align: 'left',
        input: 'text',
        prompt: 'points',
        asked: asks('problems'),
        value: ({ problems }) => (problems === undefined ? null : joinPoints(problems, labels.nothing)),
        example: words.examples.problem,
      },
      {
        field: 'problemProportion',
        width: 14,
        input: 'ratio',
        prompt: 'ratio',
        asked: asks('problemProportion'),
        value: ({ problemProportion }) => textValue(problemProportion),
        example: '1/3',
      },
      yes('answersLastYear', 'answersLastYear'),
      yes('onBehalf', 'onBehalfOfOrganization'),
      day('publishedOn', false, '12-28'),
      {
        field: 'publishedTo',
        width: 18,
        input: 'text',
        prompt: 'text',
        asked: false,
        value: ({ publishedTo }) => textValue(publishedTo),
        example: words.examples.publishedTo,
      },
    ],
    entries,
    blanks: everybody(context).map((subject) => ({ subject })),
  })
}
