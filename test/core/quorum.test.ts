import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { evaluateRules, tallyBallots } from '../../src/index.js'
import { caseOf, codesOf, grades, policyOf } from './plan.js'

const bound = (track: Partial<Track>, changes: Partial<CaseFile> = {}) => {
  const policy = policyOf(track)
  const caseFile = caseOf({ a: [6, 2, 1, 1] }, changes)
  const { bounded, alerts } = evaluateRules(policy, caseFile, tallyBallots(policy, caseFile).tallied)
  const [first] = bounded
  if (!first) throw new Error('nothing bounded')
  return { ...first, alerts }
}

describe('§3 quorum', () => {
  const quorum = (present: object, meeting: CaseFile['meeting'], clause?: string) => {
    const own = { present, of: 'due', ...(clause && { clause }) } as NonNullable<Track['quorum']>
    return bound({ quorum: own }, meeting ? { meeting } : {})
  }

  it.each([
    [{ atLeast: '4/5' }, 49, true], // 62 × 4/5 = 49.6
    [{ atLeast: '4/5' }, 50, false],
    [{ atLeast: '1/2' }, 30, true],
    [{ atLeast: '1/2' }, 31, false], // exactly
    [{ over: '1/2' }, 31, true],
    [{ over: '1/2' }, 32, false],
  ])('%j of 62 due, %i present: not met is %s', (limit, present, unmet) => {
    const { alerts, provisional, missing, admissible: left } = quorum(limit, { due: 62, present })
    expect(codesOf(alerts)).toEqual(unmet ? ['quorum-not-met'] : [])
    expect([provisional, missing, left]).toEqual([false, [], grades])
  })

  it('not met is an error with its clause and figures, and grades are still found', () => {
    expect(quorum({ atLeast: '4/5' }, { due: 62, present: 49 }, '2.3').alerts).toEqual([
      {
        code: 'quorum-not-met',
        severity: 'error',
        clause: '2.3',
        subjects: [],
        params: { track: 'up', present: 49, due: 62, limit: '4/5' },
      },
    ])
    expect(quorum({ atLeast: '4/5' }, { due: 62, present: 49 }).alerts).toMatchObject([{ clause: null }])
  })

  it.each<[CaseFile['meeting'], string[]]>([
    [undefined, ['meeting.due', 'meeting.present']],
    [{}, ['meeting.due', 'meeting.present']],
    [{ due: 62 }, ['meeting.present']],
    [{ present: 60 }, ['meeting.due']],
  ])('not supplied: %j is provisional, missing %j', (meeting, missing) => {
    expect(quorum({ atLeast: '4/5' }, meeting)).toMatchObject({ provisional: true, missing, alerts: [] })
  })

  it('no quorum asks for no meeting', () => {
    expect(bound({})).toMatchObject({ provisional: false, missing: [] })
  })
})
