import { describe, expect, test } from 'vitest'
import { lintPolicy } from '../../../src/analyse/index.js'
import type { Policy } from '../../../src/index.js'
import { parseCase } from '../../../src/schema/index.js'
import { patched } from './cleanPlan.js'
import { expectShown, replay } from './replay.js'
import { seededFaults } from './seededFaults.js'

describe.each(seededFaults.filter(({ code }) => code in replay))('$code: $what', ({ code, bad }) => {
  const document = patched(bad) as Policy
  const finding = lintPolicy(document).find((one) => one.code === code)

  test('comes with examples that are whole cases', () => {
    expect(finding?.examples.length).toBeGreaterThan(0)
    for (const example of finding?.examples ?? []) expect(parseCase(example)).toMatchObject({ ok: true })
  })

  test('and that show it when they are appraised', () => {
    if (!finding) throw new Error('nothing found')
    expectShown(document, finding)
  })
})

test('no other code gives examples', () => {
  const given = seededFaults.filter(({ code }) => !(code in replay)).flatMap(({ bad }) => lintPolicy(patched(bad)))
  expect(given.filter(({ examples }) => examples.length > 0)).toEqual([])
})
