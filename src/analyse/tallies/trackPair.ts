import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { validOptions } from './borders.js'
import type { NotCountedReason } from './regionComparison.js'

/** A track of one plan by itself, and without what looks at others. */
export const alone = (policy: Policy, track: Track): Policy => {
  const { quotas: _, ...own } = track
  return { ...policy, tracks: [own], streaks: [], readings: [] }
}

/** A track that holds every condition of both, to ask which facts they can tell apart. */
export const withConditionsOf = (before: Track, after: Track): Track => ({
  ...before,
  rules: [before, after].flatMap(({ rules = [], proposal }) => [
    ...rules,
    ...(proposal?.method === 'first-match'
      ? proposal.cases.map(({ when }) => ({ id: '', clause: '', when, then: { permits: 'report-on-behalf' as const } }))
      : []),
  ]),
  proposal: { method: 'best' },
})

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id))

/** Why the tallies of a track cannot be counted; null where they can. */
export function obstacle(before: Track | undefined, after: Track | undefined): NotCountedReason | null {
  if (!before || !after || before.tallyOnly || after.tallyOnly) return 'not-graded-in-both'
  if (before.subjects !== after.subjects) return 'subjects-differ'
  if (before.ballot.classes || after.ballot.classes) return 'classes'
  if (before.ballot.score || after.ballot.score) return 'scores'
  const [one, other] = [validOptions(before), validOptions(after)]
  if (one.length === 0 && other.length === 0) return 'scores'
  return sameSet(one, other) ? null : 'options-differ'
}
