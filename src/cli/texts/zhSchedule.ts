import type { ScheduleTexts } from './scheduleTexts.js'

/** The texts of `schedule` in Chinese. */
export const zhSchedule: ScheduleTexts = {
  title: (plan, meeting) => `${plan}　会议日期 ${meeting}`,
  headings: { what: '事项', clause: '条款', from: '自', until: '至（含当日）', state: '状态', left: '距期限' },
  state: { coming: '未到', open: '可办理', past: '已过' },
  daysLeft: (days) => (days < 0 ? `已过${-days}天` : days === 0 ? '今天截止' : `还有${days}天`),
  standing: ({ today, past, last, ahead, undated }) =>
    `截至 ${today}：已过期限 ${past} 项，今天截止 ${last} 项，今后 ${ahead} 项${undated > 0 ? `，日期未定 ${undated} 项` : ''}。`,
  past: '已过期限，请核对是否已办理',
  ahead: '接下来',
  step: (label, until, left) => `${label}　${until}（${left}）`,
  notInCalendar: (labels) => `以下事项日期未定，没有写入日历：${labels.join('、')}`,
  noMeeting: '数据中没有会议日期，请用 --meeting 2023-12-20 给出。',
  notACalendar: (path) => `--out 的“${path}”应是日历文件，名称以 .ics 结尾。`,
  missingCalendar: (name) => `按工作日计算的时限需要“${name}”，目前没有安装：npm install ${name}`,
  missingWriter: (name) => `写出日历需要“${name}”，目前没有安装：npm install ${name}`,
  comma: '，',
}
