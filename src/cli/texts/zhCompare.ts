import type { CompareTexts } from './compareTexts.js'

/** The texts of `compare` in Chinese. */
export const zhCompare: CompareTexts = {
  title: '两份方案的差别',
  plan: {
    before: (title, id, version) => `原方案：${title}（${id} ${version}）`,
    after: (title, id, version) => `新方案：${title}（${id} ${version}）`,
  },
  same: '两份方案完全相同。',
  edits: (count) => `改动（${count} 处）`,
  wording: (count) => `只改文字（${count} 处），不影响任何结果`,
  needs: (edit, others) => `第 ${edit} 处不能单独采用，须与第 ${others.join('、')} 处一并采用。`,
  needsMany: (edit, others) => `第 ${edit} 处不能单独采用，须与另外 ${others} 处一并采用。`,
  case: (path, year) => `${path}（${year}年度）`,
  changed: (count, all) => `${all} 人中有 ${count} 人的结果不同：`,
  unchanged: (all) => `${all} 人的结果都没有变化。`,
  headings: {
    organization: '党组织',
    who: '对象',
    from: '原等次',
    to: '新等次',
    besides: '结果运用等',
    by: '由哪些改动引起',
    necessary: '少了就没有',
  },
  list: (items) => items.join('；'),
  gained: (items) => `增加${items.join('、')}`,
  lost: (items) => `取消${items.join('、')}`,
  streak: (label, from, to) => `${label}：${from}→${to}`,
  sets: (sets) => sets.map((set) => set.join('+')).join(' 或 '),
  nothing: '—',
  legend:
    '数字是改动的序号：“+”表示合在一起才引起，“或”表示任一组单独就能引起；“少了就没有”指其余改动都采用、单缺这一处就没有这一变化。',
  tried: (edits) => `要 ${edits + 1} 处以上改动合在一起才引起的，只列出一组；没有试遍所有组合。`,
  ballots: (count) => `得票（${count} 张有效票，只看规则，不看比例和综合评价）`,
  counted: ({ track, ballots, tallies, changed, under }) =>
    `${track}：${under}的，${ballots}张有效票的${tallies}种得票中，有${changed}种等次不同：`,
  unmoved: ({ track, ballots, tallies, under }) =>
    `${track}：${under}的，${ballots}张有效票的${tallies}种得票，等次都相同。`,
  under: (facts, others) => (others > 0 ? `${facts}等${others + 1}种情况` : facts),
  change: (from, to, tallies) => `${from} → ${to}　${tallies}种`,
  samples: (tallies) => `如 ${tallies.join('；')}`,
  votes: (label, count) => `${label}${count}`,
  tally: (votes) => votes.join('、'),
  otherFacts: (count) => `另有${count}种情况，等次都相同。`,
  incomplete: '可能的情况太多，没有全部看过。',
  notCounted: {
    'not-graded-in-both': (track) => `${track}：不是两份方案都评定等次，得票无从比较。`,
    'subjects-differ': (track) => `${track}：两份方案的评议对象不同，得票无从比较。`,
    'options-differ': (track) => `${track}：两份方案的评议表选项不同，得票无从比较。`,
    classes: (track) => `${track}：评议人分类别，没有计数。`,
    scores: (track) => `${track}：等次还取决于得分，没有计数。`,
    'too-many-tallies': (track, ballots) =>
      `${track}：${ballots}张有效票的得票种数太多，没有计数；用 --ballots 减少票数。`,
  },
  errors: (path, count) => `${path}：评定结果有 ${count} 条错误提示，用 appraise 查看。`,
}
