import type { ConsequenceTexts } from '../catalogue.js'

/** Consequences, and the paragraph on a person, in Chinese. */
export const consequences: ConsequenceTexts = {
  obligation: {
    'reminder-talk': '约谈提醒',
    rectify: '限期整改',
    accountability: '追责',
    'bar-annual-result': ({ results }) => (results ? '年度考核不得评为{results}' : '年度考核结果受限'),
    'strengthen-organization': '有针对性地加强该党组织的党建工作',
  },
  due: '{obligation}（期限为{day}）',
  dueOpen: '{obligation}（期限待定）',
  must: '依据{clause}，{obligations}。',
  may: '依据{clause}，可以{obligations}。',
  undetermined: '对照{clause}，{missing}，是否{obligations}尚不能确定。',
  streak: {
    certain: '{who}在{years}{run}，依据{clause}，{obligations}。',
    possible: ({ unknown }) =>
      `{who}在{years}是否{run}尚不能确定（${unknown ? '{unknown}等次不详' : '记录次数不足'}），如属实，依据{clause}，{obligations}。`,
    no: '{who}没有{run}的情形，{clause}不适用。',
  },
  streakRun: ({ grades, ungraded, reviews }) =>
    `连续{count}${reviews ? '次' : '年'}${[grades && '等次为{grades}', ungraded && '未定等次'].filter(Boolean).join('或')}`,
  opening: {
    graded: ({ track }) => `{title}，${track ? '{track}' : ''}综合评价等次为{grade}。`,
    provisional: ({ track }) => `{title}，${track ? '{track}' : ''}综合评价等次暂定为{grade}。`,
    'provisional-no-grade': ({ track }) => `{title}，${track ? '{track}' : ''}综合评价等次暂不能确定。`,
    ungraded: ({ track, later }) =>
      `{title}，${track ? '{track}' : ''}${later === undefined ? '' : '暂'}不定等次：{reason}。`,
    'tally-only': '{title}，{track}评议只计票，不定等次。',
  },
  tally: ({ issued, returned, counts }) =>
    `${issued ? '发出评议表{issued}张，' : ''}${returned ? '收回{returned}张，' : ''}有效{valid}张${counts ? '，{counts}' : ''}。`,
  counts: '其中{counts}',
  votes: '{option}{count}张',
  scores: '最高{highest}、最低{lowest}',
  rank: ({ tied, kind }) => `${kind ? '在“{kind}”类中' : ''}排名第{rank}${tied ? '，与{tied}并列' : ''}。`,
  missing: {
    provisional: '{missing}，以上结果为暂定。',
    other: '另：{missing}，有关规定是否适用尚不能确定，不影响等次。',
    'tally-only': '另：{missing}。',
  },
  others: '其他规定：',
  reading: ({ alternatives, why }) =>
    `{clause}{phrase}：{question}采用{chosen}。${alternatives ? '其他读法：{alternatives}。' : ''}${why ? '理由：{why}' : ''}`,
}
