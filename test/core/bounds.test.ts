import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Policy, Track } from '../../src/index.js'
import { appraise, evaluateRules, tallyBallots } from '../../src/index.js'
import { caseOf, find, grades, labelled, only, policyOf, tallyOf, thrownBy, trackOf } from './plan.js'

type Rule = NonNullable<Track['rules']>[number]

const yes: Condition = { all: [] }
const no: Condition = { any: [] }
const open: Condition = { kind: ['village'] }
const rules = (...effects: [Condition, Rule['then']][]): Rule[] =>
  effects.map(([when, then], index) => ({ id: `r${index + 1}`, clause: `c${index + 1}`, when, then }))

const bound = (track: Partial<Track>, changes: Partial<CaseFile> = {}) => {
  const policy = policyOf(track)
  const caseFile = caseOf({ a: [6, 2, 1, 1] }, changes)
  const { bounded, alerts } = evaluateRules(policy, caseFile, tallyBallots(policy, caseFile).tallied)
  const [first] = bounded
  if (!first) throw new Error('nothing bounded')
  return { ...first, alerts }
}
const admissible = (...effects: [Condition, Rule['then']][]) => bound({ rules: rules(...effects) }).admissible

describe('§3 rules narrow', () => {
  it.each<[string, [Condition, Rule['then']][], string[]]>([
    ['no rule: the whole scale', [], grades],
    ['exactly', [[yes, { exactly: 'fair' }]], ['fair']],
    ['atMost: this grade or worse', [[yes, { atMost: 'fair' }]], ['fair', 'weak', 'poor']],
    ['atLeast: this grade or better', [[yes, { atLeast: 'fair' }]], ['good', 'fair']],
    ['atMost the best', [[yes, { atMost: 'good' }]], grades],
    ['atLeast the worst', [[yes, { atLeast: 'poor' }]], grades],
    ['does not hold', [[no, { exactly: 'poor' }]], grades],
    ['undetermined', [[open, { exactly: 'poor' }]], grades],
    ['permits bounds no grade', [[yes, { permits: 'report-on-behalf' }]], grades],
    [
      'both ends',
      [
        [yes, { atMost: 'fair' }],
        [yes, { atLeast: 'weak' }],
      ],
      ['fair', 'weak'],
    ],
    [
      'the narrowest of several',
      [
        [yes, { atMost: 'fair' }],
        [yes, { atMost: 'weak' }],
        [yes, { atMost: 'good' }],
      ],
      ['weak', 'poor'],
    ],
  ])('%s', (_, effects, expected) => {
    expect(admissible(...effects)).toEqual(expected)
  })

  it('all rules are shown in the policy’s order with both sides, then the proposal', () => {
    const { reasons, alerts } = bound({
      rules: rules(
        [no, { exactly: 'poor' }],
        [{ share: ['poor'], over: '5%' }, { atMost: 'fair' }],
        [open, { atLeast: 'weak' }],
      ),
    })
    expect(reasons).toEqual([
      {
        kind: 'rule',
        id: 'r1',
        clause: 'c1',
        outcome: 'does-not-hold',
        effect: { exactly: 'poor' },
        evidence: { outcome: 'does-not-hold', any: [] },
        missing: [],
      },
      {
        kind: 'rule',
        id: 'r2',
        clause: 'c2',
        outcome: 'holds',
        effect: { atMost: 'fair' },
        evidence: {
          outcome: 'holds',
          share: ['poor'],
          votes: 1,
          base: 10,
          of: 'valid',
          operator: 'over',
          limit: '1/20',
        },
        missing: [],
      },
      {
        kind: 'rule',
        id: 'r3',
        clause: 'c3',
        outcome: 'undetermined',
        effect: { atLeast: 'weak' },
        evidence: { outcome: 'undetermined', kind: null, of: ['village'] },
        missing: ['organizations.kind'],
      },
      { kind: 'proposal', method: 'best', outcome: 'holds', grade: 'good', evidence: [], missing: [] },
    ])
    expect(alerts).toEqual([])
  })

  it('nothing left: the worst of the grades asked for is the only admissible one, and rules-clash names the rules', () => {
    // at least fair, and at most weak: good … fair against weak … poor; weak is the worst asked for
    const clash = rules([yes, { atLeast: 'fair' }], [no, { exactly: 'poor' }], [yes, { atMost: 'weak' }])
    const { admissible: left, proposed, alerts } = bound({ rules: clash })
    expect([left, proposed]).toEqual([['weak'], 'weak'])
    expect(alerts).toEqual([
      {
        code: 'rules-clash',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', rules: ['r1', 'r3'], grade: 'weak' },
      },
    ])
    expect(admissible([yes, { exactly: 'poor' }], [yes, { exactly: 'good' }])).toEqual(['poor'])
    expect(admissible([yes, { atLeast: 'good' }], [yes, { exactly: 'fair' }])).toEqual(['fair'])
  })

  it('rules that meet in one grade do not clash', () => {
    const { admissible: left, alerts } = bound({ rules: rules([yes, { atLeast: 'fair' }], [yes, { atMost: 'fair' }]) })
    expect([left, alerts]).toEqual([['fair'], []])
  })

  it('any string is a grade', () => {
    const scale = labelled(['__proto__', 'constructor', 'toString'])
    expect(bound({ scale, rules: rules([yes, { atMost: 'constructor' }]) }).admissible).toEqual([
      'constructor',
      'toString',
    ])
  })
})

describe('§3 ungraded', () => {
  const first = [yes, { ungraded: '任职不足3个月' }] satisfies [Condition, Rule['then']]

  it('no grade: the first ungraded rule that holds gives the reason; admissible is empty', () => {
    const several = rules([no, { ungraded: 'x' }], first, [yes, { ungraded: 'y' }])
    expect(bound({ rules: several })).toMatchObject({
      ungraded: '任职不足3个月',
      admissible: [],
      proposed: null,
      provisional: false,
      alerts: [],
    })
  })

  it('a narrowing rule holds too: ungraded-despite-rule names them, and rules-clash is not raised', () => {
    const clash = rules([yes, { exactly: 'good' }], [yes, { exactly: 'poor' }], first, [
      yes,
      { permits: 'report-on-behalf' },
    ])
    expect(bound({ rules: clash }).alerts).toEqual([
      {
        code: 'ungraded-despite-rule',
        severity: 'warning',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', ungraded: 'r3', rules: ['r1', 'r2'] },
      },
    ])
  })

  it('one narrowing rule is enough for ungraded-despite-rule', () => {
    expect(bound({ rules: rules(first, [yes, { atMost: 'fair' }]) }).alerts).toMatchObject([
      { code: 'ungraded-despite-rule', params: { ungraded: 'r1', rules: ['r2'] } },
    ])
  })

  it('ungraded, not provisional, whatever is missing', () => {
    const policy = policyOf({ rules: rules(first, [open, { atMost: 'fair' }]) })
    expect(find(appraise(policy, caseOf({ a: null })), 'a')).toMatchObject({
      status: 'ungraded',
      grade: null,
      ungraded: '任职不足3个月',
      missing: ['ballots', 'organizations.kind'],
    })
  })
})

describe('§3 provisional, and what is missing', () => {
  it('an undetermined rule makes it provisional; a permits rule does not, but its missing is named', () => {
    expect(bound({ rules: rules([open, { atMost: 'fair' }]) })).toMatchObject({
      provisional: true,
      missing: ['organizations.kind'],
    })
    expect(bound({ rules: rules([open, { permits: 'report-on-behalf' }]) })).toMatchObject({
      provisional: false,
      missing: ['organizations.kind'],
    })
    expect(bound({ rules: rules([open, { ungraded: 'x' }]) })).toMatchObject({ provisional: true, ungraded: null })
  })

  it('everything known: graded, nothing missing', () => {
    expect(bound({ rules: rules([yes, { atMost: 'fair' }]) })).toMatchObject({ provisional: false, missing: [] })
  })

  it('an undetermined proposal', () => {
    const proposal = { method: 'first-match' as const, cases: [{ when: open, grade: 'fair' }], otherwise: 'weak' }
    expect(bound({ proposal })).toMatchObject({
      provisional: true,
      missing: ['organizations.kind'],
      proposed: 'weak',
    })
  })

  it('counts not supplied; base zero; base not supplied', () => {
    expect(bound({}, { tallies: [] })).toMatchObject({ provisional: true, missing: ['ballots'] })
    expect(bound({}, { tallies: [], ballots: [] })).toMatchObject({ provisional: true, missing: ['votes'] })
    expect(bound({ base: 'issued' })).toMatchObject({ provisional: true, missing: ['tallies.issued'] })
    expect(bound({ base: 'issued' }, { tallies: [] })).toMatchObject({ missing: ['ballots', 'tallies.issued'] })
    expect(bound({ base: 'due' }, { tallies: [], meeting: { due: 5 } })).toMatchObject({
      provisional: true,
      missing: ['ballots'],
    })
  })

  it('missing is the union, sorted, each once', () => {
    const both = rules(
      [open, { atMost: 'fair' }],
      [{ any: [open, { incident: 'x', within: 'ever' }] }, { atMost: 'fair' }],
    )
    expect(bound({ rules: both, base: 'due' }).missing).toEqual(['incidents', 'meeting.due', 'organizations.kind'])
  })

  it('the status of the determination follows', () => {
    const status = (changes: Partial<CaseFile>) => find(appraise(policyOf(), caseOf({ a: [1] }, changes)), 'a').status
    expect([status({}), status({ tallies: [] })]).toEqual(['graded', 'provisional'])
  })
})

describe('§3 a tally-only track', () => {
  const tallyOnly: Partial<Track> = { tallyOnly: true, rules: rules([open, { exactly: 'poor' }]), proposal: undefined }

  it('no grade and, without ranking keys, no rank; the reason is tally-only, missing is that of the counts', () => {
    const appraisal = appraise(
      policyOf({
        ...tallyOnly,
        quotas: [{ id: 'q', clause: '1', grades: ['poor'], cohort: 'all', atLeast: '100%', strength: 'hard' }],
        consequences: [{ id: 'c', clause: '1', when: yes, then: [{ do: 'talk' }], force: 'must' }],
      }),
      caseOf({ a: [1], b: null }),
    )
    expect(appraisal.tracks[0]?.quotas).toEqual([])
    expect(['a', 'b'].map((id) => find(appraisal, id))).toMatchObject(
      [[], ['ballots']].map((missing) => ({
        grade: null,
        judged: null,
        proposed: null,
        rank: null,
        tiedWith: [],
        admissible: [],
        reasons: [],
        consequences: [],
        status: 'ungraded',
        ungraded: 'tally-only',
        missing,
      })),
    )
  })

  it('its score is shown where it has one', () => {
    const score = { components: [{ id: 'x', weight: '1', points: { good: 100 } }] }
    expect(bound({ ...tallyOnly, score })).toMatchObject({ score: { total: '60' } })
  })
})

describe('evaluateRules', () => {
  it('gives one entry a subject and track, in the order of tallied, whatever the tracks', () => {
    const policy: Policy = { ...policyOf(), tracks: [trackOf({ id: 'z' }), trackOf({ id: '__proto__' })] }
    const caseFile = caseOf({ b: [1], a: [1] })
    const { tallied } = tallyBallots(policy, caseFile)
    const { bounded } = evaluateRules(policy, caseFile, tallied)
    expect(bounded.map((one) => [one.tallied.track, one.tallied.subject])).toEqual([
      ['z', 'a'],
      ['z', 'b'],
      ['__proto__', 'a'],
      ['__proto__', 'b'],
    ])
    expect(evaluateRules(policy, caseFile, []).bounded).toEqual([])
  })

  it('an incident of a roster subject only; a subject that the roster lacks has no facts', () => {
    const policy = policyOf({ rules: rules([{ attribute: 'x', is: 1 }, { atMost: 'fair' }]) })
    const stranger = tallyBallots(policy, caseOf({ a: [1] })).tallied.map((one) => ({ ...one, subject: 'stranger' }))
    expect(evaluateRules(policy, caseOf({ a: [1] }), stranger).bounded[0]).toMatchObject({ missing: ['attributes.x'] })
  })

  it('counts from elsewhere that leave an option out have no vote for it: 4 good of 4', () => {
    const policy = policyOf({
      rules: rules([{ share: ['poor'], over: '0%' }, { exactly: 'poor' }]),
      score: { components: [{ id: 'x', weight: '1', points: { good: 100, poor: 40 } }] },
      proposal: { method: 'plurality', ties: 'worse' },
    })
    const caseFile = caseOf({ a: [4] })
    const sparse = tallyBallots(policy, caseFile).tallied.map((one) => ({
      ...one,
      tally: { ...one.tally, counts: { good: 4 } },
    }))
    expect(evaluateRules(policy, caseFile, sparse).bounded[0]).toMatchObject({
      score: { total: '100' },
      admissible: grades,
      proposed: 'good',
      reasons: [{ outcome: 'does-not-hold', evidence: { votes: 0, base: 4 } }, { kind: 'proposal' }],
    })
  })

  it('throws where the policy cannot be compiled', () => {
    const policy = policyOf({ rules: rules([yes, { exactly: 'excellent' }]) })
    expect(thrownBy(() => evaluateRules(policy, caseOf({}), []))).toBe('unknown-grade')
  })

  it('only rules that hold are compared with each other: no alert for one case among many', () => {
    const policy = policyOf({
      rules: rules([{ share: ['poor'], over: '50%' }, { exactly: 'poor' }], [yes, { atLeast: 'fair' }]),
    })
    const appraisal = appraise(
      policy,
      caseOf({}, { ...caseOf({ a: null, b: null }), tallies: [tallyOf('a', [9, 1]), tallyOf('b', [0, 0, 0, 9])] }),
    )
    expect(only(appraisal.alerts, 'rules-clash')).toMatchObject([{ subjects: ['b'] }])
    expect([find(appraisal, 'a').grade, find(appraisal, 'b').grade]).toEqual(['good', 'poor'])
  })
})
