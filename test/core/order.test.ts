import { describe, expect, it } from 'vitest'
import { agreed, byCodeUnit, distinct, groupBy } from '../../src/core/order.js'

describe('order', () => {
  it('§1: code-unit order: digits by their signs, and U+1F600 (D83D DE00) before U+FF5E', () => {
    expect(['9', '10', 'b', 'B', '\uff5e', '\u{1f600}', '好'].sort(byCodeUnit)).toEqual([
      '10',
      '9',
      'B',
      'b',
      '好',
      '\u{1f600}',
      '\uff5e',
    ])
    expect(byCodeUnit('a', 'a')).toBe(0)
  })

  it('§2: lists of missing are sorted and free of repeats', () => {
    expect(distinct(['b', 'a', 'b'])).toEqual(['a', 'b'])
  })

  it('groups under any string, and keeps the order of entries', () => {
    const groups = groupBy(['__proto__1', 'constructor2', '__proto__3'], (text) => text.slice(0, -1))
    expect([...groups]).toEqual([
      ['__proto__', ['__proto__1', '__proto__3']],
      ['constructor', ['constructor2']],
    ])
  })

  it('§5: one value that all agree on; where they differ, or none is given: not supplied', () => {
    expect(agreed([undefined, false, false])).toBe(false)
    expect(agreed([true, false])).toBeUndefined()
    expect(agreed([undefined])).toBeUndefined()
    expect(agreed([])).toBeUndefined()
  })
})
