import type { PaperWords } from './paperWords.js'

/** What a closing dossier holds, in Chinese. */
export const zhDossierItems: PaperWords['dossier']['items'] = {
  plan: (year) => `${year}年度述职评议考核工作方案`,
  roster: (year) => `${year}年度参评党组织和书记名册`,
  visits: () => '会前调研走访记录',
  reports: (year) => `${year}年度述职报告`,
  attendance: (year) => `${year}年度述职评议会签到表`,
  comments: () => '点评记录',
  ballots: (year) => `${year}年度述职评议表`,
  tallies: () => '划票统计表、得票统计',
  scores: () => '得分材料',
  incidents: () => '情形认定材料',
  judgements: () => '综合评价意见',
  summary: (year) => `${year}年度述职评议考核结果汇总表`,
  letters: () => '述职评议考核结果反馈函',
  notice: (year) => `关于${year}年度述职评议考核结果的通报`,
  talks: () => '提醒谈话记录',
  rectification: (year) => `${year}年度述职评议问题整改清单`,
  annualResults: (year) => `${year}年度考核结果`,
}
