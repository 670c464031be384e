import type { Comparison, Condition } from '../../../src/schema/condition.js'
import { wholeMonths, yearOf } from './calendar.js'
import { compare, type Fraction, fraction, readFraction } from './fraction.js'
import { namesOf } from './lists.js'
import { type Measure, scoreOf, shareOf } from './measures.js'
import type { Finding, Place, Truth } from './types.js'

const undetermined = (...missing: string[]): Finding => ({ outcome: 'undetermined', missing: namesOf(missing) })
const decided = (holds: boolean): Finding => ({ outcome: holds ? 'holds' : 'does-not-hold', missing: [] })

function compareWith(value: Fraction, comparison: Comparison): boolean {
  const { over, atLeast, under, atMost } = comparison
  if (over !== undefined) return compare(value, readFraction(over)) > 0
  if (atLeast !== undefined) return compare(value, readFraction(atLeast)) >= 0
  if (under !== undefined) return compare(value, readFraction(under)) < 0
  if (atMost !== undefined) return compare(value, readFraction(atMost)) <= 0
  throw new Error('a comparison without an operator')
}

const compareMeasure = (measure: Measure, comparison: Comparison): Finding =>
  measure.value === null ? undetermined(...measure.missing) : decided(compareWith(measure.value, comparison))

const order: Truth[] = ['does-not-hold', 'undetermined', 'holds']

/** Kleene: `all` is the least of its parts, `any` the greatest. */
function join(parts: Finding[], empty: Truth, pick: (a: number, b: number) => number): Finding {
  const outcome = order[
    parts.map((part) => order.indexOf(part.outcome)).reduce((a, b) => pick(a, b), order.indexOf(empty))
  ] as Truth
  const open = parts.filter((part) => part.outcome === 'undetermined').flatMap((part) => part.missing)
  return { outcome, missing: outcome === 'undetermined' ? namesOf(open) : [] }
}

const allOf = (parts: Finding[]) => join(parts, 'holds', Math.min)
const anyOf = (parts: Finding[]) => join(parts, 'does-not-hold', Math.max)

function tenure(place: Place, when: Extract<Condition, { tenure: object }>): Finding {
  const roster = place.track.subjects === 'organizations' ? [] : place.caseFile.secretaries
  const since = roster.find((secretary) => secretary.id === place.subject)?.since
  const day = when.on === 'year-end' ? `${place.policy.year}-12-31` : place.caseFile.meeting?.date
  const missing = [since === undefined ? ['secretaries.since'] : [], day === undefined ? ['meeting.date'] : []].flat()
  if (since === undefined || day === undefined) return undetermined(...missing)
  const { over, atLeast, under, atMost } = when.tenure
  const months = wholeMonths(since, day)
  if (over !== undefined) return decided(months > over.months)
  if (atLeast !== undefined) return decided(months >= atLeast.months)
  if (under !== undefined) return decided(months < under.months)
  return decided(months <= (atMost?.months ?? 0))
}

function incident(place: Place, when: Extract<Condition, { incident: string }>): Finding {
  const { caseFile } = place
  const whose =
    when.about === 'committee'
      ? caseFile.committee?.id
      : when.about === 'organization'
        ? caseFile.organizations.find((each) => each.id === place.organization)?.id
        : place.subject
  const nobody = whose === undefined ? [when.about === 'committee' ? 'committee' : 'organizations'] : []
  if (caseFile.incidents === undefined) return undetermined('incidents', ...nobody)
  if (whose === undefined) return undetermined(...nobody)
  const found = caseFile.incidents.filter(
    (each) =>
      each.subject === whose && each.kind === when.incident && !(when.open === true && each.clearedOn !== undefined),
  )
  if (when.within === 'ever') return decided(found.length > 0)
  if (found.some((each) => each.on !== undefined && yearOf(each.on) === place.policy.year)) return decided(true)
  return found.some((each) => each.on === undefined) ? undetermined('incidents.on') : decided(false)
}

function attribute(place: Place, when: Extract<Condition, { attribute: string }>): Finding {
  const { caseFile, subject, organization } = place
  const secretary = caseFile.secretaries.find((each) => each.id === subject && place.track.subjects !== 'organizations')
  const ofOrganization = caseFile.organizations.find((each) => each.id === organization)?.attributes
  const holders =
    when.about === 'committee'
      ? [caseFile.committee?.attributes]
      : when.about === 'organization'
        ? [ofOrganization]
        : [secretary?.attributes, ofOrganization]
  const value = holders.find((each) => each !== undefined && Object.hasOwn(each, when.attribute))?.[when.attribute]
  if (value !== undefined && when.is !== undefined) return decided(value === when.is)
  if (typeof value === 'number') return decided(compareWith(readFraction(value), when))
  if (when.about !== 'committee') return undetermined(`attributes.${when.attribute}`)
  return undetermined(caseFile.committee === undefined ? 'committee' : `committee.attributes.${when.attribute}`)
}

/** What the judgements on a subject say of one fact; undefined where they say nothing, or two things. */
export function judgedFact<T>(place: Place, fact: (judgement: Judgement) => T | undefined): T | undefined {
  const said = new Set(judgementsOn(place).flatMap((judgement) => fact(judgement) ?? []))
  return said.size === 1 ? ([...said][0] as T) : undefined
}

type Judgement = NonNullable<Place['caseFile']['judgements']>[number]

/** The judgements on this subject and track. */
export function judgementsOn(place: Place): Judgement[] {
  const first = place.policy.tracks[0]?.id
  return (place.caseFile.judgements ?? []).filter(
    (each) => each.subject === place.subject && (each.track ?? first) === place.track.id,
  )
}

/** The value of a condition for one subject; `grade` is the one that came out, in consequences. */
export function evaluate(place: Place, when: Condition, grade: string | null = null): Finding {
  if ('all' in when) return allOf(when.all.map((part) => evaluate(place, part, grade)))
  if ('any' in when) return anyOf(when.any.map((part) => evaluate(place, part, grade)))
  if ('not' in when) {
    const part = evaluate(place, when.not, grade)
    if (part.outcome === 'undetermined') return part
    return decided(part.outcome === 'does-not-hold')
  }
  if ('share' in when) {
    const base = when.base ?? place.track.base
    if (when.combine !== 'any') return compareMeasure(shareOf(place, when.share, base), when)
    return anyOf(when.share.map((option) => compareMeasure(shareOf(place, [option], base), when)))
  }
  if ('score' in when) return compareMeasure(scoreOf(place, when.score), when)
  if ('incident' in when) return incident(place, when)
  if ('tenure' in when) return tenure(place, when)
  if ('kind' in when) {
    const kind = place.caseFile.organizations.find((each) => each.id === place.organization)?.kind
    return kind === undefined ? undetermined('organizations.kind') : decided(when.kind.includes(kind))
  }
  if ('attribute' in when) return attribute(place, when)
  if ('grade' in when) return decided(grade !== null && when.grade.includes(grade))
  if ('gradeBelow' in when) {
    const scale = place.track.scale.map((each) => each.id)
    return decided(grade !== null && scale.indexOf(grade) > scale.indexOf(when.gradeBelow))
  }
  const serious = judgedFact(place, (judgement) => judgement.serious)
  return serious === undefined ? undetermined('judgements.serious') : decided(serious === when.serious)
}

/** Whether the voters are made up as the track asks: each demand by its name. */
export function composition({ track, caseFile }: Pick<Place, 'track' | 'caseFile'>): Finding[] {
  const attendees = caseFile.meeting?.attendees
  return (track.composition ?? []).map((demand) => {
    if (attendees === undefined) return undetermined('meeting.attendees')
    let counted = 0
    let all = 0
    for (const { role, count } of attendees) {
      if (demand.roles.includes(role)) counted += count
      if ('of' in demand && demand.of.includes(role)) all += count
    }
    if ('atLeast' in demand) return decided(counted >= demand.atLeast)
    return decided(all > 0 && compare(fraction(counted, all), readFraction(demand.share.atLeast)) >= 0)
  })
}

/** Whether enough of those due are present. */
export function quorum({ track, caseFile }: Pick<Place, 'track' | 'caseFile'>): Finding {
  const rule = track.quorum
  if (rule === undefined) return decided(true)
  const { due = null, present = null } = caseFile.meeting ?? {}
  const missing = [due === null ? ['meeting.due'] : [], present === null ? ['meeting.present'] : []].flat()
  if (due === null || present === null) return undetermined(...missing)
  const limit = readFraction('over' in rule.present ? rule.present.over : rule.present.atLeast)
  const order = compare(fraction(present), fraction(BigInt(due) * limit.top, limit.bottom))
  return decided('over' in rule.present ? order > 0 : order >= 0)
}
