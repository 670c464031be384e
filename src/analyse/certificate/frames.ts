import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Quota, Track } from '../../schema/track.js'
import { conditionsOf, leavesOf } from '../space/leaves.js'
import type { World } from '../space/worlds.js'
import { worldsOf } from '../space/worlds.js'
import { usedBases } from './usedBases.js'

/** Facts about the committee on which quotas hang, beside those that rules look at. */
export type Frame = Pick<World, 'incidents' | 'attributes'>

/** The frames of a track, or that there are more than are looked at. */
export interface Frames {
  /** At least one, which may be empty. */
  frames: readonly Frame[]
  /** Whether these are all that a quota can tell apart. */
  complete: boolean
}

const mostFrames = 16

/** Every combination of facts about the committee that the conditions of quotas can tell apart; what rules look at too belongs to the worlds. */
export function framesOf(policy: Policy, track: Track): Frames {
  const conditions = (track.quotas ?? []).flatMap(({ id, clause, when }) => (when ? [{ id, clause, when }] : []))
  const rules = conditions.map((one) => ({ ...one, then: { permits: 'report-on-behalf' as const } }))
  const { proposal: _, ...rest } = track
  const { worlds, complete } = worldsOf(policy, { ...rest, rules })
  const asked = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => {
      if (!('about' in leaf) || leaf.about !== 'committee') return []
      return 'incident' in leaf ? [`incident ${leaf.incident}`] : [`attribute ${leaf.attribute}`]
    })
  const frames = worlds.map(({ incidents, attributes }) => ({
    incidents: incidents.filter(({ kind }) => !asked.includes(`incident ${kind}`)),
    attributes: attributes.filter(({ name }) => !asked.includes(`attribute ${name}`)),
  }))
  const distinct = [...new Map(frames.map((frame) => [JSON.stringify(frame), frame])).values()]
  return { frames: distinct.slice(0, mostFrames), complete: complete && distinct.length <= mostFrames }
}

/** A world in a frame. */
export const framed = (world: World, { incidents, attributes }: Frame): World => ({
  ...world,
  incidents: [...world.incidents, ...incidents],
  attributes: [...world.attributes, ...attributes],
})

/** For each cohort of a quota half the members may be counted: a number between none and all. */
function handedDown(policy: Policy, { id, cohort }: Quota, size: number): NonNullable<CaseFile['handedDown']> {
  const count = Math.floor(size / 2)
  if (cohort === 'all') return [{ quota: id, count }]
  const groups = cohort === 'kind' ? policy.organizationKinds.map((kind) => [kind.id]) : cohort.kinds
  return groups.map((kinds) => ({ quota: id, cohort: kinds, count }))
}

/**
 * What quotas need of a case besides the people: as many due and present as there are members, unless ballots say how many, and numbers handed down.
 *
 * @param policy - the plan
 * @param track - the track
 * @param size - number of members
 * @param meeting - the meeting as the members' ballots have it
 */
export function quotaFacts(
  policy: Policy,
  track: Track,
  size: number,
  meeting: CaseFile['meeting'],
): Pick<CaseFile, 'meeting' | 'handedDown'> {
  const quotas = track.quotas ?? []
  const free = !usedBases(track).some((base) => base === 'due' || base === 'present')
  const asks = quotas.some(({ of }) => of === 'due' || of === 'present')
  const numbers = quotas
    .filter(({ count }) => count === 'handed-down')
    .flatMap((quota) => handedDown(policy, quota, size))
  return {
    ...(free && asks && { meeting: { ...meeting, due: size, present: size } }),
    ...(numbers.length > 0 && { handedDown: numbers }),
  }
}
