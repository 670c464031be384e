import type { ConditionTexts } from '../catalogue.js'

/** What a plan asks for, in Chinese. */
export const conditions: ConditionTexts = {
  comparison: '{what}{relation}',
  relation: { over: '超过{limit}', atLeast: '达到{limit}', under: '低于{limit}', atMost: '不超过{limit}' },
  months: {
    over: '超过{limit}个月',
    atLeast: '满{limit}个月',
    under: '不足{limit}个月',
    atMost: '不超过{limit}个月',
  },
  base: { valid: '有效票', returned: '收回票', issued: '发出票', present: '实到人数', due: '应到人数' },
  share: ({ any, weighted }) =>
    `{options}票${any === undefined ? '' : '中任意一种'}${weighted === undefined ? '' : '按评议人类别加权'}占{base}的比例`,
  incident: ({ year, whose, open }) =>
    `${year === undefined ? '' : '本年度'}${whose ? '{whose}' : ''}有${open === undefined ? '' : '尚未解除的'}{incident}情形${year === undefined ? '（不限年度）' : ''}`,
  tenure: '截至{day}任职',
  meeting: '述职评议会当天',
  kind: ({ several }) => `党组织类别为{of}${several === undefined ? '' : '之一'}`,
  attribute: ({ whose }) => `${whose ? '{whose}' : ''}{attribute}为“{is}”`,
  attributeNumber: ({ whose }) => `${whose ? '{whose}' : ''}{attribute}`,
  grade: '等次为{of}',
  gradeBelow: '等次低于{grade}',
  serious: { yes: '党委认定问题严重', no: '党委认定问题不严重' },
  not: '并非{part}',
  or: '，或',
  group: '（{text}）',
  constant: { always: '任何情形', never: '没有任何情形' },
  since: '{since}任职',
  noFacts: '没有特殊情形',
  stated: '{name}：{text}。',
  rule: '{condition}的，{then}',
  consequence: {
    must: '依据{clause}，{condition}的，{obligations}。',
    may: '依据{clause}，{condition}的，可以{obligations}。',
  },
  quota: ({ soft, parts }) => `{cohort}，${soft === undefined ? '' : '{soft}'}{bound}${parts ? '（{parts}）' : ''}`,
  quotaPart: {
    within: '上下不超过{within}',
    nearestOnly: '只取最接近的人数',
    minimum: '至少{minimum}人',
    'on-top': '被否决的另外计算',
    soft: '原则上',
    nearest: '人数四舍五入',
    floor: '人数只舍不入',
    ceil: '人数只入不舍',
    subjects: '以全部评议对象为基数',
    due: '以应到人数为基数',
    present: '以实到人数为基数',
    when: '{condition}的才适用',
  },
  cohort: { all: '在全部参评对象中', kind: '按党组织类别分别计算', kinds: '分组计算，即{groups}' },
}
