import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { labelKey } from './normalise.js'

/** One thing of a policy that files name by words. */
interface Labelled {
  id: string
  label?: string | undefined
  also?: readonly string[] | undefined
}

/** Finds the id that a word of an office stands for. */
export interface LabelIndex {
  /** The id, or undefined where no label is like it. */
  find: (text: string) => string | undefined
  /** The same for a text that `labelKey` made. */
  findKey: (key: string) => string | undefined
  /** The labels, for what a fault expected. */
  expected: string
  /** Ids in the policy's order. */
  ids: readonly string[]
  /** Label of an id. */
  labelOf: (id: string) => string
}

/**
 * Makes an index of labels, other words and ids; the first meaning of a word stands, labels before ids.
 *
 * @param things - Labelled things of a policy.
 * @returns The index.
 */
export const indexLabels = (things: readonly Labelled[]): LabelIndex => {
  const ids = new Map<string, string>()
  const add = (word: string, id: string) => {
    const key = labelKey(word)
    if (key && !ids.has(key)) ids.set(key, id)
  }
  for (const { id, label } of things) add(label ?? id, id)
  for (const { id, also } of things) for (const word of also ?? []) add(word, id)
  for (const { id } of things) add(id, id)
  const labels = new Map(things.map(({ id, label }) => [id, label ?? id]))
  return {
    find: (text) => ids.get(labelKey(text)),
    findKey: (key) => ids.get(key),
    expected: [...new Set(labels.values())].join('、'),
    ids: things.map(({ id }) => id),
    labelOf: (id) => labels.get(id) ?? id,
  }
}

/** The words of one track. */
export interface TrackLabels {
  track: Track
  options: LabelIndex
  grades: LabelIndex
  classes: LabelIndex
  components: LabelIndex
}

/** Every word that a policy gives to its things. */
export interface PolicyLabels {
  kinds: LabelIndex
  incidents: LabelIndex
  topics: LabelIndex
  compulsory: LabelIndex
  roles: LabelIndex
  tracks: LabelIndex
  byTrack: ReadonlyMap<string, TrackLabels>
  nothing: readonly string[]
  /** Whether a track has ballots that take a score. */
  takesScores: boolean
  /** Facts that conditions of the policy ask for, by name; a roster may have a column for each. */
  attributes: LabelIndex
  /** Quotas, whose numbers may be handed down. */
  quotas: LabelIndex
  /** Whether a track rates people; otherwise a roster needs no names of people. */
  ratesPeople: boolean
}

const attributeNames = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'attribute' in value && typeof value.attribute === 'string' ? [value.attribute] : []
  return [...own, ...Object.values(value).flatMap(attributeNames)]
}

const nothingWords = ['无', '暂无', '没有']

const trackLabels = (track: Track): TrackLabels => ({
  track,
  options: indexLabels(track.ballot.options),
  grades: indexLabels(track.scale),
  classes: indexLabels(track.ballot.classes ?? []),
  components: indexLabels((track.score?.components ?? []).filter((component) => 'outOf' in component)),
})

/**
 * Collects the words of a policy.
 *
 * @param policy - The policy.
 * @returns An index for each kind of thing.
 */
export const policyLabels = (policy: Policy): PolicyLabels => ({
  kinds: indexLabels(policy.organizationKinds),
  incidents: indexLabels(policy.incidentKinds ?? []),
  topics: indexLabels(policy.report?.topics ?? []),
  compulsory: indexLabels(policy.report?.compulsory ?? []),
  roles: indexLabels((policy.attendance ?? []).map(({ role, label, also }) => ({ id: role, label, also }))),
  tracks: indexLabels(policy.tracks),
  byTrack: new Map(policy.tracks.map((track) => [track.id, trackLabels(track)])),
  nothing: policy.rectification?.nothing ?? nothingWords,
  takesScores: policy.tracks.some(({ ballot }) => ballot.score !== undefined),
  attributes: indexLabels(attributeNames(policy.tracks).map((name) => ({ id: name }))),
  quotas: indexLabels(policy.tracks.flatMap(({ quotas = [] }) => quotas)),
  ratesPeople: policy.tracks.some(({ subjects }) => subjects !== 'organizations'),
})
