import { describe, expect, test } from 'vitest'
import { parseAppraisal, parseCase, parseCertificate, parsePolicy, parseRegister } from '../../src/schema/index.js'
import { caseRows } from './caseRows.js'
import type { FaultRow } from './faultRow.js'
import { expectFault } from './faultRow.js'
import type { Json } from './places.js'
import { withValue } from './places.js'
import { otherPolicy, shippedPolicy } from './policies.js'
import { wholeAppraisal } from './wholeAppraisal.js'
import { wholeCase } from './wholeCase.js'
import { wholeCertificate } from './wholeCertificate.js'
import { wholeRegister } from './wholeRegister.js'

test('the documents of these tests are faultless', () => {
  expect(parsePolicy(shippedPolicy())).toEqual({ ok: true, value: shippedPolicy() })
  expect(parsePolicy(otherPolicy())).toEqual({ ok: true, value: otherPolicy() })
  expect(parseCase(wholeCase())).toEqual({ ok: true, value: wholeCase() })
  expect(parseAppraisal(wholeAppraisal())).toEqual({ ok: true, value: wholeAppraisal() })
  expect(parseCertificate(wholeCertificate())).toEqual({ ok: true, value: wholeCertificate() })
  expect(parseRegister(wholeRegister())).toEqual({ ok: true, value: wholeRegister() })
})

describe('case', () => {
  test.each(caseRows)('$what: $code', (row) => {
    expectFault(parseCase(withValue(wholeCase(), row.set, row.to)), row)
  })

  test('several ballots of one track, id and subject are for the tally to judge, not a fault', () => {
    const ballot = { id: '001', subject: 's00', marks: ['good'] }
    expect(parseCase(withValue(wholeCase(), ['ballots'], [ballot, ballot])).ok).toBe(true)
  })

  test('very long lists of known ids are left out of a fault', () => {
    // 31 organizations and 2 secretaries and the committee's own: more than anybody reads.
    const organizations: Json = Array.from({ length: 31 }, (_, index) => ({ id: `o${index}`, name: '示例' }))
    const result = parseCase({
      year: 2023,
      organizations,
      secretaries: [{ id: 's', name: '书记', organization: 'none' }],
    })
    expect(result).toEqual({
      ok: false,
      faults: [
        {
          code: 'unknown-reference',
          path: ['secretaries', 0, 'organization'],
          params: { to: 'organization', found: 'none', expected: [] },
        },
      ],
    })
  })
})

describe('appraisal', () => {
  const determination = ['tracks', 0, 'determinations', 0]
  const rows: FaultRow[] = [
    {
      what: 'a rounded score',
      set: [...determination, 'score', 'total'],
      to: '91.5',
      code: 'wrong-format',
      params: { found: '91.5', expected: 'fraction' },
    },
    {
      what: 'another kind of fingerprint',
      set: ['policy', 'fingerprint'],
      to: 'md5:00',
      code: 'wrong-format',
      params: { found: 'md5:00', expected: 'fingerprint' },
    },
    {
      what: 'evidence without its head',
      set: [...determination, 'reasons', 0, 'evidence', 'all', 1, 'not'],
      to: { outcome: 'holds' },
      code: 'no-form',
      params: {
        forms: ['share', 'score', 'incident', 'months', 'kind', 'attribute', 'grade', 'serious', 'all', 'any', 'not'],
        found: ['outcome'],
      },
    },
    {
      what: 'a reason of no kind',
      set: [...determination, 'reasons', 0, 'kind'],
      to: 'whim',
      code: 'not-one-of',
      params: { found: 'whim', expected: ['rule', 'proposal', 'quota', 'judgement'] },
    },
    {
      what: 'text for a number or null',
      set: [...determination, 'rank'],
      to: '2',
      code: 'wrong-type',
      params: { found: 'string', expected: ['integer', 'null'] },
    },
  ]
  test.each(rows)('$what: $code', (row) => {
    expectFault(parseAppraisal(withValue(wholeAppraisal(), row.set, row.to)), row)
  })
})

describe('certificate', () => {
  const property = ['tracks', 0, 'properties', 1]
  const rows: FaultRow[] = [
    {
      what: 'no ballots',
      set: ['ballots'],
      to: 0,
      code: 'out-of-range',
      params: { found: 0, operator: 'atLeast', limit: 1 },
    },
    {
      what: 'a property that nobody claims',
      set: [...property, 'property'],
      to: 'fairness',
      code: 'not-one-of',
      params: {
        found: 'fairness',
        expected: ['totality', 'anonymity', 'veto-dominance', 'monotonicity', 'no-envy', 'no-dead-grade'],
      },
    },
    {
      what: 'a counterexample without a case',
      set: [...property, 'counterexample', 'cases'],
      to: [],
      code: 'too-few',
      params: { found: 0, atLeast: 1 },
    },
    {
      what: 'a case that names nobody of its roster',
      set: [...property, 'counterexample', 'cases', 1, 'secretaries', 0, 'organization'],
      to: 'none',
      code: 'unknown-reference',
      params: { to: 'organization', found: 'none', expected: ['o01', 'o02'] },
    },
  ]
  test.each(rows)('$what: $code', (row) => {
    expectFault(parseCertificate(withValue(wholeCertificate(), row.set, row.to)), row)
  })
})

describe('register', () => {
  const rows: FaultRow[] = [
    {
      what: 'an item twice',
      set: ['items', 1, 'id'],
      to: 'i1',
      code: 'duplicate-id',
      params: { id: 'i1', first: ['items', 0, 'id'] },
    },
    {
      what: 'a person twice',
      set: ['subjects', 1],
      to: { id: 's01', name: '书记01' },
      code: 'duplicate-id',
      at: ['subjects', 1, 'id'],
      params: { id: 's01', first: ['subjects', 0, 'id'] },
    },
    {
      // the log ends with `close`
      what: 'a state that was changed by hand',
      set: ['items', 1, 'state'],
      to: 'submitted',
      code: 'not-one-of',
      params: { found: 'submitted', expected: ['closed'] },
    },
    {
      // without `submit` and `close` the last step that leads anywhere is `return`; `extend` leads nowhere
      what: 'a log that was cut off',
      set: ['items', 1, 'log'],
      to: (wholeRegister() as { items: { log: unknown[] }[] }).items[1]?.log.slice(0, 6),
      code: 'not-one-of',
      at: ['items', 1, 'state'],
      params: { found: 'closed', expected: ['in-progress'] },
    },
  ]
  test.each(rows)('$what: $code', (row) => {
    expectFault(parseRegister(withValue(wholeRegister(), row.set, row.to)), row)
  })

  test('an item without a log may be in any state: it comes from elsewhere', () => {
    expect(parseRegister(withValue(wholeRegister(), ['items', 1, 'log'], [])).ok).toBe(true)
  })
})
