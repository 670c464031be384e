import type { ReasonTexts } from '../catalogue.js'

/** Reasons in Chinese. */
export const reasons: ReasonTexts = {
  rule: {
    holds: '依据{clause}，{evidence}，{effect}。',
    'does-not-hold': '对照{clause}，{evidence}，{effect}。',
    undetermined: '对照{clause}，{missing}，{rule}是否适用尚不能确定。',
  },
  effect: {
    exactly: { yes: '综合评价等次定为{grade}', no: '不因此定为{grade}' },
    atMost: { yes: '综合评价等次不得高于{grade}', no: '等次不因此受限' },
    atLeast: { yes: '综合评价等次不得低于{grade}', no: '等次不因此受限' },
    ungraded: { yes: '不定等次（{reason}）', no: '不因此免予评定等次' },
    later: { yes: '暂不定等次（{reason}），条件具备后再行评定', no: '不因此暂缓评定等次' },
    provisionally: { yes: '在党委核实认定之前，等次暂定为{grade}', no: '不因此暂定为{grade}' },
    'report-on-behalf': { yes: '可代表党组织述职', no: '不适用代表党组织述职的规定' },
  },
  ruleName: '{clause}{rule}',
  proposal: {
    best: '按方案，各项规定未限制等次的，建议等次为{grade}。',
    'first-match': ({ evidence }) => (evidence ? '{evidence}，建议等次为{grade}。' : '建议等次为{grade}。'),
    bands: ({ evidence }) => (evidence ? '{evidence}，建议等次为{grade}。' : '建议等次按得分为{grade}。'),
    plurality: '得票最多的是{grade}，建议等次为{grade}。',
    none: '按方案没有得出建议等次。',
    undetermined: ({ grade }) => (grade ? '{missing}，建议等次{grade}为暂定。' : '{missing}，建议等次尚不能提出。'),
  },
  quotaMove: ({ ratio, base }) =>
    `依据{clause}，{bound}；参评{size}人，${base ? '以{base}计，' : ''}${ratio ? '{ratio}为{target}人，' : ''}可取{admissible}人，实际{actual}人；排名第{rank}，由{from}调整为{to}。`,
  quotaBound: {
    around: '{grades}等次应占{ratio}左右',
    atLeast: '{grades}等次应不少于{ratio}',
    atMost: '{grades}等次应不超过{ratio}',
    count: '{grades}等次应不超过{ratio}人',
    'handed-down': '{grades}等次应不超过上级下达的名额',
  },
  quotaBase: { subjects: '评议对象{count}人', due: '应到{count}人', present: '实到{count}人' },
  quotaResult: ({ held, met, ratio, base, handedDown, applies, evidence }) => {
    const asked = `依据{clause}，{bound}。${evidence ? '{evidence}，' : ''}`
    if (applies === 'does-not-hold') return `${asked}本项不适用；{cohort}{size}人，实际{actual}人。`
    if (applies === 'undetermined')
      return `${asked}{missing}，尚不能落实，{cohort}{size}人的等次均为暂定，实际{actual}人。`
    const number = `${base ? '以{base}计，' : ''}${ratio ? '{ratio}为{target}人，' : handedDown ? '名额{handedDown}人，' : ''}`
    return `${asked}{cohort}{size}人，${number}可取{admissible}人，${held ? '否决或经综合评价确定{forced}人，' : ''}实际{actual}人，${met ? '符合要求。' : '不符合要求，由党委研究确定。'}`
  },
  judgement: {
    applied: ({ reason }) =>
      reason ? '经党委综合评价，等次定为{grade}，理由：{reason}。' : '经党委综合评价，等次定为{grade}。',
    'not-admissible': ({ rules }) =>
      rules
        ? '综合评价意见提出{grade}，与{rules}的规定不符，不予采用。'
        : '综合评价意见提出{grade}，不在可定等次之内，不予采用。',
  },
  ungraded: { 'tally-only': '只计票，不定等次', 'no-proposal': '没有得出建议等次，党委也未作综合评价' },
}
