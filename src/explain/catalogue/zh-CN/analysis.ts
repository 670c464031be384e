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
  switched: '{clause}{phrase}读作{way}',
}
