import type { Policy } from '../../schema/policy.js'

/** Parts of a policy that no grade is worked out from: what is said about the plan, and what follows from grades or is checked beside them. */
const besideGrades = new Set([
  'title',
  'issuer',
  'version',
  'basis',
  'family',
  'inForce',
  'clauses',
  'streaks',
  'report',
  'schedule',
  'events',
  'attendance',
  'checks',
  'records',
  'rectification',
  'readings',
  'explained',
])
const besideGradesOfTrack = new Set(['label', 'consequences'])

/**
 * The tracks whose grades a value at a JSON Pointer can move, as positions in the policy's list. A grade of a track is worked out
 * from the track itself, which holds all its rules, and from the rest of the policy but for the parts named above and for the other tracks.
 */
export function touchedTracks({ tracks }: Policy, pointer: string): number[] {
  const [start, part = '', place = '', within] = pointer.split('/')
  const all = [...tracks.keys()]
  if (start !== '') return all
  if (part !== 'tracks') return besideGrades.has(part) ? [] : all
  const own = all.filter((index) => String(index) === place)
  // A track that is put in, or put in another's place, or named otherwise, may be the one that entries without a track mean.
  if (own.length === 0 || within === undefined || within === 'id') return all
  return besideGradesOfTrack.has(within) ? [] : own
}
