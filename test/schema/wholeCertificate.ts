import type { Json } from './places.js'
import { wholeCase } from './wholeCase.js'

const outcome = (position: number): Json => ({
  case: position,
  subject: 's01',
  rank: position === 0 ? 1 : null,
  admissible: ['good', 'poor'],
  grade: position === 0 ? 'good' : null,
  status: position === 0 ? 'graded' : 'ungraded',
  ungraded: position === 0 ? null : 'no-proposal',
})

/** A certificate that uses every part of the document. */
export const wholeCertificate = (): Json => ({
  schema: 1,
  policy: { id: 'p', version: '1', fingerprint: `sha256:${'0a'.repeat(32)}` },
  library: '0.1.0',
  ballots: 60,
  tracks: [
    {
      id: 'upward',
      method: 'enumerated',
      tallies: 635_376,
      classes: 4,
      worlds: 24,
      cohorts: { tried: 870, largest: 20 },
      uncovered: [],
      properties: [
        { property: 'totality', holds: true, checked: 15_249_024 },
        {
          property: 'monotonicity',
          holds: false,
          checked: 1,
          counterexample: {
            cases: [wholeCase(), wholeCase()],
            shows: {
              outcomes: [outcome(0), outcome(1)],
              rule: 'veto',
              grade: 'average',
              moved: { from: 'poor', to: 'average' },
            },
          },
        },
      ],
      grades: [{ grade: 'good', reachedBy: 'ballots' }],
      ungraded: [],
    },
    {
      id: 'downward',
      method: 'partitioned',
      tallies: null,
      classes: 2,
      worlds: 1,
      cohorts: { tried: 0, largest: 0 },
      uncovered: ['share-across-classes'],
      properties: [{ property: 'no-envy', holds: null, why: 'no-ranking', checked: 0 }],
      grades: [],
      ungraded: ['tally-only'],
    },
  ],
})
