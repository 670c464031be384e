import type { Alert } from '../schema/alert.js'
import type { CaseFile } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import { alertOf } from './alerts.js'
import { comparisonOf, holdsFor } from './comparison.js'
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
