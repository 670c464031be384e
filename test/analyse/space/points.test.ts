import { expect, test } from 'vitest'
import { formsOf } from '../../../src/analyse/space/forms.js'
import { variablesOf } from '../../../src/analyse/space/variables.js'
import type { Track } from '../../../src/schema/track.js'

test('points for an option that leaves the valid ballots count over the valid ones, as the procedure says', () => {
  const track: Track = {
    id: 'survey',
    label: '测评',
    subjects: 'secretaries',
    scale: [{ id: 'good', label: '好' }],
    ballot: {
      options: [
        { id: 'yes', label: '满意' },
        { id: 'unfamiliar', label: '不了解', valid: false },
      ],
    },
    base: 'valid',
    score: { components: [{ id: 'points', weight: '1', points: { yes: 100, unfamiliar: 50 } }] },
    proposal: { method: 'bands', bands: [{ atLeast: '90', grade: 'good' }] },
  }
  // 100 × yes + 50 × unfamiliar ≥ 90: by ten, 10 and 5 against 9.
  expect(formsOf(track, variablesOf(track))).toEqual([{ coefficients: [10n, 5n], constant: -9n }])
})
