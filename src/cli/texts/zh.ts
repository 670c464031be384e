import type { CliTexts } from './texts.js'
import { zhCertify } from './zhCertify.js'
import { zhCompare } from './zhCompare.js'
import { zhMargins, zhPossible } from './zhMargins.js'
import { zhPaper } from './zhPaper.js'
import { zhRegister } from './zhRegister.js'
import { zhSchedule } from './zhSchedule.js'
import { zhTemplate } from './zhTemplate.js'

const list = (items: readonly string[]): string => items.join('、')
const perhaps = (meant?: string): string => (meant === undefined ? '' : `是不是“${meant}”？`)

const system = new Map([
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限'],
  ['EROFS', '磁盘只读'],
  ['ENOSPC', '磁盘已满'],
  ['EEXIST', '已有同名文件，不是文件夹'],
  ['ENOTDIR', '路径中有一段不是文件夹'],
  ['EISDIR', '已有同名文件夹'],
  ['ENOENT', '找不到'],
])

/** The texts of the command line in Chinese. */
export const zhTexts: CliTexts = {
  help: `用法：shuzhi-pingyi <命令> [选项]

命令
  template 文件            写出要填写的工作簿（.xlsx）
  appraise 数据            评定等次：终端列表，或写出文件
  explain  数据            说明一名书记的等次是怎么来的
  readings 数据            方案换一种读法，谁的等次会变
  pivots   数据            没有哪一项情形、意见，谁的等次会变
  margins  数据            离别的等次差几票
  possible 数据            票还没有计完或有争议，等次还会怎样
  check    方案            检查一份方案
  compare  方案 方案 [数据…]  两份方案有哪些差别，谁的结果因此不同
  certify  方案            证明一份方案的性质，或举出反例
  schedule [数据]          方案规定的各项时限：终端列表，或日历文件
  rectify  动作 …          整改台账：建立、查看、补列、办理、销号、结转
  year     数据            把本年度结果转为下一年度的起始数据
  paper    数据            写出评议表、签到表、反馈函、通报、整改清单等文书

数据   case.json，或存放表格的文件夹，或一个工作簿
方案   随附方案的编号（wuding-river-2023），或方案文件（.json）；不写时用 wuding-river-2023

template
  --roster 文件            填好花名册上的人（工作簿或 CSV）
  --case 数据              填好一份数据的全部内容
  --policy 方案  --lang zh|en

appraise、explain、readings、pivots、margins、possible 和 paper 的选项
  --policy 方案            采用哪一份方案
  --earlier 方案           往年等次所依据的方案，可写多次
  --reading 读法=取值      换一种读法，可写多次，如 --reading veto-base=issued
  --meeting 日期           会议日期（数据中没有时）
  --lang zh|en             语言，默认 zh
  --json                   只输出 JSON（paper 除外）
appraise
  --out 文件夹             写出 appraisal.json、results.xlsx、explanations.txt、report.html
  --today 日期             按这一天统计整改进度
explain
  --subject 编号或姓名     说明谁（书记编号、姓名，或党组织名称）
  --all                    没有起作用的规定也列出
readings 和 pivots
  --limit 个数             最多看多少种组合，默认 4096
margins
  --subject 编号或姓名     只看谁，并举出例子
possible
  --outstanding 对象=票数  还没有计的票，可写多次，如 --outstanding 书记03=2
  --disputed 对象=票号     有争议的票，票号用逗号隔开，可写多次
  --track 编号             在几处评定等次时是哪一处
  --limit 个数             最多看多少种计法，默认 100000
check
  --json  --lang zh|en
compare
  --ballots 票数           比较这么多张有效票的每一种得票，默认 60
  --meeting 日期  --lang zh|en  --json
certify
  --ballots 票数           每人至多多少票（默认60）
  --out 文件               写出证明（JSON）；反例作为数据写在旁边
  --json  --lang zh|en
schedule
  --meeting 日期           会议日期（数据中没有，或没有写数据时必写）
  --event 事项=日期        方案所列事项的日期，可写多次，如 --event posting=2023-12-25
  --out 文件.ics           写出日历，可导入 Outlook、手机等
  --today 日期             列出到这一天已过的、接下来的
  --policy 方案  --reading 读法=取值  --lang zh|en

rectify
  rectify new  数据 --out 台账          从数据或 appraisal.json 建立台账（.json 或 .xlsx）
  rectify list 台账                     未销号的事项；加 --all 也列已销号的
      --today 日期                      逾期、距期限天数、按方案应告知谁
  rectify add  台账 --subject 编号或姓名 --problem 问题 --source 来源   [--by 提出人]
      来源：self（自己查摆）、superior（上级点评）、public（群众评议）
  rectify advance 台账 事项 步骤 --on 日期   [--by 经办人] [--note 说明]
      plan（制定措施）  --measure 措施（可写多次） --responsible 责任人 --due 日期
      start（开始整改）、submit（报请验收）
      return（退回整改） --reason 理由
      extend（延长期限） --due 日期 --reason 理由
      close（验收销号）
  rectify close 台账 事项 --on 日期     验收销号
  rectify carry 台账 数据.json [--on 日期]   把未销号的事项转入已建好的下一年度数据
  --out 文件               写到另一个文件，原台账不动（也可在 .json 与 .xlsx 之间转换）
  --policy 方案  --lang zh|en
year
  --register 台账          按这份台账结转未销号的整改事项（不写时按评定结果）
  --to 方案                下一年度的方案
  --on 日期                结转日期
  --out 文件               写出数据（.json）或要填写的工作簿（.xlsx）；不写时输出到终端
  --policy 方案  --earlier 方案  --reading 读法=取值  --meeting 日期  --lang zh|en
paper
  --out 文件夹             写到哪里（必写）
  --kind 文书,文书         只写哪些：ballots 评议表、ballot-sheet 评议表（汇总式）、sign-in 签到表、
                           counting 划票统计表、summary 汇总表、letters 反馈函、notice 通报、
                           talks 提醒谈话记录、rectification 整改清单、dossier 卷内目录
  --each                   评议表、反馈函、谈话记录、整改清单每人一个文件
  --html                   写成网页（可打印），不写 .docx

其他
  --help                   显示本说明
  --version                显示版本

日期写作 2023-12-20。
退出码：0 完成；1 完成，但有错误提示（template：有内容没有带上；check：有未说明的错误或警告；certify：有性质不成立）；2 没有完成，什么都没有写出。
`,
  usage: {
    hint: '用法见 shuzhi-pingyi --help',
    noCommand: '没有写命令。',
    unknownCommand: (name, known, meant) => `没有“${name}”这个命令。${perhaps(meant)}可用的命令：${list(known)}。`,
    unknownOption: (name, command, known, meant) =>
      `${command} 没有选项“${name}”。${perhaps(meant)}可用的选项：${list(known)}。`,
    noValue: (name) => `选项 ${name} 后面要写内容。`,
    valueNotTaken: (name) => `选项 ${name} 后面不写内容。`,
    twice: (name) => `选项 ${name} 只能写一次。`,
    missingOption: (name, command) => `${command} 要写选项 ${name}。`,
    arguments: {
      CASE: '数据（case.json、文件夹或工作簿）',
      POLICY: '方案（编号或文件）',
      REGISTER: '整改台账（.json 或 .xlsx）',
      ITEM: '事项编号',
      STEP: '办理步骤（plan、start、submit、return、extend、close）',
      OUT: '文件（.xlsx）',
    },
    missingArgument: (name, command) => `${command} 后面要写${name}。`,
    surplus: (found) => `多出“${found}”。`,
    notADay: (name, found) => `${name} 的“${found}”不是日期，应写作 2023-12-20。`,
    notACount: (name, found) => `${name} 的“${found}”不是正整数。`,
    notALanguage: (found) => `--lang 的“${found}”不认识，应为 zh 或 en。`,
    notANumber: (name, found) => `${name} 的“${found}”不是从1到9999的整数。`,
    notAReading: (found) => `--reading 的“${found}”写法不对，应写作 读法=取值，如 veto-base=issued。`,
    unknownReading: (id, known, meant) => `方案没有读法“${id}”。${perhaps(meant)}可用的读法：${list(known)}。`,
    unknownAlternative: (id, found, known) => `读法“${id}”没有取值“${found}”，可取：${list(known)}。`,
    notAnEvent: (found) => `--event 的“${found}”写法不对，应写作 事项=日期，如 posting=2023-12-25。`,
    unknownEvent: (id, known, meant) =>
      `方案没有事项“${id}”。${perhaps(meant)}${known.length > 0 ? `可用的事项：${list(known)}。` : ''}`,
    otherMeeting: (given, inCase) => `--meeting 给出的会议日期是 ${given}，数据中是 ${inCase}，两者不一致，请核对。`,
  },
  policy: {
    unknown: (name, shipped, meant) =>
      `没有方案“${name}”：既不是随附方案，也不是文件。${perhaps(meant)}随附方案：${list(shipped)}。`,
    unreadable: (path, reason) => `方案文件 ${path} 无法读取（${reason}）。`,
    notJson: (path, reason) => `方案文件 ${path} 不是 JSON（${reason}）。`,
    faulty: (path, count) => `方案 ${path} 有 ${count} 处错误：`,
    migrated: (path, from, to) => `方案文件 ${path} 是第${from}版写法，已按第${to}版读取，文件本身没有改动。`,
  },
  check: {
    plan: (title, version) => `${title}（版本${version}）`,
    section: (name, count) => `${name}（${count}）`,
    accepted: '方案已作说明',
    place: (pointer, clause, code) =>
      `${pointer === '' ? '/' : pointer}${clause === null ? '' : `　${clause}`}　${code}`,
    cause: '原因　',
    cure: '处理　',
    proof: '依据　',
    example: '示例　',
    explained: '说明　',
    open: (count) => `有 ${count} 条没有说明。`,
    well: '没有未说明的问题。',
    checked: '检查了写法、引用、读法，以及方案中不可能发生、互相矛盾、有空档、不起作用的地方。',
  },
  files: {
    faults: (count) => `数据有 ${count} 处错误，没有评定：`,
    notes: (count) => `读取说明（${count}）：`,
    nothingWritten: '没有写出任何文件。',
    intoInput: (path) => `--out ${path} 会写到数据所在的位置，请换一个文件夹。`,
    cannotRead: (path, reason) => `无法读取 ${path}（${reason}）。`,
    cannotWrite: (path, reason) => `无法写出 ${path}（${reason}）。`,
    noPictures: (name) => `report.html 中的图需要“${name}”，目前没有安装，以数据表代替：npm install ${name}`,
    missingPackage: (name) => `写出 results.xlsx 需要“${name}”，目前没有安装：npm install ${name}`,
    written: (paths) => `已写出：${list(paths)}`,
  },
  system: (code) => system.get(code) ?? code,
  progress: {
    reading: (path) => `正在读取 ${path} ……`,
    appraising: '正在评定等次……',
    comparing: '正在逐一比较……',
    comparingPlans: '正在比较两份方案……',
    writing: (path) => `正在写出到 ${path} ……`,
  },
  subject: {
    unknown: (name, meant) => `名册上没有“${name}”。${perhaps(meant)}`,
    several: (name, found) => `“${name}”不止一人，请写编号：${list(found)}。`,
    otherErrors: (count) => `评定结果另有 ${count} 条错误提示，用 appraise 查看。`,
  },
  table: {
    title: (year, committee) => `${committee}　${year}年度述职评议考核结果`,
    plan: (title, id, version) => `方案：${title}（${id} ${version}）`,
    meeting: (day) => `会议日期：${day ?? '未提供'}`,
    switched: (readings) => `本次改用的读法：${list(readings)}`,
    headings: {
      rank: '名次',
      kind: '类别',
      organization: '党组织',
      secretary: '书记',
      valid: '有效',
      score: '得分',
      grade: '等次',
      why: '依据',
    },
    share: (options) => `“${options.join('+')}”占比`,
    quota: (clause) => `比例调整 ${clause}`,
    judgement: '党委综合评价',
    judgementRefused: '综合评价意见与规定不符',
    rule: (label, clause) => `${label} ${clause}`,
    provisional: (missing) => `暂定：${list(missing)}`,
    provisionalMark: '（暂定）',
    ties: '名次后的 = 表示并列。',
    counted: (track, who, counts, valid) => `${track}（只计票）　${who}：${counts.join('　')}　有效 ${valid}`,
    committeeSecretary: '党委书记',
    notSupplied: '—',
  },
  summary: {
    quotas: '比例',
    streaks: '连续等次',
    manyPossible: (count) => `另有 ${count} 个党组织因历年等次不全，是否连续尚不能确定。`,
    alerts: (counts) => `提示（${list(counts)}）`,
    noAlerts: '没有需要核对的提示。',
    missing: '未提供的材料',
    provisionalWithout: '（等次因此为暂定）',
    supply: (missing, how) => `${missing}：${how}`,
    register: ({ today, all, closed, overdue, undated }) =>
      `整改（截至 ${today}）：共 ${all} 项，已销号 ${closed} 项，逾期 ${overdue} 项，未定期限 ${undated} 项。`,
  },
  changes: {
    change: (who, from, to) => `${who} ${from}→${to}`,
    statusOnly: (count) => `${count} 人等次不变，只是否暂定有变化`,
    list: (items) => items.join('；'),
  },
  pivots: {
    title: (year, committee) => `${committee}　${year}年度述职评议考核：没有哪一项，谁的等次会变`,
    alone: '只去掉这一项',
    together: '几项一起去掉才变',
    who: '等次有变化的',
    none: '去掉任何一项，谁的等次都不变。',
    idle: (kinds) => `去掉与否，谁的等次都不变的：${kinds.join('；')}。`,
    idleOf: (kind, count, names) => `${kind} ${count} 项${names.length > 0 ? `（${list(names)}）` : ''}`,
    kinds: { incident: '情形', judgement: '综合评价意见', attribute: '其他情况', tenure: '任职时间' },
    incomplete: '有的党组织事项过多，几项一起去掉的没有全部试过，可用 --limit 放宽。',
  },
  readings: {
    title: (year, committee) => `${committee}　${year}年度述职评议考核：换一种读法，谁的等次会变`,
    headings: { way: '只换这一处', who: '等次有变化的' },
    impossible: '与其他读法相抵触，方案不成立',
    unmoved: (ways) => `只换以下任何一处，谁的等次都不变：${list(ways)}。`,
    besides: '等次以外的变化（只换一处）',
    consequences: (people) => `结果运用有变化的 ${people} 人`,
    streaks: (count) => `连续等次有变化的 ${count} 项`,
    alerts: (appeared, disappeared) => `提示新增 ${appeared} 条、消失 ${disappeared} 条`,
    hangs: '等次系于读法的',
    person: (who, standing) => `${who}　现为${standing}`,
    outcomes: (outcomes) => `各种组合中：${list(outcomes.map(({ standing, count }) => `${standing} ${count} 种`))}`,
    single: (ways, to) => (ways.length === 1 ? `只换 ${ways[0]}：${to}` : `只换 ${list(ways)} 之一：${to}`),
    together: (ways, to) => `一起换 ${ways.join(' 和 ')}：${to}`,
    more: (count) => `另有 ${count} 组，见 --json`,
    unsure: (count) => `另有 ${count} 个评议对象等次不变，只是否暂定系于读法。`,
    others: (count, complete) =>
      complete
        ? `其余 ${count} 个评议对象的等次，怎样读都不变。`
        : `其余 ${count} 个评议对象的等次，在看过的组合中都不变。`,
    combinations: ({ total, readings, concerned }) =>
      `全部读法共有 ${total} 种组合；能影响等次的读法 ${readings} 处，共 ${concerned} 种组合。`,
    track: (label) => `${label}：`,
    examined: ({ examined, complete, impossible }) =>
      `${complete ? `${examined} 种全部看过` : `看过 ${examined} 种（换得少的在前），没有看完，可用 --limit 放宽`}${impossible > 0 ? `，其中 ${impossible} 种读法相互抵触，不成立` : ''}。`,
  },
  supply: {
    meeting: '用 --meeting 2023-12-20 给出',
    sheet: (label, column) => (column === undefined ? `提供“${label}”表` : `在“${label}”表中填写“${column}”列`),
    emptySheet: (label) => `提供“${label}”表；确实没有的，给只有表头的空表，填报表中填“无”`,
    caseFile: '在 case.json 中给出',
    workdays: '安装 chinese-days（npm install chinese-days）；该年放假安排尚未公布或收录的，公布后更新该程序包',
  },
  schedule: zhSchedule,
  compare: zhCompare,
  paper: zhPaper,
  margins: zhMargins,
  possible: zhPossible,
  register: zhRegister,
  certify: zhCertify,
  template: zhTemplate,
  internal: (message) => `程序内部错误，没有完成：${message}`,
}
