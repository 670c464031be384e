import type { Evidence, Outcome } from '../schema/appraisal.js'
import type { Condition, ShareCondition } from '../schema/condition.js'
import type { Track } from '../schema/track.js'
import { firstDay, monthsBetween } from './calendar.js'
import type { Comparing } from './comparison.js'
import { comparisonOf, holdsFor } from './comparison.js'
import type { Facts } from './facts.js'
import { distinct } from './order.js'
import type { Ratio } from './ratio.js'
import { compareRatios, formatRatio, parseRatio } from './ratio.js'
import { shareOf } from './share.js'

/** The value of a condition, with both sides of each comparison, and what is missing where it is undetermined. */
export interface Tested {
  /** The evidence; its outcome is the condition's value. */
  evidence: Evidence
  /** Names of inputs, sorted; empty unless the outcome is undetermined. */
  missing: string[]
}

/** A compiled condition. */
export type Test = (facts: Facts) => Tested

const outcomeOf = (value: boolean): Outcome => (value ? 'holds' : 'does-not-hold')
const valueOutcome = (value: Ratio | null, { operator, limit }: Comparing<Ratio>): Outcome =>
  value ? outcomeOf(holdsFor(operator, compareRatios(value, limit))) : 'undetermined'

function compileShare(condition: ShareCondition, track: Track): Test {
  const { share, combine, base = track.base } = condition
  if (combine === 'any')
    return compileCondition({ any: share.map((option) => ({ ...condition, share: [option], combine: 'sum' })) }, track)
  const comparing = comparisonOf(condition, parseRatio)
  const limit = formatRatio(comparing.limit)
  return ({ tallied }) => {
    const { votes, base: below, weighted, value, missing } = shareOf(track, tallied, share, base)
    const evidence = {
      outcome: valueOutcome(value, comparing),
      share,
      votes,
      base: below,
      of: base,
      ...(weighted && { weighted: value && formatRatio(value) }),
      operator: comparing.operator,
      limit,
    }
    return { evidence, missing }
  }
}

const missingUnless = (known: boolean, input: string) => (known ? [] : [input])

/** Compiles a condition of the policy language to a function of the facts. */
export function compileCondition(condition: Condition, track: Track): Test {
  if ('share' in condition) return compileShare(condition, track)
  if ('score' in condition) {
    const { score } = condition
    const comparing = comparisonOf(condition, parseRatio)
    const limit = formatRatio(comparing.limit)
    return ({ scores }) => {
      const { value = null, missing = [] } = (score === true ? scores?.total : scores?.components.get(score)) ?? {}
      const outcome = valueOutcome(value, comparing)
      const evidence = { outcome, score, value: value && formatRatio(value), operator: comparing.operator, limit }
      return { evidence, missing: distinct(missing) }
    }
  }
  if ('incident' in condition) {
    const { incident, within } = condition
    return ({ incidents, year }) => {
      const found = (incidents ?? [])
        .filter(({ kind }) => kind === incident)
        .map(({ on = null, basis = null, by = null }) => ({ on, basis, by }))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      const holds = found.some(({ on }) => within === 'ever' || on?.startsWith(`${year}-`))
      const undated = within === 'year' && found.some(({ on }) => on === null)
      const missing = holds ? [] : incidents ? missingUnless(!undated, 'incidents.on') : ['incidents']
      const outcome = missing.length > 0 ? 'undetermined' : outcomeOf(holds)
      return { evidence: { outcome, incident, within, year, found }, missing }
    }
  }
  if ('tenure' in condition) {
    const { operator, limit } = comparisonOf(condition.tenure, ({ months }) => months)
    return ({ subject, meetingDate, year }) => {
      const since = subject.secretary?.since ?? null
      const on = condition.on === 'meeting' ? meetingDate : `${year}-12-31`
      const months = since !== null && on !== null ? monthsBetween(firstDay(since), on) : null
      const outcome = months === null ? 'undetermined' : outcomeOf(holdsFor(operator, months - limit))
      return {
        evidence: { outcome, months, since, on, operator, limit },
        missing: [...missingUnless(on !== null, 'meeting.date'), ...missingUnless(since !== null, 'secretaries.since')],
      }
    }
  }
  if ('kind' in condition) {
    const of = condition.kind
    return ({ subject }) => {
      const kind = subject.organization?.kind ?? null
      const outcome = kind === null ? 'undetermined' : outcomeOf(of.includes(kind))
      return { evidence: { outcome, kind, of }, missing: missingUnless(kind !== null, 'organizations.kind') }
    }
  }
  if ('attribute' in condition) {
    const { attribute, is } = condition
    return ({ subject }) => {
      const holder = [subject.secretary, subject.organization].find(
        (one) => one?.attributes && Object.hasOwn(one.attributes, attribute),
      )
      const value = holder?.attributes?.[attribute] ?? null
      const outcome = value === null ? 'undetermined' : outcomeOf(value === is)
      return {
        evidence: { outcome, attribute, value, is },
        missing: missingUnless(value !== null, `attributes.${attribute}`),
      }
    }
  }
  if ('grade' in condition || 'gradeBelow' in condition) {
    const of =
      'grade' in condition
        ? condition.grade
        : track.scale.slice(track.scale.findIndex(({ id }) => id === condition.gradeBelow) + 1).map(({ id }) => id)
    return ({ grade }) => ({
      evidence: { outcome: outcomeOf(grade !== null && of.includes(grade)), grade, of },
      missing: [],
    })
  }
  if ('serious' in condition) {
    const is = condition.serious
    return ({ serious }) => {
      const outcome = serious === null ? 'undetermined' : outcomeOf(serious === is)
      return { evidence: { outcome, serious, is }, missing: missingUnless(serious !== null, 'judgements.serious') }
    }
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, track)
    return (facts) => {
      const { evidence, missing } = part(facts)
      return { evidence: { outcome: negated[evidence.outcome], not: evidence }, missing }
    }
  }
  const [parts, absorbing] =
    'all' in condition ? [condition.all, 'does-not-hold' as const] : [condition.any, 'holds' as const]
  const tests = parts.map((part) => compileCondition(part, track))
  return (facts) => {
    const tested = tests.map((test) => test(facts))
    const found = (outcome: Outcome) => tested.some(({ evidence }) => evidence.outcome === outcome)
    const outcome = found(absorbing) ? absorbing : found('undetermined') ? 'undetermined' : negated[absorbing]
    const evidence = tested.map((one) => one.evidence)
    return {
      evidence: 'all' in condition ? { outcome, all: evidence } : { outcome, any: evidence },
      missing: outcome === 'undetermined' ? distinct(tested.flatMap(({ missing }) => missing)) : [],
    }
  }
}

const negated = { holds: 'does-not-hold', 'does-not-hold': 'holds', undetermined: 'undetermined' } as const
