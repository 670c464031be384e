import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, listEdits } from '../../../src/analyse/index.js'
import { appraise } from '../../../src/index.js'
import { parsePolicy } from '../../../src/schema/index.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { editedPolicies, policyPairs } from '../../support/generators/pairs.js'
import { anyWorld } from '../../support/generators.js'

const pairs = fc.oneof(policyPairs, editedPolicies)
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

/** With the keys of every object in order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}

test('all edits lead exactly from one plan to the other, in whatever order they are given; no edits where they are equal', () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const texts = [before, after].map((plan) => JSON.stringify(plan))
      const edits = listEdits(before, after)
      expect(plain(applyEdits(before, edits))).toEqual(plain(after))
      expect(plain(applyEdits(before, edits.toReversed()))).toEqual(plain(after))
      expect(edits.length === 0).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)))
      expect(listEdits(before, structuredClone(before))).toEqual([])
      expect([before, after].map((plan) => JSON.stringify(plan))).toEqual(texts)
    }),
    settings,
  )
})

test('what is left after some edits is the others', () => {
  fc.assert(
    fc.property(pairs, fc.infiniteStream(fc.boolean()), ([before, after], choices) => {
      const edits = listEdits(before, after)
      const some = edits.filter(() => choices.next().value)
      const between = applyEdits(before, some)
      // From there it is at most as far as from the start, and the rest still leads to the end.
      const rest = listEdits(between, after)
      expect(plain(applyEdits(between, rest))).toEqual(plain(after))
      if (some.length === 0) expect(between).toEqual(before)
      if (some.length === edits.length) expect(rest).toEqual([])
    }),
    settings,
  )
})

test('each edit alone changes the plan', () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const edits = listEdits(before, after)
      for (const edit of edits.slice(0, 12)) expect(listEdits(before, applyEdits(before, [edit]))).not.toEqual([])
    }),
    settings,
  )
})

test('edits of wording alone change no result', () => {
  fc.assert(
    fc.property(
      drawn((draw) => ({ ...anyWorld(draw), texts: draw.some(['title', 'label', 'x-note', 'why'], 1, 4) })),
      ({ policy, caseFile, texts }) => {
        const after = reworded(policy, new Set(texts)) as typeof policy
        const edits = listEdits(policy, after).filter(({ wording }) => wording)
        const between = applyEdits(policy, edits)
        expect(parsePolicy(between).ok).toBe(true)
        const [one, other] = [appraise(policy, caseFile), appraise(between, caseFile)]
        expect({ ...other, policy: one.policy }).toEqual(one)
      },
    ),
    settings,
  )
})

/** Every text under one of the keys, wherever it is, with a letter more. */
const reworded = (value: unknown, keys: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((part) => reworded(part, keys))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      keys.has(key) && typeof part === 'string' ? `${part}。` : reworded(part, keys),
    ]),
  )
}
