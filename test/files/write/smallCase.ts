import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'

/**
 * Three secretaries: one vetoed by ballots (4 + 2 of 58 is 10.34%), one 好, one judged 较好 for the third year.
 * 40% of 3 is 1.2, so 1 may be 较好 or lower; 2 are, by veto and judgement: the quota cannot be met.
 */
export const smallCase: CaseFile = {
  year: 2023,
  committee: { id: 'c1', name: '示例镇党委', secretary: 's00' },
  organizations: [
    { id: 'o01', name: '示例01村党支部', kind: 'village' },
    { id: 'o02', name: '示例02社区党支部', kind: 'community' },
    { id: 'o03', name: '示例03机关党支部', kind: 'agency' },
  ],
  secretaries: [
    { id: 's01', name: '书记01', organization: 'o01', since: '2021-03-15' },
    { id: 's02', name: '书记02', organization: 'o02', since: '2021-03-15' },
    { id: 's03', name: '书记03', organization: 'o03', since: '2021-03-15' },
  ],
  meeting: { date: '2023-12-20', due: 62, present: 60 },
  ballots: [
    { track: 'downward', id: '001', subject: 's00', marks: ['good'], problems: '到支部指导不够' },
    { track: 'downward', id: '002', subject: 's00', marks: ['good', 'poor'] },
    { track: 'downward', id: '003', subject: 's00', marks: [] },
  ],
  tallies: [
    { subject: 's01', counts: { good: 30, 'fairly-good': 22, average: 4, poor: 2 }, blank: 1, spoiled: 1, issued: 60 },
    { subject: 's02', counts: { good: 50, 'fairly-good': 8, average: 0, poor: 0 }, blank: 0, spoiled: 0, issued: 58 },
    { subject: 's03', counts: { good: 40, 'fairly-good': 17, average: 3, poor: 0 }, blank: 0, spoiled: 0, issued: 60 },
  ],
  incidents: [],
  judgements: [
    { subject: 's01', serious: false, rectifyBy: '2024-03-31' },
    { subject: 's03', grade: 'fairly-good', reason: '两项任务未完成' },
  ],
  comments: [
    { subject: 's01', by: '书记00', problems: ['阵地管理不规范'] },
    { subject: 's02', by: '书记00', problems: [] },
  ],
  history: [
    { year: 2021, organization: 'o03', grade: 'fairly-good' },
    { year: 2022, organization: 'o03', grade: 'fairly-good' },
    { year: 2022, organization: 'o01', grade: 'good' },
    { year: 2022, organization: 'o02', grade: 'good' },
  ],
}

export const smallAppraisal = appraise(wudingRiver2023, smallCase)
