import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Policy, Track } from '../../src/index.js'
import { appraise, checkProcedure } from '../../src/index.js'
import { caseOf, labelled, policyOf } from './plan.js'

type Check = NonNullable<Policy['checks']>[number]
type Report = NonNullable<CaseFile['reports']>[number]

const plan: Partial<Policy> = {
  schedule: [{ id: 'due', clause: '4.2', label: '报送', for: 'report', due: { before: 'meeting', days: 7 } }],
  report: {
    topics: [{ id: '1', label: '思想建设', clause: '3.1' }, ...labelled(['__proto__'])],
    compulsory: [{ id: 'fortress', label: '坚强堡垒', clause: '3.7' }],
  },
  rectification: { clause: '4.6', sources: ['self'], nothing: ['无'] },
}
const date = '2023-12-20'

const extra: Partial<Record<Check['check'], object>> = {
  'report-deadline': { deadline: 'due' },
  'report-proportion': { atLeast: '1/3' },
}

/** What one check says of the reports of a, with the meeting on 20 December. */
const look = (
  check: Check['check'],
  reports: Partial<Report>[] | undefined,
  changes: Partial<CaseFile> = { meeting: { date } },
  own: Partial<Policy> = {},
  track: Partial<Track> = {},
) => {
  const checks = [{ id: 'x', clause: '4.2', check, ...extra[check] } as Check]
  const policy = policyOf(track, { ...plan, checks, ...own })
  const caseFile = caseOf(
    { a: [1], b: [1] },
    { ...(reports && { reports: reports.map((one) => ({ subject: 'a', ...one })) }), ...changes },
  )
  return checkProcedure(policy, caseFile, { tracks: appraise(policy, caseFile).tracks })
}
const raised = (code: string, params: object = {}, subjects = ['a']) => ({
  code,
  severity: 'warning',
  clause: '4.2',
  subjects,
  params,
})
const missing = (input: string, subjects: string[] = ['a']) => ({
  code: 'input-missing',
  severity: 'info',
  clause: null,
  subjects,
  params: { input },
})

it.each([
  'report-submitted',
  'report-deadline',
  'report-review',
  'report-topics',
  'report-compulsory',
  'report-problems',
  'report-last-year',
  'report-proportion',
  'report-on-behalf',
] as const)('clause 四（二） %s: no list of reports: input missing', (check) => {
  expect(look(check, undefined)).toEqual([missing('reports', [])])
})

it.each([
  ['report-deadline', 'submittedOn'],
  ['report-topics', 'topics'],
  ['report-compulsory', 'compulsory'],
  ['report-problems', 'problems'],
  ['report-last-year', 'answersLastYear'],
  ['report-on-behalf', 'onBehalfOfOrganization'],
] as const)('%s: a report that leaves out %s lacks the input, whose it is', (check, part) => {
  expect(look(check, [{}, { subject: 'b' }])).toEqual([missing(`reports.${part}`, ['a', 'b'])])
  expect(look(check, [])).toEqual([])
})

describe('clause 四（二） the report', () => {
  it('is there for each debrief', () => {
    expect(look('report-submitted', [{}, { subject: 'b' }])).toEqual([])
    expect(look('report-submitted', [{ subject: 'b' }])).toEqual([raised('report-missing')])
  })

  it('reaches the committee one week before: on the 13th passes, on the 14th fails', () => {
    const submitted = (submittedOn: string) => look('report-deadline', [{ submittedOn }])
    expect([submitted('2023-12-12'), submitted('2023-12-13')]).toEqual([[], []])
    expect(submitted('2023-12-14')).toEqual([raised('report-late', { submittedOn: '2023-12-14', until: '2023-12-13' })])
  })

  it('the deadline needs the day of the meeting', () => {
    expect(look('report-deadline', [{ submittedOn: '2023-12-14' }], {})).toEqual([missing('meeting.date', [])])
  })

  it('is reviewed before the meeting: the day before passes; the day itself, or none, fails', () => {
    const reviewed = (reviewedOn?: string) => look('report-review', [reviewedOn ? { reviewedOn } : {}])
    expect(reviewed('2023-12-19')).toEqual([])
    for (const on of ['2023-12-20', '2023-12-21'])
      expect(reviewed(on)).toEqual([raised('report-not-reviewed', { reviewedOn: on, meeting: date })])
    expect(reviewed()).toEqual([raised('report-not-reviewed', { reviewedOn: null, meeting: date })])
  })

  it('the review needs the day of the meeting', () => {
    expect(look('report-review', [{ reviewedOn: '2023-12-14' }], {})).toEqual([missing('meeting.date', [])])
  })

  it('主要内容: covers the topics; each that lacks is named under its own clause, else the check’s', () => {
    expect(look('report-topics', [{ topics: ['__proto__', '1', 'more'] }])).toEqual([])
    expect(look('report-topics', [{ topics: ['1'] }])).toEqual([
      raised('report-topics-missing', { topics: ['__proto__'] }),
    ])
    expect(look('report-topics', [{ topics: [] }])).toEqual([
      { ...raised('report-topics-missing', { topics: ['1'] }), clause: '3.1' },
      raised('report-topics-missing', { topics: ['__proto__'] }),
    ])
  })

  it('主要内容 7: covers the compulsory items', () => {
    expect(look('report-compulsory', [{ compulsory: ['fortress'] }])).toEqual([])
    expect(look('report-compulsory', [{ compulsory: [] }])).toEqual([
      { ...raised('report-compulsory-missing', { topics: ['fortress'] }), clause: '3.7' },
    ])
  })

  it('a plan that names no topics asks for none', () => {
    expect(look('report-topics', [{ topics: [] }], {}, { report: undefined })).toEqual([])
    expect(look('report-compulsory', [{ compulsory: [] }], {}, { report: undefined })).toEqual([])
  })

  it('names problems', () => {
    expect(look('report-problems', [{ problems: ['无', '台账不全'] }])).toEqual([])
    expect(look('report-problems', [{ problems: ['无。'] }])).toEqual([raised('report-without-problems')])
    expect(look('report-problems', [{ problems: [] }])).toEqual([raised('report-without-problems')])
  })

  it('answers last year’s comments', () => {
    expect(look('report-last-year', [{ answersLastYear: true }])).toEqual([])
    expect(look('report-last-year', [{ answersLastYear: false }])).toEqual([raised('report-last-year-unanswered')])
  })

  it('each report by itself', () => {
    expect(look('report-last-year', [{ answersLastYear: false }, { subject: 'b', answersLastYear: true }, {}])).toEqual(
      [missing('reports.answersLastYear'), raised('report-last-year-unanswered')],
    )
  })
})

describe('clause 四（二） on behalf of the organization', () => {
  const on = (
    told: boolean,
    when: Condition | null,
    then: NonNullable<Track['rules']>[number]['then'] = { permits: 'report-on-behalf' },
  ) =>
    look(
      'report-on-behalf',
      [{ onBehalfOfOrganization: told }],
      {},
      {},
      when ? { rules: [{ id: 'r', clause: '4.2', when, then }] } : {},
    )
  const refused = [raised('report-on-behalf-not-permitted')]

  it('a rule that permits it holds: it passes', () => {
    expect(on(true, { all: [] })).toEqual([])
  })

  it('no such rule, or it does not hold: it fails', () => {
    expect(on(true, { any: [] })).toEqual(refused)
    expect(on(true, null)).toEqual(refused)
    expect(on(true, { all: [] }, { atMost: 'fair' })).toEqual(refused)
  })

  it('the permission turned into a reason for having no grade permits it too', () => {
    expect(on(true, { all: [] }, { ungraded: '新任' })).toEqual([])
    expect(on(true, { any: [] }, { ungraded: '新任' })).toEqual(refused)
  })

  it('undetermined: the input is missing, and nothing is said to be wrong', () => {
    expect(on(true, { kind: ['village'] })).toEqual([missing('organizations.kind')])
  })

  it('not on behalf: nothing to permit', () => {
    expect(on(false, { any: [] })).toEqual([])
    expect(on(false, { kind: ['village'] })).toEqual([])
  })

  it('the permission of another subject is none', () => {
    const rules = [
      {
        id: 'r',
        clause: '4.2',
        when: { attribute: 'new', is: true },
        then: { permits: 'report-on-behalf' as const },
      },
    ]
    const secretaries = ['a', 'b'].map((id) => ({
      id,
      name: `书记${id}`,
      organization: `o-${id}`,
      attributes: { new: id === 'a' },
    }))
    expect(
      look(
        'report-on-behalf',
        [{ onBehalfOfOrganization: true }, { subject: 'b', onBehalfOfOrganization: true }],
        { secretaries },
        {},
        { rules },
      ),
    ).toEqual([raised('report-on-behalf-not-permitted', {}, ['b'])])
  })
})

describe('report-proportion', () => {
  it.each([
    ['1/3', null],
    ['0.34', null],
    ['100%', null],
    ['33%', '33/100'],
    ['0.333333333', '333333333/1000000000'], // a third is more, by a third of a billionth
    ['0', '0'],
  ])('%s of the report, where 1/3 is asked for: low is %s', (problemProportion, proportion) => {
    const expected = proportion ? [raised('report-proportion-low', { proportion, limit: '1/3' })] : []
    expect(look('report-proportion', [{ problemProportion }])).toEqual(expected)
  })

  it('not stated is missing, not low', () => {
    expect(look('report-proportion', [{}])).toEqual([missing('reports.problemProportion')])
  })
})
