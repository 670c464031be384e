import type { FindingCode } from '../../../src/analyse/index.js'
import type { Patch } from './cleanPlan.js'
import { cleanPlan } from './cleanPlan.js'

/** A plan with one thing wrong, and the same plan with that put right. */
export interface Seeded {
  /** The code that it must give, and no other. */
  code: FindingCode
  /** What is wrong, in the words of the test. */
  what: string
  /** Changes of the clean plan that bring it in. */
  bad: Patch
  /** Changes of the clean plan without it. */
  good: Patch
  /** Where it is to be found. */
  at: string
  /** What the finding carries. */
  params: Record<string, unknown>
}

const [up] = cleanPlan.tracks
const rule = (id: string, when: unknown, then: unknown) => ({ id, clause: '1', when, then })
const owned = (...ids: string[]) => ({ '/clauses/0/by': [...(cleanPlan.clauses[0]?.by ?? []), ...ids] })
/** A third rule of the track. */
const third = (when: unknown, then: unknown): Patch => ({
  ...owned('third'),
  '/tracks/0/rules/2': rule('third', when, then),
})
const cases = (...list: [when: unknown, grade: string][]): Patch => ({
  '/tracks/0/proposal/cases': list.map(([when, grade]) => ({ when, grade })),
})
const quota = (changes: Record<string, unknown>): Patch => {
  const { around: _, within: __, ...rest } = up?.quotas?.[0] ?? {}
  return { '/tracks/0/quotas/0': { ...rest, ...changes } }
}
const tenureAnd = (when: unknown): Patch => ({
  '/tracks/0/rules/1/when': { all: [{ tenure: { under: { months: 3 } }, on: 'meeting' }, when] },
})
const share = (options: string[], comparison: Record<string, string>) => ({ share: options, ...comparison })
const points = { id: 'votes', weight: '100%', points: { good: 100, fair: 80, poor: 40 } }
const bands = (...list: [atLeast: string, grade: string][]): Patch => ({
  '/tracks/0/score': { components: [points] },
  '/tracks/0/proposal': { method: 'bands', bands: list.map(([atLeast, grade]) => ({ atLeast, grade })) },
})
const reading = (id: string, ...alternatives: Record<string, unknown>[]) => ({
  id,
  clause: '1',
  phrase: '…',
  question: '？',
  chosen: 'chosen',
  alternatives: alternatives.map((set, index) => ({ id: `other-${index + 1}`, set })),
  why: '。',
})
const hero = { attribute: 'hero', is: true }
const longLeave = { attribute: 'leave', is: 'long' }
const veto = share(['poor'], { over: '10%' })
const village = { id: 'village', label: '村' }
const agency = { id: 'agency', label: '机关' }
const failure = { id: 'failure', label: '重大失误' }
const weak = { id: 'weak', label: 'weak' }
const withWeak: Patch = {
  '/tracks/0/scale': [...(up?.scale.slice(0, 2) ?? []), weak, ...(up?.scale.slice(2) ?? [])],
  '/tracks/0/quotas/0/grades': ['fair', 'weak', 'poor'],
}
const byClasses: Patch = {
  '/tracks/0/ballot/classes': [
    { id: 'A', label: 'A', weight: '30%' },
    { id: 'B', label: 'B', weight: '70%' },
  ],
}
const place = (params: Record<string, unknown>) => ({ track: 'up', ...params })

/** One or more for every code of the linter. */
export const seededFaults: readonly Seeded[] = [
  {
    code: 'not-analysed',
    what: 'classes of voters, and a share of the ballots returned',
    bad: { ...byClasses, '/tracks/0/rules/0/when/base': 'returned', '/readings': [] },
    good: { ...byClasses, '/readings': [] },
    at: '/tracks/0',
    params: place({ why: 'share-across-classes' }),
  },
  {
    code: 'not-analysed',
    what: 'options of which nobody says which is better',
    bad: {
      '/tracks/0/ballot/options': ['A', 'B'].map((id) => ({ id, label: id })),
      '/tracks/0/rules/0/when': share(['B'], { over: '10%' }),
      '/tracks/0/proposal/cases/0/when': share(['A'], { atLeast: '95%' }),
      '/tracks/0/ranking': [share(['A'], { order: 'desc' })],
      '/readings': [],
    },
    good: {},
    at: '/tracks/0',
    params: place({ why: 'options-without-order' }),
  },
  {
    code: 'grade-unreachable',
    what: 'two rules leave nothing between them',
    bad: { ...withWeak, ...third({ not: veto }, { atLeast: 'fair' }) },
    good: third({ not: veto }, { atLeast: 'fair' }),
    at: '/tracks/0/scale/2',
    params: place({ grade: 'weak' }),
  },
  {
    code: 'grade-only-by-judgement',
    what: 'a grade that no rule speaks of',
    bad: withWeak,
    good: { ...withWeak, ...third(share(['poor'], { atLeast: '5%' }), { atMost: 'weak' }) },
    at: '/tracks/0/scale/2',
    params: place({ grade: 'weak' }),
  },
  {
    code: 'grade-only-by-quota',
    what: 'everybody but the vetoed begins at the best grade',
    bad: { '/tracks/0/proposal': { method: 'best' } },
    good: {},
    at: '/tracks/0/scale/1',
    params: place({ grade: 'fair', quotas: ['tail'] }),
  },
  {
    code: 'grade-only-provisional',
    what: 'a grade that the committee must verify',
    bad: { ...withWeak, ...third(share(['poor'], { atLeast: '5%' }), { provisionally: 'weak' }) },
    good: { ...withWeak, ...third(share(['poor'], { atLeast: '5%' }), { atMost: 'weak' }) },
    at: '/tracks/0/scale/2',
    params: place({ grade: 'weak' }),
  },
  {
    code: 'rule-never-holds',
    what: 'one fact with two values',
    bad: third({ all: [longLeave, { attribute: 'leave', is: 'short' }] }, { atMost: 'fair' }),
    good: third({ any: [longLeave, { attribute: 'leave', is: 'short' }] }, { atMost: 'fair' }),
    at: '/tracks/0/rules/2',
    params: place({ rule: 'third' }),
  },
  {
    code: 'rule-never-holds',
    what: 'more votes than there are',
    bad: third(
      { all: [share(['poor'], { over: '5%' }), share(['good', 'fair'], { atLeast: '95%' })] },
      { atMost: 'fair' },
    ),
    good: third(
      { all: [share(['poor'], { over: '5%' }), share(['good', 'fair'], { under: '95%' })] },
      { atMost: 'fair' },
    ),
    at: '/tracks/0/rules/2',
    params: place({ rule: 'third' }),
  },
  {
    code: 'rule-always-holds',
    what: 'above or not above',
    bad: {
      '/tracks/0/rules/1/when': { any: [share(['good'], { over: '50%' }), share(['good'], { atMost: '50%' })] },
    },
    good: {
      '/tracks/0/rules/1/when': { any: [share(['good'], { over: '50%' }), share(['good'], { under: '50%' })] },
    },
    at: '/tracks/0/rules/1',
    params: place({ rule: 'tenure' }),
  },
  {
    code: 'rule-without-effect',
    what: 'more than 20% where more than 10% is enough',
    bad: third(share(['poor'], { over: '20%' }), { exactly: 'poor' }),
    good: third(share(['poor'], { over: '5%' }), { atMost: 'fair' }),
    at: '/tracks/0/rules/2',
    params: place({ rule: 'third', rules: ['veto'] }),
  },
  {
    code: 'rule-without-effect',
    what: 'not above the best grade',
    bad: third(hero, { atMost: 'good' }),
    good: third(hero, { atMost: 'fair' }),
    at: '/tracks/0/rules/2',
    params: place({ rule: 'third', rules: ['veto', 'tenure'] }),
  },
  {
    code: 'permission-unused',
    what: 'nobody checks who reports on behalf of whom',
    bad: { '/checks': [], '/clauses/2': undefined },
    good: {},
    at: '/tracks/0/rules/1',
    params: place({ rule: 'tenure' }),
  },
  {
    code: 'rules-clash',
    what: 'a hero with more than 10%',
    bad: third(hero, { atLeast: 'fair' }),
    good: third({ all: [hero, { not: veto }] }, { atLeast: 'fair' }),
    at: '/tracks/0/rules/2',
    params: place({ rules: ['veto', 'third'], grade: 'poor' }),
  },
  {
    code: 'rule-under-ungraded',
    what: 'a veto on somebody on leave',
    bad: third(longLeave, { ungraded: '长期休假' }),
    good: third({ all: [longLeave, { not: veto }] }, { ungraded: '长期休假' }),
    at: '/tracks/0/rules/2',
    params: place({ rule: 'third', rules: ['veto'] }),
  },
  {
    code: 'case-never-holds',
    what: 'at least 60% and under 50% of the same',
    bad: cases(
      [{ all: [share(['good'], { atLeast: '60%' }), share(['good'], { under: '50%' })] }, 'good'],
      [share(['good', 'fair'], { atLeast: '95%' }), 'good'],
    ),
    good: cases(
      [{ all: [share(['good'], { atLeast: '60%' }), share(['good'], { atLeast: '50%' })] }, 'good'],
      [share(['good', 'fair'], { atLeast: '95%' }), 'good'],
    ),
    at: '/tracks/0/proposal/cases/0',
    params: place({ case: 0, grade: 'good' }),
  },
  {
    code: 'case-shadowed',
    what: 'the wide case first',
    bad: cases([share(['good', 'fair'], { atLeast: '95%' }), 'good'], [share(['good'], { atLeast: '96%' }), 'good']),
    good: cases([share(['good'], { atLeast: '96%' }), 'good'], [share(['good', 'fair'], { atLeast: '95%' }), 'good']),
    at: '/tracks/0/proposal/cases/1',
    params: place({ case: 1, grade: 'good', by: [0] }),
  },
  {
    code: 'cases-overlap',
    what: 'two sentences that overlap in part',
    bad: cases([share(['good'], { atLeast: '60%' }), 'good'], [share(['good', 'fair'], { atLeast: '95%' }), 'fair']),
    good: cases(
      [share(['good'], { atLeast: '60%' }), 'good'],
      [{ all: [share(['good'], { under: '60%' }), share(['good', 'fair'], { atLeast: '95%' })] }, 'fair'],
    ),
    at: '/tracks/0/proposal/cases/1',
    params: place({ case: 1, grade: 'fair', with: [0], nested: false }),
  },
  {
    code: 'cases-overlap',
    what: 'the narrow case lies inside the wide one',
    bad: cases([share(['good'], { atLeast: '60%' }), 'good'], [share(['good', 'fair'], { atLeast: '60%' }), 'fair']),
    good: cases(
      [share(['good'], { atLeast: '60%' }), 'good'],
      [{ all: [share(['good'], { under: '60%' }), share(['good', 'fair'], { atLeast: '60%' })] }, 'fair'],
    ),
    at: '/tracks/0/proposal/cases/1',
    params: place({ case: 1, grade: 'fair', with: [0], nested: true }),
  },
  {
    code: 'first-match-gap',
    what: 'nothing for the rest',
    bad: {
      ...cases([share(['good'], { over: '60%' }), 'good'], [share(['good'], { under: '60%' }), 'fair']),
      '/tracks/0/proposal/otherwise': null,
    },
    good: {
      ...cases([share(['good'], { atLeast: '60%' }), 'good'], [share(['good'], { under: '60%' }), 'fair']),
      '/tracks/0/proposal/otherwise': null,
    },
    at: '/tracks/0/proposal/otherwise',
    params: place({}),
  },
  {
    code: 'bands-hole',
    what: 'the worst score is 40, the lowest band begins at 41',
    bad: bands(['90', 'good'], ['41', 'fair']),
    good: bands(['90', 'good'], ['40', 'fair']),
    at: '/tracks/0/proposal/bands/1',
    params: place({ lowest: '41', score: '40' }),
  },
  {
    code: 'band-unreachable',
    what: 'the best score is 100, a band begins above it',
    bad: bands(['100.1', 'good'], ['90', 'good'], ['40', 'fair']),
    good: bands(['100', 'good'], ['90', 'good'], ['40', 'fair']),
    at: '/tracks/0/proposal/bands/0',
    params: place({ limit: '100.1', grade: 'good' }),
  },
  {
    code: 'band-unreachable',
    what: 'the worst score is 40, a second band begins below it',
    bad: bands(['90', 'good'], ['40', 'fair'], ['39.9', 'fair']),
    good: bands(['90', 'good'], ['40.1', 'fair'], ['39.9', 'fair']),
    at: '/tracks/0/proposal/bands/2',
    params: place({ limit: '39.9', grade: 'fair' }),
  },
  {
    code: 'bands-out-of-order',
    what: 'fair above good',
    bad: bands(['90', 'fair'], ['60', 'good'], ['40', 'fair']),
    good: bands(['90', 'good'], ['60', 'fair'], ['40', 'fair']),
    at: '/tracks/0/proposal/bands/1',
    params: place({ limit: '60', grade: 'good', higher: '90', worse: 'fair' }),
  },
  {
    code: 'quota-without-ranking',
    what: 'nobody is ranked',
    bad: { '/tracks/0/ranking': [] },
    good: { '/tracks/0/ranking': [{ share: ['good'], order: 'desc' }] },
    at: '/tracks/0/quotas/0',
    params: place({ quota: 'tail' }),
  },
  {
    code: 'quota-only-moves-down',
    what: 'at least 30% good',
    bad: quota({ grades: ['good'], atLeast: '30%' }),
    good: quota({ grades: ['good'], atMost: '30%' }),
    at: '/tracks/0/quotas/0',
    params: place({ quota: 'tail' }),
  },
  {
    code: 'quota-only-moves-down',
    what: 'at most 40% fair or poor',
    bad: quota({ atMost: '40%' }),
    good: quota({ atLeast: '40%' }),
    at: '/tracks/0/quotas/0',
    params: place({ quota: 'tail' }),
  },
  {
    code: 'quota-never-binds',
    what: 'at least 0%',
    bad: quota({ atLeast: '0%' }),
    good: quota({ atLeast: '0.1%' }),
    at: '/tracks/0/quotas/0',
    params: place({ quota: 'tail' }),
  },
  {
    code: 'quota-unmeetable',
    what: 'only the vetoed can be poor, and they come on top',
    bad: {
      ...third({ not: veto }, { atLeast: 'fair' }),
      ...quota({ grades: ['poor'], atLeast: '30%', vetoed: 'on-top' }),
    },
    good: quota({ grades: ['poor'], atLeast: '30%', vetoed: 'on-top' }),
    at: '/tracks/0/quotas/0',
    // ⌈30% of 1⌉ is 1 already.
    params: place({ quota: 'tail', sizes: [[1, 500]] }),
  },
  {
    code: 'quotas-contradict',
    what: 'at least half is poor, but at most 40% fair or poor',
    bad: {
      ...owned('more'),
      ...quota({ around: '40%' }),
      '/tracks/0/quotas/1': {
        id: 'more',
        clause: '1',
        grades: ['poor'],
        cohort: 'all',
        atLeast: '50%',
        strength: 'hard',
      },
    },
    good: {
      ...owned('more'),
      ...quota({ around: '40%' }),
      '/tracks/0/quotas/1': {
        id: 'more',
        clause: '1',
        grades: ['poor'],
        cohort: 'all',
        atLeast: '20%',
        rounding: 'floor',
        strength: 'hard',
      },
    },
    at: '/tracks/0/quotas/1',
    // ⌈n/2⌉ against the nearest to 2n/5: 1>0, 1=1 (2: 0.8), 2>1 (3: 1.2), 2=2 (4: 1.6), 3>2 (5: 2), 3>2 (6: 2.4), 4>3 (7: 2.8), 4>3 (8: 3.2) …
    params: place({
      quotas: ['tail', 'more'],
      sizes: [
        [1, 1],
        [3, 3],
        [5, 500],
      ],
    }),
  },
  {
    code: 'limit-out-of-range',
    what: 'at most 120%',
    bad: tenureAnd(share(['good'], { atMost: '120%' })),
    good: tenureAnd(share(['good'], { atMost: '99%' })),
    at: '/tracks/0/rules/1/when/all/1',
    params: { of: 'share', operator: 'atMost', limit: '120%', always: true },
  },
  {
    code: 'limit-out-of-range',
    what: 'a score of 100.1',
    bad: {
      ...bands(['90', 'good'], ['40', 'fair']),
      ...tenureAnd({ score: true, under: '100.1' }),
    },
    good: {
      ...bands(['90', 'good'], ['40', 'fair']),
      ...tenureAnd({ score: true, under: '99.9' }),
    },
    at: '/tracks/0/rules/1/when/all/1',
    params: { of: 'score', operator: 'under', limit: '100.1', always: true },
  },
  {
    code: 'limit-out-of-range',
    what: 'a quota around 101%',
    bad: quota({ around: '101%' }),
    good: quota({ around: '100%' }),
    at: '/tracks/0/quotas/0/around',
    params: { of: 'quota', operator: 'around', limit: '101%', always: false },
  },
  {
    code: 'limit-out-of-range',
    what: 'more present than due',
    bad: { '/tracks/0/quorum': { present: { atLeast: '101%' }, of: 'due' } },
    good: { '/tracks/0/quorum': { present: { atLeast: '100%' }, of: 'due' } },
    at: '/tracks/0/quorum/present',
    params: { of: 'quorum', operator: 'atLeast', limit: '101%', always: false },
  },
  {
    code: 'limit-without-effect',
    what: 'at least 0%',
    bad: tenureAnd(share(['good'], { atLeast: '0%' })),
    good: tenureAnd(share(['good'], { over: '0%' })),
    at: '/tracks/0/rules/1/when/all/1',
    params: { of: 'share', operator: 'atLeast', limit: '0%', always: true },
  },
  {
    code: 'limit-without-effect',
    what: 'not over 100%',
    bad: tenureAnd(share(['good'], { atMost: '100%' })),
    good: tenureAnd(share(['good'], { under: '100%' })),
    at: '/tracks/0/rules/1/when/all/1',
    params: { of: 'share', operator: 'atMost', limit: '100%', always: true },
  },
  {
    code: 'limit-without-effect',
    what: 'more than all of those due',
    bad: { '/tracks/0/quorum': { present: { over: '100%' }, of: 'due' } },
    good: { '/tracks/0/quorum': { present: { over: '99%' }, of: 'due' } },
    at: '/tracks/0/quorum/present',
    params: { of: 'quorum', operator: 'over', limit: '100%', always: false },
  },
  {
    code: 'not-monotone',
    what: 'many fair votes, but not many poor ones, count against somebody',
    bad: third(share(['fair'], { over: '50%' }), { atMost: 'fair' }),
    good: third(share(['fair', 'poor'], { over: '30%' }), { atMost: 'fair' }),
    at: '/tracks/0/rules/2',
    params: place({ from: 'poor', to: 'fair', rule: 'third', before: 'good', after: 'fair' }),
  },
  {
    code: 'ranking-not-monotone',
    what: 'ranked by fair votes',
    bad: { '/tracks/0/ranking/0': { share: ['fair'], order: 'desc' } },
    good: { '/tracks/0/ranking/0': { share: ['fair', 'good'], order: 'desc' } },
    at: '/tracks/0/ranking/0',
    params: place({ from: 'fair', to: 'good', key: 0 }),
  },
  {
    code: 'consequence-never-applies',
    what: 'worse than the worst',
    bad: { '/tracks/0/consequences/0/when': { gradeBelow: 'poor' } },
    good: { '/tracks/0/consequences/0/when': { gradeBelow: 'fair' } },
    at: '/tracks/0/consequences/0',
    params: place({ consequence: 'talk' }),
  },
  {
    code: 'consequence-never-applies',
    what: 'good with more than 10% poor',
    bad: { '/tracks/0/consequences/0/when': { all: [{ grade: ['good'] }, veto] } },
    good: { '/tracks/0/consequences/0/when': { all: [{ grade: ['good'] }, { not: veto }] } },
    at: '/tracks/0/consequences/0',
    params: place({ consequence: 'talk' }),
  },
  {
    code: 'streak-unreachable',
    what: 'grades of a track that is counted only',
    bad: { '/streaks/0/track': 'down' },
    good: { '/streaks/0/track': 'up' },
    at: '/streaks/0',
    params: { streak: 'twice', grades: ['poor'] },
  },
  {
    code: 'clause-without-owner',
    what: 'a rule that nobody wrote',
    bad: { '/clauses/4': { id: '5', label: '五', summary: '…', as: ['record', 'rule'] } },
    good: { '/clauses/4': { id: '5', label: '五', summary: '…', as: ['record', 'guidance'] } },
    at: '/clauses/4',
    params: { clause: '5', as: ['rule'] },
  },
  {
    code: 'owner-not-listed',
    what: 'the veto cites another clause',
    bad: { '/tracks/0/rules/0/clause': '4' },
    good: {},
    at: '/tracks/0/rules/0',
    params: { owner: 'veto', clause: '4', others: ['1'] },
  },
  {
    code: 'owner-not-listed',
    what: 'the clause forgets the veto',
    bad: { '/clauses/0/by': ['up', 'down', 'tail', 'tenure'] },
    good: {},
    at: '/tracks/0/rules/0',
    params: { owner: 'veto', clause: '1', others: [] },
  },
  {
    code: 'alternative-same',
    what: 'the way that it is',
    bad: { '/readings': [reading('limit', { '/tracks/0/rules/0/when/over': '10%' })] },
    good: { '/readings': [reading('limit', { '/tracks/0/rules/0/when/over': '11%' })] },
    at: '/readings/0/alternatives/0',
    params: { reading: 'limit', alternative: 'other-1' },
  },
  {
    code: 'alternative-without-effect',
    what: '1/10 for 10%',
    bad: { '/readings': [reading('limit', { '/tracks/0/rules/0/when/over': '1/10' })] },
    good: { '/readings': [reading('limit', { '/tracks/0/rules/0/when/over': '1/9' })] },
    at: '/readings/0/alternatives/0',
    params: { reading: 'limit', alternative: 'other-1' },
  },
  {
    code: 'alternative-without-effect',
    what: 'rounding that is what it would be anyway',
    bad: { '/readings': [reading('rounding', { '/tracks/0/quotas/0/rounding': 'nearest' })] },
    good: { '/readings': [reading('rounding', { '/tracks/0/quotas/0/rounding': 'ceil' })] },
    at: '/readings/0/alternatives/0',
    params: { reading: 'rounding', alternative: 'other-1' },
  },
  {
    code: 'readings-undo',
    what: 'the later sets the whole of which the earlier sets a part',
    bad: {
      '/readings': [
        reading('limit', { '/tracks/0/rules/0/when/over': '20%' }),
        reading('options', { '/tracks/0/rules/0/when': share(['fair', 'poor'], { over: '40%' }) }),
      ],
    },
    good: {
      '/readings': [
        reading('options', { '/tracks/0/rules/0/when': share(['fair', 'poor'], { over: '40%' }) }),
        reading('limit', { '/tracks/0/rules/0/when/over': '20%' }),
      ],
    },
    at: '/readings/1/alternatives/0',
    params: {
      earlier: { reading: 'limit', alternative: 'other-1' },
      later: { reading: 'options', alternative: 'other-1' },
      pointer: '/tracks/0/rules/0/when/over',
    },
  },
  {
    code: 'readings-collide',
    what: 'the later changes a limit that the earlier has taken away',
    bad: {
      '/readings': [
        reading('strictness', { '/tracks/0/rules/0/when': share(['poor'], { atLeast: '10%' }) }),
        reading('limit', { '/tracks/0/rules/0/when/over': '20%' }),
      ],
    },
    good: {
      '/readings': [
        reading('strictness', { '/tracks/0/rules/0/when': share(['poor'], { atLeast: '10%' }) }),
        reading('sum', { '/tracks/0/rules/0/when/share': ['fair', 'poor'] }),
      ],
    },
    at: '/readings/1/alternatives/0',
    params: {
      earlier: { reading: 'strictness', alternative: 'other-1' },
      later: { reading: 'limit', alternative: 'other-1' },
      pointer: '/tracks/0/rules/0/when',
    },
  },
  {
    code: 'proposal-never-made',
    what: 'no case, and nothing for the rest',
    bad: { '/tracks/0/proposal': { method: 'first-match', cases: [], otherwise: null } },
    good: {},
    at: '/tracks/0/proposal',
    params: place({}),
  },
  {
    code: 'ballot-unused',
    what: 'facts alone decide',
    bad: {
      '/tracks/0/proposal/cases/0/when': hero,
      '/tracks/0/rules/0/when': { attribute: 'failed', is: true },
      '/tracks/0/ranking': [],
      '/tracks/0/quotas': [],
      '/clauses/0/by': ['up', 'down', 'veto', 'tenure'],
      '/readings': [],
    },
    good: {},
    at: '/tracks/0/ballot',
    params: place({}),
  },
  {
    code: 'option-unused',
    what: 'nothing tells fair from poor',
    bad: {
      '/tracks/0/proposal/cases/0/when': share(['good'], { atLeast: '95%' }),
      '/tracks/0/ranking': [{ share: ['good'], order: 'desc' }],
    },
    good: { '/tracks/0/ranking': [{ share: ['good'], order: 'desc' }] },
    at: '/tracks/0/ballot/options/1',
    params: place({ option: 'fair' }),
  },
  {
    code: 'score-unused',
    what: 'points that nobody asks for',
    bad: { '/tracks/0/score': { components: [points] } },
    good: { '/tracks/0/score': { components: [points] }, '/tracks/0/ranking/2': { score: true, order: 'desc' } },
    at: '/tracks/0/score',
    params: place({}),
  },
  {
    code: 'weight-zero',
    what: 'a class of voters without weight',
    bad: {
      '/tracks/0/ballot/classes': [
        { id: 'A', label: 'A', weight: '100%' },
        { id: 'B', label: 'B', weight: '0/1' },
      ],
    },
    good: byClasses,
    at: '/tracks/0/ballot/classes/1',
    params: place({ id: 'B' }),
  },
  {
    code: 'declared-unused',
    what: 'a kind of organization that nothing asks for',
    bad: { '/organizationKinds': [village, agency], '/tracks/0/quotas/0/cohort': { kinds: [['village']] } },
    good: { '/organizationKinds': [village, agency], '/tracks/0/quotas/0/cohort': 'kind' },
    at: '/organizationKinds/1',
    params: { what: 'organization-kind', id: 'agency' },
  },
  {
    code: 'declared-unused',
    what: 'a kind of incident that nothing asks for',
    bad: { '/incidentKinds': [failure] },
    good: { '/incidentKinds': [failure], '/tracks/0/rules/1/when': { incident: 'failure', within: 'year' } },
    at: '/incidentKinds/0',
    params: { what: 'incident-kind', id: 'failure' },
  },
  {
    code: 'declared-unused',
    what: 'a deadline that no check looks at and no clause names',
    bad: {
      '/schedule': [{ id: 'window', label: '时限', for: 'other', clause: '4', due: { before: 'meeting', days: 7 } }],
    },
    good: {
      '/schedule': [{ id: 'window', label: '时限', for: 'other', clause: '4', due: { before: 'meeting', days: 7 } }],
      '/clauses/3/by': ['window'],
    },
    at: '/schedule/0',
    params: { what: 'deadline', id: 'window' },
  },
  {
    code: 'check-without-object',
    what: 'nobody is invited',
    bad: { '/checks/1': { id: 'who', clause: '3', check: 'attendance' }, '/clauses/2/by': ['on-behalf', 'who'] },
    good: {
      '/checks/1': { id: 'who', clause: '3', check: 'attendance' },
      '/attendance': [{ role: 'delegate', label: '代表', clause: '3' }],
      '/clauses/2/by': ['on-behalf', 'who', 'delegate'],
    },
    at: '/checks/1',
    params: { check: 'who' },
  },
  {
    code: 'explained-without-finding',
    what: 'an explanation of what is not there',
    bad: { '/explained': [{ code: 'grade-only-by-judgement', at: '/tracks/0/scale/1', why: '…' }] },
    good: { '/explained': [] },
    at: '/explained/0',
    params: { finding: 'grade-only-by-judgement', pointer: '/tracks/0/scale/1' },
  },
]
