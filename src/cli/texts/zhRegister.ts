import type { RegisterTexts } from './registerTexts.js'

const list = (items: readonly string[]): string => items.join('、')
const perhaps = (meant?: string): string => (meant === undefined ? '' : `是不是“${meant}”？`)

const steps = {
  plan: '制定措施',
  start: '开始整改',
  submit: '报请验收',
  return: '退回整改',
  extend: '延长期限',
  close: '验收销号',
}
const named = (step: keyof typeof steps) => `${steps[step]}（${step}）`
const things = { appraisal: '评定结果', register: '整改台账', to: '--to 的方案', case: '数据' }

/** The texts of `rectify` and `year` in Chinese. */
export const zhRegister: RegisterTexts = {
  noAction: (actions) => `rectify 后面要写做什么：${list(actions)}。`,
  unknownAction: (found, actions, meant) => `rectify 不能“${found}”。${perhaps(meant)}可以：${list(actions)}。`,
  unknownStep: (found, known) => `没有“${found}”这一步。可用的步骤：${list(known)}。`,
  unknownSource: (found, known) => `--source 的“${found}”不认识，应为${list(known)}。`,
  unknownItem: (found, meant) => `台账中没有编号为“${found}”的事项。${perhaps(meant)}`,
  severalItems: (found, ids) => `编号以“${found}”开头的不止一项，请写全：${list(ids)}。`,
  unknownSubject: (found, meant) => `台账的名册上没有“${found}”。${perhaps(meant)}`,
  severalSubjects: (found, ids) => `“${found}”不止一人，请写编号：${list(ids)}。`,
  noProblem: '--problem 要写明问题；“无”一类的话不列入台账。',
  stepNeeds: (step, options) => `${named(step)}要写选项 ${list(options)}。`,
  stepTakesNot: (step, option) => `${named(step)}不用选项 ${option}。`,
  illegal: {
    state: (item, state, step, legal) =>
      `事项 ${item} 目前“${state}”，不能${named(step)}；${legal.length > 0 ? `现在可以：${list(legal.map(named))}` : '已经销号，不再办理'}。`,
    beforeLastStep: (item, on, last) => `事项 ${item} 上一步在 ${last} 办理，这一步的日期 ${on} 不能更早。`,
    dueBeforePlan: (due, on) => `整改期限 ${due} 早于制定措施的日期 ${on}。`,
    notLater: (due, before) => `新的整改期限 ${due} 没有晚于原来的 ${before}。`,
    carried: (item, year) => `事项 ${item} 已经结转到 ${year} 年。`,
  },
  unchanged: (path) => `${path} 没有改动。`,
  exists: (path) => `已有文件 ${path}，没有覆盖；请换一个文件名，或先移走原来的台账。`,
  notARegister: (path) => `“${path}”应是整改台账，名称以 .json 或 .xlsx 结尾。`,
  faults: (path, count) => `整改台账 ${path} 有 ${count} 处错误：`,
  appraisalFaults: (path, count) => `评定结果 ${path} 有 ${count} 处错误：`,
  tooLong: (sheet, limit) => `“${sheet}”中有文字超过 ${limit} 字，工作簿的一格放不下，请用 .json 保存台账。`,
  missingPackage: (name) => `写出 .xlsx 台账需要“${name}”，目前没有安装：npm install ${name}`,
  policyNotAtHand: (id) => `台账依据的方案“${id}”不是随附方案；要列出到期告知对象，请用 --policy 给出方案文件。`,
  steps,
  sources: { self: '自己查摆', superior: '上级点评', public: '群众评议' },
  done: (item, step, state) => `事项 ${item}：${step}，现为“${state}”。`,
  added: (item) => `已列入台账，编号 ${item}。`,
  merged: (item) => `同一问题已在台账中，编号 ${item}，只补记了来源。`,
  started: (count) => `已建立台账，共 ${count} 项。`,
  title: (committee, year) => `${committee}　${year}年度整改台账`,
  headings: {
    item: '事项编号',
    organization: '党组织',
    subject: '书记',
    problem: '问题',
    state: '状态',
    due: '期限',
    left: '距期限',
    tell: '应告知',
  },
  daysLeft: (days) => (days < 0 ? `逾期${-days}天` : days === 0 ? '今天到期' : `还有${days}天`),
  noDue: '未定',
  none: '没有未销号的事项。',
  progress: ({ all, states, closed }) =>
    `共 ${all} 项：${list(states.map(({ state, count }) => `${state} ${count} 项`))}；销号率 ${closed}。`,
  today: ({ today, overdue, undated }) => `截至 ${today}：逾期 ${overdue} 项，未定期限 ${undated} 项。`,
  overdue: '逾期',
  overdueItem: (item, who, due, left) => `${item}　${who}　${due}（${left}）`,
  alarms: '按方案应告知',
  alarm: (who, items) => `${who}：${list(items)}`,
  list,
  next: {
    otherYear: (what, found, expected) => `${things[what]}是 ${found} 年的，应为 ${expected} 年。`,
    onlyJson: (path) => `--out 的“${path}”应是数据文件，名称以 .json 结尾。`,
    neither: (path) => `--out 的“${path}”应是数据文件或工作簿，名称以 .json 或 .xlsx 结尾。`,
    onlyJsonCase: (path) => `结转只能写入 .json 数据，“${path}”不是。`,
    caseFaults: (path, count) => `数据 ${path} 有 ${count} 处错误：`,
    gradesNotKnown: (names) =>
      `以下 ${names.length} 个评议对象的等次还是暂定，没有记入往年等次，评定完成后请重新生成：${list(names)}。`,
    incidentsCarried: (count) =>
      `下一年的规定仍可能用到的情形 ${count} 项已带入；“情形”一表已经存在，评定前务必补入新一年的情形。`,
    attributesLeftOut: (names) => `以下属于当年的情况没有带入，请按新一年填写：${list(names)}。`,
    items: (carried, closed) => `整改事项：结转 ${carried} 项，已销号留在本年 ${closed} 项。`,
    history: (year, count) => `往年等次：记入 ${year} 年 ${count} 条。`,
  },
}
