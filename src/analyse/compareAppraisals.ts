import { collectAlerts } from '../core/alerts.js'
import { canonical } from '../core/fingerprint.js'
import { byCodeUnit } from '../core/order.js'
import type { Alert } from '../schema/alert.js'
import type { Appraisal, StreakResult } from '../schema/appraisal.js'
import type { AppraisalChanges, ListChanges, StreakChange } from './changes.js'
import { standingOf } from './standings.js'

/** What both sides have under each key; keys of the first side first. */
function pairsOf<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string) {
  const [one, other] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item]))) as [
    Map<string, Item>,
    Map<string, Item>,
  ]
  return [...new Set([...one.keys(), ...other.keys()])].map((key) => ({ key, from: one.get(key), to: other.get(key) }))
}

const listChanges = <Item>(before: readonly Item[], after: readonly Item[]): ListChanges<Item> => {
  const pairs = pairsOf(before, after, canonical)
  return {
    appeared: pairs.flatMap(({ from, to }) => (from === undefined && to !== undefined ? [to] : [])),
    disappeared: pairs.flatMap(({ from, to }) => (to === undefined && from !== undefined ? [from] : [])),
  }
}

const ofEachSubject = (alerts: readonly Alert[]): Alert[] =>
  alerts.flatMap((alert) =>
    alert.subjects.length > 1 ? alert.subjects.map((subject) => ({ ...alert, subjects: [subject] })) : [alert],
  )

function alertChanges(before: readonly Alert[], after: readonly Alert[]): ListChanges<Alert> {
  const { appeared, disappeared } = listChanges(ofEachSubject(before), ofEachSubject(after))
  return { appeared: collectAlerts(appeared), disappeared: collectAlerts(disappeared) }
}

const streakKey = ({ id, organization, secretary }: StreakResult) => JSON.stringify([id, organization, secretary])
const endOf = (one: StreakResult | undefined) => (one ? { answer: one.answer, then: one.then } : null)
const nothingFollows = { answer: 'no', then: [] }

const streakChanges = (before: readonly StreakResult[], after: readonly StreakResult[]): StreakChange[] =>
  pairsOf(before, after, streakKey)
    .map(({ key, from, to }) => ({ key, from: endOf(from), to: endOf(to) }))
    .filter(({ from, to }) => canonical(from ?? nothingFollows) !== canonical(to ?? nothingFollows))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map(({ key, from, to }) => {
      const [id, organization, secretary] = JSON.parse(key)
      return { id, organization, secretary, from, to }
    })

/**
 * Tells what differs between two appraisals of the same people: who stands otherwise, and, kept apart, which consequences, streaks and alerts come or go.
 *
 * @param before - an appraisal
 * @param after - another one, for instance under another reading, or after a correction of the case
 * @returns the changes; every list is empty where nothing differs
 * @example
 * ```ts
 * const issued = appraise(policy, caseFile, { readings: { 'veto-base': 'issued' } })
 * const [change] = compareAppraisals(appraisal, issued).determinations
 * change // => { track: 'upward', subject: 's03', from: { grade: 'poor', … }, to: { grade: 'fairly-good', … } }
 * ```
 */
export function compareAppraisals(before: Appraisal, after: Appraisal): AppraisalChanges {
  const subjects = pairsOf(before.tracks, after.tracks, ({ id }) => id).flatMap(({ key: track, from, to }) =>
    pairsOf(from?.determinations ?? [], to?.determinations ?? [], ({ subject }) => subject)
      .sort((a, b) => byCodeUnit(a.key, b.key))
      .map((pair) => ({ track, subject: pair.key, from: pair.from, to: pair.to })),
  )
  return {
    determinations: subjects
      .map((one) => ({ ...one, from: one.from ? standingOf(one.from) : null, to: one.to ? standingOf(one.to) : null }))
      .filter(({ from, to }) => canonical(from) !== canonical(to)),
    consequences: subjects
      .map(({ track, subject, from, to }) => ({
        track,
        subject,
        ...listChanges(from?.consequences ?? [], to?.consequences ?? []),
      }))
      .filter(({ appeared, disappeared }) => appeared.length + disappeared.length > 0),
    streaks: streakChanges(before.streaks, after.streaks),
    alerts: alertChanges(before.alerts, after.alerts),
  }
}
