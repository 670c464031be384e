import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Policy } from '../../src/schema/index.js'
import { parsePolicy } from '../../src/schema/index.js'

/** The text of the shipped plan. */
export const source = readFileSync(new URL('../../seeds/policies/wuding-river-2023.json', import.meta.url), 'utf8')

/** The policy that a document is; the test fails with its faults where it is none. */
export const readPolicy = (document: unknown): Policy => {
  const result = parsePolicy(document)
  expect(result.ok ? [] : result.faults).toEqual([])
  if (!result.ok) throw new Error('the plan has faults')
  return result.value
}
