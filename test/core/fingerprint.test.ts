import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { appraise, fingerprintOf } from '../../src/index.js'
import { deepFreeze } from '../support/invariants.js'
import { caseOf, policyOf } from './plan.js'

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`

describe('fingerprintOf', () => {
  it.each<[string, unknown, string]>([
    ['keys in order', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    ['inside too, lists as they stand', { b: [{ d: 1, c: 2 }, 3], a: null }, '{"a":null,"b":[{"c":2,"d":1},3]}'],
    ['integer-like keys by code unit: 10 before 9', { 9: 'x', 10: 'y', a: 'z' }, '{"10":"y","9":"x","a":"z"}'],
    [
      // RFC 8785, 3.2.3: € (20AC) before U+1F600 (D83D DE00) before U+FB33
      'non-ASCII keys by code unit',
      { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7, 好: 8 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"好":8,"\u{1f600}":5,"\ufb33":3}',
    ],
    ['an own __proto__', JSON.parse('{"constructor":1,"__proto__":{"a":2}}'), '{"__proto__":{"a":2},"constructor":1}'],
    ['an empty object and list', { a: {}, b: [] }, '{"a":{},"b":[]}'],
    ['escapes', { a: 'x"\\\n\u0001/' }, '{"a":"x\\"\\\\\\n\\u0001/"}'],
    ['numbers and truth values', [1, 0.5, 1e21, true, false, null], '[1,0.5,1e+21,true,false,null]'],
    ['a text alone', '好', '"好"'],
    ['an entry without a value is left out', { b: undefined, a: { c: undefined } }, '{"a":{}}'],
  ])('is SHA-256 over the canonical JSON of RFC 8785: %s', (_, document, text) => {
    expect(fingerprintOf(document)).toBe(sha256(text))
    expect(fingerprintOf(deepFreeze(structuredClone(document)))).toBe(sha256(text))
  })

  it('contract §5: an appraisal carries the fingerprint of the policy as it was given', () => {
    const policy = policyOf()
    const again = JSON.parse(JSON.stringify(policy))
    expect(appraise(policy, caseOf({})).policy).toEqual({
      id: 'plan',
      version: '1',
      fingerprint: fingerprintOf(again),
    })
  })
})
