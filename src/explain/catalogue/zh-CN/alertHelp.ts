import type { AlertCode } from '../../../schema/alert.js'
import type { AlertHelp } from '../catalogue.js'

/** Meaning, cause and cure of each alert, in Chinese. */
export const alertHelp: Record<AlertCode, AlertHelp> = {
  'year-mismatch': {
    meaning: '方案和数据的年度不同。',
    cause: '选错方案，或数据年度填错。',
    cure: '选用同一年度的方案，或更正数据年度。',
  },
  'unknown-subject': {
    meaning: '数据中有名册以外的参评对象。',
    cause: '编号填错，或名册漏列。',
    cure: '更正编号，或补入名册。',
  },
  'unknown-organization': {
    meaning: '数据中有名册以外的党组织。',
    cause: '编号或名称填错，或名册漏列。',
    cure: '更正，或补入名册。',
  },
  'unknown-track': {
    meaning: '数据中有方案没有规定的评议类别。',
    cause: '编号填错，或选错方案。',
    cure: '更正为方案规定的评议类别。',
  },
  'unknown-kind': {
    meaning: '党组织类别不在方案规定之内。',
    cause: '类别填错，或写法不同。',
    cure: '改用方案规定的类别。',
  },
  'unknown-grade': {
    meaning: '等次不在方案规定之内。',
    cause: '等次填错，或沿用其他年度的写法。',
    cure: '改用方案规定的等次。',
  },
  'unknown-option': {
    meaning: '票上所打等次不是评议表的选项。',
    cause: '录入错误，或评议表与方案不符。',
    cure: '核对原票，更正录入。',
  },
  'not-a-score': {
    meaning: '票上所打的不是评议表可打的分数。',
    cause: '录入错误，或分数超出范围、小数位数过多。',
    cure: '核对原票，更正录入。',
  },
  'unknown-class': {
    meaning: '评议人类别没有填写或不在方案规定之内。',
    cause: '漏填，或填错。',
    cure: '补填或更正评议人类别。',
  },
  'unknown-component': {
    meaning: '得分项目不在方案规定之内。',
    cause: '项目名称填错，或选错方案。',
    cure: '改用方案规定的得分项目。',
  },
  'unknown-incident-kind': {
    meaning: '情形类别不在方案规定之内。',
    cause: '类别填错，或写法不同。',
    cure: '改用方案规定的情形类别。',
  },
  'unknown-quota': {
    meaning: '下达的名额没有对应的比例。',
    cause: '编号或类别填错，或该比例不由上级下达名额。',
    cure: '改用方案中由上级下达名额的比例及其类别。',
  },
  'unknown-event': {
    meaning: '数据中有方案没有规定的事项。',
    cause: '事项填错，或写法不同；会议不是另列的事项。',
    cure: '改用方案规定的事项；会议日期填在会议情况中。',
  },
  'duplicate-event': {
    meaning: '起算期限的事项有几个不同的日期。',
    cause: '重复录入，或其中一个日期填错。',
    cure: '保留正确的日期；只与某人有关的，写明是谁。',
  },
  'input-missing': {
    meaning: '核算或核对所需的材料没有提供。',
    cause: '材料没有报送或没有录入。',
    cure: '补充该项材料；确无此项的，提供空表。',
  },
  'month-only-date': {
    meaning: '日期只写到月份。',
    cause: '原始材料没有写明哪一日。',
    cure: '核实后写明年、月、日；按当月1日处理无误的可不改。',
  },
  'duplicate-ballot': {
    meaning: '同一编号的评议表录入几次。',
    cause: '重复录入，或编号重复。',
    cure: '核对原票，删去重复的，更正编号。',
  },
  'duplicate-tally': {
    meaning: '同一对象的得票统计有几份，或一份之中同一分数重复。',
    cause: '重复录入。',
    cure: '核对后只保留一份。',
  },
  'duplicate-score': {
    meaning: '同一对象同一项目有几个得分。',
    cause: '重复录入。',
    cure: '核对后只保留一个。',
  },
  'duplicate-handed-down': {
    meaning: '同一比例下达的名额有几个，互不一致。',
    cause: '重复填写，或名额有调整而旧的没有删去。',
    cure: '只保留最后确定的名额。',
  },
  'tally-mismatch': {
    meaning: '逐张评议表与得票统计的数不一致。',
    cause: '计票或录入有误。',
    cure: '核对原票，更正有误的一方。',
  },
  'tally-incomplete': {
    meaning: '得票统计没有列全各选项。',
    cause: '漏填；零票也要填0。',
    cure: '补齐各选项的票数。',
  },
  'tally-sum': {
    meaning: '得票统计所列总数与各项相加不符。',
    cause: '计算或录入有误。',
    cure: '核对原票，更正统计。',
  },
  'returned-over-issued': {
    meaning: '收回票多于发出票。',
    cause: '发出数或收回数填错。',
    cure: '核对发票、收票记录。',
  },
  'issued-over-present': {
    meaning: '发出票多于实到人数。',
    cause: '实到人数或发出数填错，或向未到会人员发票。',
    cure: '核对签到和发票记录。',
  },
  'present-over-due': {
    meaning: '实到人数多于应到人数。',
    cause: '人数填错。',
    cure: '核对应到名单和签到记录。',
  },
  'no-votes': {
    meaning: '没有一张有效票。',
    cause: '没有投票，或全部为空白票、废票。',
    cure: '核对原票；由党委研究如何确定等次。',
  },
  'quorum-not-met': {
    meaning: '到会人数未达到方案规定。',
    cause: '到会人数不足，或人数填错。',
    cure: '核对签到；确未达到的，由党委研究会议是否有效。',
  },
  'composition-not-met': {
    meaning: '评议人员的构成不符合方案规定。',
    cause: '某类人员到会不足，或参会人员情况填错。',
    cure: '核对参会人员情况；确实不足的，由党委决定评议是否有效。',
  },
  'rules-clash': {
    meaning: '几条规定同时适用，要求的等次不能同时满足。',
    cause: '方案的规定相互冲突。',
    cure: '由党委研究确定，并修订方案。',
  },
  'ungraded-despite-rule': {
    meaning: '依规定不定等次，同时又有限定等次的规定适用。',
    cause: '方案没有写明哪一条优先。',
    cure: '由党委研究确定。',
  },
  'to-be-graded-later': {
    meaning: '暂不定等次，以后再评。',
    cause: '适用暂缓评定等次的规定，如正在接受审查、长期请假。',
    cure: '情况消除后更新数据（如填写解除日期），重新核算。',
  },
  'proposal-tied': {
    meaning: '得票最多的等次不止一个。',
    cause: '票数相同。',
    cure: '由党委作综合评价。',
  },
  'judgement-not-admissible': {
    meaning: '综合评价意见提出的等次为规定所不允许。',
    cause: '意见与规定冲突，或等次填错。',
    cure: '更正意见，或核对所依据的票数和情形。',
  },
  'duplicate-judgement': {
    meaning: '同一对象有几份等次不一致的综合评价意见。',
    cause: '重复录入，或意见有改动。',
    cure: '只保留最后确定的一份。',
  },
  'quota-unmet': {
    meaning: '等次比例达不到要求。',
    cause: '否决、情形或综合评价确定的人数过多或过少。',
    cure: '由党委研究确定，可通过综合评价调整。',
  },
  'quota-tie': {
    meaning: '因排名并列，等次比例达不到要求。',
    cause: '并列的人员不能拆分。',
    cure: '由党委对并列人员作综合评价。',
  },
  'quota-undetermined': {
    meaning: '比例是否适用，或应取多少人，尚不能确定。',
    cause: '所依据的党委情况、会议人数或下达名额没有提供。',
    cure: '补充所缺材料后重新核算。',
  },
  'consequence-undetermined': {
    meaning: '结果运用的一项是否适用不能确定。',
    cause: '判断所需的材料没有提供。',
    cure: '补充该项材料。',
  },
  'due-date-unset': {
    meaning: '整改等事项的期限没有确定。',
    cause: '期限由党委确定，综合评价意见中没有写明。',
    cure: '由党委确定期限并填入。',
  },
  'history-conflict': {
    meaning: '同一党组织同一年度的等次记录不一致。',
    cause: '重复录入，或记录有误。',
    cure: '核对存档，只保留正确的一条。',
  },
  'history-current-year': {
    meaning: '历年等次中列入了本年度或以后的等次。',
    cause: '录入有误，或年度填错。',
    cure: '从历年等次中删去，或更正年度。',
  },
  'history-policy-unknown': {
    meaning: '往年等次所依据的方案没有提供，而其等次不在本方案规定之内。',
    cause: '往年方案的等次与本方案不同。',
    cure: '一并提供往年方案；该年在此之前按等次不详处理。',
  },
  'history-streak-unknown': {
    meaning: '往年方案没有对应的连续年度规定，其等次又不能按本方案衡量。',
    cause: '往年方案漏写这项规定或编号不同，或等次与本方案不同。',
    cure: '在往年方案中写入同一编号的连续年度规定，写明相应的等次。',
  },
  'annual-result-barred': {
    meaning: '年度考核结果与述职评议考核结果不符。',
    cause: '年度考核没有运用本次结果。',
    cure: '更正年度考核结果。',
  },
  'meeting-outside-window': {
    meaning: '会议不在方案规定的时间内。',
    cause: '会议提前或推迟，或日期填错。',
    cure: '核对日期；确不在规定时间内的，说明情况。',
  },
  'organization-without-secretary': {
    meaning: '名册上的党组织没有书记述职。',
    cause: '书记空缺，或名册漏列。',
    cure: '补入书记；书记空缺的，确定述职人。',
  },
  'organization-with-several-secretaries': {
    meaning: '一个党组织列有几名书记。',
    cause: '前后任同时列入，或名册有误。',
    cure: '只保留述职的一名。',
  },
  'coverage-count': {
    meaning: '名册的党组织数与方案公布的不一致。',
    cause: '名册漏列、多列，或类别填错。',
    cure: '核对名册和类别。',
  },
  'debrief-without-ballot': {
    meaning: '有人述职而没有评议票。',
    cause: '漏发、漏录评议表。',
    cure: '补录评议表。',
  },
  'debrief-without-comment': {
    meaning: '有人述职而没有点评。',
    cause: '没有点评，或没有记录。',
    cure: '补录点评。',
  },
  'comment-without-problem': {
    meaning: '点评没有指出问题。',
    cause: '点评只讲成绩，或没有录全。',
    cure: '补充点评指出的问题。',
  },
  'attendance-missing': {
    meaning: '规定参加会议的一类人员没有到会。',
    cause: '没有邀请、没有到会，或没有记录。',
    cure: '核对参会名单；确未参加的，说明情况。',
  },
  'visit-missing': {
    meaning: '会前没有到基层调研的记录。',
    cause: '没有调研，或没有记录。',
    cure: '补录调研记录；确未调研的，说明情况。',
  },
  'report-missing': {
    meaning: '没有述职报告。',
    cause: '没有报送，或没有录入。',
    cure: '补交或补录述职报告。',
  },
  'report-late': {
    meaning: '述职报告迟于规定日期报送。',
    cause: '报送晚，或日期填错。',
    cure: '核对日期；确属迟报的，说明情况。',
  },
  'report-not-reviewed': {
    meaning: '述职报告没有在会前经党委审核。',
    cause: '没有审核、审核晚，或没有记录。',
    cure: '补录审核日期；确未审核的，说明情况。',
  },
  'report-topics-missing': {
    meaning: '述职报告没有涵盖规定的内容。',
    cause: '报告漏写，或没有录全。',
    cure: '补充报告，或补录内容。',
  },
  'report-compulsory-missing': {
    meaning: '述职报告没有回答必答内容。',
    cause: '报告漏写，或没有录全。',
    cure: '补充报告，或补录内容。',
  },
  'report-without-problems': {
    meaning: '述职报告没有查摆问题。',
    cause: '报告只讲成绩，或没有录全。',
    cure: '退回补充，或补录问题。',
  },
  'report-proportion-low': {
    meaning: '述职报告查摆问题及原因的篇幅少于方案规定。',
    cause: '报告写得不够，或所占篇幅填错。',
    cure: '退回补充，或更正所填。',
  },
  'report-last-year-unanswered': {
    meaning: '述职报告没有回应上年度点评问题。',
    cause: '报告漏写，或没有录入。',
    cure: '退回补充，或补录。',
  },
  'report-on-behalf-not-permitted': {
    meaning: '不符合条件而代表党组织述职。',
    cause: '任职已满规定时间，或任职时间填错。',
    cure: '核对任职时间；由本人述职。',
  },
  'dossier-incomplete': {
    meaning: '会后报送的材料不齐。',
    cause: '等次、综合评价意见、点评意见或整改方案尚未形成。',
    cure: '补齐后报送。',
  },
  'event-too-early': {
    meaning: '事项早于期限届满，如公示不满规定的工作日。',
    cause: '日期填错，或期限没有满。',
    cure: '核对日期；确实不满的，补足期限。',
  },
  'event-too-late': {
    meaning: '事项晚于期限的最后一日，如申诉逾期。',
    cause: '日期填错，或确实逾期。',
    cure: '核对日期；确实逾期的，由党委研究如何处理。',
  },
}
