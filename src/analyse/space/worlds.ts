import { daysOf } from '../../core/schedule.js'
import type { About } from '../../schema/condition.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { conditionsOf, leavesOf } from './leaves.js'

type Value = string | number | boolean

/** One thing that may have happened. */
export interface WorldIncident {
  /** Whom it is about. */
  about: About
  /** Incident kind. */
  kind: string
  /** The day. */
  on: string
  /** The day on which it was cleared, where it was. */
  clearedOn?: string
}

/** The facts about one subject that rules look at, beside the votes: one possible state of them. */
export interface World {
  /** What happened. */
  incidents: readonly WorldIncident[]
  /** First day in post. */
  since: string
  /** The organization's kind; undefined where no rule asks for it. */
  kind: string | undefined
  /** Recorded facts. */
  attributes: readonly { about: About; name: string; value: Value }[]
}

/** The worlds of a track, or that there are more than are looked at. */
export interface Worlds {
  /** The first is the one in which nothing has happened. */
  worlds: readonly World[]
  /** Whether these are all that a rule can tell apart. */
  complete: boolean
}

type Part = Partial<World>

// More combinations of facts than any plan's rules ask for; beyond it an answer would take minutes.
const mostWorlds = 4096

const pad = (number: number): string => String(number).padStart(2, '0')

/** A day of the meeting that the plan allows; the twentieth of December where it says nothing. */
export function meetingDayOf(policy: Policy): string {
  const window = (policy.schedule ?? []).find((deadline) => deadline.for === 'meeting' && 'from' in deadline.due)
  return (window && daysOf(window, {}).from) ?? `${policy.year}-12-20`
}

const aboutOf = ({ about = 'subject' }: { about?: About | undefined }): About => about

/** Entries under their keys, in the order in which the keys come first. */
const grouped = <Item>(items: readonly Item[], key: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups.values()]
}

/** What one kind of incident may be: none, in the year, cleared, or of an earlier year, as far as a rule asks. */
function incidentParts(policy: Policy, track: Track): Part[][] {
  const leaves = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('incident' in leaf ? [leaf] : []))
  return grouped(leaves, (leaf) => JSON.stringify([aboutOf(leaf), leaf.incident])).map((same) => {
    const [{ incident: kind } = { incident: '' }] = same
    const about = aboutOf(same[0] ?? {})
    const days = [
      `${policy.year}-06-01`,
      ...(same.some(({ within }) => within === 'ever') ? [`${policy.year - 1}-06-01`] : []),
    ]
    const clearable = same.some(({ open }) => open)
    return [
      { incidents: [] },
      ...days.flatMap((on): Part[] => [
        { incidents: [{ about, kind, on }] },
        ...(clearable ? [{ incidents: [{ about, kind, on, clearedOn: on }] }] : []),
      ]),
    ]
  })
}

/** First days in post on both sides of every limit of time in post. */
function tenureParts(policy: Policy, track: Track): Part[][] {
  const meeting = meetingDayOf(policy)
  const limits = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('tenure' in leaf ? Object.values(leaf.tenure).map((limit) => limit?.months ?? 0) : []))
  if (limits.length === 0) return []
  const [year = 0, month = 0, day = 0] = meeting.split('-').map(Number)
  const months = [...new Set(limits.flatMap((limit) => [limit + 1, limit, limit - 1]))].sort((a, b) => b - a)
  const days = months.flatMap((ago) => {
    const index = year * 12 + month - 1 - ago
    const start = `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`
    // The day after the meeting's day of the month: a whole month more at the end of the year than at the meeting.
    return [`${start}-01`, ...(day < 28 ? [`${start}-${pad(day + 1)}`] : [])]
  })
  return [days.map((since) => ({ since }))]
}

function kindParts(policy: Policy, track: Track): Part[][] {
  const asked = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('kind' in leaf ? leaf.kind : []))
  if (asked.length === 0) return []
  const other = policy.organizationKinds.map(({ id }) => id).find((id) => !asked.includes(id))
  return [[...new Set([...(other === undefined ? [] : [other]), ...asked])].map((kind) => ({ kind }))]
}

/** Values of a recorded fact: each that is asked for, one that is not, and the numbers around each limit. */
function attributeParts(track: Track): Part[][] {
  const leaves = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('attribute' in leaf ? [leaf] : []))
  return grouped(leaves, (leaf) => JSON.stringify([aboutOf(leaf), leaf.attribute])).map((same) => {
    const about = aboutOf(same[0] ?? {})
    const name = same[0]?.attribute ?? ''
    const asked = same.flatMap((leaf) => (leaf.is === undefined ? [] : [leaf.is]))
    const limits = same.flatMap((leaf) =>
      (['over', 'atLeast', 'under', 'atMost'] as const).flatMap((operator) => {
        const limit = leaf[operator]
        return limit === undefined ? [] : [Number(limit)]
      }),
    )
    const numbers = limits.flatMap((limit) => [limit - 1, limit, limit + 1])
    const allTruths = asked.every((value) => typeof value === 'boolean')
    const other: Value[] = numbers.length > 0 ? [] : allTruths ? [false, true] : ['—']
    return [...new Set<Value>([...other, ...numbers, ...asked])].map((value) => ({
      attributes: [{ about, name, value }],
    }))
  })
}

/**
 * Every combination of facts that the rules of a track can tell apart.
 *
 * @param policy - the plan
 * @param track - one of its tracks
 */
export function worldsOf(policy: Policy, track: Track): Worlds {
  const dimensions = [
    ...incidentParts(policy, track),
    ...tenureParts(policy, track),
    ...kindParts(policy, track),
    ...attributeParts(track),
  ]
  const [, month = ''] = meetingDayOf(policy).split('-')
  let worlds: World[] = [{ incidents: [], since: `${policy.year - 5}-${month}-01`, kind: undefined, attributes: [] }]
  for (const parts of dimensions) {
    if (worlds.length * parts.length > mostWorlds) return { worlds, complete: false }
    worlds = parts.flatMap((part) =>
      worlds.map((world) => ({
        ...world,
        ...part,
        incidents: [...world.incidents, ...(part.incidents ?? [])],
        attributes: [...world.attributes, ...(part.attributes ?? [])],
      })),
    )
  }
  return { worlds, complete: true }
}
