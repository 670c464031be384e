import { expect, it } from 'vitest'
import { RulesError } from '../../src/index.js'

it('a RulesError is an Error with a code and params as data', () => {
  const error = new RulesError('unknown-track', { track: '__proto__' })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'RulesError', code: 'unknown-track', params: { track: '__proto__' } })
  expect(error.message).toBe('unknown-track {"track":"__proto__"}')
  expect(new RulesError('invalid-policy').params).toEqual({})
})
