import type { EvidenceTexts } from '../catalogue.js'

/** Comparisons in Chinese. */
export const evidence: EvidenceTexts = {
  relation: {
    over: { yes: '超过{limit}', no: '未超过{limit}' },
    atLeast: { yes: '不低于{limit}', no: '低于{limit}' },
    under: { yes: '低于{limit}', no: '不低于{limit}' },
    atMost: { yes: '不超过{limit}', no: '超过{limit}' },
  },
  months: {
    over: { yes: '超过{limit}个月', no: '未超过{limit}个月' },
    atLeast: { yes: '已满{limit}个月', no: '不足{limit}个月' },
    under: { yes: '不足{limit}个月', no: '已满{limit}个月' },
    atMost: { yes: '未超过{limit}个月', no: '超过{limit}个月' },
  },
  share: '{options}票{votes}张，占{base}的{percent}，{relation}',
  weighted: '{options}票{votes}张，按评议人类别加权的得票率为{percent}，{relation}',
  points: '{value}分',
  score: '{component}为{points}，{relation}',
  total: '综合得分',
  incident: ({ whose, open }) =>
    `{found}${whose ? '{whose}' : ''}有{incident}情形${open === undefined ? '' : '，尚未解除'}`,
  noIncident: ({ year, whose, open, outside, cleared }) => {
    const besides = [outside ? '{outside}的情形不在本年度' : '', cleared ? '{cleared}的情形已经解除' : ''].filter(
      Boolean,
    )
    return (
      `${year ? '{year}' : ''}${whose ? '{whose}' : ''}没有${open === undefined ? '' : '尚未解除的'}{incident}情形的记录` +
      (besides.length > 0 ? `（${besides.join('；')}）` : '')
    )
  },
  incidentItem: ({ basis, by, clearedOn }) => {
    const facts = [basis ? '依据：{basis}' : '', by ? '认定：{by}' : '', clearedOn ? '解除：{clearedOn}' : ''].filter(
      Boolean,
    )
    return facts.length > 0 ? `{on}（${facts.join('；')}）` : '{on}'
  },
  tenure: ({ months }) =>
    months === '0'
      ? '{since}任职，截至{on}任职不满1个月，{relation}'
      : '{since}任职，截至{on}任职满{months}个月，{relation}',
  notYetInPost: '{since}任职，截至{on}尚未到任',
  kind: { yes: '党组织类别为“{kind}”，属于{of}', no: '党组织类别为“{kind}”，不属于{of}' },
  attribute: {
    yes: ({ whose }) => `${whose ? '{whose}' : ''}{attribute}为“{value}”`,
    no: ({ whose }) => `${whose ? '{whose}' : ''}{attribute}为“{value}”，不是“{is}”`,
  },
  attributeNumber: ({ whose }) => `${whose ? '{whose}' : ''}{attribute}为{value}，{relation}`,
  whose: { organization: '所在党组织', committee: '党委' },
  grade: { yes: '等次为{grade}', no: '等次为{grade}，不属于{of}' },
  serious: { yes: '党委认定问题严重', no: '党委未认定问题严重' },
  nothing: '没有其他条件',
}
