import type { AskedAbout, PaperWords } from './paperWords.js'
import { zhDossierItems } from './zhDossierItems.js'

const digits = '零一二三四五六七八九'

/** A number in Chinese, up to 99; larger ones in figures. */
const chinese = (number: number): string => {
  if (number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`
}

/** Whether the appraisal is on party building; the plan's title says so. */
const isPartyBuilding = ({ plan }: AskedAbout): boolean => plan.includes('抓基层党建')

const asked = (about: AskedAbout): string => {
  const { subjects, organization, name } = about
  if (subjects === 'organizations' || name === '') return `${organization}的工作`
  if (!isPartyBuilding(about)) return `${organization}${name}同志的工作`
  return `${organization}书记抓基层党建工作`
}

const titleOf = (about: AskedAbout): string => {
  if (about.subjects === 'organizations') return '党组织工作评议表'
  if (!isPartyBuilding(about)) return '述职评议表'
  return about.subjects === 'committee-secretary'
    ? '党委书记抓基层党建工作报告评议表'
    : '党组织书记抓基层党建工作情况述职评议表'
}

const decimalsText = (decimals: number): string => (decimals === 0 ? '填整数' : `最多保留${decimals}位小数`)

/** The words of all papers in Chinese. */
export const zhPaperWords: PaperWords = {
  fileNames: {
    ballots: '评议表',
    'ballot-sheet': '评议表（汇总式）',
    'sign-in': '签到表',
    counting: '划票统计表',
    summary: '汇总表',
    letters: '反馈函',
    notice: '通报',
    talks: '提醒谈话记录',
    rectification: '整改清单',
    dossier: '卷内目录',
  },
  numbers: {
    section: (number) => `${chinese(number)}、`,
    subsection: (number) => `（${chinese(number)}）`,
    item: (number) => `${number}．`,
  },
  headings: {
    number: '序号',
    organization: '党组织',
    secretary: '书记',
    remark: '备注',
    valid: '有效票',
    rank: '名次',
    score: '得分',
    grade: '拟定等次',
    decision: '党委研究意见',
    problem: '问题',
    source: '来源',
    measures: '整改措施',
    responsible: '责任人',
    due: '整改期限',
    state: '进展情况',
    name: '姓名',
    post: '单位及职务',
    signature: '签名',
    option: '等次',
    tally: '划票（每格一个“正”字）',
    total: '票数',
    reference: '文号',
    author: '责任者',
    subject: '题名',
    date: '日期',
    pages: '页号',
    problems: '存在的问题和不足',
    suggestions: '意见建议',
  },
  committeeSecretary: '党委书记',
  openDay: '　　　　年　　月　　日',
  comma: '、',
  semicolon: '；',
  sentences: (sentences) => sentences.join(''),
  person: (name, organization) => (organization ? `${organization}（${name}）` : name),
  named: (name, organization) => `${organization}${organization ? '（' : ''}${name}${organization ? '）' : ''}：`,
  stop: '。',
  noGrade: '—',
  provisional: (grade) => `${grade}（暂定）`,
  ballot: {
    title: titleOf,
    whose: ({ organization, name }) => `（评议对象：${[organization, name].filter(Boolean).join('　')}）`,
    content: '评价内容',
    overall: (about) => `您对${asked(about)}情况的总体评价`,
    problems: (about) => `您认为${asked(about)}存在哪些问题和不足`,
    suggestions: (about) => `您对${asked(about)}的意见建议`,
    score: (from, to) => `评分（${from}—${to}分）`,
    note: (texts) =>
      `注：填写总体评价意见时，请在相应选项下面的空格内划“√”${texts ? '，填写问题不足和意见建议时，在相应的栏内用文字表述' : ''}。`,
    scoreNote: (from, to, decimals) => `注：请在评分栏内填写${from}至${to}之间的分数，${decimalsText(decimals)}。`,
    voter: (classes) => `评议人类别（请划“√”）：${classes.map((label) => `□${label}`).join('　')}`,
    sheetNote: '注：请在每名评议对象相应选项下面的空格内划“√”，每名只划一项。',
    sheetScoreNote: (from, to, decimals) =>
      `注：请为每名评议对象填写${from}至${to}之间的分数，${decimalsText(decimals)}。`,
  },
  signIn: {
    title: (year) => `${year}年度述职评议会签到表`,
    meeting: (day) => `时间：${day ?? '　　　　年　　月　　日'}　　地点：　　　　　　　　`,
    secretaries: '述职人',
  },
  counting: {
    title: (year, track) => `${year}年度述职评议${track === null ? '' : `（${track}）`}划票统计表`,
    figures: '发出评议表　　　　张　　收回　　　　张　　有效　　　　张',
    blank: '空白',
    spoiled: '废票',
    signers: '唱票人：　　　　　　计票人：　　　　　　监票人：　　　　　　',
  },
  summary: {
    title: (year, track) => `${year}年度述职评议考核${track === null ? '' : `（${track}）`}结果汇总表`,
    subtitle: ({ committee, meeting }) => `（提请${committee}研究；述职评议会日期：${meeting ?? '未提供'}）`,
    share: (options) => `“${options.join('+')}”占比`,
    notes: '等次依据',
    quotas: '比例落实情况',
    opinions: '综合评价意见',
    strengths: '肯定的成绩',
    problems: '指出的问题',
    alerts: '需要研究的事项',
    streaks: '连续等次情况',
    signers: '党委主要负责人（签名）：　　　　　　　　　　　　　　年　　月　　日',
  },
  opinion: {
    strengths: (items) => `肯定的成绩：${items.join('；')}。`,
    problems: (items) => `指出的问题：${items.join('；')}。`,
  },
  letter: {
    title: '述职评议考核结果反馈函',
    addressee: (name) => `${name}同志：`,
    opening: ({ policy, year, organization, track }) =>
      `根据《${policy}》，现将你${organization ? `（${organization}）` : ''}${year}年度${track === null ? '' : `“${track}”`}述职评议考核结果反馈如下。`,
    grade: '评价等次',
    graded: (grade) => `综合评价等次为“${grade}”。`,
    ungraded: (reason) => `不定等次：${reason}。`,
    later: (reason) => `暂不定等次：${reason}。`,
    opinion: '综合评价意见',
    problems: '列入整改清单的问题',
    problem: ({ problem, sources, due }) =>
      `${problem}（来源：${sources.join('、')}${due === null ? '' : `；整改期限：${due}`}）`,
    follows: '结果运用',
    closing: '请对照以上问题，认真抓好整改落实。',
  },
  notice: {
    title: (year) => `关于${year}年度述职评议考核结果的通报`,
    addressee: '各党组织：',
    opening: ({ policy, meeting, people }) =>
      `根据《${policy}》，${meeting === null ? '' : `${meeting}召开述职评议会，`}对${people}个参评对象进行了述职评议考核。现将结果通报如下。`,
    grades: '评价等次',
    grade: (grade, count) => `综合评价等次为“${grade}”的（${count}个）`,
    ungraded: (count) => `不定等次的（${count}个）`,
    open: (count) => `其余${count}个参评对象的等次尚未确定，确定后另行通报。`,
    quotas: '比例落实情况',
    problems: '问题整改',
    items: (count, bySource) =>
      `本年度共列出整改问题${count}项，其中${bySource.join('、')}（同一问题有几个来源的，分别计入）。`,
    bySource: (source, count) => `${source}${count}项`,
    follows: '结果运用',
    applies: ({ clause, may, obligation, count, all }) =>
      `依据${clause}，${all ? '参评对象均' : `其中${count}个`}${may ? '可以' : ''}适用：${obligation}。`,
    rectify: '各党组织书记要对照整改清单，认真抓好整改落实。',
  },
  talk: {
    title: '提醒谈话记录',
    rows: {
      time: '谈话时间',
      place: '谈话地点',
      talker: '谈话人',
      talkerPost: '职务',
      person: '谈话对象',
      organization: '所在党组织',
      recorder: '记录人',
      present: '在场人员',
      because: '谈话事由',
      problems: '需要整改\n的问题',
      content: '谈话内容',
      answer: '谈话对象\n表态',
      demands: '整改要求\n和期限',
      talkerSigns: '谈话人签名',
      personSigns: '谈话对象签名',
    },
    due: (obligation) => `${obligation}。`,
  },
  rectification: {
    title: (year) => `${year}年度述职评议问题整改清单`,
    whole: '总清单',
    whose: ({ organization, name }) =>
      organization ? `党组织：${organization}　　书记：${name}` : `整改对象：${name}`,
    signers: '党组织书记（签名）：　　　　　　　　　　　　　　填报日期：　　　　年　　月　　日',
    wholeSigners: '填报单位（盖章）：　　　　　　　　　　　　　　　填报日期：　　　　年　　月　　日',
  },
  dossier: {
    title: '卷内目录',
    subtitle: (year) => `（${year}年度述职评议考核）`,
    items: zhDossierItems,
    copies: (count) => `${count}份`,
    entries: (count) => `${count}项`,
    people: (count) => `${count}人`,
    lacking: (sentences) => `注：${sentences.join('')}`,
    signers: '立卷人：　　　　　检查人：　　　　　立卷日期：　　　年　　月　　日',
  },
}
