import { describe, expect, test } from 'vitest'
import { explainCondition, explainConsequenceRule, explainQuotaRule, explainRule } from '../../src/explain/index.js'
import type { Condition } from '../../src/schema/index.js'
import { jsonSchemas } from '../../src/schema/index.js'
import type { Quota, Track } from '../../src/schema/track.js'
import { policy } from './plan.js'

const context = { policy, track: 'upward' }
const upward = policy.tracks[0] as Track

const veto = { share: ['average', 'poor'], over: '10%' }
const incident = { incident: 'held-accountable', within: 'year' as const }

const rows: [Condition, string, string][] = [
  [veto, '“一般”“差”票占有效票的比例超过10%', 'the share of “一般”, “差” in the valid ballots is over 10%'],
  [
    { share: ['good'], atLeast: '2/3', base: 'due' },
    '“好”票占应到人数的比例达到2/3',
    'the share of “好” in the persons due is at least 2/3',
  ],
  [
    { share: ['average', 'poor'], under: '12.5%', combine: 'any', base: 'returned' },
    '“一般”“差”票中任意一种占收回票的比例低于12.5%',
    'the share of any one of “一般”, “差” in the returned ballots is below 12.5%',
  ],
  // One option alone is the same whether it is summed or not.
  [
    { share: ['poor'], atMost: '10%', combine: 'any', base: 'issued' },
    '“差”票占发出票的比例不超过10%',
    'the share of “差” in the issued ballots is at most 10%',
  ],
  [{ score: true, atLeast: '90' }, '综合得分达到90分', 'total score is at least 90 points'],
  [{ score: 'field-check', under: '66.5' }, 'field-check低于66.5分', 'field-check is below 66.5 points'],
  [incident, '本年度有“抓基层党建工作不力被问责追责”情形', '“抓基层党建工作不力被问责追责” is on record in the year'],
  [
    { incident: 'investigation', within: 'ever', about: 'organization', open: true },
    '所在党组织有尚未解除的“investigation”情形（不限年度）',
    '“investigation” of the organization that is not cleared is on record in whatever year',
  ],
  [
    { tenure: { under: { months: 3 } }, on: 'meeting' },
    '截至述职评议会当天任职不足3个月',
    'the time in post by the day of the meeting is less than 3 months',
  ],
  [
    { tenure: { atLeast: { months: 6 } }, on: 'year-end' },
    '截至2023年12月31日任职满6个月',
    'the time in post by 31 December 2023 is at least 6 months',
  ],
  [{ kind: ['village'] }, '党组织类别为村', 'the organization is a “村”'],
  [{ kind: ['village', 'community'] }, '党组织类别为村、社区之一', 'the organization is one of 村, 社区'],
  [{ attribute: 'leave', is: 'maternity' }, 'leave为“maternity”', 'leave is “maternity”'],
  [{ attribute: 'merit', is: true, about: 'committee' }, '党委merit为“是”', 'merit of the committee is “yes”'],
  [{ attribute: 'leave-months', over: '6' }, 'leave-months超过6', 'leave-months is over 6'],
  [{ grade: ['average', 'poor'] }, '等次为“一般”及以下', 'the grade is “一般” or lower'],
  [{ grade: ['good', 'average'] }, '等次为“好”“一般”', 'the grade is “好”, “一般”'],
  [{ gradeBelow: 'good' }, '等次低于“好”', 'the grade is lower than “好”'],
  [{ serious: true }, '党委认定问题严重', 'the committee calls the problem serious'],
  [{ serious: false }, '党委认定问题不严重', 'the committee calls the problem not serious'],
  [
    { all: [{ gradeBelow: 'good' }, { serious: true }] },
    '等次低于“好”，且党委认定问题严重',
    'the grade is lower than “好”, and the committee calls the problem serious',
  ],
  [
    { all: [{ any: [{ kind: ['village'] }, { kind: ['agency'] }] }, { not: { serious: true } }] },
    '（党组织类别为村，或党组织类别为机关），且并非（党委认定问题严重）',
    '(the organization is a “村”, or the organization is a “机关”), and not (the committee calls the problem serious)',
  ],
  [
    { not: veto },
    '并非（“一般”“差”票占有效票的比例超过10%）',
    'not (the share of “一般”, “差” in the valid ballots is over 10%)',
  ],
  // A list of one is that one.
  [{ any: [{ all: [{ serious: true }] }] }, '党委认定问题严重', 'the committee calls the problem serious'],
  [{ all: [] }, '任何情形', 'in every case'],
  [{ any: [] }, '没有任何情形', 'in no case'],
]

describe('conditions', () => {
  test.each(rows)('%j', (condition, chinese, english) => {
    expect(explainCondition(condition, context)).toBe(chinese)
    expect(explainCondition(condition, context, { language: 'en' })).toBe(english)
  })

  test('every form of the language is told above', () => {
    const { condition = {} } = jsonSchemas().policy.$defs ?? {}
    const { anyOf = [] } = condition as { anyOf?: { required: string[] }[] }
    const told = new Set(rows.flatMap(([condition]) => Object.keys(condition)))
    expect(anyOf.length).toBeGreaterThan(11)
    expect(anyOf.filter(({ required }) => !required.some((key) => told.has(key)))).toEqual([])
  })

  test('where the voter classes weigh, it says so; and the base of the track counts', () => {
    const classes = [{ id: 'A', label: 'A', weight: '1' }]
    const weighted = { ...policy, tracks: [{ ...upward, ballot: { ...upward.ballot, classes } }] }
    expect(explainCondition(veto, { policy: weighted })).toBe('“一般”“差”票按评议人类别加权占有效票的比例超过10%')
    const issued = {
      ...policy,
      tracks: [{ ...upward, base: 'issued' as const, ballot: { ...upward.ballot, classes } }],
    }
    expect(explainCondition(veto, { policy: issued })).toBe('“一般”“差”票占发出票的比例超过10%')
  })
})

describe('rules and consequences', () => {
  const [first, , , tenure] = upward.rules ?? []
  test('a rule with its name, condition and effect', () => {
    expect(first && explainRule(first, context)).toBe(
      '四（四）“现场测评否决”：“一般”“差”票占有效票的比例超过10%的，综合评价等次定为“差”。',
    )
    expect(tenure && explainRule(tenure, context, { language: 'en' })).toBe(
      'clause 四（二） “任职时间较短”: if the time in post by the day of the meeting is less than 3 months, a report on behalf of the organization is permitted.',
    )
  })

  test('what must and what may follow', () => {
    const [, , , , last] = upward.consequences ?? []
    expect(last && explainConsequenceRule(last, context)).toBe(
      '依据四（五），等次为“一般”及以下，且党委认定问题严重的，追责。',
    )
    expect(last && explainConsequenceRule({ ...last, force: 'may' }, context, { language: 'en' })).toBe(
      'Under clause 四（五）, if the grade is “一般” or lower, and the committee calls the problem serious, possibly: being held to account.',
    )
  })
})

describe('quotas', () => {
  const quota = (changes: Partial<Quota>): Quota => ({
    id: 'q',
    clause: '4.4',
    grades: ['good'],
    cohort: 'all',
    strength: 'hard',
    ...changes,
  })
  const zh = (changes: Partial<Quota>) => explainQuotaRule(quota(changes), context)

  test('around a ratio, with the distance and the rounding', () => {
    expect(zh({ around: '40%', within: '5%', rounding: 'nearest' })).toBe(
      '四（四）“q”：在全部参评对象中，“好”等次应占40%左右（上下不超过5%、人数四舍五入）。',
    )
    expect(zh({ around: '40%', within: '0%' })).toBe(
      '四（四）“q”：在全部参评对象中，“好”等次应占40%左右（只取最接近的人数）。',
    )
    expect(zh({ around: '40%' })).toBe('四（四）“q”：在全部参评对象中，“好”等次应占40%左右（只取最接近的人数）。')
  })

  test('a bound, of each kind or of groups, in principle only, with a minimum', () => {
    expect(zh({ atMost: '1/3', cohort: 'kind', strength: 'soft', rounding: 'ceil', minimum: 1 })).toBe(
      '四（四）“q”：按党组织类别分别计算，原则上“好”等次应不超过1/3（人数只入不舍、至少1人）。',
    )
    expect(
      zh({ count: 3, cohort: { kinds: [['village', 'community'], ['agency']] }, vetoed: 'on-top', rounding: 'floor' }),
    ).toBe('四（四）“q”：分组计算，即“村、社区”“机关”，“好”等次应不超过3人（人数只舍不入、被否决的另外计算）。')
    expect(zh({ atLeast: '15%' })).toBe('四（四）“q”：在全部参评对象中，“好”等次应不少于15%。')
  })

  test('taken of another number, with a condition on the committee, or handed down', () => {
    const when = { attribute: '考核结果', about: 'committee', is: '好' } as const
    expect(zh({ atMost: '20%', of: 'due', when })).toBe(
      '四（四）“q”：在全部参评对象中，“好”等次应不超过20%（以应到人数为基数、党委考核结果为“好”的才适用）。',
    )
    expect(zh({ count: 'handed-down', of: 'graded' })).toBe(
      '四（四）“q”：在全部参评对象中，“好”等次应不超过上级下达的名额。',
    )
    expect(zh({ atMost: '20%', of: 'subjects' })).toContain('（以全部评议对象为基数）')
    expect(zh({ atMost: '20%', of: 'present' })).toContain('（以实到人数为基数）')
  })

  test('in English', () => {
    const english = explainQuotaRule(quota({ around: '40%', within: '5%', strength: 'soft' }), context, {
      language: 'en',
    })
    expect(english).toBe(
      'clause 四（四） “q”: of all appraised, in principle “好” should be around 40% (at most 5% up or down).',
    )
  })
})
