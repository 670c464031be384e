import type { CertifyTexts } from './certifyTexts.js'

/** The texts of `certify` in Chinese. */
export const zhCertify: CertifyTexts = {
  title: (plan, version) => `${plan}（版本${version}）　性质证明`,
  working: '正在逐一查验……',
  overPlan: (path) => `--out ${path} 就是方案文件，请换一个文件名。`,
  enumerated: (track, ballots, tallies, worlds) =>
    `${track}　至多${ballots}票的全部${tallies}种得票，乘以规定能区分的${worlds}种事实，逐一查验`,
  partitioned: (track, classes, worlds) =>
    `${track}　不限票数：全部得票按规定的界限分为${classes}类，乘以${worlds}种事实，逐类证明`,
  cohorts: (tried, largest) => `另有${tried}组小规模名单，最多${largest}人，试行评定和比例`,
  headings: { property: '性质', holds: '结论', checked: '比对' },
  property: {
    totality: '人人有一个等次，或一个不定等次的理由；没有有效票的只能暂定',
    anonymity: '不论谁投、先投后投，同样的票得同样的结果',
    'veto-dominance': '起作用的规定不被建议、评定、比例突破',
    monotonicity: '一张票改得更好，等次和名次不会下降',
    'no-envy': '同样受限的人，名次靠前的等次不会更低',
    'no-dead-grade': '每个等次都有人能得到',
  },
  holds: '成立',
  broken: '不成立',
  why: {
    'tally-only': '不适用：只计票',
    'no-ranking': '不适用：不排名',
    'no-order': '不适用：方案没有说哪种票更好',
    'not-covered': '未能查全',
  },
  tallyOnly: '只计票，不定等次，别的性质不适用。',
  shows: {
    totality: ({ subject, grade }) => `${subject}没有一张有效票，却定为“${grade}”`,
    anonymity: ({ subject, other, grade, otherGrade }) =>
      `${subject}和${other}得票相同，次序不同，结果却是“${grade}”和“${otherGrade}”`,
    'veto-dominance': ({ subject, grade, rule }) => `${subject}符合规定“${rule}”，结果“${grade}”却在其界限之外`,
    monotonicity: ({ subject, grade, otherGrade, ranks: [rank, otherRank], falls, moved: [from, to] }) =>
      falls
        ? `${subject}的一张“${from}”票改为“${to}”后，名次由第${rank}降到第${otherRank}`
        : `${subject}的一张“${from}”票改为“${to}”后，等次由“${grade}”降为“${otherGrade}”`,
    'no-envy': ({ subject, other, grade, otherGrade, ranks: [rank, otherRank] }) =>
      `${subject}第${rank}名，“${grade}”；${other}第${otherRank}名，“${otherGrade}”`,
    'no-dead-grade': ({ grade }) => `没有人能得“${grade}”，党委评定也不行`,
  },
  shown: (what, files) => `${what}；见 ${files.join('、')}`,
  grades: (grades) => `等次从何而来：${grades.join('；')}`,
  reachedBy: {
    ballots: (grade) => `${grade}——得票`,
    facts: (grade) => `${grade}——得票加事实`,
    quota: (grade) => `${grade}——比例调整`,
    judgement: (grade) => `${grade}——只由党委评定`,
    nothing: (grade) => `${grade}——无从得到`,
  },
  ungraded: (reasons) => `不定等次的理由：${reasons.join('；')}`,
  uncovered: (what) => `没有查到的：${what.join('；')}`,
  gaps: {
    'several-means': '去掉不同分数的几个平均分，彼此牵连',
    'share-across-classes': '不按类别加权的占比，取决于各类人数',
    'plurality-across-classes': '跨类别的最多票，取决于各类人数',
    'too-many-facts': '事实的组合太多',
    'too-many-regions': '界限太多，得票的种类太多',
    'classes-differ': '同一类得票结果不一，分类有误',
    'classes-without-case': '有的得分写不成小数，没有数据可以举出',
    'inputs-missing': '规定要看的材料没有全部举出',
    'long-ballot-lists': '票数太多，没有逐张试过',
    'envy-behind-quotas': '名次与等次相反，但被比例掩盖，试过的名单里没有出现',
    'bounds-under-quotas': '票改好后可取的等次放宽，比例会不会因此下调，试过的名单里没有出现',
    'facts-of-quotas': '比例所看的事实没有全部试过',
  },
  conclusion: (broken, open) =>
    broken > 0 ? `有 ${broken} 项不成立。` : open > 0 ? `没有发现不成立的；有 ${open} 项未能查全。` : '全部成立。',
}
