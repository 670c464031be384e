import { describe, expect, test } from 'vitest'
import { findingSeverities, lintPolicy } from '../../../src/analyse/index.js'
import { cleanPlan, patched } from './cleanPlan.js'
import { seededFaults } from './seededFaults.js'

const brief = (document: unknown) => lintPolicy(document).map(({ code, at, params }) => ({ code, at, params }))

test('nothing is to be found on the clean plan', () => {
  expect(brief(cleanPlan)).toEqual([])
})

test('there is a bad plan for every code', () => {
  expect(Object.keys(findingSeverities).filter((code) => !seededFaults.some((one) => one.code === code))).toEqual([])
})

describe.each(seededFaults)('$code: $what', ({ code, bad, good, at, params }) => {
  test('is found, and nothing else', () => {
    expect(brief(patched(bad))).toEqual([{ code, at, params }])
  })

  test('is not found where it is put right', () => {
    expect(brief(patched(good))).toEqual([])
  })
})
