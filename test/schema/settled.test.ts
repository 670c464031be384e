import { expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { parseAppraisal, parsePolicy } from '../../src/schema/index.js'

const changed = (change: (policy: typeof wudingRiver2023) => void) => {
  const policy = structuredClone(wudingRiver2023)
  change(policy)
  return parsePolicy(policy)
}

test('§7: two groups of a cohort that share a kind are refused, at the second mention', () => {
  const parsed = changed((policy) => {
    const quota = policy.tracks[0]?.quotas?.[0]
    if (quota)
      quota.cohort = {
        kinds: [
          ['village', 'community'],
          ['agency', 'village'],
        ],
      }
  })
  const path = ['tracks', 0, 'quotas', 0, 'cohort', 'kinds']
  expect(parsed).toEqual({
    ok: false,
    faults: [{ code: 'duplicate-id', path: [...path, 1, 1], params: { id: 'village', first: [...path, 0, 0] } }],
  })
})

const rules = wudingRiver2023.tracks[0]?.rules ?? []
const rule = { ...rules[0], id: 'added' }

test.each([
  ['behind the last entry', rules.length, true],
  ['one further', rules.length + 1, false],
])('a reading may set a value %s of a list', (_, index, ok) => {
  const parsed = changed((policy) => {
    policy.readings?.push({
      id: 'added',
      clause: '4.4',
      phrase: '…',
      question: '…',
      chosen: 'no',
      alternatives: [{ id: 'yes', set: { [`/tracks/0/rules/${index}`]: rule as never } }],
      why: '…',
    })
  })
  expect(parsed.ok).toBe(ok)
})

test.each([
  [{ '': 1 }, false], // a key of params is an id, which is not empty
  [{ group: { '': 1 } }, true], // further down any JSON may stand
])('params of an alert %j', (params, ok) => {
  const appraisal = appraise(wudingRiver2023, { year: 2022, organizations: [], secretaries: [] })
  const [first] = appraisal.alerts
  expect(parseAppraisal({ ...appraisal, alerts: [{ ...first, params }] }).ok).toBe(ok)
})
