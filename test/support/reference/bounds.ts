import type { Effect } from '../../../src/schema/track.js'
import { evaluate, judgementsOn } from './condition.js'
import { compare, readFraction } from './fraction.js'
import { distinct, namesOf } from './lists.js'
import { scoreOf } from './measures.js'
import { sidesOf } from './sides.js'
import type { AlertNote, Finding, JudgementOutcome, Place, Sides } from './types.js'

export interface RuleFinding extends Finding {
  id: string
  then: Effect
  sides: Sides | null
}

export function evaluateRules(place: Place): RuleFinding[] {
  return (place.track.rules ?? []).map((rule) => ({
    id: rule.id,
    then: rule.then,
    sides: sidesOf(place, rule.when),
    ...evaluate(place, rule.when),
  }))
}

/** The grade that an effect asks for; null for effects that bound no grade. */
function askedFor(effect: Effect): string | null {
  if ('exactly' in effect) return effect.exactly
  if ('atMost' in effect) return effect.atMost
  return 'atLeast' in effect ? effect.atLeast : null
}

/** Whether an effect allows a grade, both as places on the scale (0 is best). */
function allows(scale: string[], effect: Effect, grade: string): boolean {
  const place = scale.indexOf(grade)
  if ('exactly' in effect) return grade === effect.exactly
  if ('atMost' in effect) return place >= scale.indexOf(effect.atMost)
  return 'atLeast' in effect ? place <= scale.indexOf(effect.atLeast) : true
}

/** The admissible grades, and the reason for having none where an `ungraded` rule holds. */
export function narrow(
  place: Place,
  rules: RuleFinding[],
  alerts: AlertNote[],
): { admissible: string[]; ungraded: string | null; later: boolean } {
  const scale = place.track.scale.map((grade) => grade.id)
  const holding = rules.filter((rule) => rule.outcome === 'holds')
  const narrowing = holding.filter((rule) => askedFor(rule.then) !== null)
  for (const rule of holding) {
    if (!('ungraded' in rule.then)) continue
    if (narrowing.length > 0)
      alerts.push({ code: 'ungraded-despite-rule', severity: 'warning', subjects: [place.subject] })
    if (rule.then.later === true)
      alerts.push({ code: 'to-be-graded-later', severity: 'info', subjects: [place.subject] })
    return { admissible: [], ungraded: rule.then.ungraded, later: rule.then.later === true }
  }
  const left = scale.filter((grade) => narrowing.every((rule) => allows(scale, rule.then, grade)))
  if (left.length > 0) return { admissible: left, ungraded: null, later: false }
  alerts.push({ code: 'rules-clash', severity: 'error', subjects: [place.subject] })
  const asked = narrowing.map((rule) => askedFor(rule.then))
  return { admissible: scale.filter((grade) => asked.includes(grade)).slice(-1), ungraded: null, later: false }
}

/** The worst of the grades that stand until the committee has judged; null where no such rule holds. */
export function unverified(place: Place, rules: RuleFinding[]): string | null {
  const grades = rules.flatMap((rule) =>
    rule.outcome === 'holds' && 'provisionally' in rule.then ? [rule.then.provisionally] : [],
  )
  const scale = place.track.scale.map((grade) => grade.id)
  return scale.filter((grade) => grades.includes(grade)).at(-1) ?? null
}

/** The grade first proposed, before it is moved into the admissible ones. */
export interface ProposalFinding {
  grade: string | null
  undetermined: boolean
  missing: string[]
}

const propose = (grade: string | null, missing: string[] = [], undetermined = missing.length > 0): ProposalFinding => ({
  grade,
  undetermined,
  missing: namesOf(missing),
})

/** The first proposal of a grade. */
export function proposal(place: Place, alerts: AlertNote[]): ProposalFinding {
  const scale = place.track.scale.map((grade) => grade.id)
  const how = place.track.proposal
  if (how === undefined) return propose(null)
  if (how.method === 'best') return propose(scale[0] ?? null)
  if (how.method === 'first-match') {
    const missing: string[] = []
    let open = false
    for (const each of how.cases) {
      const found = evaluate(place, each.when)
      if (found.outcome === 'holds') return propose(each.grade, missing, open)
      if (found.outcome === 'undetermined') open = true
      missing.push(...found.missing)
    }
    return propose(how.otherwise, missing, open)
  }
  if (how.method === 'bands') {
    const total = scoreOf(place, true)
    const value = total.value
    if (value === null) return propose(null, total.missing)
    const reached = how.bands.filter((band) => compare(value, readFraction(band.atLeast)) >= 0)
    const highest = reached.filter((band) =>
      reached.every((other) => compare(readFraction(band.atLeast), readFraction(other.atLeast)) >= 0),
    )
    return propose(highest[0]?.grade ?? null)
  }
  const { counts, missing } = place.tally
  if (counts === null) return propose(null, missing)
  const options = place.track.ballot.options.filter((option) => option.valid !== false).map((option) => option.id)
  const most = Math.max(...options.map((option) => counts.get(option) ?? 0))
  if (most === 0) return propose(null, ['votes'])
  const leaders = scale.filter((grade) => options.includes(grade) && counts.get(grade) === most)
  if (leaders.length > 1 && how.ties === 'undecided') {
    alerts.push({ code: 'proposal-tied', severity: 'warning', subjects: [place.subject] })
    return propose(null)
  }
  return propose((how.ties === 'worse' ? leaders.at(-1) : leaders[0]) ?? null)
}

/** The admissible grade nearest to the proposal. */
export function moveInto(place: Place, admissible: string[], grade: string | null): string | null {
  if (grade === null || admissible.length === 0) return null
  const scale = place.track.scale.map((each) => each.id)
  const away = (other: string) => Math.abs(scale.indexOf(other) - scale.indexOf(grade))
  const least = Math.min(...admissible.map(away))
  return admissible.find((other) => away(other) === least) ?? null
}

/** The grade that the committee gave, if it gave one, and whether it may stand. */
export function judge(
  place: Place,
  rules: RuleFinding[],
  admissible: string[],
  alerts: AlertNote[],
): JudgementOutcome | null {
  const alert = (code: string) => alerts.push({ code, severity: 'error', subjects: [place.subject] })
  const scale = place.track.scale.map((grade) => grade.id)
  const grades = distinct(judgementsOn(place).flatMap((judgement) => judgement.grade ?? []))
  if (grades.some((grade) => !scale.includes(grade))) alert('unknown-grade')
  const known = grades.filter((grade) => scale.includes(grade))
  if (known.length > 1) alert('duplicate-judgement')
  const grade = known.length === 1 ? known[0] : undefined
  if (grade === undefined) return null
  if (admissible.includes(grade)) return { grade, outcome: 'applied', rules: [] }
  alert('judgement-not-admissible')
  const forbids = ({ then }: RuleFinding) => 'ungraded' in then || !allows(scale, then, grade)
  const forbidding = rules.filter((rule) => rule.outcome === 'holds' && forbids(rule))
  return { grade, outcome: 'not-admissible', rules: forbidding.map((rule) => rule.id) }
}
