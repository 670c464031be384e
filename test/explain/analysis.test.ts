import { describe, expect, test } from 'vitest'
import type { Fact, Standing } from '../../src/analyse/index.js'
import { explainFact, explainStanding, explainSwitch } from '../../src/explain/index.js'
import { wudingRiver2023 as policy } from '../../src/policies/index.js'
import { smallCase } from '../files/write/smallCase.js'

const english = { language: 'en' } as const
const context = { policy, caseFile: smallCase }
const graded: Standing = { grade: 'fairly-good', status: 'graded', ungraded: null }
const none: Standing = { grade: null, status: 'ungraded', ungraded: '病假' }

describe('how somebody stands', () => {
  test.each<[Standing | null, string, string]>([
    [graded, '较好', '较好'],
    [{ ...graded, status: 'provisional' }, '较好（暂定）', '较好 (provisional)'],
    [{ grade: null, status: 'provisional', ungraded: 'no-proposal' }, '暂不能确定', 'not known yet'],
    [none, '不定等次（病假）', 'no grade (病假)'],
    [{ ...none, later: true }, '暂不定等次（病假）', 'no grade for now (病假)'],
    [null, '不参评', 'not appraised'],
  ])('%j', (standing, chinese, other) => {
    expect(explainStanding(standing, context)).toBe(chinese)
    expect(explainStanding(standing, context, english)).toBe(other)
  })

  test('a reason that has a word is told by it', () => {
    expect(explainStanding({ ...none, ungraded: 'no-proposal' }, context)).not.toContain('no-proposal')
  })
})

describe('a reading in one way', () => {
  test.each([
    ['issued', '四（四）“超过10%”读作“发出票”'],
    // the plan's own way has a label too
    ['valid', '四（四）“超过10%”读作“有效票”'],
  ])('%s', (way, chinese) => {
    expect(explainSwitch({ reading: 'veto-base', way }, context)).toBe(chinese)
  })

  test('quotes inside a phrase become single ones, and ids stand in where there is no label', () => {
    expect(explainSwitch({ reading: 'veto-combine', way: 'any' }, context)).toBe(
      '四（四）“‘一般’‘差’票”读作“任一种单独超过”',
    )
    expect(explainSwitch({ reading: 'veto-base', way: 'x' }, context)).toBe('四（四）“超过10%”读作“x”')
    expect(explainSwitch({ reading: 'veto-base', way: 'issued' }, context, english)).toBe(
      'clause 四（四） “超过10%” read as “发出票”',
    )
  })
})

describe('a fact', () => {
  test.each<[Fact, string, string]>([
    [
      { kind: 'incident', subject: 's01', entry: { subject: 's01', kind: 'held-accountable', on: '2023-08-14' } },
      '书记01的“抓基层党建工作不力被问责追责”情形（2023年8月14日）',
      '书记01: “抓基层党建工作不力被问责追责” (14 August 2023)',
    ],
    [
      { kind: 'incident', subject: 'o02', entry: { subject: 'o02', kind: '别的' } },
      '示例02社区党支部的“别的”情形',
      '示例02社区党支部: “别的”',
    ],
    [
      { kind: 'judgement', subject: 's03', entry: { track: 'upward', subject: 's03', grade: 'fairly-good' } },
      '对书记03的综合评价意见“较好”',
      'the judgement on 书记03: “较好”',
    ],
    [
      { kind: 'judgement', subject: 's03', entry: { track: 'upward', subject: 's03', serious: true } },
      '对书记03的综合评价意见（未定等次）',
      'the opinion on 书记03 (without a grade)',
    ],
    [
      { kind: 'attribute', subject: 'c1', of: 'committee', attribute: 'merit', value: true },
      '示例镇党委的“merit”为是',
      '示例镇党委: “merit” is yes',
    ],
    [
      { kind: 'tenure', subject: 's02', since: '2021-03' },
      '书记02的任职时间2021年3月',
      '书记02 in post since March 2021',
    ],
  ])('%j', (fact, chinese, other) => {
    expect(explainFact(fact, context)).toBe(chinese)
    expect(explainFact(fact, context, english)).toBe(other)
  })
})
