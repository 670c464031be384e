import type { Alert } from '../schema/alert.js'
import type { CaseFile } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import { alertOf } from './alerts.js'
import { comparisonOf, holdsFor } from './comparison.js'
import { totalOf } from './figures.js'
import { compareRatios, formatRatio, multiplyRatios, parseRatio, ratioOf } from './ratio.js'

/** Compares the number present with the track's quorum; grades are found all the same. */
export function checkQuorum(track: Track, caseFile: CaseFile): { missing: string[]; alerts: Alert[] } {
  if (!track.quorum) return { missing: [], alerts: [] }
  const { present, due } = caseFile.meeting ?? {}
  const missing = [...(due === undefined ? ['meeting.due'] : []), ...(present === undefined ? ['meeting.present'] : [])]
  if (due === undefined || present === undefined) return { missing, alerts: [] }
  const { operator, limit } = comparisonOf<string, ReturnType<typeof parseRatio>>(track.quorum.present, parseRatio)
  const met = holdsFor(operator, compareRatios(ratioOf(present), multiplyRatios(limit, ratioOf(due))))
  const params = { track: track.id, present, due, limit: formatRatio(limit) }
  return { missing, alerts: met ? [] : [alertOf('quorum-not-met', [], params, 'error', track.quorum.clause ?? null)] }
}

/** Compares who attended, by role, with what the voters of the track must be made up of; grades are found all the same. */
export function checkComposition(
  { id, composition = [] }: Track,
  caseFile: CaseFile,
): { missing: string[]; alerts: Alert[] } {
  const attendees = caseFile.meeting?.attendees
  if (!attendees) return { missing: composition.length > 0 ? ['meeting.attendees'] : [], alerts: [] }
  const numberOf = (roles: string[]) =>
    totalOf(attendees.flatMap(({ role, count }) => (roles.includes(role) ? [count] : [])))
  const alerts = composition.flatMap((one) => {
    const { roles } = one
    const found = numberOf(roles)
    const told = { track: id, composition: one.id, roles, found }
    const raise = (params: Alert['params']) => [
      alertOf('composition-not-met', [], { ...told, ...params }, 'error', one.clause),
    ]
    if (!('share' in one)) return found < one.atLeast ? raise({ atLeast: one.atLeast }) : []
    const { of } = one
    const base = numberOf(of)
    const limit = parseRatio(one.share.atLeast)
    const met = base > 0 && compareRatios(ratioOf(found, base), limit) >= 0
    return met ? [] : raise({ of, base, limit: formatRatio(limit) })
  })
  return { missing: [], alerts }
}
