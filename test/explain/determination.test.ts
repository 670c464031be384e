import { describe, expect, test } from 'vitest'
import {
  explainConsequence,
  explainDetermination,
  explainObligation,
  explainQuota,
  explainReading,
  explainStreak,
  explanationText,
} from '../../src/explain/index.js'
import type { AppliedConsequence, Determination, QuotaResult, StreakResult } from '../../src/schema/appraisal.js'
import type { Policy } from '../../src/schema/policy.js'
import type { Quota } from '../../src/schema/track.js'
import { appraisalOf, caseFile, determination, policy, veto } from './plan.js'

const obligation = (changes: Partial<AppliedConsequence>): AppliedConsequence => ({
  id: 'k',
  clause: '4.5',
  force: 'must',
  outcome: 'holds',
  missing: [],
  do: 'reminder-talk',
  ...changes,
})
const streak = (changes: Partial<StreakResult> = {}): StreakResult => ({
  id: 'three-years-fairly-good',
  clause: '4.5',
  organization: 'o02',
  secretary: null,
  years: [2021, 2022, 2023],
  grades: ['fairly-good', 'fairly-good', 'fairly-good'],
  answer: 'certain',
  then: [{ do: 'strengthen-organization' }],
  ...changes,
})
const context = { policy, caseFile }

describe('the paragraph', () => {
  const vetoed = determination({
    grade: 'poor',
    admissible: ['poor'],
    reasons: [
      veto(6, 58, 'holds'),
      { kind: 'proposal', method: 'best', outcome: 'holds', grade: 'good', evidence: [], missing: [] },
    ],
    consequences: [
      obligation({ do: 'bar-annual-result', results: ['优秀'] }),
      obligation({ do: 'reminder-talk' }),
      obligation({ do: 'rectify', due: null }),
      obligation({ do: 'accountability', outcome: 'undetermined', missing: ['judgements.serious'] }),
    ],
  })

  test('of somebody who was given scores tells the highest and the lowest; where none is valid, nothing', () => {
    const told = (valid: number, scores: { score: string; votes: number }[], language: 'zh-CN' | 'en') => {
      const tally = { ...determination().tally, issued: null, returned: null, valid, counts: {}, scores }
      const scoring = structuredClone(policy)
      for (const { ballot } of scoring.tracks) ballot.options = []
      const one = appraisalOf([determination({ tally })])
      return explainDetermination(one, scoring, 'upward', 's03', caseFile, { language })?.paragraph
    }
    const given = [
      { score: '91.5', votes: 3 },
      { score: '80', votes: 2 },
      { score: '60', votes: 1 },
    ]
    expect(told(6, given, 'zh-CN')).toContain('。有效6张，最高91.5分、最低60分。')
    expect(told(6, given, 'en')).toContain(' Ballots: 6 valid, highest 91.5 points, lowest 60 points. ')
    expect(told(0, [], 'zh-CN')).toContain('。有效0张。')
    expect(told(0, [], 'en')).toContain(' Ballots: 0 valid. ')
  })

  test('of a vetoed secretary', () => {
    const told = explainDetermination(appraisalOf([vetoed]), policy, 'upward', 's03', caseFile)
    expect(told?.paragraph).toBe(
      '书记03（示例03村党支部），综合评价等次为“差”。' +
        '依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%，综合评价等次定为“差”。' +
        '依据四（五），年度考核不得评为“优秀”；约谈提醒；限期整改（期限待定）。' +
        '对照四（五），综合评价意见未注明问题是否严重，是否追责尚不能确定。',
    )
    expect(told?.others).toEqual([])
  })

  test('of one whom nothing limits', () => {
    const told = explainDetermination(
      appraisalOf([determination({ tiedWith: ['s02'] })]),
      policy,
      'upward',
      's03',
      caseFile,
    )
    expect(told?.paragraph).toBe(
      '书记03（示例03村党支部），综合评价等次为“好”。' +
        '发出评议表60张，收回58张，有效58张，其中“好”40张、“较好”16张、“一般”1张、“差”1张。' +
        '排名第3，与书记02并列。按方案，各项规定未限制等次的，建议等次为“好”。',
    )
  })

  test('with what is missing, and the rules that did not decide', () => {
    const open = determination({
      status: 'provisional',
      missing: ['incidents'],
      reasons: [
        veto(5, 50, 'does-not-hold'),
        {
          kind: 'rule',
          id: 'held-accountable',
          clause: '4.4',
          outcome: 'undetermined',
          effect: { exactly: 'poor' },
          evidence: { outcome: 'undetermined', incident: 'held-accountable', within: 'year', year: 2023, found: [] },
          missing: ['incidents'],
        },
      ],
    })
    const told = explainDetermination(appraisalOf([open]), policy, 'upward', 's03', caseFile, { all: true })
    expect(told?.paragraph).toMatch(/^书记03（示例03村党支部），综合评价等次暂定为“好”。/)
    expect(told?.paragraph).toMatch(/未提供问责、失误等情形记录，以上结果为暂定。$/)
    expect(told?.missing).toEqual(['未提供问责、失误等情形记录'])
    const others = [
      '对照四（四），“一般”“差”票5张，占有效票50张的10%，未超过10%，不因此定为“差”。',
      '对照四（四），未提供问责、失误等情形记录，四（四）“被问责追责”是否适用尚不能确定。',
    ]
    expect(told?.others).toEqual(others)
    expect(told && explanationText(told)).toBe(`${told?.paragraph}\n其他规定：\n- ${others[0]}\n- ${others[1]}`)
  })

  test('without a grade, without a case', () => {
    const none = determination({ grade: null, status: 'ungraded', ungraded: 'no-proposal', reasons: [], rank: null })
    expect(explainDetermination(appraisalOf([none]), policy, 'upward', 's03')?.paragraph).toMatch(
      /^s03（o03），不定等次：没有得出建议等次，党委也未作综合评价。/,
    )
    const open = determination({ grade: null, status: 'provisional', reasons: [], missing: ['ballots'] })
    expect(explainDetermination(appraisalOf([open]), policy, 'upward', 's03')?.paragraph).toMatch(
      /^s03（o03），综合评价等次暂不能确定。.*未提供评议表或得票统计，以上结果为暂定。$/,
    )
  })

  test('without a grade for now', () => {
    const reasons: Determination['reasons'] = [
      {
        kind: 'rule',
        id: 'held-accountable',
        clause: '4.4',
        outcome: 'holds',
        effect: { ungraded: '接受审查', later: true },
        evidence: {
          outcome: 'holds',
          incident: 'held-accountable',
          within: 'year',
          open: true,
          year: 2023,
          found: [{ on: '2023-11-01', basis: null, by: null }],
        },
        missing: [],
      },
    ]
    const putOff = { grade: null, status: 'ungraded', ungraded: '接受审查', later: true, rank: null, reasons } as const
    const told = (language: 'zh-CN' | 'en') =>
      explainDetermination(appraisalOf([determination({ ...putOff, reasons })]), policy, 'upward', 's03', caseFile, {
        language,
      })?.paragraph
    expect(told('zh-CN')).toBe(
      '书记03（示例03村党支部），暂不定等次：接受审查。依据四（四），2023年11月1日有“抓基层党建工作不力被问责追责”情形，尚未解除，' +
        '暂不定等次（接受审查），条件具备后再行评定。',
    )
    expect(told('en')).toMatch(/: no grade is given for now: 接受审查\. .*; it is found once the matter is settled\.$/)
  })

  test('with a grade that stands until it is verified', () => {
    const [rule] = [veto(6, 58, 'holds')].flatMap((reason) => (reason.kind === 'rule' ? [reason] : []))
    const reasons = rule ? [{ ...rule, effect: { provisionally: 'poor' } }] : []
    const waiting = determination({ grade: 'poor', status: 'provisional', missing: ['judgements.grade'], reasons })
    expect(explainDetermination(appraisalOf([waiting]), policy, 'upward', 's03', caseFile)?.paragraph).toBe(
      '书记03（示例03村党支部），综合评价等次暂定为“差”。依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%，' +
        '在党委核实认定之前，等次暂定为“差”。综合评价意见未注明等次，以上结果为暂定。',
    )
  })

  test('of the committee secretary, whose votes are only counted', () => {
    const one = determination({
      subject: 's00',
      organization: null,
      grade: null,
      status: 'ungraded',
      ungraded: 'tally-only',
      rank: null,
    })
    const told = explainDetermination(appraisalOf([one], [], 'downward'), policy, 'downward', 's00', caseFile)
    expect(told?.paragraph).toBe(
      '党委书记（示例镇党委），“下评”评议只计票，不定等次。' +
        '发出评议表60张，收回58张，有效58张，其中“好”40张、“较好”16张、“一般”1张、“差”1张。',
    )
  })

  test('the rank, within the kind where ranks restart in every kind', () => {
    const within = structuredClone(policy)
    for (const track of within.tracks) track.rankWithin = 'kind'
    const one = appraisalOf([determination({ tiedWith: ['s02'] })])
    const told = (plan: typeof policy, language: 'zh-CN' | 'en') =>
      explainDetermination(one, plan, 'upward', 's03', caseFile, { language })?.paragraph
    expect(told(within, 'zh-CN')).toContain('。在“村”类中排名第3，与书记02并列。')
    expect(told(policy, 'zh-CN')).toContain('。排名第3，与书记02并列。')
    expect(told(within, 'en')).toContain(' Rank 3 among “村”, tied with 书记02. ')
    expect(told(policy, 'en')).toContain(' Rank 3, tied with 书记02. ')
  })

  test('with a streak of the organization', () => {
    const one = determination({ subject: 's02', organization: 'o02', grade: 'fairly-good' })
    const told = explainDetermination(appraisalOf([one], [streak()]), policy, 'upward', 's02', caseFile)
    expect(told?.consequences).toEqual([
      '示例02村党支部在2021年、2022年、2023年连续3年等次为“较好”，依据四（五），有针对性地加强该党组织的党建工作。',
    ])
  })

  test('of nobody is null', () => {
    expect(explainDetermination(appraisalOf([]), policy, 'upward', 's03')).toBeNull()
    expect(explainDetermination(appraisalOf([]), policy, '__proto__', 's03')).toBeNull()
  })

  test('in English', () => {
    const told = explainDetermination(appraisalOf([vetoed]), policy, 'upward', 's03', caseFile, { language: 'en' })
    expect(told?.paragraph).toBe(
      '书记03 (示例03村党支部): the grade is “差”. ' +
        'Under clause 四（四）: votes for “一般”, “差” are 6, 10.34% of 58 valid ballots, over 10%; the grade is “差”. ' +
        'Under clause 四（五）: the annual appraisal may not be “优秀”; reminder talk; rectification by a deadline (day to be set). ' +
        'As to clause 四（五）: the comprehensive opinion does not say whether the problem is serious; it cannot be told yet whether this follows: being held to account.',
    )
  })
})

test('consequences', () => {
  expect(explainConsequence(obligation({ do: 'rectify', due: '2024-03-19' }), context)).toBe(
    '依据四（五），限期整改（期限为2024年3月19日）。',
  )
  expect(explainConsequence(obligation({ do: 'own-code', label: '书面检查', force: 'may' }), context)).toBe(
    '依据四（五），可以书面检查。',
  )
})

test('obligations: the built-in words, and the label of the plan first', () => {
  expect(
    ['reminder-talk', 'rectify', 'accountability', 'strengthen-organization'].map((code) =>
      explainObligation({ do: code }),
    ),
  ).toEqual(['约谈提醒', '限期整改', '追责', '有针对性地加强该党组织的党建工作'])
  expect(explainObligation({ do: 'bar-annual-result', results: ['优秀', '良好'] })).toBe('年度考核不得评为“优秀”“良好”')
  expect(explainObligation({ do: 'rectify', label: '六十日内整改' })).toBe('六十日内整改')
  expect(explainObligation({ do: '__proto__' })).toBe('__proto__')
})

test('streaks', () => {
  const possible = streak({ answer: 'possible', grades: [null, 'fairly-good', 'fairly-good'] })
  expect(explainStreak(possible, context)).toBe(
    '示例02村党支部在2021年、2022年、2023年是否连续3年等次为“较好”尚不能确定（2021年等次不详），如属实，依据四（五），有针对性地加强该党组织的党建工作。',
  )
  expect(explainStreak(streak({ answer: 'no', years: [2023], grades: ['good'] }), context)).toBe(
    '示例02村党支部没有连续3年等次为“较好”的情形，四（五）不适用。',
  )
  expect(explainStreak(streak({ secretary: 's02' }), context)).toMatch(/^书记02在2021年、/)
})

test('streaks of years without a grade, and of reviews', () => {
  const [first] = policy.streaks ?? []
  const told = (changes: object, result: Partial<StreakResult>, language: 'zh-CN' | 'en' = 'zh-CN') =>
    explainStreak(
      streak(result),
      { ...context, policy: { ...policy, streaks: first ? [{ ...first, ...changes }] : [] } },
      { language },
    )
  const none = { years: [2022, 2023], grades: [null, null] }
  expect(told({ grades: [], ungraded: true, years: 2 }, { ...none, unknown: [] })).toMatch(
    /^示例02村党支部在2022年、2023年连续2年未定等次，依据四（五），/,
  )
  expect(told({ ungraded: true, years: 2 }, { ...none, answer: 'possible', unknown: [2022] })).toMatch(
    /^示例02村党支部在2022年、2023年是否连续2年等次为“较好”或未定等次尚不能确定（2022年等次不详），/,
  )
  expect(told({ per: 'review' }, { years: [2022, 2022, 2023] })).toMatch(
    /^示例02村党支部在2022年、2023年连续3次等次为“较好”，/,
  )
  const short = { years: [2022, 2023], grades: ['fairly-good', 'fairly-good'], answer: 'possible' as const }
  expect(told({ per: 'review' }, short)).toContain('（记录次数不足）')
  expect(told({ per: 'review' }, short, 'en')).toContain('3 reviews running “较好” (too few on record)')
  expect(told({ grades: [], ungraded: true, years: 2 }, { ...none, unknown: [] }, 'en')).toContain(
    '2 years running without a grade',
  )
})

test('a quota', () => {
  // 40% of 20 = 8; |k − 8| ≤ 5% of 20 = 1: 7, 8, 9
  const result: QuotaResult = {
    id: 'tail-quota',
    clause: '4.4',
    grades: ['fairly-good', 'average', 'poor'],
    cohort: 'all',
    size: 20,
    target: '8',
    admissible: [7, 8, 9],
    forced: 3,
    actual: 8,
    met: true,
    moved: [],
  }
  expect(explainQuota(result, context)).toBe(
    '依据四（四），“较好”及以下等次应占40%左右。参评20人，40%为8人，可取7、8、9人，否决或经综合评价确定3人，实际8人，符合要求。',
  )
  // 40% of 16 = 6.4
  const other = {
    ...result,
    cohort: ['village', 'community'],
    size: 16,
    target: '32/5',
    forced: 0,
    admissible: [6, 7],
    actual: 9,
    met: false,
  }
  expect(explainQuota(other, context)).toBe(
    '依据四（四），“较好”及以下等次应占40%左右。村、社区16人，40%为6.4人，可取6、7人，实际9人，不符合要求，由党委研究确定。',
  )
  expect(explainQuota({ ...result, admissible: [7, 8, 9, 10, 11, 12] }, context)).toContain('可取7至12人')
})

describe('a quota that depends on more than the subjects', () => {
  const plan = (changes: Partial<Quota>): Policy => ({
    ...policy,
    tracks: policy.tracks.map((track) => ({
      ...track,
      quotas: [
        { id: 'q', clause: '4.4', label: '优秀名额', grades: ['good'], cohort: 'all', strength: 'hard', ...changes },
      ],
    })),
  })
  const result = (changes: Partial<QuotaResult> = {}): QuotaResult => ({
    id: 'q',
    clause: '4.4',
    grades: ['good'],
    cohort: 'all',
    size: 5,
    target: '2',
    admissible: [0, 1, 2],
    forced: 0,
    actual: 2,
    met: true,
    moved: [],
    ...changes,
  })
  const told = (changes: Partial<Quota>, found: Partial<QuotaResult>, language: 'zh-CN' | 'en' = 'zh-CN') =>
    explainQuota(result(found), { policy: plan(changes) }, { language })
  const fact = { attribute: '考核结果', about: 'committee', value: '好', is: '好' } as const

  test.each<[NonNullable<QuotaResult['of']>, number, string]>([
    ['subjects', 6, '以评议对象6人计'],
    ['due', 62, '以应到62人计'],
    ['present', 60, '以实到60人计'],
  ])('taken of another number: %s', (of, base, words) => {
    expect(told({ atMost: '20%', of }, { of, base })).toContain(`参评5人，${words}，20%为2人，可取0、1、2人`)
  })

  test('a number handed down, and one that was not', () => {
    const zh = told({ count: 'handed-down' }, {})
    expect(zh).toBe(
      '依据四（四），“好”等次应不超过上级下达的名额。参评5人，名额2人，可取0、1、2人，实际2人，符合要求。',
    )
    const open = { applies: 'undetermined', target: null, missing: ['handedDown.q'], actual: 5 } as const
    expect(told({ count: 'handed-down' }, { ...open, missing: [...open.missing] })).toBe(
      '依据四（四），“好”等次应不超过上级下达的名额。未提供上级下达的“优秀名额”名额，尚不能落实，参评5人的等次均为暂定，实际5人。',
    )
    expect(told({ count: 'handed-down' }, { ...open, missing: [...open.missing] }, 'en')).toBe(
      'Under clause 四（四）, “好” should be at most the number handed down. It cannot be told yet: the number handed down for “优秀名额” was not supplied; all appraised: 5, whose grades are provisional; actual are 5.',
    )
  })

  test('a condition that holds, and one that does not', () => {
    expect(told({ atMost: '20%' }, { applies: 'holds', evidence: { outcome: 'holds', ...fact } })).toMatch(
      /^依据四（四），“好”等次应不超过20%。党委考核结果为“好”，参评5人，20%为2人，/,
    )
    const fails = { applies: 'does-not-hold', evidence: { outcome: 'does-not-hold', ...fact, value: '差' } } as const
    expect(told({ atMost: '20%' }, fails)).toBe(
      '依据四（四），“好”等次应不超过20%。党委考核结果为“差”，不是“好”，本项不适用；参评5人，实际2人。',
    )
    expect(told({ atMost: '20%' }, fails, 'en')).toBe(
      'Under clause 四（四）, “好” should be at most 20%. As 考核结果 of the committee is “差”, not “好”, this does not apply; all appraised: 5; actual are 2.',
    )
  })
})

test('a reading, as the plan chooses and otherwise', () => {
  const [reading] = policy.readings ?? []
  if (!reading) throw new Error('the plan has readings')
  expect(explainReading(reading, 'valid', context)).toBe(
    '四（四）“超过10%”：10%以哪个数为基数？采用“有效票”。其他读法：“收回票”“发出票”“实到人数”。理由：空白票和废票没有表达评价，通常先剔除再计算得票率。',
  )
  const combine = policy.readings?.find(({ id }) => id === 'veto-combine')
  // quotes inside quotes are single
  expect(combine && explainReading(combine, 'sum', context)).toMatch(/^四（四）“‘一般’‘差’票”：/)
  expect(explainReading(reading, 'issued', context)).toBe(
    '四（四）“超过10%”：10%以哪个数为基数？采用“发出票”。其他读法：“有效票”“收回票”“实到人数”。',
  )
})
