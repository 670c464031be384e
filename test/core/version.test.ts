import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { appraise, version } from '../../src/index.js'
import { caseOf, policyOf } from './plan.js'

it('version is the one of package.json, and every appraisal carries it', () => {
  const { version: published } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(version).toBe(published)
  expect(appraise(policyOf(), caseOf({})).library).toBe(published)
})
