import { canonical } from '../../core/fingerprint.js'
import type { JsonObject } from './jsonObject.js'
import { memberOf } from './jsonObject.js'

/** Keys whose word says what an object is. */
const words = ['method', 'check'] as const
/** Keys that say what a condition, or a key of a ranking, is about. */
const topics = [
  'share',
  'score',
  'incident',
  'tenure',
  'kind',
  'attribute',
  'grade',
  'gradeBelow',
  'serious',
  'all',
  'any',
  'not',
] as const

/** Keys of which one stands in for others: the operators, the bounds of a quota, the effects of a rule, the parts of a deadline, the measures of a score, a number of voters or their share. */
const alternatives: ReadonlySet<string> = new Set([
  'over',
  'atLeast',
  'under',
  'atMost',
  'is',
  'around',
  'within',
  'count',
  'exactly',
  'ungraded',
  'later',
  'permits',
  'provisionally',
  'from',
  'until',
  'before',
  'after',
  'days',
  'weeks',
  'workingDays',
  'points',
  'outOf',
  'mean',
  'of',
  'share',
])

const topicOf = (value: JsonObject) =>
  Object.hasOwn(value, 'id') ? undefined : topics.find((key) => Object.hasOwn(value, key))

/** Whether two objects are about the same, so that they can differ in parts; others are replaced as a whole. */
export const haveSameForm = (before: JsonObject, after: JsonObject): boolean =>
  topicOf(before) === topicOf(after) &&
  words.every((key) => canonical(memberOf(before, key) ?? null) === canonical(memberOf(after, key) ?? null))

/** The two ends of a period, which mean nothing one without the other. */
const ends = ['from', 'until']

/** Keys that are edited together: those of which one comes in place of another, and the ends of a period that has moved; empty where at most one is concerned. */
export function editedTogether(before: JsonObject, after: JsonObject): string[] {
  const differs = (key: string) => canonical(memberOf(before, key) ?? null) !== canonical(memberOf(after, key) ?? null)
  const keys = [...alternatives].filter((key) => Object.hasOwn(before, key) !== Object.hasOwn(after, key))
  if (keys.length > 1) return keys
  return ends.every(differs) ? ends : []
}
