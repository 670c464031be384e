import { RulesError } from '../../core/error.js'
import { mergeSources, problemKey, rectificationId } from '../../core/rectification.js'
import { advanceRectification } from '../../core/register.js'
import type { RectificationEvent, RectificationItem, RectificationSource } from '../../schema/rectification.js'
import type { Register } from '../../schema/register.js'

/**
 * Takes one step of one item of a register.
 *
 * @param register - the register; it is not changed
 * @param id - id of the item
 * @param event - the step
 * @returns the register after it
 * @throws RulesError `unknown-item` where there is none of that id; `illegal-step` as `advanceRectification`
 * @example
 * ```ts
 * const item = { id: 'i1', organization: 'o1', subject: 's1', year: 2023, problem: '阵地管理不规范', sources: [{ from: 'public' as const }], measures: ['规范台账'], responsible: '书记01', due: '2024-03-31', state: 'planned' as const, log: [] }
 * const register = { schema: 1 as const, year: 2023, organizations: [], subjects: [], items: [item] }
 * advanceRegister(register, 'i1', { do: 'start', on: '2024-01-08' }).items[0].state // => 'in-progress'
 * ```
 */
export const advanceRegister = (register: Register, id: string, event: RectificationEvent): Register => {
  const wanted = register.items.find((item) => item.id === id)
  if (!wanted) throw new RulesError('unknown-item', { item: id })
  const advanced = advanceRectification(wanted, event)
  return { ...register, items: register.items.map((item) => (item === wanted ? advanced : item)) }
}

/** A problem to be added. */
export interface AddedProblem {
  /** Whom it is about. */
  subject: string
  /** The problem. */
  problem: string
  /** Where it was named. */
  source: RectificationSource
  /** The organization; that of the subject where left out. */
  organization?: string | null | undefined
}

/** An id that no item has: the one of the problem, or the same with a number where a closed item has it. */
const freeId = (items: readonly RectificationItem[], id: string): string => {
  const taken = new Set(items.map((item) => item.id))
  let free = id
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`
  return free
}

/**
 * Adds a problem to a register. One that is open there already gets the further source and stays one item,
 * as when items are listed from a case.
 *
 * @param register - the register; it is not changed
 * @param added - the problem
 * @returns the register with it, and the id of its item
 * @example
 * ```ts
 * const register = { schema: 1 as const, year: 2024, organizations: [], subjects: [], items: [] }
 * const { register: one } = addToRegister(register, { subject: 's1', problem: '会议记录不全', source: { from: 'self' } })
 * addToRegister(one, { subject: 's1', problem: '会议记录不全。', source: { from: 'superior' } }).register.items.length // => 1
 * ```
 */
export const addToRegister = (
  register: Register,
  { subject, problem, source, organization }: AddedProblem,
): { register: Register; id: string } => {
  const { items, subjects, organizations, year } = register
  const key = problemKey(subject, problem)
  const same = items.find((item) => item.state !== 'closed' && problemKey(item.subject, item.problem) === key)
  if (same) {
    const merged = { ...same, sources: mergeSources([...same.sources, source]) }
    return { register: { ...register, items: items.map((item) => (item === same ? merged : item)) }, id: same.id }
  }
  const own = organizations.find((one) => one.id === subject)?.id
  const item: RectificationItem = {
    id: freeId(items, rectificationId(year, key)),
    organization: organization ?? subjects.find((one) => one.id === subject)?.organization ?? own ?? null,
    subject,
    year,
    problem: problem.trim(),
    sources: [source],
    measures: [],
    responsible: null,
    due: null,
    state: 'listed',
    log: [],
  }
  return { register: { ...register, items: [...items, item] }, id: item.id }
}
