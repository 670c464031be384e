/** What a sheet holds. */
export type SheetKindName =
  | 'roster'
  | 'meeting'
  | 'attendees'
  | 'ballots'
  | 'tallies'
  | 'scores'
  | 'incidents'
  | 'judgements'
  | 'visits'
  | 'events'
  | 'reports'
  | 'comments'
  | 'history'
  | 'rectification'
  | 'rectification-log'
  | 'annual-results'
  | 'handed-down'

/**
 * A kind of sheet and the words by which its columns are known; the first word of each is the one to write.
 * `needs`: of each group one column must be there. `tells`: a header row with all fields of one of these groups is of this kind.
 */
export interface SheetKind {
  /** Its name in the library. */
  kind: SheetKindName
  /** Its name in Chinese. */
  label: string
  /** For each field the headers by which its column is known; the first is the one to write. */
  fields: Readonly<Record<string, readonly string[]>>
  /** Of each group one column must be there. */
  needs: readonly (readonly string[])[]
  /** A header row with all fields of one of these groups is of this kind. */
  tells: readonly (readonly string[])[]
}

const words = (text: string): readonly string[] => text.split(' ')

const sequence = words('序号 序 行号')
const code = words('编号 代码')
const organization = words(
  '党组织 党组织名称 单位 单位名称 支部 支部名称 所在党组织 所在单位 党支部 党支部名称 党组织全称 基层党组织 所属党组织 所在支部',
)
const secretary = words(
  '书记 书记姓名 姓名 述职人 述职人姓名 党组织书记 党组织书记姓名 党支部书记 支部书记 述职书记 述职对象 被评议人 评议对象 测评对象',
)
const committeeSecretary = words('党委书记 党委书记姓名')
const track = words('评议类型 测评类型 述职类型')
const problems = words(
  '存在的问题和不足 存在问题和不足 存在的问题与不足 存在的问题 存在问题 问题和不足 问题与不足 问题 不足 主要问题 主要不足 主要问题和不足 查摆问题',
)
const about = words('对象类别 涉及对象 对象类型')
const organizationCode = words('党组织编号 党组织代码 单位代码 单位编号')
const secretaryCode = words('书记编号 人员编号 工号')
const subject = { sequence, track, about, organization, organizationCode, secretary, secretaryCode }
const voted = { ...subject, committeeSecretary }
const year = words('年度 年份 考核年度 评议年度')
const grade = words('综合评价等次 等次 评定等次 评价等次 考核等次 述职评议等次 综合等次 述职评议考核等次 拟定等次')
const voterClass = words('票种 票类 票别 评议主体 测评主体 投票人类别 评议人类别 投票人身份 评议人身份')

const anyOf = (...fields: string[]) => fields.map((field) => [field])
const aSubject = ['organization', 'secretary']

/**
 * Every kind of sheet. Where two kinds fit a header row equally well, the one that stands first is taken.
 * On ballots `score` is another word for `mark` where the plan has ballots that take a score, and none elsewhere.
 * `options` (one column a ballot option), `years` (one column a year) and `points` (one column a scored component)
 * are columns that are named by the policy or by a year, not by a word of this table.
 *
 * @example
 * ```ts
 * sheetKinds.find(({ kind }) => kind === 'roster')?.fields.since?.[0] // => '任职时间'
 * ```
 */
export const sheetKinds: readonly SheetKind[] = [
  {
    kind: 'tallies',
    label: '得票统计',
    fields: {
      ...voted,
      code,
      class: voterClass,
      issued: words('发出票 发出票数 发放票 发放票数 发票数 发出 发放 发出评议表 发出评议票'),
      returned: words('收回票 收回票数 回收票 回收票数 收回 回收 收回评议表 收回评议票'),
      valid: words('有效票 有效票数 有效'),
      blank: words('空白票 空白票数 空白 未填票'),
      spoiled: words('废票 废票数 无效票 无效票数 作废票 作废票数'),
      scores: words('各分数票数 各分值票数 分数票数'),
    },
    needs: [
      ['organization', 'secretary', 'committeeSecretary', 'title'],
      ['options', 'scores'],
    ],
    tells: [...['issued', 'returned', 'valid', 'blank', 'spoiled'].map((field) => ['options', field]), ['scores']],
  },
  {
    kind: 'history',
    label: '往年等次',
    fields: {
      ...subject,
      code,
      year,
      grade: [...grade, ...words('评议等次 结果 评议结果')],
      policy: words('依据方案 方案'),
      review: words('第几次 评议次数 次数 次序'),
    },
    needs: [['organization'], ['years', 'year'], ['years', 'grade']],
    tells: [
      ['year', 'grade'],
      ['years', 'organization'],
    ],
  },
  {
    kind: 'annual-results',
    label: '年度考核结果',
    fields: {
      ...subject,
      code,
      year,
      result: words('年度考核结果 年度考核等次 年度考核档次 年度考核 考核结果 考核档次'),
    },
    needs: [aSubject, ['result']],
    tells: anyOf('result'),
  },
  {
    kind: 'judgements',
    label: '综合评价意见',
    fields: {
      ...voted,
      code,
      grade,
      strengths: words('主要成绩 成绩 主要成效 成效 优点 主要优点 肯定成绩'),
      problems,
      serious: words('是否严重 情节严重 是否情节严重 问题严重 问题是否严重'),
      reason: words('评定理由 理由 综合评价意见 评价意见 综合意见'),
      rectifyBy: words('整改期限 整改时限 限期整改时间 整改完成时限'),
    },
    needs: [['organization', 'secretary', 'committeeSecretary']],
    tells: anyOf('grade', 'serious', 'reason', 'strengths'),
  },
  {
    kind: 'ballots',
    label: '评议票',
    fields: {
      ...voted,
      ballot: words('票号 选票编号 评议表编号 评议票编号 票编号'),
      code,
      class: voterClass,
      score: words('评分 打分 所打分数 评议分数 评议评分 测评分数'),
      mark: words('评议等次 总体评价 评议 评价 评议结果 评价等次 测评等次 测评结果 等次 所选等次'),
      problems,
      suggestions: words('意见建议 意见和建议 意见与建议 建议 意见 改进建议'),
    },
    needs: [
      ['organization', 'secretary', 'committeeSecretary', 'title'],
      ['options', 'mark'],
    ],
    tells: anyOf('options', 'mark'),
  },
  {
    kind: 'scores',
    label: '考核得分',
    fields: {
      ...subject,
      code,
      component: words('考核项目 项目 评分项目 得分项目 考核内容'),
      score: words('得分 分数 成绩 评分 分值'),
    },
    needs: [aSubject, ['points', 'component'], ['points', 'score']],
    tells: [['component', 'score'], ['points']],
  },
  {
    kind: 'incidents',
    label: '情形',
    fields: {
      ...subject,
      code,
      incident: words('情形 事由 情形类别 问责情形 否决情形 情况 事项'),
      on: words('时间 日期 发生时间 发生日期 问责时间 问责日期 认定时间 认定日期'),
      basis: words('依据 文号 依据文号 文件依据 依据文件 处理文号'),
      clearedOn: words('解除日期 解除时间 整改销号日期 影响期满日期 解除'),
      by: words('认定机关 作出机关 决定机关 认定单位 处理机关 问责机关'),
    },
    needs: [aSubject, ['incident']],
    tells: anyOf('incident'),
  },
  {
    kind: 'events',
    label: '事项日期',
    fields: {
      ...subject,
      code,
      event: words('程序事项 事项 办理事项 工作环节 环节'),
      on: words('日期 时间 办理日期 办理时间 完成日期 完成时间'),
    },
    needs: [['event'], ['on']],
    tells: [['event', 'on']],
  },
  {
    kind: 'rectification',
    label: '整改清单',
    fields: {
      ...subject,
      code,
      item: words('事项编号 条目编号 整改事项编号'),
      year,
      problem: [...words('整改问题 具体问题 问题清单 整改事项 问题事项'), ...problems],
      source: words('问题来源 来源'),
      measures: words('整改措施 措施'),
      responsible: words('责任人 整改责任人 责任领导'),
      due: words('整改时限 整改期限 完成时限 时限'),
      state: words('整改状态 状态 整改进展 进展 进展情况'),
    },
    needs: [aSubject, ['problem'], ['source'], ['year', 'title']],
    tells: [
      ['problem', 'source'],
      ['problem', 'measures'],
      ['problem', 'state'],
    ],
  },
  {
    kind: 'rectification-log',
    label: '办理记录',
    fields: {
      sequence,
      item: words('事项编号 条目编号 整改事项编号'),
      step: words('办理步骤 办理环节'),
      on: words('办理日期 办理时间 日期 时间'),
      by: words('经办人 办理人'),
      note: words('说明 备注 办理情况'),
      measures: words('整改措施 措施'),
      responsible: words('责任人 整改责任人 责任领导'),
      due: words('整改期限 整改时限 完成时限 时限'),
      reason: words('理由 原因'),
      year,
    },
    needs: [['item'], ['step'], ['on']],
    tells: [['item', 'step']],
  },
  {
    kind: 'comments',
    label: '点评',
    fields: {
      ...subject,
      code,
      by: words('点评人 点评领导'),
      problems: words('点评指出的问题 点评指出问题 点评问题 点评意见 点评内容 点评 指出的问题'),
    },
    needs: [aSubject, ['problems']],
    tells: anyOf('by', 'problems'),
  },
  {
    kind: 'reports',
    label: '述职报告',
    fields: {
      ...subject,
      code,
      submittedOn: words(
        '报送时间 报送日期 提交时间 提交日期 上报时间 上报日期 报告报送时间 述职报告报送时间 述职报告提交时间',
      ),
      reviewedOn: words('审核时间 审核日期 党委审核时间 审定时间 审阅时间'),
      topics: words('报告内容 述职内容 涉及内容 述职报告内容'),
      compulsory: words('必答内容 必答题 必答事项'),
      problems,
      problemProportion: words('问题篇幅占比 问题及原因篇幅占比 问题部分篇幅占比 查摆问题篇幅占比 问题原因篇幅占比'),
      answersLastYear: words(
        '是否回应上年度点评问题 是否回应上年点评 上年度点评问题整改情况 上年点评问题整改 上年度点评问题整改',
      ),
      onBehalf: words('是否代表党组织述职 代表党组织述职 代为述职'),
      publishedOn: words('公布时间 公布日期 公开时间 公示时间'),
      publishedTo: words('公布范围 公开范围 公示范围'),
    },
    needs: [aSubject],
    tells: anyOf('submittedOn', 'reviewedOn', 'topics', 'compulsory', 'answersLastYear', 'onBehalf', 'publishedOn'),
  },
  {
    kind: 'visits',
    label: '会前调研',
    fields: {
      ...subject,
      code,
      on: words('调研时间 调研日期 走访时间 走访日期 到访时间 到访日期'),
      note: words('调研内容 调研情况 走访情况 走访内容 调研发现的问题'),
    },
    needs: [['organization'], ['on']],
    tells: anyOf('on', 'note'),
  },
  {
    kind: 'attendees',
    label: '参会人员',
    fields: {
      sequence,
      role: words('代表类别 人员类别 参会人员类别 列席人员类别 参会身份 身份 类别'),
      count: words('人数 参会人数 到会人数'),
    },
    needs: [['role'], ['count']],
    tells: [['role', 'count']],
  },
  {
    kind: 'handed-down',
    label: '下达名额',
    fields: {
      sequence,
      quota: words('名额事项 比例事项 名额 比例规定'),
      cohort: words('适用类别 适用范围 适用党组织类别'),
      count: words('下达名额 下达名额数 名额数 下达数'),
    },
    needs: [['quota'], ['count']],
    tells: [['quota', 'count']],
  },
  {
    kind: 'roster',
    label: '花名册',
    fields: {
      sequence,
      code,
      organization,
      organizationCode,
      kind: words('类别 类型 领域 党组织类别 党组织类型 所属领域 单位类别 单位类型'),
      secretary,
      secretaryCode,
      since: words('任职时间 任现职时间 任职日期 任现职日期 任书记时间 到任时间 任职起始时间'),
    },
    needs: [['organization'], ['secretary']],
    tells: [
      ['organization', 'secretary'],
      ['organization', 'since'],
      ['organization', 'kind'],
      ['organization', 'organizationCode'],
      ['secretary', 'since'],
    ],
  },
  {
    kind: 'meeting',
    label: '会议情况',
    fields: {
      sequence,
      year,
      date: words('会议日期 会议时间 述职评议会日期 述职评议会时间 召开日期 召开时间'),
      due: words('应到人数 应到 应到会人数 应参加人数'),
      present: words('实到人数 实到 实到会人数 实际到会人数'),
      committeeName: words('党委名称 党委'),
      committeeCode: words('党委编号'),
      committeeSecretary,
      committeeSecretaryCode: words('党委书记编号'),
    },
    needs: [],
    tells: [
      ['date', 'due'],
      ['date', 'present'],
      ['due', 'present'],
    ],
  },
]

/**
 * Finds the description of a kind of sheet.
 *
 * @param kind - Its name.
 * @returns The description.
 */
export const sheetKind = (kind: SheetKindName): SheetKind => {
  const found = sheetKinds.find((entry) => entry.kind === kind)
  if (!found) throw new Error(`unknown kind of sheet: ${kind}`)
  return found
}
