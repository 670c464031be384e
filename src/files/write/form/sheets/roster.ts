import type { Organization, Secretary } from '../../../../schema/case.js'
import { dayValue, factValue, textValue, yesNo } from '../cellValues.js'
import type { FormContext } from '../formContext.js'
import { wordOf, wordsOf } from '../formContext.js'
import type { NeededFact } from '../formNeeds.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { exampleOrganization } from '../subjectFields.js'

interface Row {
  organization: Organization
  secretary: Secretary | null
}

/** A row for each secretary, and one for each organization without. */
const rowsOf = ({ caseFile }: FormContext): Row[] =>
  (caseFile?.organizations ?? []).flatMap((organization): Row[] => {
    const own = (caseFile?.secretaries ?? []).filter((one) => one.organization === organization.id)
    return own.length === 0
      ? [{ organization, secretary: null }]
      : own.map((secretary) => ({ organization, secretary }))
  })

/** Whether the reader would give the same ids by itself: numbered as the rows stand. */
const areUsualIds = (rows: readonly Row[]): boolean => {
  const width = Math.max(2, String(rows.length).length)
  const seen = new Set<string>()
  return rows.every(({ organization, secretary }, index) => {
    const number = String(index + 1).padStart(width, '0')
    const first = !seen.has(organization.id)
    seen.add(organization.id)
    return (!first || organization.id === `o${number}`) && (secretary === null || secretary.id === `s${number}`)
  })
}

/** The facts that the plan asks for, and those besides that the case has. */
const factNames = (
  needed: readonly NeededFact[],
  holders: readonly (Organization | Secretary)[],
  known: readonly string[],
) => {
  const names = new Set([...needed.map(({ name }) => name)])
  for (const { attributes } of holders) for (const name of Object.keys(attributes ?? {})) names.add(name)
  return [...names].filter((name) => known.includes(name))
}

const choiceOf = (fact: NeededFact | undefined) => {
  const values = fact?.values ?? []
  const isYesNo = values.length > 0 && values.every((value) => typeof value === 'boolean')
  return isYesNo ? yesNo : { words: values.map((value) => String(factValue(value))) }
}

const factFields = (context: FormContext, rows: readonly Row[], of: 'organization' | 'secretary'): FormField<Row>[] => {
  const needed = context.needs.facts[of]
  const holders = rows.flatMap((row) => row[of] ?? [])
  return factNames(needed, holders, context.labels.attributes.ids).map((name) => {
    const fact = needed.find((one) => one.name === name)
    return {
      field: name,
      header: of === 'organization' ? `党组织：${name}` : name,
      width: 14,
      input: 'any',
      choice: choiceOf(fact),
      open: true,
      prompt: 'fact',
      asked: fact !== undefined,
      value: (row) => {
        const attributes = row[of]?.attributes
        return attributes && Object.hasOwn(attributes, name) ? factValue(attributes[name]) : null
      },
      example: null,
    }
  })
}

/**
 * The roster: organizations and secretaries.
 *
 * @param context - the plan and what is known
 * @returns the sheet
 */
export const rosterForm = (context: FormContext): FormTable | null => {
  const { labels, needs } = context
  const rows = rowsOf(context)
  const coded = context.codes || !areUsualIds(rows)
  const people = labels.ratesPeople
  const fields: FormField<Row>[] = [
    {
      field: 'organization',
      width: 26,
      align: 'left',
      input: 'word',
      prompt: 'ownName',
      asked: true,
      about: true,
      value: ({ organization }) => organization.name,
      example: exampleOrganization,
    },
    {
      field: 'organizationCode',
      width: 14,
      input: 'word',
      prompt: 'code',
      // A roster of two columns at least; without kinds the code is the second.
      asked: coded || (!people && labels.kinds.ids.length === 0),
      value: ({ organization }) => (coded ? organization.id : null),
      example: null,
    },
    {
      field: 'kind',
      width: 15,
      input: 'word',
      choice: { words: wordsOf(labels.kinds) },
      prompt: 'pick',
      asked: labels.kinds.ids.length > 0,
      value: ({ organization: { kind } }) => (kind === undefined ? null : wordOf(labels.kinds, kind)),
      example: wordsOf(labels.kinds)[0] ?? null,
    },
    ...factFields(context, rows, 'organization'),
    {
      field: 'secretary',
      width: 14,
      input: 'word',
      prompt: 'ownName',
      asked: people,
      about: true,
      value: ({ secretary }) => textValue(secretary?.name),
      example: '×××',
    },
    {
      field: 'secretaryCode',
      width: 14,
      input: 'word',
      prompt: 'code',
      asked: coded && people,
      value: ({ secretary }) => (coded ? textValue(secretary?.id) : null),
      example: null,
    },
    {
      field: 'since',
      width: 15,
      input: 'day-or-month',
      prompt: 'dayOrMonth',
      asked: needs.since,
      value: ({ secretary }) => dayValue(secretary?.since),
      example: { day: '2021-03-15' },
    },
    ...factFields(context, rows, 'secretary'),
  ]
  const entries = context.caseFile ? rows : undefined
  return formTable(context, { kind: 'roster', asked: true, fields, entries, frozen: 2 })
}
