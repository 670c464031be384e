import type { CaseFile } from '../../../../schema/case.js'
import type { RectificationItem, RectificationSource } from '../../../../schema/rectification.js'
import { historyGrades, notGradedWord } from '../../../read/history.js'
import type { LabelIndex } from '../../../read/labels.js'
import { indexPeople } from '../../../read/people.js'
import { sources as sourceWords, states } from '../../../read/rectification.js'
import { joinPoints, splitLabels } from '../../../read/texts.js'
import { dayValue, textValue, yesNo, yesNoValue } from '../cellValues.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { ReportPart, SubjectType } from '../formNeeds.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'

type Report = NonNullable<CaseFile['reports']>[number]
type Comment = NonNullable<CaseFile['comments']>[number]
type Entry = NonNullable<CaseFile['history']>[number]
type AnnualResult = NonNullable<CaseFile['annualResults']>[number]

const subjectOf = ({ subject }: { subject: string }): string => subject

/** Whom reports and comments are about. */
const typesOf = ({ labels }: FormContext): SubjectType[] => [labels.ratesPeople ? 'secretary' : 'organization']

/** Everybody who debriefs, as far as the case knows them. */
const everybody = ({ caseFile, labels }: FormContext): string[] => {
  if (!caseFile) return []
  const head = caseFile.committee?.secretary
  return labels.ratesPeople
    ? caseFile.secretaries.flatMap(({ id }) => (id === head ? [] : [id]))
    : caseFile.organizations.map(({ id }) => id)
}

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

/** A grade of another plan: its id, as this plan may have other labels. */
const foreign = (grade: string, grades: LabelIndex): string =>
  grades.ids.includes(grade) ? wordOf(grades, grade) : grade

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
