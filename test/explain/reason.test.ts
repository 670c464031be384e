import { describe, expect, test } from 'vitest'
import { explainReason } from '../../src/explain/index.js'
import type { Evidence, Reason } from '../../src/schema/appraisal.js'
import { policy, veto } from './plan.js'

const context = { policy }
const zh = (reason: Reason) => explainReason(reason, context)
const en = (reason: Reason) => explainReason(reason, context, { language: 'en' })

const rule = (
  id: string,
  clause: string,
  effect: Extract<Reason, { kind: 'rule' }>['effect'],
  evidence: Evidence,
): Reason => ({
  kind: 'rule',
  id,
  clause,
  outcome: evidence.outcome,
  effect,
  evidence,
  missing: [],
})

describe('the ballot veto', () => {
  test('6 of 58 is over 10%', () => {
    expect(zh(veto(6, 58, 'holds'))).toBe(
      '依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%，综合评价等次定为“差”。',
    )
    expect(en(veto(6, 58, 'holds'))).toBe(
      'Under clause 四（四）: votes for “一般”, “差” are 6, 10.34% of 58 valid ballots, over 10%; the grade is “差”.',
    )
  })
  test('5 of 50 is exactly 10%, which is not over', () => {
    expect(zh(veto(5, 50, 'does-not-hold'))).toBe(
      '对照四（四），“一般”“差”票5张，占有效票50张的10%，未超过10%，不因此定为“差”。',
    )
  })
  test('without ballots it is undetermined', () => {
    expect(zh(veto(0, 0, 'undetermined', ['ballots']))).toBe(
      '对照四（四），未提供评议表或得票统计，四（四）“现场测评否决”是否适用尚不能确定。',
    )
  })
})

describe('incidents', () => {
  const incident = (
    outcome: 'holds' | 'does-not-hold',
    found: { on: string | null; basis: string | null; by: string | null }[],
  ) =>
    rule(
      'held-accountable',
      '4.4',
      { exactly: 'poor' },
      { outcome, incident: 'held-accountable', within: 'year', year: 2023, found },
    )
  test('one in the year, with its day and basis; one of last year is not told', () => {
    expect(
      zh(
        incident('holds', [
          { on: '2022-11-01', basis: '旧文件', by: null },
          { on: '2023-08-14', basis: '示例文件', by: '示例纪委' },
        ]),
      ),
    ).toBe(
      '依据四（四），2023年8月14日（依据：示例文件；认定：示例纪委）有“抓基层党建工作不力被问责追责”情形，综合评价等次定为“差”。',
    )
  })
  test('one of last year alone', () => {
    expect(zh(incident('does-not-hold', [{ on: '2022-11', basis: null, by: null }]))).toBe(
      '对照四（四），2023年没有“抓基层党建工作不力被问责追责”情形的记录（2022年11月的情形不在本年度），不因此定为“差”。',
    )
  })
})

test('incidents of the organization or the committee, and cleared ones', () => {
  const found = { basis: null, by: null }
  const told = (evidence: Partial<Extract<Evidence, { incident: string }>>, speak = zh) =>
    speak(
      rule(
        'held-accountable',
        '4.4',
        { exactly: 'poor' },
        { outcome: 'holds', incident: 'held-accountable', within: 'year', year: 2023, found: [], ...evidence },
      ),
    )
  const may = { on: '2023-05-01', ...found }
  expect(told({ about: 'committee', found: [may] })).toContain(
    '2023年5月1日党委有“抓基层党建工作不力被问责追责”情形，综合',
  )
  expect(told({ about: 'organization', open: true, found: [may] })).toContain(
    '2023年5月1日所在党组织有“抓基层党建工作不力被问责追责”情形，尚未解除，综合',
  )
  // One outside the year, one in it that was cleared: neither counts, and each is told with its reason.
  const both = [
    { on: '2022-05-01', ...found },
    { ...may, by: '示例纪委', clearedOn: '2023-06-01' },
  ]
  expect(told({ outcome: 'does-not-hold', open: true, found: both })).toContain(
    '2023年没有尚未解除的“抓基层党建工作不力被问责追责”情形的记录（2022年5月1日的情形不在本年度；2023年5月1日（认定：示例纪委；解除：2023年6月1日）的情形已经解除），',
  )
  expect(told({ outcome: 'does-not-hold', about: 'committee', open: true, found: both }, en)).toContain(
    'no “抓基层党建工作不力被问责追责” of the committee that is not cleared is on record in 2023 (1 May 2022 lies outside the year; 1 May 2023 (found by: 示例纪委; cleared on: 1 June 2023) has been cleared)',
  )
})

test('recorded numbers, and whose fact it is', () => {
  const told = (evidence: Evidence, speak = zh) => speak(rule('ballot-veto', '4.4', { ungraded: '请假' }, evidence))
  const over = { attribute: '请假月数', operator: 'over', limit: '13/2' } as const
  expect(told({ outcome: 'holds', value: 7, ...over })).toContain('请假月数为7，超过6.5，')
  expect(told({ outcome: 'does-not-hold', value: 6, ...over })).toContain('请假月数为6，未超过6.5，')
  expect(told({ outcome: 'holds', about: 'committee', value: 7, ...over }, en)).toContain(
    '请假月数 of the committee is 7, over 6.5',
  )
  expect(told({ outcome: 'holds', attribute: '考核结果', about: 'committee', value: '好', is: '好' })).toContain(
    '党委考核结果为“好”，',
  )
  expect(told({ outcome: 'does-not-hold', attribute: '星级', about: 'organization', value: 3, is: 5 })).toContain(
    '所在党组织星级为“3”，不是“5”，',
  )
})

describe('time in post', () => {
  const tenure = (outcome: 'holds' | 'does-not-hold', months: number, since: string) =>
    rule(
      'short-tenure',
      '4.2',
      { permits: 'report-on-behalf' },
      { outcome, months, since, on: '2023-12-20', operator: 'under', limit: 3 },
    )
  // 2023-10-20 + 2 months = 2023-12-20: two whole months
  test('short', () =>
    expect(zh(tenure('holds', 2, '2023-10-20'))).toBe(
      '依据四（二），2023年10月20日任职，截至2023年12月20日任职满2个月，不足3个月，可代表党组织述职。',
    ))
  test('under a month', () => expect(zh(tenure('holds', 0, '2023-12-01'))).toContain('任职不满1个月，不足3个月'))
  test('not yet', () => expect(zh(tenure('holds', -1, '2024-01-01'))).toContain('截至2023年12月20日尚未到任'))
  test('long', () => expect(zh(tenure('does-not-hold', 33, '2021-03'))).toContain('2021年3月任职'))
  test('unknown day of the meeting', () => {
    const reason: Reason = {
      ...(tenure('holds', 2, '2023-10-20') as Extract<Reason, { kind: 'rule' }>),
      outcome: 'undetermined',
      missing: ['meeting.date'],
    }
    expect(zh(reason)).toBe('对照四（二），未提供会议日期，四（二）“任职时间较短”是否适用尚不能确定。')
  })
})

describe('parts joined together', () => {
  const part = (votes: number, outcome: 'holds' | 'does-not-hold'): Evidence => ({
    outcome,
    share: ['poor'],
    votes,
    base: 50,
    of: 'returned',
    operator: 'atLeast',
    limit: '1/5',
  })
  const told = (evidence: Evidence) => zh(rule('ballot-veto', '4.4', { atMost: 'fairly-good' }, evidence))
  test('of "any" only what holds is told', () => {
    // 10 of 50 is 20%, 9 of 50 is 18%
    const text = told({ outcome: 'holds', any: [part(9, 'does-not-hold'), part(10, 'holds')] })
    expect(text).toBe('依据四（四），“差”票10张，占收回票50张的20%，不低于20%，综合评价等次不得高于“较好”。')
  })
  test('of "all" that does not hold only what fails is told', () => {
    const text = told({ outcome: 'does-not-hold', all: [part(9, 'does-not-hold'), part(10, 'holds')] })
    expect(text).toBe('对照四（四），“差”票9张，占收回票50张的18%，低于20%，等次不因此受限。')
  })
  test('"not" tells the part as it is', () => {
    const text = told({ outcome: 'holds', not: part(9, 'does-not-hold') })
    expect(text).toContain('“差”票9张，占收回票50张的18%，低于20%')
  })
  test('nothing to compare', () => expect(told({ outcome: 'holds', all: [] })).toContain('没有其他条件'))
})

test('other comparisons', () => {
  const told = (evidence: Evidence) => zh(rule('ballot-veto', '4.4', { ungraded: '示例理由' }, evidence))
  expect(told({ outcome: 'holds', score: true, value: '183/2', operator: 'atLeast', limit: '90' })).toBe(
    '依据四（四），综合得分为91.5分，不低于90分，不定等次（示例理由）。',
  )
  expect(
    told({ outcome: 'does-not-hold', score: 'field-check', value: '89', operator: 'atLeast', limit: '90' }),
  ).toContain('field-check为89分，低于90分，不因此免予评定等次')
  expect(told({ outcome: 'holds', kind: 'village', of: ['village', 'community'] })).toContain(
    '党组织类别为“村”，属于村、社区',
  )
  expect(told({ outcome: 'holds', attribute: '产假', value: true, is: true })).toContain('产假为“是”')
  expect(told({ outcome: 'holds', grade: 'poor', of: ['average', 'poor'] })).toContain('等次为“差”')
  expect(told({ outcome: 'holds', serious: true, is: true })).toContain('党委认定问题严重')
  // weighted 3/29 = 10.34%
  expect(
    told({
      outcome: 'holds',
      share: ['poor'],
      votes: 4,
      base: 58,
      of: 'valid',
      weighted: '3/29',
      operator: 'over',
      limit: '1/10',
    }),
  ).toContain('“差”票4张，按评议人类别加权的得票率为10.34%，超过10%')
})

test('a quota move names the ratio, the target, the admissible counts, the actual number and the rank', () => {
  // 40% of 20 is 8; within 5%: 7, 8, 9
  const reason: Reason = {
    kind: 'quota',
    id: 'tail-quota',
    clause: '4.4',
    from: 'good',
    to: 'fairly-good',
    evidence: { rank: 18, cohort: 'all', size: 20, target: '8', admissible: [7, 8, 9], actual: 8 },
  }
  expect(zh(reason)).toBe(
    '依据四（四），“较好”及以下等次应占40%左右；参评20人，40%为8人，可取7、8、9人，实际8人；排名第18，由“好”调整为“较好”。',
  )
})

test('a quota move names what the ratio is taken of, where it is not those graded', () => {
  // 40% of 25 is 10
  const reason: Reason = {
    kind: 'quota',
    id: 'tail-quota',
    clause: '4.4',
    from: 'good',
    to: 'fairly-good',
    evidence: {
      rank: 18,
      cohort: 'all',
      of: 'subjects',
      base: 25,
      size: 20,
      target: '10',
      admissible: [10],
      actual: 10,
    },
  }
  expect(zh(reason)).toContain('参评20人，以评议对象25人计，40%为10人，可取10人')
  expect(en(reason)).toContain('of 20, taken of all 25 subjects, 40% is 10')
})

test('judgements', () => {
  const judgement = (outcome: 'applied' | 'not-admissible', reason: string | null, rules: string[]): Reason => ({
    kind: 'judgement',
    outcome,
    grade: 'average',
    reason,
    rules,
  })
  expect(zh(judgement('applied', '整改不力。', []))).toBe('经党委综合评价，等次定为“一般”，理由：整改不力。')
  expect(zh(judgement('applied', null, []))).toBe('经党委综合评价，等次定为“一般”。')
  expect(zh(judgement('not-admissible', null, ['ballot-veto']))).toBe(
    '综合评价意见提出“一般”，与四（四）“现场测评否决”的规定不符，不予采用。',
  )
})

test('proposals', () => {
  const proposal = (
    method: 'best' | 'bands' | 'plurality',
    outcome: 'holds' | 'undetermined',
    grade: string | null,
  ): Reason => ({
    kind: 'proposal',
    method,
    outcome,
    grade,
    evidence:
      method === 'bands' ? [{ outcome: 'holds', score: true, value: '92', operator: 'atLeast', limit: '90' }] : [],
    missing: outcome === 'undetermined' ? ['scores.field-check'] : [],
  })
  expect(zh(proposal('bands', 'holds', 'good'))).toBe('综合得分为92分，不低于90分，建议等次为“好”。')
  expect(zh(proposal('plurality', 'holds', 'good'))).toBe('得票最多的是“好”，建议等次为“好”。')
  expect(zh(proposal('bands', 'undetermined', null))).toBe('未提供“field-check”得分，建议等次尚不能提出。')
})
