import type { ReportWords } from './reportWords.js'

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The words of the report in Chinese. */
export const zhReportWords: ReportWords = {
  title: (year) => `${year}年度述职评议考核结果报告`,
  subtitle: ({ committee, meeting }) => `${committee}　述职评议会议日期：${meeting ?? '未提供'}`,
  contents: '目录',
  parts: {
    alerts: '核对提示',
    results: '考核结果',
    explanations: '结果说明',
    pictures: '图表',
    obligations: '结果运用',
    register: '整改清单',
    readings: '条款读法',
    method: '结果如何得出',
  },
  partNumber: (number) => `${digits[number] ?? number}、`,
  figures: { subjects: '参评对象', grades: '等次', alerts: '核对提示', register: '整改事项' },
  people: (count) => `${count}`,
  gradeCount: (grade, count) => `${grade} ${count}`,
  severityCount: (severity, count) => `${severity} ${count}`,
  noAlerts: '没有需要核对的提示。',
  items: (count, overdue) => (overdue === null ? `${count}` : `${count}，逾期 ${overdue}`),
  none: '无',
  talliesOnly: '只统计得票、不定等次的评议见“得票统计”。',
  streaks: '连续等次情况',
  tallies: '得票统计',
  rules: '方案规定',
  found:
    '等次不是程序“打分”得出的：方案的每一条规定限定可取的等次，比例要求限定各等次的人数，党委在余下的范围内作出综合评价意见。以下各项足以复核本报告的全部结果。',
  origin: {
    plan: '方案',
    issuer: '制定单位',
    version: '版本',
    fingerprint: '方案指纹',
    basis: '依据',
    meeting: '会议日期',
    readings: '条款读法',
    library: '程序版本',
  },
  switched: (count) => (count === 0 ? '均按方案所选读法' : `改用其他读法${count}处，见“条款读法”`),
  headings: { item: '项目', content: '内容', kind: '类别', text: '规定' },
  kinds: { rule: '等次规定', quota: '比例要求', consequence: '结果运用', outcome: '比例落实' },
  numbers: '数据表',
  noPictures: (name) => `未安装 ${name}，本报告不含图，以下以数据表代替。安装命令：npm install ${name}`,
  absent: '未提供',
  footer: '本报告由方案、会议得票和登记事项推出，供党委研究审定；审定结果以党委文件为准。',
  comma: '、',
}
