import type { Outcome } from '../schema/appraisal.js'
import type { Condition, ShareCondition } from '../schema/condition.js'
import type { Track } from '../schema/track.js'
import { firstDay, monthsBetween } from './calendar.js'
import { comparisonOf, holdsFor } from './comparison.js'
import { RulesError } from './error.js'
import { distinct, idsOf } from './order.js'
import { formatRatio } from './ratio.js'
import { compileAttribute, compileIncident } from './recorded.js'
import { shareOf } from './share.js'
import type { Test } from './tested.js'
import { comparerOf, leaf, unless } from './tested.js'

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
  if ('incident' in condition) return compileIncident(condition)
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
  if ('attribute' in condition) return compileAttribute(condition)
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
