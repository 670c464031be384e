import type { ReportWords } from './reportWords.js'

/** The words of the report in English. */
export const enReportWords: ReportWords = {
  title: (year) => `${year} debrief and appraisal: report on the results`,
  subtitle: ({ committee, meeting }) => `${committee} · meeting: ${meeting ?? 'not supplied'}`,
  contents: 'Contents',
  parts: {
    alerts: 'Alerts',
    results: 'Results',
    explanations: 'Explanations',
    pictures: 'Pictures',
    obligations: 'What follows',
    register: 'Rectification register',
    readings: 'Readings of open phrases',
    method: 'How the result was found',
  },
  partNumber: (number) => `${number}. `,
  figures: { subjects: 'Subjects', grades: 'Grades', alerts: 'Alerts', register: 'Rectification' },
  people: (count) => `${count}`,
  gradeCount: (grade, count) => `${grade} ${count}`,
  severityCount: (severity, count) => `${severity} ${count}`,
  noAlerts: 'There is nothing to be looked at.',
  items: (count, overdue) =>
    `${count} ${count === 1 ? 'item' : 'items'}${overdue === null ? '' : `, ${overdue} overdue`}`,
  none: 'None',
  talliesOnly: 'What is only counted and not graded stands in the tallies.',
  streaks: 'Grades over the years',
  tallies: 'Tallies',
  rules: 'What the plan says',
  found:
    'No grade here is a score of the program: every rule of the plan bounds the grades that are admissible, quotas bound how many may have them, and the committee decides inside what is left. What follows is enough to check every result of this report.',
  origin: {
    plan: 'Plan',
    issuer: 'Issued by',
    version: 'Version',
    fingerprint: 'Fingerprint of the plan',
    basis: 'Basis',
    meeting: 'Meeting',
    readings: 'Readings',
    library: 'Version of the program',
  },
  switched: (count) =>
    count === 0 ? 'all as the plan has chosen them' : `${count} switched, see “Readings of open phrases”`,
  headings: { item: 'Item', content: 'Content', kind: 'Kind', text: 'Text' },
  kinds: { rule: 'Rule', quota: 'Quota', consequence: 'Consequence', outcome: 'Quota outcome' },
  numbers: 'Numbers',
  noPictures: (name) =>
    `${name} is not installed: this report has tables in place of pictures. To install it: npm install ${name}`,
  absent: 'not supplied',
  footer:
    'Derived from the plan, the votes of the meeting and the facts on record, for the committee to deliberate; what the committee decides is what counts.',
  comma: ', ',
}
