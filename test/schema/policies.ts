import { readFileSync } from 'node:fs'
import type { Json } from './places.js'

/** The shipped plan, fresh from its file. */
export const shippedPolicy = (): Json =>
  JSON.parse(readFileSync(new URL('../../seeds/policies/wuding-river-2023.json', import.meta.url), 'utf8'))

/** A small policy that uses what the shipped one does not: scores, classes, bands, first match, plurality, a quorum. */
export const otherPolicy = (): Json => ({
  schema: 1,
  id: 'p',
  version: '1',
  title: '示例方案',
  issuer: '示例党委',
  family: 'plan',
  year: 2023,
  inForce: { from: '2023-01-01', until: '2023-12-31' },
  clauses: [
    { id: 'c1', label: '一', summary: '示例', as: 'rule', by: ['r1', 'q1', 'k1', 'rectification', 'd1', 'member'] },
    { id: 'c2', label: '二', summary: '示例', as: ['guidance'] },
  ],
  organizationKinds: [
    { id: 'village', label: '村' },
    { id: 'agency', label: '机关' },
  ],
  incidentKinds: [{ id: 'accident', label: '事故' }],
  events: [{ id: 'publication', label: '公示', clause: 'c1' }],
  tracks: [
    {
      id: 't1',
      label: '评分',
      subjects: 'secretaries',
      scale: [
        { id: 'high', label: '优' },
        { id: 'middle', label: '良' },
        { id: 'low', label: '差' },
      ],
      ballot: {
        clause: 'c1',
        options: [
          { id: 'yes', label: '满意' },
          { id: 'no', label: '不满意' },
          { id: 'unsure', label: '不了解', valid: false },
        ],
        classes: [
          { id: 'A', label: '甲', weight: '30%' },
          { id: 'B', label: '乙', weight: '7/10' },
        ],
      },
      base: 'valid',
      composition: [
        { id: 'size', clause: 'c1', roles: ['member', 'guest'], atLeast: 50 },
        {
          id: 'part',
          clause: 'c1',
          label: '党员比例',
          roles: ['member'],
          of: ['member', 'guest'],
          share: { atLeast: '70%' },
        },
      ],
      quorum: { clause: 'c1', present: { atLeast: '4/5' }, of: 'due' },
      score: {
        components: [
          { id: 'ballots', weight: '0.5', points: { yes: 100, no: 40 } },
          { id: 'field', weight: '50%', outOf: 100 },
        ],
      },
      proposal: {
        method: 'bands',
        bands: [
          { atLeast: '90', grade: 'high' },
          { atLeast: '60', grade: 'middle' },
          { atLeast: '0', grade: 'low' },
        ],
      },
      rules: [
        {
          id: 'r1',
          clause: 'c1',
          when: {
            any: [
              { all: [{ score: 'field', under: '60' }, { kind: ['village'] }] },
              { not: { score: true, atLeast: '60' } },
            ],
          },
          then: { atMost: 'middle' },
        },
        {
          id: 'r2',
          clause: 'c1',
          when: {
            any: [
              { attribute: 'leave', is: 'sick' },
              { attribute: 'leave-months', about: 'organization', over: '6.5' },
            ],
          },
          then: { ungraded: '病假', later: true },
        },
        {
          id: 'r3',
          clause: 'c1',
          when: { incident: 'accident', within: 'ever', about: 'committee', open: true },
          then: { exactly: 'low' },
        },
        {
          id: 'r4',
          clause: 'c1',
          when: { incident: 'accident', within: 'year' },
          then: { provisionally: 'low' },
        },
      ],
      ranking: [{ score: true, order: 'desc' }],
      rankWithin: 'kind',
      quotas: [
        {
          id: 'q1',
          clause: 'c1',
          grades: ['high'],
          cohort: { kinds: [['village'], ['agency']] },
          atMost: '1/3',
          strength: 'soft',
        },
        {
          id: 'q2',
          clause: 'c1',
          grades: ['low'],
          cohort: 'all',
          of: 'due',
          atLeast: '5%',
          when: {
            any: [
              { attribute: 'score', about: 'committee', under: '80' },
              { not: { all: [{ incident: 'accident', within: 'year', about: 'committee' }] } },
            ],
          },
          strength: 'hard',
        },
        { id: 'q3', clause: 'c1', grades: ['high'], cohort: 'all', count: 'handed-down', strength: 'hard' },
      ],
      consequences: [
        {
          id: 'k1',
          clause: 'c1',
          when: { gradeBelow: 'high' },
          then: [{ do: 'rectify', due: { days: 90 } }],
          force: 'may',
        },
      ],
    },
    {
      id: 't2',
      label: '投票',
      subjects: 'organizations',
      scale: [
        { id: 'good', label: '好' },
        { id: 'bad', label: '差' },
      ],
      ballot: {
        options: [
          { id: 'good', label: '好' },
          { id: 'bad', label: '差' },
          { id: 'abstain', label: '弃权', valid: false },
        ],
      },
      base: 'returned',
      proposal: { method: 'plurality', ties: 'worse' },
    },
    {
      id: 't3',
      label: '逐条',
      subjects: 'committee-secretary',
      scale: [
        { id: 'good', label: '好' },
        { id: 'bad', label: '差' },
      ],
      ballot: { options: [{ id: 'good', label: '好' }] },
      base: 'valid',
      proposal: {
        method: 'first-match',
        cases: [{ when: { share: ['good'], atLeast: '90%' }, grade: 'good' }],
        otherwise: null,
      },
    },
  ],
  streaks: [
    {
      id: 's1',
      clause: 'c2',
      grades: ['low'],
      years: 2,
      of: 'secretary',
      gap: 'skips',
      then: [{ do: 'move', label: '调整岗位' }],
    },
    {
      id: 's2',
      clause: 'c2',
      grades: [],
      ungraded: true,
      years: 3,
      per: 'review',
      of: 'organization',
      gap: 'breaks',
      then: [{ do: 'strengthen-organization' }],
    },
  ],
  report: { topics: [{ id: '1', label: '一', clause: 'c1' }], compulsory: [{ id: 'must', label: '必答' }] },
  schedule: [
    { id: 'd1', clause: 'c1', label: '会议', for: 'meeting', due: { from: '2023-12-01', until: '2023-12-31' } },
    { id: 'd2', clause: 'c1', label: '公示期', for: 'posting', due: { after: 'publication', workingDays: 5 } },
    { id: 'd3', clause: 'c1', label: '通知', for: 'notice', due: { before: 'publication', days: 3 } },
  ],
  attendance: [
    { role: 'member', label: '党员代表', clause: 'c1' },
    { role: 'guest', label: '列席人员', clause: 'c1' },
  ],
  checks: [
    { id: 'ch1', clause: 'c1', check: 'meeting-window', deadline: 'd1' },
    { id: 'ch4', clause: 'c1', check: 'event-deadline', deadline: 'd2', event: 'publication', bound: 'not-before' },
    { id: 'ch2', clause: 'c1', check: 'coverage', announced: [{ kinds: ['village', 'agency'], count: 2 }] },
    { id: 'ch3', clause: 'c1', check: 'report-proportion', atLeast: '1/3' },
  ],
  records: [{ id: 'rec1', clause: 'c2', label: '意见', at: ['case/judgements'] }],
  rectification: {
    clause: 'c1',
    sources: ['self'],
    alarms: [{ daysLeft: 20, tell: ['经办人'] }],
    deadline: { days: 90 },
  },
  readings: [
    {
      id: 'limit',
      clause: 'c1',
      phrase: '60分以下',
      question: '含不含60分？',
      chosen: 'under',
      alternatives: [
        { id: 'at-most', set: { '/tracks/0/rules/0/when/any/0/all/0': { score: 'field', atMost: '60' } } },
        { id: 'with-minimum', set: { '/tracks/0/quotas/0/minimum': 1 } },
      ],
      why: '示例',
    },
  ],
  explained: [
    { code: 'rule-never-decides', at: '/tracks/0/rules/1', why: '示例' },
    { code: 'no-guidance', at: '', why: '示例' },
  ],
})
