import { byCodeUnit } from '../../core/order.js'
import type { Register } from '../../schema/register.js'
import type { PrintCell, PrintSheet } from '../write/printSheet.js'
import { writeCellList, writeCellText } from './cellText.js'
import { type AboutKey, aboutKeys, type RegisterField, type RegisterTableName, registerTables } from './tables.js'
import type { RegisterWords } from './words/words.js'

/** The cells of one row by their columns; what is left out is empty. */
export type RegisterRow = Partial<Record<RegisterField, PrintCell>>

/** Keys that others carry through, as JSON; undefined where there are none. */
const extraOf = (document: object): string | undefined => {
  const own = Object.entries(document).filter(([key]) => key.startsWith('x-'))
  return own.length === 0 ? undefined : writeCellText(JSON.stringify(Object.fromEntries(own)))
}

const given = (text: string | null | undefined) => (text === null || text === undefined ? null : writeCellText(text))
const listed = (texts: readonly string[] | undefined) => (texts === undefined ? null : writeCellList(texts))

const itemRows = ({ items, organizations, subjects }: Register, words: RegisterWords): RegisterRow[] => {
  const names = new Map([...organizations, ...subjects].map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => writeCellText(names.get(id) || id)
  return items.map((item) => ({
    item: writeCellText(item.id),
    organizationName: item.organization === null ? null : nameOf(item.organization),
    subjectName: nameOf(item.subject),
    problem: writeCellText(item.problem),
    sourceNames: [...new Set(item.sources.map(({ from }) => words.sources[from]))].join('\n'),
    measures: item.measures.length === 0 ? null : writeCellList(item.measures),
    responsible: given(item.responsible),
    due: item.due,
    state: words.states[item.state],
    year: item.year,
    subject: writeCellText(item.subject),
    organization: given(item.organization),
    extra: extraOf(item) ?? null,
  }))
}

const logRows = ({ items }: Register, words: RegisterWords): RegisterRow[] =>
  items.flatMap(({ id, log }) =>
    log.map((step) => ({
      item: writeCellText(id),
      step: words.steps[step.do],
      on: step.on,
      by: given(step.by),
      note: given(step.note),
      measures: 'measures' in step ? writeCellList(step.measures) : null,
      responsible: 'responsible' in step ? writeCellText(step.responsible) : null,
      due: 'due' in step ? step.due : null,
      reason: 'reason' in step ? writeCellText(step.reason) : null,
      year: 'year' in step ? step.year : null,
      extra: extraOf(step) ?? null,
    })),
  )

const sourceRows = ({ items }: Register, words: RegisterWords): RegisterRow[] =>
  items.flatMap(({ id, sources }) =>
    sources.map((source) => ({
      item: writeCellText(id),
      source: words.sources[source.from],
      ballots: listed(source.ballots),
      named: listed(source.by),
      extra: extraOf(source) ?? null,
    })),
  )

const nameRows = ({ organizations, subjects }: Register, words: RegisterWords): RegisterRow[] =>
  [['organization', organizations] as const, ['subject', subjects] as const].flatMap(([kind, list]) =>
    list.map((named) => ({
      kind: words.kinds[kind],
      id: writeCellText(named.id),
      name: writeCellText(named.name),
      organization: 'organization' in named ? given(named.organization) : null,
      extra: extraOf(named) ?? null,
    })),
  )

const aboutRows = (register: Register, words: RegisterWords): RegisterRow[] => {
  const { year, policy, committee } = register
  const values: Record<AboutKey, PrintCell | undefined> = {
    year,
    policy: policy === undefined ? undefined : writeCellText(policy),
    committeeId: committee && writeCellText(committee.id),
    committeeName: committee && writeCellText(committee.name),
    committeeExtra: committee && extraOf(committee),
    extra: extraOf(register),
  }
  return aboutKeys.flatMap((key) => (values[key] === undefined ? [] : [{ key: words.about[key], value: values[key] }]))
}

/** The rows of every sheet. */
export const registerRows = (register: Register, words: RegisterWords): Record<RegisterTableName, RegisterRow[]> => ({
  items: itemRows(register, words),
  log: logRows(register, words),
  sources: sourceRows(register, words),
  names: nameRows(register, words),
  about: aboutRows(register, words),
})

/** The last day of any step; the first of the year where there is none. */
export const lastDay = ({ year, items }: Register): string =>
  items
    .flatMap(({ log }) => log.map(({ on }) => on))
    .sort(byCodeUnit)
    .at(-1) ?? `${year}-01-01`

/**
 * The sheets of a register, which are read again.
 *
 * @param register - the register
 * @param words - the language
 * @returns the sheets from left to right
 */
export const registerSheets = (register: Register, words: RegisterWords): PrintSheet[] => {
  const rows = registerRows(register, words)
  return (Object.keys(registerTables) as RegisterTableName[]).map((table) => {
    const extra = { field: 'extra', width: 24, align: 'left' } as const
    const used = rows[table].some((row) => row.extra !== null && row.extra !== undefined)
    const columns = [...registerTables[table], ...(used ? [extra] : [])]
    return {
      name: words.sheets[table],
      title: words.titles[table](register.year),
      subtitle: words.subtitle(register.committee?.name ?? null, register.policy ?? null),
      columns: columns.map(({ field, width, align }) => ({
        header: words.headings[field],
        width,
        ...(align && { align }),
      })),
      rows: rows[table].map((row) => columns.map(({ field }) => row[field] ?? null)),
      notes: table === 'items' ? [words.note] : [],
      orientation: table === 'items' || table === 'log' ? 'landscape' : 'portrait',
      frozenColumns: table === 'items' ? 3 : 1,
      whole: true,
    }
  })
}
