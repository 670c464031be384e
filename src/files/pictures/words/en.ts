import type { PictureWords } from './pictureWords.js'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

const comparisons = { over: 'over', atLeast: 'at least', under: 'under', atMost: 'at most' }

/** The words of the pictures in English. */
export const enPictureWords: PictureWords = {
  votesTitle: (track) => `${track}: votes of each subject`,
  votesDescription: ({ people, base, options }) =>
    `${many(people, 'subject', 'subjects')}, one a row; from left to right ${options.join(', ')}, each as its share of the ${base}.`,
  shareOf: (base) => `Share of the ${base}`,
  weightedShare: 'Share, weighted by voter class',
  weightedBase: 'valid ballots, weighted by voter class',
  bases: {
    valid: 'valid ballots',
    returned: 'ballots returned',
    issued: 'ballots issued',
    present: 'people present',
    due: 'people due',
  },
  others: 'Others',
  limit: (options, limit) => `${options.join('+')}: ${limit}`,
  shareNote: (votes, base, share) => `${votes}/${base} = ${share}`,
  sharesHeading: 'Share by line',
  numbered: (number, text) => `(${number}) ${text}`,
  shareHeading: (options) => `Share of ${options.join('+')}`,
  beyond: ({ options, operator, limit, people }) =>
    `${options.join('+')} ${comparisons[operator]} ${limit}: ${people.map(({ name, share }) => `${name} (${share})`).join(', ') || 'nobody'}.`,
  noLimit: 'The plan sets no limit on shares.',
  noVotes: 'no ballots',
  absent: 'not supplied',
  committeeSecretary: "Committee's secretary",
  person: (name, organization) => (organization === '' || organization === name ? name : `${name} ${organization}`),
  part: (title, part, parts) => (parts > 1 ? `${title} (${part} of ${parts})` : title),

  gradesTitle: (track) => `${track}: grades and quotas`,
  gradesDescription: (people, grades) => `${many(people, 'subject', 'subjects')}: ${grades.join(', ')}.`,
  gradeCount: (grade, count) => `${grade} ${count}`,
  countNote: (count, share, provisional) =>
    `${count} (${share})${provisional > 0 ? `, ${provisional} provisional` : ''}`,
  ungraded: 'No grade',
  people: '',
  peopleAxis: 'People',
  quota: (quota, cohort) => (cohort === null ? quota : `${quota} (${cohort})`),
  quotaActual: (actual, met) => `actual ${actual}, ${met ? 'met' : 'not met'}`,
  quotaBand: 'Plan allows',
  admissible: (first, last) => (first === last ? `must be ${first}` : `${first} to ${last} allowed`),
  quotaOff: { 'does-not-hold': 'does not apply', undetermined: 'cannot be told yet' },
  actual: 'Actual',

  yearsTitle: 'Grades of each organization by year',
  yearsDescription: (first, last, organizations) =>
    first === last
      ? `Grades of ${many(organizations, 'organization', 'organizations')} in ${last}.`
      : `Grades of ${many(organizations, 'organization', 'organizations')} from ${first} to ${last}.`,
  year: (year) => String(year),
  noGrade: 'none',
  unknownYear: 'unknown',
  provisionalGrade: (grade) => `${grade} (prov.)`,
  streak: (years, grades, certain) =>
    `${years} × ${grades.length > 0 ? grades.join('/') : 'none'}${certain ? '' : ', possibly'}`,
  noStreaks: 'There are no streaks.',

  rectificationTitle: 'State of rectification',
  rectificationByOrganization: 'State of rectification by organization',
  rectificationDescription: ({ items, closed, overdue, today }) =>
    `${many(items, 'item', 'items')}, ${closed} closed${overdue === null ? '; without a day to measure at, nothing is called overdue.' : `; ${overdue} overdue on ${today}.`}`,
  timing: { closed: 'Closed', inTime: 'In time', undated: 'No due day', overdue: 'Overdue' },
  dated: 'Has a due day',
  itemsAxis: 'Items',
  items: (count) => many(count, 'item', 'items'),
  overdueNote: (count, overdue) => `${many(count, 'item', 'items')}, ${overdue} overdue`,

  headings: {
    secretary: 'Subject',
    organization: 'Organization',
    grade: 'Grade',
    count: 'People',
    share: 'Share',
    base: 'Base',
    quota: 'Quota',
    admissible: 'Allowed',
    actual: 'Actual',
    state: 'State',
    total: 'Total',
    streak: 'Streak',
  },
  comma: ', ',
  space: ' ',
}
