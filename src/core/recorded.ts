import type { AttributeCondition, Condition, IncidentCondition } from '../schema/condition.js'
import type { Facts } from './facts.js'
import { byCodeUnit } from './order.js'
import { ratioOfNumber } from './ratio.js'
import type { Test } from './tested.js'
import { comparerOf, leaf, unless } from './tested.js'

/** Compiles a condition on incidents of the subject, its organization or the committee. */
export function compileIncident({ incident, within, about, open }: IncidentCondition): Test {
  return ({ subject, committee, incidents, year }) => {
    const whose = about === 'committee' ? committee : about === 'organization' ? subject.organization : subject
    const found = ((whose && incidents?.get(whose.id)) ?? [])
      .filter(({ kind }) => kind === incident)
      .map(({ on = null, basis = null, by = null, clearedOn }) => ({ on, basis, by, ...(clearedOn && { clearedOn }) }))
      .sort((a, b) => byCodeUnit(JSON.stringify(a), JSON.stringify(b)))
    const counting = open ? found.filter(({ clearedOn }) => !clearedOn) : found
    const holds = counting.some(({ on }) => within === 'ever' || on?.startsWith(`${year}-`))
    const missing = holds
      ? []
      : [
          ...unless(whose, about === 'committee' ? 'committee' : 'organizations'),
          ...unless(incidents, 'incidents'),
          ...counting.flatMap(({ on }) => unless(on, 'incidents.on')),
        ]
    return leaf(missing, () => holds, { incident, within, ...(about && { about }), ...(open && { open }), year, found })
  }
}

/** Compiles a condition on a recorded fact: that it has a value, or that it is a number beyond a limit. */
export function compileAttribute({ attribute, is, about, ...comparison }: AttributeCondition): Test {
  const asked = { attribute, ...(about && { about }) }
  const valueIn = ({ subject, committee }: Facts) => {
    const holders =
      about === 'committee'
        ? [committee]
        : [...(about === 'organization' ? [] : [subject.secretary]), subject.organization]
    const holder = holders.find((one) => one?.attributes && Object.hasOwn(one.attributes, attribute))
    return holder?.attributes?.[attribute] ?? null
  }
  const lacking = (value: unknown, { committee }: Facts) =>
    about === 'committee'
      ? unless(value, committee ? `committee.attributes.${attribute}` : 'committee')
      : unless(value, `attributes.${attribute}`)
  if (is !== undefined)
    return (facts) => {
      const value = valueIn(facts)
      return leaf(lacking(value, facts), () => value === is, { ...asked, value, is })
    }
  const { shown, holds } = comparerOf(comparison)
  return (facts) => {
    const found = valueIn(facts)
    const value = typeof found === 'number' ? found : null
    return leaf(lacking(value, facts), () => value !== null && holds(ratioOfNumber(value)), {
      ...asked,
      value,
      ...shown,
    })
  }
}

/** Whether a condition asks for facts about the committee alone, which are the same for every subject. */
export const asksCommittee = (condition: Condition): boolean =>
  'all' in condition
    ? condition.all.every(asksCommittee)
    : 'any' in condition
      ? condition.any.every(asksCommittee)
      : 'not' in condition
        ? asksCommittee(condition.not)
        : 'about' in condition && condition.about === 'committee'
