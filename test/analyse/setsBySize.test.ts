import { describe, expect, it } from 'vitest'
import { countSets, setsBySize } from '../../src/analyse/setsBySize.js'

describe('sets by size', () => {
  it('the empty one, then every one of one item, and so on; at most one item of a slot', () => {
    expect([...setsBySize([['a', 'A'], ['b'], ['c']])].map((set) => set.join(''))).toEqual([
      '',
      ...['a', 'A', 'b', 'c'],
      ...['ab', 'ac', 'Ab', 'Ac', 'bc'],
      ...['abc', 'Abc'],
    ])
  })

  it('no slot has the empty set alone; an empty slot gives nothing', () => {
    expect([...setsBySize([])]).toEqual([[]])
    expect([...setsBySize([[], ['a']])]).toEqual([[], ['a']])
  })

  it('their number is the product of one more than each slot holds, however large', () => {
    // 3 · 2 · 2
    expect(countSets([['a', 'A'], ['b'], ['c']])).toBe(12n)
    expect(countSets([])).toBe(1n)
    expect(countSets(Array.from({ length: 80 }, () => ['a']))).toBe(2n ** 80n)
  })
})
