import { expect, test } from 'vitest'
import { touchedTracks } from '../../../src/analyse/readings/touchedTracks.js'
import { policyOf, trackOf } from '../../core/plan.js'

const policy = policyOf({}, { tracks: [trackOf({ id: 'up' }), trackOf({ id: 'down' })] })

test.each([
  // a track holds its own rules
  ['/tracks/0/base', [0]],
  ['/tracks/1/rules/0/when/over', [1]],
  ['/tracks/1/quotas', [1]],
  ['/tracks/0/ballot/options/0/valid', [0]],
  // what follows from grades, and what is said about them
  ['/tracks/0/consequences/0/when', []],
  ['/tracks/0/label', []],
  ['/streaks/0/of', []],
  ['/schedule/0/due', []],
  ['/checks', []],
  ['/events/0/label', []],
  ['/attendance/0/role', []],
  ['/inForce/from', []],
  ['/clauses/0/quote', []],
  ['/rectification/nothing', []],
  // the year, and whatever else is not known to stand beside the grades
  ['/year', [0, 1]],
  ['/organizationKinds/0/id', [0, 1]],
  ['/x-anything', [0, 1]],
  // entries of a case that name no track mean the first
  ['/tracks/1/id', [0, 1]],
  ['/tracks/0', [0, 1]],
  ['/tracks/2', [0, 1]],
  ['/tracks/00/base', [0, 1]],
  ['/tracks', [0, 1]],
  ['', [0, 1]],
  ['streaks/0', [0, 1]],
])('%s', (pointer, touched) => {
  expect(touchedTracks(policy, pointer)).toEqual(touched)
})
