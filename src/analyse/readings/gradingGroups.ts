import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { touchedTracks } from './touchedTracks.js'

/** Tracks on which the same readings act, with a plan that holds no more than their grades are worked out from. */
export interface GradingGroup {
  /** Ids of the tracks. */
  tracks: string[]
  /** Every track in its place, those of other groups emptied; of the readings only what can move a grade of these tracks. */
  plan: Policy
}

/** Nobody is graded on it; it keeps its place and its id. */
const emptied = ({ id, label, subjects }: Track): Track => ({
  id,
  label,
  subjects,
  scale: [],
  ballot: { options: [] },
  base: 'valid',
  tallyOnly: true,
})

/** Divides the tracks of a plan into groups that share no reading; a track that no reading touches is a group of its own. */
export function gradingGroups(policy: Policy): GradingGroup[] {
  const readings = (policy.readings ?? []).map((reading) => {
    const touched = (pointer: string) => touchedTracks(policy, pointer)
    const alternatives = reading.alternatives.map(({ set, ...alternative }) => ({
      ...alternative,
      set: Object.fromEntries(Object.entries(set).filter(([pointer]) => touched(pointer).length > 0)),
    }))
    const pointers = alternatives.flatMap(({ set }) => Object.keys(set))
    return { reading: { ...reading, alternatives }, tracks: new Set(pointers.flatMap(touched)) }
  })
  const groups = readings.reduce(
    (sofar, { tracks }) => {
      const meets = (group: number[]) => group.some((index) => tracks.has(index))
      return [sofar.filter(meets).flat(), ...sofar.filter((group) => !meets(group))].filter(({ length }) => length > 0)
    },
    policy.tracks.map((_, index) => [index]),
  )
  return groups
    .map((group) => group.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((group) => ({
      tracks: policy.tracks.flatMap(({ id }, index) => (group.includes(index) ? [id] : [])),
      plan: {
        ...policy,
        clauses: [],
        streaks: [],
        schedule: [],
        checks: [],
        records: [],
        tracks: policy.tracks.map((track, index) => (group.includes(index) ? track : emptied(track))),
        readings: readings.flatMap(({ reading, tracks }) =>
          group.some((index) => tracks.has(index)) ? [reading] : [],
        ),
      },
    }))
}
