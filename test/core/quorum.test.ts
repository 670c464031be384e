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

describe('§3 composition of the voters', () => {
  const composition = (attendees: [string, number][] | null, ...demands: NonNullable<Track['composition']>) =>
    bound(
      { composition: demands },
      { meeting: attendees ? { attendees: attendees.map(([role, count]) => ({ role, count })) } : {} },
    )
  const count = { id: 'size', clause: '2', roles: ['resident', 'other'], atLeast: 5 }
  const share = { id: 'part', clause: '3', roles: ['resident'], of: ['resident', 'other'], share: { atLeast: '2/3' } }

  it.each<[[string, number][], string[]]>([
    [
      [
        ['resident', 4],
        ['other', 1],
      ],
      [],
    ], // 5, and 4/5
    [
      [
        ['resident', 3],
        ['other', 1],
      ],
      ['size'],
    ], // 4, and 3/4
    [
      [
        ['resident', 4],
        ['other', 2],
      ],
      [],
    ], // 6, and 2/3 exactly
    [
      [
        ['resident', 5],
        ['other', 3],
      ],
      ['part'],
    ], // 8, and 5/8
    [
      [
        ['resident', 5],
        ['other', 2],
      ],
      [],
    ], // 7, and 5/7
    [[['other', 5]], ['part']], // none of 5
    [
      [
        ['resident', 2],
        ['guest', 9],
        ['resident', 3],
      ],
      [],
    ], // 5 in two entries; guests are in neither role
    [[], ['size', 'part']], // a share of nobody is not met
  ])('%j: not met %j, and grades are found all the same', (attendees, unmet) => {
    const { alerts, provisional, missing, admissible: left } = composition(attendees, count, share)
    expect(alerts.map(({ code, params }) => [code, params.composition])).toEqual(
      unmet.map((id) => ['composition-not-met', id]),
    )
    expect([provisional, missing, left]).toEqual([false, [], grades])
  })

  it('not met is an error with its clause and both sides', () => {
    expect(composition([['other', 4]], count, share).alerts).toEqual([
      {
        code: 'composition-not-met',
        severity: 'error',
        clause: '2',
        subjects: [],
        params: { track: 'up', composition: 'size', roles: ['resident', 'other'], found: 4, atLeast: 5 },
      },
      {
        code: 'composition-not-met',
        severity: 'error',
        clause: '3',
        subjects: [],
        params: {
          track: 'up',
          composition: 'part',
          roles: ['resident'],
          found: 0,
          of: ['resident', 'other'],
          base: 4,
          limit: '2/3',
        },
      },
    ])
  })

  it('no list of attendees, or no meeting: missing meeting.attendees, provisional, no alert', () => {
    for (const found of [composition(null, count), bound({ composition: [count] })])
      expect([found.provisional, found.missing, found.alerts]).toEqual([true, ['meeting.attendees'], []])
  })

  it('nothing asked for: nothing missing', () => {
    expect(composition(null).missing).toEqual([])
  })

  it('a track that is only counted names the list that it lacks too', () => {
    const { missing, provisional } = bound({ tallyOnly: true, composition: [count] })
    expect([missing, provisional]).toEqual([['meeting.attendees'], false])
  })
})
