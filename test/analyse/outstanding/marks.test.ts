import { expect, test } from 'vitest'
import { everyScore } from '../../../src/analyse/outstanding/marks.js'

test('every score that a ballot takes, high to low, as the counts name it', () => {
  expect(everyScore({ from: '0', to: '2', decimals: 0 })).toEqual(['2', '1', '0'])
  expect(everyScore({ from: '9.5', to: '10', decimals: 1 })).toEqual(['10', '9.9', '9.8', '9.7', '9.6', '9.5'])
  expect(everyScore({ from: '0', to: '0.03', decimals: 2 })).toEqual(['0.03', '0.02', '0.01', '0'])
  // Only what can be written with so many decimals.
  expect(everyScore({ from: '0.5', to: '2.5', decimals: 0 })).toEqual(['2', '1'])
})

test('at most 100,001 of them are listed: 0 to 100 with three decimals, and no more', () => {
  expect(everyScore({ from: '0', to: '100', decimals: 3 })).toHaveLength(100_001)
  expect(everyScore({ from: '0', to: '100.001', decimals: 3 })).toBeNull()
})
