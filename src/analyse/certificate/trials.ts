import type { Member, Profile } from './members.js'
import type { Ground } from './standings.js'
import type { Trial } from './trial.js'
import { tryCohort } from './trial.js'

// Mixed cohorts in all, and at least for each set of facts about the committee.
const mostTrials = 1000
const fewestTrials = 100
const largestAlike = 20
const largestMixed = 5
const mostMixed = 40

/** Every choice of so many members, each as often as one likes, in the members' order. */
function* choicesOf<Item>(items: readonly Item[], size: number, from = 0): Generator<Item[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let index = from; index < items.length; index += 1)
    for (const rest of choicesOf(items, size - 1, index)) yield [items[index] as Item, ...rest]
}

/** How many such choices there are. */
const numberOfChoices = (items: number, size: number): number =>
  Array.from({ length: size }, (_, index) => (items + index) / (index + 1)).reduce((product, part) => product * part, 1)

/** Profiles whose members can be in one case. */
function byCommittee(profiles: readonly Profile[]): Map<string, Profile[]> {
  const committees = new Map<string, Profile[]>()
  for (const profile of profiles)
    committees.set(profile.committee, [...(committees.get(profile.committee) ?? []), profile])
  return committees
}

/** Two members of each profile, those of the best and the worst rank. */
const endsOf = (profiles: readonly Profile[]): Member[] =>
  profiles.flatMap(({ members: [first, ...others] }) => [first, ...others.slice(0, 2)])

function* mixed(ground: Ground, members: readonly Member[], grades: readonly string[], most: number): Generator<Trial> {
  let left = most
  for (let size = 2; size <= largestMixed; size += 1) {
    const number = numberOfChoices(members.length, size)
    const withJudgements = number * (1 + size * grades.length) <= left
    // Pairs are always tried.
    if (number > left && size > 2) return
    left -= number * (withJudgements ? 1 + size * grades.length : 1)
    for (const cohort of choicesOf(members, size)) {
      yield tryCohort(ground, cohort)
      if (!withJudgements) continue
      for (let member = 0; member < size; member += 1)
        for (const grade of grades) yield tryCohort(ground, cohort, [{ member, grade }])
    }
  }
}

/**
 * Small cohorts made of every profile: each member alone, with every judgement; many of one profile; and mixed ones, with judgements as long as they are few.
 *
 * @param ground - the track
 * @param profiles - all that judgements and quotas can tell apart
 */
export function* trialsOf(ground: Ground, profiles: readonly Profile[]): Generator<Trial> {
  const grades = ground.track.scale.map(({ id }) => id)
  for (const { members } of profiles) {
    yield tryCohort(ground, [members[0]])
    for (const grade of grades) yield tryCohort(ground, [members[0]], [{ member: 0, grade }])
  }
  if (ground.track.subjects === 'committee-secretary') return
  const quotas = ground.track.quotas ?? []
  if (quotas.length === 0) return
  for (const { members } of profiles)
    for (let size = 2; size <= largestAlike; size += 1)
      yield tryCohort(
        ground,
        Array.from({ length: size }, (_, index) => members[index % members.length] as Member),
      )
  const committees = [...byCommittee(profiles).values()]
  const most = Math.max(fewestTrials, Math.floor(mostTrials / committees.length))
  for (const together of committees) yield* mixed(ground, endsOf(together).slice(0, mostMixed), grades, most)
}

const largestCrowd = 6

/**
 * Who may stand beside those that one looks at, so that quotas have somebody to move: some of one kind, or two or three of any. Nobody where there are no quotas.
 *
 * @param ground - the track
 * @param profiles - all that judgements and quotas can tell apart
 * @returns by the facts about the committee that all in a case share
 */
export function fillersOf({ track }: Ground, profiles: readonly Profile[]): ReadonlyMap<string, Member[][]> {
  if ((track.quotas ?? []).length === 0 || track.subjects === 'committee-secretary') return new Map()
  return new Map(
    [...byCommittee(profiles)].map(([committee, together]) => {
      const crowds = together.flatMap(({ members }) =>
        Array.from({ length: largestCrowd }, (_, most) =>
          Array.from({ length: most + 1 }, (__, index) => members[index % members.length] as Member),
        ),
      )
      const members = endsOf(together).slice(0, largestCrowd)
      return [committee, [...crowds, ...choicesOf(members, 2), ...choicesOf(members, 3)]]
    }),
  )
}
