import { ratioOf } from '../../core/ratio.js'
import type { Language } from '../../explain/index.js'
import { wordFor } from '../../explain/index.js'
import { percentText } from '../../explain/numbers.js'
import type { RegisterStanding, StandingItem } from '../../files/index.js'
import type { Register } from '../../schema/register.js'
import type { Screen } from '../outcome.js'
import type { RegisterTexts } from '../texts/registerTexts.js'
import { hanging, textTable } from '../textTable.js'

/** What the list of a register is made from. */
export interface RegisterView {
  register: Register
  standing: RegisterStanding
  /** Undefined: nothing is measured by a day. */
  today: string | undefined
  /** Closed items too. */
  all: boolean
  texts: RegisterTexts
  language: Language
}

const nameIn = (register: Register, id: string): string =>
  [...register.subjects, ...register.organizations].find((one) => one.id === id)?.name || id

const tableLines = (view: RegisterView, shown: readonly StandingItem[], { columns }: Screen): string[] => {
  const { register, today, texts, language } = view
  const { headings } = texts
  const fields = [
    'item',
    'organization',
    'subject',
    'problem',
    'state',
    'due',
    ...(today === undefined ? [] : (['left', 'tell'] as const)),
  ] as const
  const rows = shown.map(({ item, daysLeft, tell }) => {
    const cells: Record<(typeof fields)[number], string> = {
      item: item.id,
      organization: item.organization === null ? '' : nameIn(register, item.organization),
      subject: nameIn(register, item.subject),
      problem: item.problem,
      state: wordFor('state', item.state, { language }),
      due: item.due ?? texts.noDue,
      left: daysLeft === null ? '' : texts.daysLeft(daysLeft),
      tell: texts.list(tell),
    }
    return fields.map((field) => ({ text: cells[field] }))
  })
  return textTable(
    fields.map((field) => ({
      header: headings[field],
      align: 'left' as const,
      wraps: field === 'problem' || field === 'organization',
    })),
    rows,
    columns,
  )
}

const section = (heading: string, lines: readonly string[], { columns }: Screen) =>
  lines.length === 0 ? [] : ['', heading, ...lines.flatMap((line) => hanging('  ', line, columns))]

/** Who is to be told of which items. */
const alarmsOf = ({ standing, texts }: RegisterView): string[] => {
  const items = new Map<string, string[]>()
  for (const { item, tell } of standing.open)
    for (const who of tell) items.set(who, [...(items.get(who) ?? []), item.id])
  return [...items].map(([who, ids]) => texts.alarm(who, ids))
}

/** The part of the items that is closed, as a percentage. */
const closedShare = (closed: number, all: number): string => (all === 0 ? '—' : percentText(ratioOf(closed, all)))

/**
 * The list of a register: its items in the order in which they press, the progress, and who is to be told.
 *
 * @param view - the register and where today stands in it
 * @param screen - how wide it may be
 * @returns the lines
 */
export const registerLines = (view: RegisterView, screen: Screen): string[] => {
  const { register, standing, today, all, texts, language } = view
  const { progress, open, closed } = standing
  const shown = [...open, ...(all ? closed : [])]
  const states = Object.entries(progress.states).filter(([, count]) => count > 0)
  const overdue = open.flatMap(({ item, daysLeft }) =>
    today !== undefined && item.due !== null && daysLeft !== null && daysLeft < 0
      ? [texts.overdueItem(item.id, nameIn(register, item.subject), item.due, texts.daysLeft(daysLeft))]
      : [],
  )
  return [
    texts.title(register.committee?.name ?? '', register.year).trim(),
    '',
    ...(shown.length > 0 ? tableLines(view, shown, screen) : [texts.none]),
    texts.progress({
      all: register.items.length,
      states: states.map(([state, count]) => ({ state: wordFor('state', state, { language }), count })),
      closed: closedShare(progress.states.closed, register.items.length),
    }),
    ...(today === undefined
      ? []
      : [texts.today({ today, overdue: progress.overdue.length, undated: progress.undated.length })]),
    ...section(texts.overdue, overdue, screen),
    ...section(texts.alarms, today === undefined ? [] : alarmsOf(view), screen),
  ]
}
