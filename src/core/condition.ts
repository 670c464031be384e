import type { Evidence, Outcome } from '../schema/appraisal.js'
import type { Comparison, Condition, ShareCondition } from '../schema/condition.js'
import type { Track } from '../schema/track.js'
import { firstDay, monthsBetween } from './calendar.js'
import { comparisonOf, holdsFor } from './comparison.js'
import { RulesError } from './error.js'
import type { Facts } from './facts.js'
import { byCodeUnit, distinct, idsOf } from './order.js'
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

/** A leaf: undetermined where something is missing, else as its test says. */
function leaf<Rest extends object>(
  missing: string[],
  holds: () => boolean,
  rest: Rest,
): { evidence: Rest & { outcome: Outcome }; missing: string[] } {
  const outcome = missing.length > 0 ? 'undetermined' : holds() ? 'holds' : 'does-not-hold'
  return { evidence: { outcome, ...rest }, missing: distinct(missing) }
}

const unless = (known: unknown, input: string) => (known === null ? [input] : [])

/** Compares an exact value, where it exists, with the limit of a condition. */
function comparerOf(condition: Comparison) {
  const { operator, limit } = comparisonOf(condition, parseRatio)
  const shown = { operator, limit: formatRatio(limit) }
  return { shown, holds: (value: Ratio | null) => value !== null && holdsFor(operator, compareRatios(value, limit)) }
}

function compileShare(condition: ShareCondition, track: Track): Test {
  const { share, combine, base: of = track.base } = condition
  if (combine === 'any')
    return compileCondition({ any: share.map((option) => ({ ...condition, share: [option], combine: 'sum' })) }, track)
  const { shown, holds } = comparerOf(condition)
  return ({ tallied }) => {
    const { votes, base, weighted, value, missing } = shareOf(track, tallied, share, of)
    return leaf(missing, () => holds(value), {
      share,
      votes,
      base,
      of,
      ...(weighted && { weighted: value && formatRatio(value) }),
      ...shown,
    })
  }
}

/** Compiles a condition of the policy language to a function of the facts. */
export function compileCondition(condition: Condition, track: Track): Test {
  if ('share' in condition) return compileShare(condition, track)
  if ('score' in condition) {
    const { score } = condition
    const known = track.score?.components.some(({ id }) => score === true || id === score)
    if (!known) throw new RulesError('invalid-policy', { track: track.id, score })
    const { shown, holds } = comparerOf(condition)
    return ({ scores }) => {
      const { value = null, missing = [] } = (score === true ? scores?.total : scores?.components.get(score)) ?? {}
      return leaf(missing, () => holds(value), { score, value: value && formatRatio(value), ...shown })
    }
  }
  if ('incident' in condition) {
    const { incident, within } = condition
    return ({ incidents, year }) => {
      const found = (incidents ?? [])
        .filter(({ kind }) => kind === incident)
        .map(({ on = null, basis = null, by = null }) => ({ on, basis, by }))
        .sort((a, b) => byCodeUnit(JSON.stringify(a), JSON.stringify(b)))
      const holds = found.some(({ on }) => within === 'ever' || on?.startsWith(`${year}-`))
      const missing = holds ? [] : incidents ? found.flatMap(({ on }) => unless(on, 'incidents.on')) : ['incidents']
      return leaf(missing, () => holds, { incident, within, year, found })
    }
  }
  if ('tenure' in condition) {
    const { operator, limit } = comparisonOf(condition.tenure, ({ months }) => months)
    return ({ subject, meetingDate, year }) => {
      const since = subject.secretary?.since ?? null
      const on = condition.on === 'meeting' ? meetingDate : `${year}-12-31`
      const months = since && on && monthsBetween(firstDay(since), on)
      const missing = [...unless(on, 'meeting.date'), ...unless(since, 'secretaries.since')]
      return leaf(missing, () => holdsFor(operator, Number(months) - limit), {
        months: months as number | null,
        since,
        on,
        operator,
        limit,
      })
    }
  }
  if ('kind' in condition) {
    const of = condition.kind
    return ({ subject }) => {
      const kind = subject.organization?.kind ?? null
      return leaf(unless(kind, 'organizations.kind'), () => kind !== null && of.includes(kind), { kind, of })
    }
  }
  if ('attribute' in condition) {
    const { attribute, is } = condition
    return ({ subject: { secretary, organization } }) => {
      const holder = [secretary, organization].find(
        (one) => one?.attributes && Object.hasOwn(one.attributes, attribute),
      )
      const value = holder?.attributes?.[attribute] ?? null
      return leaf(unless(value, `attributes.${attribute}`), () => value === is, { attribute, value, is })
    }
  }
  if ('grade' in condition || 'gradeBelow' in condition) {
    const scale = idsOf(track.scale)
    const of = 'grade' in condition ? condition.grade : scale.slice(scale.indexOf(condition.gradeBelow) + 1)
    return ({ grade }) => leaf([], () => grade !== null && of.includes(grade), { grade, of })
  }
  if ('serious' in condition) {
    const is = condition.serious
    return ({ serious }) => leaf(unless(serious, 'judgements.serious'), () => serious === is, { serious, is })
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
