import type { CaseFile, StatedTally } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { isOnTrack, readScore } from './ballots.js'
import { distinct, sumOrNull } from './lists.js'
import type { AlertNote, Votes } from './types.js'

/** What the stated tallies on one subject say. */
export interface StatedCount extends Votes {
  classes: Map<string, Votes> | null
  issued: number | null
  returned: number | null
  blank: number | null
  spoiled: number | null
  /** False: nothing of it can be used. */
  usable: boolean
}

type Figures = Omit<StatedCount, 'classes' | 'usable'>
const nothing: Figures = { counts: null, valid: null, issued: null, returned: null, blank: null, spoiled: null }

/** How many gave each score, under the scores' numbers; null where the tally does not say it once for each. */
function readScores(track: Track, stated: StatedTally, alert: (code: string) => void): Map<string, number> | null {
  const given = (stated.scores ?? []).map(({ score, votes }) => ({ score: readScore(track, score), votes }))
  if (given.some(({ score }) => score === null)) alert('not-a-score')
  const taken = given.flatMap(({ score, votes }) => (score === null ? [] : [[score, votes] as const]))
  if (track.ballot.score === undefined) return null
  if (stated.scores === undefined) {
    alert('tally-incomplete')
    return null
  }
  if (taken.some(([score], index) => taken.findIndex(([other]) => other === score) !== index)) {
    alert('duplicate-tally')
    return null
  }
  return new Map(taken.filter(([, votes]) => votes > 0))
}

/** One stated tally, or null where it does not add up. */
function readTally(track: Track, stated: StatedTally, alert: (code: string) => void): Figures | null {
  const options = track.ballot.options
  const scores = readScores(track, stated, alert)
  if (Object.keys(stated.counts).some((key) => !options.some((option) => option.id === key))) alert('unknown-option')
  if (!options.every((option) => Object.hasOwn(stated.counts, option.id))) {
    alert('tally-incomplete')
    return null
  }
  if (track.ballot.score !== undefined && scores === null) return null
  const counts = scores ?? new Map(options.map((option) => [option.id, stated.counts[option.id] ?? 0]))
  const sumOver = (valid: boolean) =>
    options
      .filter((option) => (option.valid !== false) === valid)
      .reduce((sum, option) => sum + (counts.get(option.id) ?? 0), 0)
  const valid = scores === null ? sumOver(true) : [...scores.values()].reduce((sum, votes) => sum + votes, 0)
  const votes = valid + sumOver(false)
  const sum = stated.blank === undefined || stated.spoiled === undefined ? null : votes + stated.blank + stated.spoiled
  const wrongValid = stated.valid !== undefined && stated.valid !== valid
  const atLeast = votes + (stated.blank ?? 0) + (stated.spoiled ?? 0)
  const wrongReturned =
    stated.returned !== undefined && (sum === null ? stated.returned < atLeast : stated.returned !== sum)
  if (wrongValid || wrongReturned) {
    alert('tally-sum')
    return null
  }
  return {
    counts,
    valid,
    issued: stated.issued ?? null,
    returned: sum ?? stated.returned ?? null,
    blank: stated.blank ?? null,
    spoiled: stated.spoiled ?? null,
  }
}

/** Adds up the stated tallies on one subject; null where there are none. */
export function countStated(
  policy: Policy,
  track: Track,
  caseFile: CaseFile,
  subject: string,
  alerts: AlertNote[],
): StatedCount | null {
  const alert = (code: string) => {
    alerts.push({ code, severity: 'error', subjects: [subject] })
  }
  const all = (caseFile.tallies ?? []).filter(
    (tally) => tally.subject === subject && isOnTrack(policy, track, tally.track),
  )
  const one = (tallies: StatedTally[]): Figures | null => {
    if (tallies.length > 1) alert('duplicate-tally')
    const only = tallies[0]
    return tallies.length === 1 && only !== undefined ? readTally(track, only, alert) : null
  }
  const classes = track.ballot.classes
  if (classes === undefined) {
    if (all.length === 0) return null
    const figures = one(all)
    return { ...(figures ?? nothing), classes: null, usable: figures !== null }
  }
  const known = all.filter((tally) => classes.some((each) => each.id === tally.class))
  if (known.length < all.length) alert('unknown-class')
  if (all.length === 0) return null
  const parts = new Map(
    classes.map((each) => [each.id, one(known.filter((tally) => tally.class === each.id)) ?? nothing]),
  )
  const each = [...parts.values()]
  const whole = each.every((part) => part.counts !== null)
  const names = distinct(each.flatMap((part) => [...(part.counts?.keys() ?? [])]))
  const sumOf = (name: string) => each.reduce((sum, part) => sum + (part.counts?.get(name) ?? 0), 0)
  return {
    counts: whole ? new Map(names.map((name) => [name, sumOf(name)])) : null,
    valid: sumOrNull(each.map((part) => part.valid)),
    issued: sumOrNull(each.map((part) => part.issued)),
    returned: sumOrNull(each.map((part) => part.returned)),
    blank: sumOrNull(each.map((part) => part.blank)),
    spoiled: sumOrNull(each.map((part) => part.spoiled)),
    classes: new Map([...parts].map(([id, part]) => [id, { counts: part.counts, valid: part.valid }])),
    usable: each.some((part) => part.counts !== null),
  }
}
