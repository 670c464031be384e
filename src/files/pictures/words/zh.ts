import type { PictureWords } from './pictureWords.js'

const comparisons = { over: '超过', atLeast: '达到', under: '低于', atMost: '不超过' }

/** The words of the pictures in Chinese. */
export const zhPictureWords: PictureWords = {
  votesTitle: (track) => `${track}：各参评对象得票构成`,
  votesDescription: ({ people, base, options }) =>
    `共${people}个参评对象，每行为一个参评对象，自左至右依次为${options.join('、')}，长度为占${base}的比例。`,
  shareOf: (base) => `占${base}的比例`,
  weightedShare: '按评议主体权重折算的比例',
  weightedBase: '有效票（按评议主体权重折算）',
  bases: { valid: '有效票', returned: '收回票', issued: '发出票', present: '实到人数', due: '应到人数' },
  others: '其余',
  limit: (options, limit) => `“${options.join('+')}”${limit}线`,
  shareNote: (votes, base, share) => `${votes}/${base}＝${share}`,
  sharesHeading: '各线占比',
  numbered: (number, text) => `${String.fromCodePoint(0x245f + Math.min(number, 20))}${text}`,
  shareHeading: (options) => `“${options.join('+')}”占比`,
  beyond: ({ options, operator, limit, people }) =>
    `“${options.join('+')}”${comparisons[operator]}${limit}的：${people.map(({ name, share }) => `${name}（${share}）`).join('、') || '无'}。`,
  noLimit: '方案未规定得票比例界线。',
  noVotes: '无票',
  absent: '未提供',
  committeeSecretary: '党委书记',
  person: (name, organization) => (organization === '' || organization === name ? name : `${name} ${organization}`),
  part: (title, part, parts) => (parts > 1 ? `${title}（${part}/${parts}）` : title),

  gradesTitle: (track) => `${track}：等次分布与比例要求`,
  gradesDescription: (people, grades) => `参评${people}人，其中${grades.join('，')}。`,
  gradeCount: (grade, count) => `${grade}${count}人`,
  countNote: (count, share, provisional) => `${count}人（${share}）${provisional > 0 ? `，暂定${provisional}人` : ''}`,
  ungraded: '未定等次',
  people: '',
  peopleAxis: '人数',
  quota: (quota, cohort) => (cohort === null ? quota : `${quota}（${cohort}）`),
  quotaActual: (actual, met) => `实际${actual}人，${met ? '符合' : '不符合'}`,
  quotaBand: '方案允许',
  admissible: (first, last) => (first === last ? `应为${first}人` : `可取${first}～${last}人`),
  quotaOff: { 'does-not-hold': '不适用', undetermined: '尚不能确定' },
  actual: '实际',

  yearsTitle: '各党组织历年等次',
  yearsDescription: (first, last, organizations) =>
    first === last
      ? `${organizations}个党组织${last}年的等次。`
      : `${organizations}个党组织${first}年至${last}年的等次。`,
  year: (year) => `${year}年`,
  noGrade: '未评',
  unknownYear: '不详',
  provisionalGrade: (grade) => `${grade}（暂定）`,
  streak: (years, grades, certain) =>
    `${certain ? '' : '可能'}连续${years}年${grades.length > 0 ? `“${grades.join('”“')}”` : '未评'}`,
  noStreaks: '没有连续情形。',

  rectificationTitle: '整改事项进展',
  rectificationByOrganization: '各党组织整改事项进展',
  rectificationDescription: ({ items, closed, overdue, today }) =>
    `整改事项共${items}项，已销号${closed}项${overdue === null ? '；未给出计算日期，不判断是否逾期。' : `；截至${today}，逾期${overdue}项。`}`,
  timing: { closed: '已销号', inTime: '未到期', undated: '未定期限', overdue: '逾期' },
  dated: '已定期限',
  itemsAxis: '项数',
  items: (count) => `${count}项`,
  overdueNote: (count, overdue) => `${count}项，逾期${overdue}项`,

  headings: {
    secretary: '对象',
    organization: '党组织',
    grade: '等次',
    count: '人数',
    share: '占比',
    base: '基数',
    quota: '比例要求',
    admissible: '可取人数',
    actual: '实际人数',
    state: '状态',
    total: '合计',
    streak: '连续情形',
  },
  comma: '、',
  space: '',
}
