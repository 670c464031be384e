import type { Json } from './places.js'

/** An appraisal that uses every part of the document. */
export const wholeAppraisal = (): Json => ({
  schema: 1,
  policy: { id: 'p', version: '1', fingerprint: `sha256:${'0a'.repeat(32)}` },
  library: '0.1.0',
  year: 2023,
  tracks: [
    {
      id: 'upward',
      quotas: [
        {
          id: 'q',
          clause: '4.4',
          grades: ['poor'],
          cohort: 'all',
          size: 2,
          target: '4/5',
          admissible: [1],
          forced: 0,
          actual: 1,
          met: true,
          moved: ['s01'],
        },
      ],
      determinations: [
        {
          subject: 's01',
          organization: 'o01',
          tally: {
            due: 62,
            present: 60,
            issued: null,
            returned: 58,
            valid: 58,
            blank: 0,
            spoiled: 0,
            counts: { good: 52, poor: 6 },
            classes: [{ class: 'A', valid: null, counts: null }],
            spoiledBallots: [{ ballot: '007', reason: 'several-marks' }],
          },
          score: { total: '183/2', components: [{ id: 'field', value: null }] },
          rank: 2,
          tiedWith: [],
          admissible: ['poor'],
          proposed: 'poor',
          judged: null,
          grade: 'poor',
          status: 'graded',
          ungraded: null,
          missing: [],
          reasons: [
            {
              kind: 'rule',
              id: 'ballot-veto',
              clause: '4.4',
              outcome: 'holds',
              effect: { exactly: 'poor' },
              evidence: {
                outcome: 'holds',
                all: [
                  {
                    outcome: 'holds',
                    share: ['poor'],
                    votes: 6,
                    base: 58,
                    of: 'valid',
                    operator: 'over',
                    limit: '1/10',
                  },
                  { outcome: 'does-not-hold', not: { outcome: 'holds', kind: 'village', of: ['village'] } },
                ],
              },
              missing: [],
            },
            { kind: 'judgement', outcome: 'not-admissible', grade: 'good', reason: null, rules: ['ballot-veto'] },
          ],
          opinion: { strengths: [], problems: ['一'] },
          consequences: [
            {
              id: 'k',
              clause: '4.5',
              force: 'must',
              outcome: 'holds',
              missing: [],
              do: 'bar-annual-result',
              results: ['优秀'],
              due: null,
            },
          ],
        },
      ],
    },
  ],
  streaks: [
    {
      id: 's',
      clause: '4.5',
      organization: 'o01',
      secretary: null,
      years: [2021, 2022, 2023],
      grades: [null, 'good', 'good'],
      answer: 'no',
      then: [{ do: 'strengthen-organization' }],
    },
  ],
  alerts: [
    {
      code: 'quota-tie',
      severity: 'warning',
      clause: '4.4',
      subjects: ['s01'],
      params: { group: ['s01'], nested: { a: null } },
    },
  ],
  rectification: [],
  readings: { 'veto-base': 'valid' },
})
