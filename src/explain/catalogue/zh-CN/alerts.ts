import type { AlertCode } from '../../../schema/alert.js'
import type { Text } from '../catalogue.js'

/** One sentence for each alert, in Chinese. */
export const alerts: Record<AlertCode, Text> = {
  'year-mismatch': '方案为{policy}年度，数据为{case}年度，年度不一致。',
  'unknown-subject': '{list}中的“{id}”不在名册上。',
  'unknown-organization': '{list}中的党组织“{id}”不在名册上。',
  'unknown-track': '{list}中的评议类别“{id}”方案没有规定。',
  'unknown-kind': '{list}中的党组织类别“{id}”方案没有规定。',
  'unknown-grade': '{list}中的等次“{id}”方案没有规定，未采用。',
  'unknown-option': '{list}中的“{id}”不是评议表的选项，未计入。',
  'not-a-score': '{list}中的“{id}”不是评议表可打的分数，未计入。',
  'unknown-class': '{list}中的评议人类别“{id}”方案没有规定，未计入。',
  'unknown-component': '{list}中的得分项目“{id}”方案没有规定，未采用。',
  'unknown-incident-kind': '{list}中的情形类别“{id}”方案没有规定，未采用。',
  'unknown-quota': ({ cohort }) =>
    `{list}中的“{id}”${cohort ? '（{cohort}）' : ''}不是方案中由上级下达名额的比例，未采用。`,
  'unknown-event': '{list}中的事项“{id}”方案没有规定，未采用；会议日期填在会议情况中。',
  'duplicate-event': '{event}有几个日期（{days}），不能确定从哪一天起算，均未采用。',
  'input-missing': '{input}。',
  'month-only-date': '{field}只写到月份，按当月1日计算。',
  'duplicate-ballot': ({ agree }) =>
    agree
      ? '{track}第“{ballot}”号评议表重复录入，内容一致，按一张计算。'
      : '{track}第“{ballot}”号评议表重复录入，内容不一致，按一张废票计算。',
  'duplicate-tally': ({ class: voters, score }) => {
    const whose = voters ? '“{class}”的' : ''
    return score
      ? `{track}${whose}得票统计中{score}分重复列出，未采用。`
      : `{track}${whose}得票统计重复提供，均未采用。`
  },
  'duplicate-score': '“{component}”重复提供得分，均未采用。',
  'duplicate-handed-down': '{quota}（{cohort}），下达的名额有几个，互不一致，均未采用。',
  'tally-mismatch': '{track}评议表与得票统计不一致，均未采用；评议表计{ballots}，得票统计计{tallies}。',
  'tally-incomplete': ({ options }) =>
    options ? '{track}得票统计缺少{options}的票数，未采用。' : '{track}得票统计没有列出各分数的票数，未采用。',
  'tally-sum': '{track}得票统计所列{figure}票为{stated}张，按各项相加为{counted}张，两数不符，未采用。',
  'returned-over-issued': '{track}收回{returned}张，多于发出{issued}张。',
  'issued-over-present': '{track}发出{issued}张，多于实到{present}人。',
  'present-over-due': '实到{present}人，多于应到{due}人。',
  'no-votes': '{track}没有有效票，不能计算得票率。',
  'quorum-not-met': '{track}应到{due}人，实到{present}人，未达到{limit}的规定人数。',
  'composition-not-met': ({ base }) =>
    base
      ? '{track}评议人员（{of}）{base}人，其中{roles}{found}人，未达到{limit}的规定比例。'
      : '{track}评议人员中{roles}{found}人，少于规定的{atLeast}人。',
  'rules-clash': '{track}适用的规定相互冲突：{rules}；按其中最低的{grade}处理。',
  'ungraded-despite-rule': '{track}依据{ungraded}不定等次，但{rules}同时适用。',
  'to-be-graded-later': '{track}依据{ungraded}暂不定等次，条件具备后应再行评定。',
  'proposal-tied': '{track}{options}得票相同，不能提出建议等次，由党委研究确定。',
  'judgement-not-admissible': ({ rules }) =>
    rules
      ? '{track}综合评价意见提出{grade}，与{rules}的规定不符，不予采用；可定等次为{admissible}。'
      : '{track}综合评价意见提出{grade}，不在可定等次之内，不予采用；可定等次为{admissible}。',
  'duplicate-judgement': '{track}有几份综合评价意见，等次不一致（{grades}），均未采用。',
  'quota-unmet':
    '{quota}，实际不符合要求：{cohort}{size}人，目标{target}人，可取{admissible}人，否决或经综合评价确定{forced}人，实际{actual}人，由党委研究确定。',
  'quota-tie':
    '排名并列，不能拆分；{quota}，实际不符合要求：{cohort}{size}人，目标{target}人，可取{admissible}人，实际{actual}人，由党委研究确定。',
  'quota-undetermined': '{quota}；{missing}，尚不能落实，{cohort}的等次均为暂定。',
  'consequence-undetermined': '{missing}，是否{consequence}尚不能确定。',
  'due-date-unset': '{do}的期限由党委确定，尚未确定。',
  'history-conflict': ({ organization, review }) =>
    `${organization ? '{organization}' : '{secretary}'}的{year}年度${review ? '第{review}次' : ''}等次有几条记录，互不一致，未采用。`,
  'history-policy-unknown':
    '历年等次中的等次{grade}出自方案“{policy}”，该方案没有提供，本方案也没有这一等次，按等次不详处理。',
  'history-streak-unknown':
    '历年等次中的等次{grade}出自方案“{policy}”，该方案没有对应的连续年度规定，不能按本方案衡量，按等次不详处理。',
  'history-current-year': '历年等次中列有{organization}的{year}年度等次，不早于本年度，未采用。',
  'annual-result-barred': '年度考核结果为“{result}”，但按规定{consequence}。',
  'meeting-outside-window': '会议日期为{date}，不在{from}至{until}之间。',
  'organization-without-secretary': '{organization}没有书记述职，未做到全覆盖。',
  'organization-with-several-secretaries': '{organization}有{count}名书记，应由1名书记述职。',
  'coverage-count': '方案公布的{kinds}为{announced}个，名册上为{found}个。',
  'debrief-without-ballot': '没有评议票。',
  'debrief-without-comment': '没有点评记录，未做到一述一评。',
  'comment-without-problem': '点评没有指出问题。',
  'attendance-missing': '参会人员中没有{role}。',
  'visit-missing': '没有{until}以前（含当日）到基层调研的记录。',
  'report-missing': '没有述职报告。',
  'report-late': '述职报告{submittedOn}报送，应在{until}以前（含当日）报送。',
  'report-not-reviewed': ({ reviewedOn }) =>
    reviewedOn
      ? '述职报告{reviewedOn}审核，会议日期为{meeting}，应在会前审核。'
      : '没有述职报告的审核日期，应在会前（会议日期{meeting}）审核。',
  'report-topics-missing': '述职报告缺少以下内容：{topics}。',
  'report-compulsory-missing': '述职报告缺少必答内容：{topics}。',
  'report-without-problems': '述职报告没有查摆问题。',
  'report-proportion-low': '述职报告查摆问题及原因的篇幅占{proportion}，少于规定的{limit}。',
  'report-last-year-unanswered': '述职报告没有回应上年度点评问题的整改情况。',
  'report-on-behalf-not-permitted': '不符合代表党组织述职的条件。',
  'dossier-incomplete': '会后报送材料不齐，缺少{part}。',
  'event-too-early': '{event}日期为{on}，而{deadline}到{until}才满，早于规定。',
  'event-too-late': '{event}日期为{on}，而{deadline}到{until}为止，已经逾期。',
}
