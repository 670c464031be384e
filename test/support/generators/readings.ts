import type { Policy, Reading } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import type { Draw } from './draw.js'

type Set = Reading['alternatives'][number]['set']

/** Ways to read a track otherwise: what bounds and moves grades, and what only follows from them; where nothing else names the track, also whom it rates, and its id. */
function setsOfTrack(draw: Draw, track: Track, index: number, lone: boolean): Set[] {
  const at = (part: string) => `/tracks/${index}/${part}`
  const grades = track.scale.map(({ id }) => id)
  return [
    { [at('base')]: draw.one(['valid', 'returned', 'issued', 'present']) },
    { [at('ranking')]: [] },
    { [at('label')]: '另一个名称' },
    { [at('tallyOnly')]: true },
    { [at('proposal')]: { method: 'best' } },
    { [at('quotas')]: [] },
    ...(lone
      ? [
          { [at('subjects')]: draw.one(['secretaries', 'organizations']) },
          { [at('id')]: `改名${index}`, '/clauses/0/by': [] },
        ]
      : []),
    ...(track.rules ?? []).flatMap((_, rule): Set[] => [
      { [at(`rules/${rule}/when`)]: draw.one([{ any: [] }, { all: [] }, { not: { any: [] } }]) },
      { [at(`rules/${rule}/then`)]: draw.one([{ atMost: draw.one(grades) }, { ungraded: '病假' }]) },
    ]),
    ...(track.quotas ?? []).flatMap(({ of }, quota): Set[] => [
      // What the meeting counts is of everybody.
      { [at(`quotas/${quota}/cohort`)]: of === 'due' || of === 'present' ? 'all' : draw.one(['all', 'kind']) },
      { [at(`quotas/${quota}/vetoed`)]: 'on-top' },
      { [at(`quotas/${quota}/strength`)]: 'soft' },
    ]),
    ...(track.consequences ?? []).map((_, place): Set => ({ [at(`consequences/${place}/when`)]: { all: [] } })),
  ]
}

/** A policy with several readings on anything in it; few enough for every combination to be tried. */
export function withReadings(draw: Draw, policy: Policy): Policy {
  const sets: Set[] = [
    ...policy.tracks.flatMap((track, index) => setsOfTrack(draw, track, index, !policy.streaks?.length)),
    { '/title': '另一个标题' },
    { '/year': 2022 },
    { '/checks': [] },
    ...(policy.streaks ?? []).map((_, index): Set => ({ [`/streaks/${index}/gap`]: 'skips' })),
  ]
  const ids = draw.some(['__proto__', 'a', 'b', 'c'], 1, 4)
  const readings = ids.map((id): Reading => {
    const alternatives = draw.some(['constructor', 'y'], 1, 2).map((way) => ({
      id: way,
      // At times several places at once, also on two tracks; what is inside another comes before it.
      set: Object.fromEntries(
        Object.entries(Object.assign({}, draw.one(sets), draw.chance(20) ? draw.one(sets) : {}) as Set).sort(
          ([a], [b]) => b.length - a.length,
        ),
      ),
    }))
    return { id, clause: 'c1', phrase: '左右', question: '？', chosen: 'x', alternatives, why: '。' }
  })
  return { ...policy, readings }
}
