import { describe, expect, it } from 'vitest'
import { alertOf, collectAlerts } from '../../src/core/alerts.js'
import { deepFreeze } from '../support/invariants.js'

describe('alerts', () => {
  it('an alert is an error without a clause unless it says otherwise', () => {
    expect(alertOf('no-votes', ['a'])).toEqual({
      code: 'no-votes',
      severity: 'error',
      clause: null,
      subjects: ['a'],
      params: {},
    })
    expect(alertOf('no-votes', [], { track: 'up' }, 'info', '4.4')).toMatchObject({
      severity: 'info',
      clause: '4.4',
      params: { track: 'up' },
    })
  })

  const b = alertOf('no-votes', ['b'], { track: 'up' }, 'warning')
  const a = alertOf('no-votes', ['a', 'b'], { track: 'up' }, 'warning')
  const elsewhere = alertOf('no-votes', ['a'], { track: 'down' }, 'warning')
  const told = alertOf('input-missing', [], { input: 'visits' }, 'info')
  const wrong = alertOf('tally-sum', ['z'])

  it('alerts that differ in their subjects alone become one, subjects sorted and once; others stay apart', () => {
    expect(collectAlerts([b, a])).toEqual([{ ...a, subjects: ['a', 'b'] }])
    expect(collectAlerts([b, elsewhere])).toHaveLength(2)
    expect(collectAlerts([b, { ...b, severity: 'error' }])).toHaveLength(2)
    expect(collectAlerts([b, { ...b, clause: '1' }])).toHaveLength(2)
  })

  it('errors, then warnings, then infos, whatever the order of input', () => {
    const expected = [wrong, elsewhere, { ...a, subjects: ['a', 'b'] }, told]
    expect(collectAlerts([told, b, wrong, elsewhere, a])).toEqual(expected)
    expect(collectAlerts([a, elsewhere, wrong, b, told])).toEqual(expected)
  })

  it('changes none of the alerts given', () => {
    expect(collectAlerts(deepFreeze([structuredClone(b), structuredClone(a)]))).toHaveLength(1)
    expect(b.subjects).toEqual(['b'])
  })
})
