import type { CaseFile, Incident } from '../../../../schema/case.js'
import { indexLabels } from '../../../read/labels.js'
import { splitLabels } from '../../../read/texts.js'
import { dayValue, textValue } from '../cellValues.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields } from '../subjectFields.js'

type Attendee = NonNullable<NonNullable<CaseFile['meeting']>['attendees']>[number]
type Visit = NonNullable<CaseFile['visits']>[number]
type Event = NonNullable<CaseFile['events']>[number]
type HandedDown = NonNullable<CaseFile['handedDown']>[number]

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

/** Whether some rule asks only for incidents that were not cleared. */
const asksCleared = ({ policy }: FormContext): boolean => JSON.stringify(policy.tracks).includes('"open":true')

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

/** Numbers that the superior body set for quotas. */
export const handedDownForm = (context: FormContext): FormTable | null => {
  const { quotas, kinds } = context.labels
  const asking = context.policy.tracks.flatMap(({ quotas: own = [] }) =>
    own.filter(({ count }) => count === 'handed-down'),
  )
  const known = context.caseFile?.handedDown ?? []
  const named = quotas.ids.filter((id) =>
    [...asking.map((one) => one.id), ...known.map((one) => one.quota)].includes(id),
  )
  const cohortText = (cohort: readonly string[]) => {
    const words = cohort.map((kind) => wordOf(kinds, kind))
    return words.every((word) => splitLabels(word).length === 1) || words.length === 1
      ? words.join('、')
      : cohort.join('、')
  }
  return formTable<HandedDown>(context, {
    kind: 'handed-down',
    asked: context.needs.handedDown,
    fields: [
      {
        field: 'quota',
        width: 28,
        align: 'left',
        input: 'word',
        choice: { words: named.map((id) => wordOf(quotas, id)) },
        prompt: 'pick',
        asked: true,
        about: true,
        value: ({ quota }) => wordOf(quotas, quota),
        example: named[0] === undefined ? null : wordOf(quotas, named[0]),
      },
      {
        field: 'cohort',
        width: 24,
        input: 'word',
        choice: { words: wordsOf(kinds) },
        open: true,
        prompt: 'everybody',
        asked: asking.some(({ cohort }) => cohort !== 'all'),
        about: true,
        value: ({ cohort }) => (cohort === undefined ? null : cohortText(cohort)),
        example: null,
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
    entries: context.caseFile?.handedDown,
    blanks: asking.map(({ id }) => ({ quota: id, count: 0 })),
    spare: 30,
  })
}
