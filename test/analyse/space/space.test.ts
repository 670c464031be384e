import { describe, expect, test } from 'vitest'
import { spaceOf } from '../../../src/analyse/space/space.js'
import { standingsOf } from '../../../src/analyse/space/standing.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'

const gradesOf = (policy: Policy, track: Track) =>
  new Set(standingsOf(spaceOf(policy, track)).map(({ bounded }) => bounded.proposed))

describe('the 2023 plan', () => {
  const [upward] = wudingRiver2023.tracks
  const space = spaceOf(wudingRiver2023, upward as Track)

  test('one border: 10 × (average + poor) against the valid ballots; above it, on it, below it', () => {
    expect(space.forms).toEqual([{ coefficients: [0n, 0n, 10n, 10n], constant: -1n }])
    expect(space.regions.map(({ signs }) => signs)).toEqual([[1], [0], [-1]])
    expect(space.uncovered).toEqual([])
  })

  test('two kinds of incident and the time in post on both sides of three months', () => {
    // 2 × 2 for the incidents; months 4, 3 and 2 at the meeting, each on the first and a little later: 6 first days.
    expect(space.worlds).toHaveLength(24)
  })

  test('the rules and the ballots lead to good and poor alone: 3 regions × 24 worlds', () => {
    expect(standingsOf(space)).toHaveLength(72)
    expect(gradesOf(wudingRiver2023, upward as Track)).toEqual(new Set(['good', 'poor']))
  })
})

describe('score ballots', () => {
  const track: Track = {
    id: 'jury',
    label: '评委打分',
    subjects: 'secretaries',
    scale: ['good', 'fair', 'poor'].map((id) => ({ id, label: id })),
    ballot: { options: [], score: { from: '50', to: '100', decimals: 1 } },
    base: 'valid',
    score: { components: [{ id: 'mean', weight: '1', mean: { dropHighest: 1, dropLowest: 1 } }] },
    proposal: {
      method: 'bands',
      bands: [
        { atLeast: '90', grade: 'good' },
        { atLeast: '60', grade: 'fair' },
        { atLeast: '40', grade: 'poor' },
      ],
    },
  }
  const policy = { ...wudingRiver2023, tracks: [track] }

  test('a mean lies between the lowest and the highest score, so it is never under 50', () => {
    // Borders at 90, 60 and 40: above 90, 90, between, 60, between 60 and 50. On or below 40 nothing is.
    expect(spaceOf(policy, track).regions.map(({ signs }) => signs.join())).toEqual([
      '1,1,1',
      '0,1,1',
      '-1,1,1',
      '-1,0,1',
      '-1,-1,1',
    ])
  })

  test('each region has ballots that lead there', () => {
    expect(standingsOf(spaceOf(policy, track)).map(({ bounded }) => bounded.proposed)).toEqual([
      'good',
      'good',
      'fair',
      'fair',
      'poor',
    ])
  })

  test('two means that leave out different scores hang together and are not covered', () => {
    const twice = [
      { id: 'mean', weight: '1/2', mean: { dropHighest: 1 } },
      { id: 'other', weight: '1/2', mean: {} },
    ]
    const several = { ...track, score: { components: twice } }
    expect(spaceOf({ ...policy, tracks: [several] }, several).uncovered).toEqual(['several-means'])
  })
})
