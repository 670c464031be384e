import { wudingRiver2023 } from '../../src/policies/index.js'
import type { Appraisal, Determination, Reason } from '../../src/schema/appraisal.js'
import type { CaseFile } from '../../src/schema/case.js'

/** The shipped plan. */
export const policy = wudingRiver2023

/** A roster of placeholder names. */
export const caseFile: CaseFile = {
  year: 2023,
  committee: { id: 'c1', name: '示例镇党委', secretary: 's00' },
  organizations: [
    { id: 'o02', name: '示例02村党支部', kind: 'village' },
    { id: 'o03', name: '示例03村党支部', kind: 'village' },
  ],
  secretaries: [
    { id: 's02', name: '书记02', organization: 'o02' },
    { id: 's03', name: '书记03', organization: 'o03' },
  ],
}

/** A ballot veto with so many votes of so many valid ballots. */
export const veto = (
  votes: number,
  base: number,
  outcome: 'holds' | 'does-not-hold' | 'undetermined',
  missing: string[] = [],
): Reason => ({
  kind: 'rule',
  id: 'ballot-veto',
  clause: '4.4',
  outcome,
  effect: { exactly: 'poor' },
  evidence: { outcome, share: ['average', 'poor'], votes, base, of: 'valid', operator: 'over', limit: '1/10' },
  missing,
})

/** A result of 书记03 to be changed by a test. */
export const determination = (changes: Partial<Determination> = {}): Determination => ({
  subject: 's03',
  organization: 'o03',
  tally: {
    due: 62,
    present: 60,
    issued: 60,
    returned: 58,
    valid: 58,
    blank: 0,
    spoiled: 0,
    counts: { good: 40, 'fairly-good': 16, average: 1, poor: 1 },
    spoiledBallots: [],
  },
  rank: 3,
  tiedWith: [],
  admissible: ['good', 'fairly-good', 'average', 'poor'],
  proposed: 'good',
  judged: null,
  grade: 'good',
  status: 'graded',
  ungraded: null,
  missing: [],
  reasons: [{ kind: 'proposal', method: 'best', outcome: 'holds', grade: 'good', evidence: [], missing: [] }],
  opinion: null,
  consequences: [],
  ...changes,
})

/** An appraisal of these results. */
export const appraisalOf = (
  determinations: Determination[],
  streaks: Appraisal['streaks'] = [],
  track = 'upward',
): Appraisal => ({
  schema: 1,
  policy: { id: policy.id, version: policy.version, fingerprint: `sha256:${'0'.repeat(64)}` },
  library: '0.0.0',
  year: 2023,
  tracks: [{ id: track, quotas: [], determinations }],
  streaks,
  alerts: [],
  rectification: [],
  readings: {},
})
