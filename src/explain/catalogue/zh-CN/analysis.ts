import type { AnalysisTexts } from '../catalogue.js'

/** What was found by asking questions of a plan, in Chinese. */
export const analysis: AnalysisTexts = {
  standing: {
    graded: '{grade}',
    provisional: '{grade}（暂定）',
    'provisional-no-grade': '暂不能确定',
    ungraded: '不定等次（{reason}）',
    later: '暂不定等次（{reason}）',
    absent: '不参评',
  },
  fact: {
    incident: ({ on }) => `{subject}的{incident}情形${on ? '（{on}）' : ''}`,
    judgement: '对{subject}的综合评价意见{grade}',
    opinion: '对{subject}的综合评价意见（未定等次）',
    attribute: '{subject}的{attribute}为{value}',
    tenure: '{subject}的任职时间{since}',
  },
  switched: '{clause}{phrase}读作{way}',
}
