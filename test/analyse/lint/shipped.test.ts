import { describe, expect, test } from 'vitest'
import { lintPolicy } from '../../../src/analyse/index.js'
import { policies, wudingRiver2023 } from '../../../src/policies/index.js'
import { expectShown } from './replay.js'

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  const findings = lintPolicy(policy)

  test('gives only findings that it explains', () => {
    const open = findings.filter(({ explained }) => explained === null)
    expect(open.map(({ code, at }) => `${code} ${at}`)).toEqual([])
  })

  test('shows what it says', () => {
    for (const finding of findings) expectShown(policy, finding)
  })
})

test('the 2023 plan: average is reachable only by judgement, shown for all tallies and facts', () => {
  expect(lintPolicy(wudingRiver2023)[0]).toMatchObject({
    code: 'grade-only-by-judgement',
    severity: 'warning',
    at: '/tracks/0/scale/2',
    clause: '2.3',
    params: { track: 'upward', grade: 'average' },
    // Below, at and above 10%; each incident or not; on either side of two, three and four months in post.
    proof: { kind: 'proven', regions: 3, worlds: 2 * 2 * 6 },
    examples: [{ judgements: [{ grade: 'average' }] }],
    explained: expect.stringContaining('middle-grade'),
  })
})
