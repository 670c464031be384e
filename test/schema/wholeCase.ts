import type { Json } from './places.js'

/** A case that uses every part of the document. */
export const wholeCase = (): Json => ({
  year: 2023,
  committee: { id: 'c', name: '示例党委', secretary: 's00', attributes: { result: '好', score: 91.5 } },
  organizations: [
    { id: 'o01', name: '示例01村党支部', kind: 'village', attributes: { size: 30, remote: true } },
    { id: 'o02', name: '示例02社区党支部' },
  ],
  secretaries: [
    { id: 's01', name: '书记01', organization: 'o01', since: '2021-03' },
    { id: 's02', name: '书记02', organization: 'o02', since: '2023-11-20', attributes: { leave: 'none' } },
  ],
  meeting: { date: '2023-12-20', due: 62, present: 60, attendees: [{ role: 'member', count: 3 }] },
  events: [
    { event: 'publication', on: '2023-12-22' },
    { event: 'appeal', on: '2023-12-28', subject: 's01' },
  ],
  ballots: [
    { track: 'upward', id: '001', subject: 's01', marks: ['good'], class: 'A', problems: '无', suggestions: '无' },
    { id: '001', subject: 's00', marks: [] },
  ],
  tallies: [
    {
      track: 'upward',
      subject: 's02',
      class: 'A',
      counts: { good: 3, poor: 0 },
      scores: [{ score: '91.5', votes: 3 }],
      blank: 0,
      spoiled: 1,
      issued: 5,
      returned: 4,
      valid: 3,
    },
  ],
  scores: [{ track: 'upward', subject: 's01', component: 'field', value: '91.5' }],
  incidents: [
    { subject: 's01', kind: 'accident', on: '2023-08', basis: '通报', by: '纪委', clearedOn: '2023-08-01' },
    { subject: 'c', kind: 'accident' },
  ],
  handedDown: [
    { quota: 'q3', count: 4 },
    { quota: 'q4', cohort: ['village', 'agency'], count: 0 },
  ],
  judgements: [
    {
      track: 'upward',
      subject: 's01',
      grade: 'good',
      strengths: ['一'],
      problems: ['二'],
      serious: false,
      reason: '三',
      rectifyBy: '2024-03-01',
    },
  ],
  visits: [{ organization: 'o01', on: '2023-11-30', note: '调研' }],
  reports: [
    {
      subject: 's01',
      submittedOn: '2023-12-10',
      reviewedOn: '2023-12-12',
      topics: ['1'],
      compulsory: ['must'],
      problems: ['一'],
      problemProportion: '1/3',
      answersLastYear: true,
      onBehalfOfOrganization: false,
      publishedOn: '2023-12-28',
      publishedTo: '公开栏',
    },
  ],
  comments: [{ subject: 'o01', by: '党委书记', problems: ['一'] }],
  history: [
    { year: 2022, organization: 'o01', secretary: '前任书记', grade: 'fairly-good', policy: 'p' },
    { year: 2021, organization: 'o01', grade: null, review: 2 },
  ],
  rectification: [
    {
      id: 'i1',
      organization: 'o01',
      subject: 's01',
      year: 2022,
      problem: '一',
      sources: [{ from: 'public', ballots: ['003'], by: ['某'] }],
      measures: ['二'],
      responsible: '书记01',
      due: '2023-03-01',
      state: 'planned',
      log: [
        {
          do: 'plan',
          on: '2023-01-05',
          by: '书记01',
          note: '三',
          measures: ['二'],
          responsible: '书记01',
          due: '2023-03-01',
        },
      ],
    },
  ],
  annualResults: [{ subject: 's02', result: '称职' }],
})
