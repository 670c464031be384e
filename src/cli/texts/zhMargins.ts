import type { MarginTableTexts, PossibleTexts } from './marginTexts.js'

/** The texts of `margins` in Chinese. */
export const zhMargins: MarginTableTexts = {
  title: (year, committee) => `${committee}　${year}年度述职评议考核：离别的等次差几票`,
  headings: { who: '对象', grade: '等次' },
  to: (grade) => `到“${grade}”`,
  line: (quota) => `离“${quota}”的线`,
  ballots: (count) => `${count}票`,
  points: (number, enough) => (enough ? `${number}分` : `超过${number}分`),
  beyond: (ballots) => `超过${ballots}票`,
  never: {
    rules: '规定不许',
    judgement: '已评价',
    'not-proposed': '须评价',
    quota: '比例不许',
    ranking: '名次不到',
    ballots: '票不够',
  },
  here: '—',
  unknown: '缺数据',
  side: (side, places) => `线${side === 'inside' ? '内' : '外'}第${places}位`,
  fixed: {
    judged: '已评价',
    bounded: '规定已定',
    proposed: '本在其中',
    'earlier-quota': '已调整',
    'not-applied': '不适用',
  },
  legend:
    '票数是最后的等次至少要改填、增加或减少多少票，别人的票都不变。规定不许：票数怎样变都不许；须评价：票数只能使其可评；比例不许、名次不到：排在哪里都到不了。“线内”指在该比例的等次之内，“第1位”紧挨着线。例子见 --subject。',
  rules: '只看规定、建议等次和综合评价',
  result: '最后（含比例）',
  missing: (inputs) => `缺少${inputs.join('、')}，不知道票数。`,
  score: (name, value) => `${name ?? '总分'}${value === null ? '未知' : `${value}分（按百分计）`}`,
  standing: ({ quota, side, places, across }) =>
    `“${quota}”：在线${side === 'inside' ? '内' : '外'}第${places}位${across.length > 0 ? `，线的另一边是${across.join('、')}` : ''}`,
  nobody: '没有评定等次的人。',
}

/** The texts of `possible` in Chinese. */
export const zhPossible: PossibleTexts = {
  title: (year, committee) => `${committee}　${year}年度述职评议考核：票还没有计完，等次还会怎样`,
  headings: { who: '对象', outstanding: '未定票', now: '不计这些票', outcomes: '可能的结果' },
  list: (items) => items.join('、'),
  settled: (people) => `其余 ${people} 人的等次不会再变。`,
  completions: (count) => `这些票共有 ${count} 种计法，已全部看过。`,
  example: (who, standing, moves) =>
    `${who} ${standing}：${moves.length === 0 ? '例如照现在的计票' : `例如 ${moves.join('；')}`}`,
  moved: (who, moves) => `${who} ${moves}`,
  needed: '请用 --outstanding 对象=票数 或 --disputed 对象=票号,票号 写明哪些票还没有计或有争议。',
  notOne: (option, written) =>
    `${option} 的写法不对：“${written}”。应为 对象=${option === '--disputed' ? '票号,票号' : '票数'}。`,
  several: (who) => `“${who}”有几个对象评定等次，请写编号。`,
  ungraded: (who) => `“${who}”不评定等次。`,
  fault: (who, { reason, params }) =>
    ({
      'unknown-subject': `“${who}”不评定等次。`,
      'unknown-track': `方案没有评定等次的“${params.found}”。可用：${params.known}。`,
      'track-needed': `“${who}”在几处评定等次，请用 --track 写明：${params.known}。`,
      'unknown-class': `没有投票人类别“${params.found}”。`,
      'unknown-mark': `评议表上没有“${params.found}”。`,
      'no-marks': `“${who}”的票可能的分数太多，无法一一计算。`,
      'unknown-ballot': `没有“${who}”的票“${params.found}”。`,
      'not-a-count': `“${who}”的未定票数不是从 1 起的整数。`,
      'no-counts': `“${who}”的其他票没有数据，或票与统计不一致，请先补齐。`,
      'over-limit': `“${who}”最多有 ${params.most} 票，加上未定票却有 ${params.found} 票。`,
    })[reason],
  tooMany: ({ who, found, limit }) =>
    `${who === null ? '各人的票合起来' : `“${who}”的票`}有 ${found} 种不同的计法，多于 ${limit} 种。请先计出一部分，或用 --limit 放宽。`,
}
