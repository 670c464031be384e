import { describe, expect, it } from 'vitest'
import type { CaseFile, Policy } from '../../src/index.js'
import { appraise, checkProcedure } from '../../src/index.js'
import { ballotsOf, caseOf, codesOf, labelled, only, policyOf, tallyOf, trackOf } from './plan.js'

type Check = NonNullable<Policy['checks']>[number]
type Named = Check['check']

const schedule: Policy['schedule'] = [
  { id: 'window', clause: '2.1', label: '会议', for: 'meeting', due: { from: '2023-12-11', until: '2023-12-31' } },
  { id: 'visits', clause: '4.1', label: '调研', for: 'visit', due: { before: 'meeting', days: 1 } },
  { id: 'open', clause: '2.1', label: '不限', for: 'other', due: { after: 'meeting', days: 1 } },
]
const meeting = { date: '2023-12-20' }

/** What one check says of a case, with this year’s results. */
const look = (check: Named, changes: Partial<CaseFile>, more: object = {}, plan: Partial<Policy> = {}) => {
  const own = { id: `check-${check}`, clause: '9.9', check, ...more } as Check
  const policy = policyOf({}, { checks: [own], schedule, ...plan })
  const caseFile = caseOf({ a: null, b: null }, { committee: { id: 'c1', secretary: 's00' }, ...changes })
  const { tracks, rectification } = appraise(policy, caseFile)
  return checkProcedure(policy, caseFile, { tracks, rectification })
}
const raised = (code: string, params: object, subjects: string[] = []) => ({
  code,
  severity: 'warning',
  clause: '9.9',
  subjects,
  params,
})
const missing = (input: string, subjects: string[] = []) => ({
  code: 'input-missing',
  severity: 'info',
  clause: null,
  subjects,
  params: { input },
})

describe('clause 二（一） the meeting in its window', () => {
  const check = (date?: string) => look('meeting-window', date ? { meeting: { date } } : {}, { deadline: 'window' })

  it.each(['2023-12-11', '2023-12-20', '2023-12-31'])('on %s it passes', (date) => {
    expect(check(date)).toEqual([])
  })

  it.each(['2023-12-10', '2024-01-01'])('on %s it fails', (date) => {
    expect(check(date)).toEqual([
      raised('meeting-outside-window', { date, from: '2023-12-11', until: '2023-12-31', deadline: 'window' }),
    ])
  })

  it('no day: input missing', () => {
    expect(check()).toEqual([missing('meeting.date')])
  })

  it('a deadline that the plan lacks bounds nothing', () => {
    expect(look('meeting-window', { meeting: { date: '1999-01-01' } }, { deadline: 'gone' })).toEqual([])
  })
})

describe('clause 二（二） full coverage', () => {
  const organizations = ['village', 'village', 'agency'].map((kind, index) => ({
    id: `o${index + 1}`,
    name: `示例0${index + 1}`,
    kind,
  }))
  const secretary = (id: string, organization: string) => ({ id, name: `书记${id}`, organization })
  const secretaries = [secretary('a', 'o1'), secretary('b', 'o2'), secretary('c', 'o3')]
  const announced = [
    { kinds: ['village', 'agency'], count: 3 },
    { kinds: ['agency'], count: 1 },
  ]

  it('every organization has one secretary who debriefs, and the counts are as announced: it passes', () => {
    expect(look('coverage', { organizations, secretaries }, { announced })).toEqual([])
    expect(look('coverage', { organizations, secretaries })).toEqual([])
  })

  it('none, or several', () => {
    expect(
      look('coverage', { organizations, secretaries: [...secretaries.slice(0, 2), secretary('d', 'o1')] }),
    ).toEqual([
      raised('organization-with-several-secretaries', { organization: 'o1', count: 2 }),
      raised('organization-without-secretary', { organization: 'o3' }),
    ])
  })

  it('the committee’s own secretary does not debrief upward', () => {
    const own = [...secretaries.slice(0, 2), secretary('s00', 'o3')]
    expect(look('coverage', { organizations, secretaries: own })).toEqual([
      raised('organization-without-secretary', { organization: 'o3' }),
    ])
    expect(look('coverage', { organizations, secretaries: [...secretaries, secretary('s00', 'o3')] })).toEqual([])
  })

  it.each([2, 4])('announced %i of 3: it fails', (count) => {
    expect(
      look('coverage', { organizations, secretaries }, { announced: [{ kinds: ['village', 'agency'], count }] }),
    ).toEqual([raised('coverage-count', { kinds: ['village', 'agency'], announced: count, found: 3 })])
  })

  it('a kind is not supplied: input missing, where counts are announced', () => {
    const without = organizations.map(({ kind, ...rest }, index) => (index === 2 ? rest : { ...rest, kind }))
    const one = [{ kinds: ['village'], count: 2 }]
    expect(look('coverage', { organizations: without, secretaries }, { announced: one })).toEqual([
      missing('organizations.kind'),
    ])
    expect(look('coverage', { organizations: without, secretaries })).toEqual([])
    expect(look('coverage', { organizations: without, secretaries }, { announced: [] })).toEqual([])
  })

  it('a plan that rates no secretaries has nobody who debriefs', () => {
    const tracks = [trackOf({ subjects: 'organizations' })]
    expect(codesOf(look('coverage', { organizations, secretaries }, {}, { tracks }))).toEqual([
      'organization-without-secretary',
      'organization-without-secretary',
      'organization-without-secretary',
    ])
  })
})

describe('clause 二（三）, 五（二） one debrief, one comment, one ballot', () => {
  it('a ballot, or a stated tally, for each: it passes', () => {
    expect(look('debrief-ballot', { ballots: [...ballotsOf('a', []), ...ballotsOf('b', ['good'])] })).toEqual([])
    expect(look('debrief-ballot', { tallies: [tallyOf('a', [1]), tallyOf('b', [1])] })).toEqual([])
  })

  it('a debrief without any ballot', () => {
    expect(look('debrief-ballot', { ballots: ballotsOf('a', ['good']) })).toEqual([
      raised('debrief-without-ballot', {}, ['b']),
    ])
    expect(look('debrief-ballot', { tallies: [tallyOf('a', [0]), tallyOf('b', [1])] })).toEqual([
      raised('debrief-without-ballot', {}, ['a']),
    ])
  })

  it('nothing was returned at all', () => {
    expect(
      look('debrief-ballot', {
        tallies: [tallyOf('a', [0], { blank: 0, spoiled: 0 }), tallyOf('b', [0], { blank: 1, spoiled: 0 })],
      }),
    ).toEqual([raised('debrief-without-ballot', {}, ['a'])])
  })

  it('one comment each: passes, fails, input missing', () => {
    const comments = (...subjects: string[]) => ({ comments: subjects.map((subject) => ({ subject, problems: [] })) })
    expect(look('debrief-comment', comments('a', 'b'))).toEqual([])
    expect(look('debrief-comment', comments('b', 's00'))).toEqual([raised('debrief-without-comment', {}, ['a'])])
    expect(look('debrief-comment', comments())).toEqual([raised('debrief-without-comment', {}, ['a', 'b'])])
    expect(look('debrief-comment', {})).toEqual([missing('comments')])
  })

  it('the comment names a problem: passes, fails, input missing', () => {
    const plan = { rectification: { clause: '4.6', sources: ['self' as const], nothing: ['无'] } }
    const comments = (...problems: string[]) => ({ comments: [{ subject: 'a', problems }] })
    expect(look('comment-problem', comments('无', '台账不全'), {}, plan)).toEqual([])
    for (const none of [comments(), comments('无。', ' ')])
      expect(look('comment-problem', none, {}, plan)).toEqual([raised('comment-without-problem', {}, ['a'])])
    expect(look('comment-problem', {}, {}, plan)).toEqual([missing('comments')])
  })
})

describe('clause 四（三） attendance', () => {
  const plan = {
    attendance: ['delegate', '__proto__'].map((role) => ({ role, label: role, clause: '4.3' })),
  }
  const attend = (...attendees: [string, number][]) => ({
    meeting: { attendees: attendees.map(([role, count]) => ({ role, count })) },
  })

  it('each role is there: it passes', () => {
    expect(look('attendance', attend(['delegate', 1], ['__proto__', 3]), {}, plan)).toEqual([])
    expect(look('attendance', attend(['delegate', 0], ['delegate', 1], ['__proto__', 1]), {}, plan)).toEqual([])
    expect(look('attendance', attend())).toEqual([])
  })

  it('nobody of a role', () => {
    expect(look('attendance', attend(['delegate', 0]), {}, plan)).toEqual([
      raised('attendance-missing', { role: 'delegate' }),
      raised('attendance-missing', { role: '__proto__' }),
    ])
  })

  it('no list: input missing', () => {
    expect(look('attendance', { meeting }, {}, plan)).toEqual([missing('meeting.attendees')])
    expect(look('attendance', {}, {}, plan)).toEqual([missing('meeting.attendees')])
  })
})

describe('clause 四（一） a visit before the meeting', () => {
  const visit = (date: string | undefined, ...days: string[]) =>
    look(
      'visit',
      { visits: days.map((on) => ({ organization: 'o-a', on })), ...(date && { meeting: { date } }) },
      { deadline: 'visits' },
    )

  it('the day before passes; on the day, or none, fails', () => {
    expect(visit('2023-12-20', '2023-12-19')).toEqual([])
    expect(visit('2023-12-20', '2023-12-21', '2023-11-01')).toEqual([])
    expect(visit('2023-12-20', '2023-12-20')).toEqual([raised('visit-missing', { until: '2023-12-19' })])
    expect(visit('2023-12-20')).toEqual([raised('visit-missing', { until: '2023-12-19' })])
  })

  it('no list, or no day of the meeting: input missing', () => {
    expect(look('visit', { meeting }, { deadline: 'visits' })).toEqual([missing('visits')])
    expect(visit(undefined, '2023-12-19')).toEqual([missing('meeting.date')])
    expect(look('visit', {}, { deadline: 'visits' })).toEqual([missing('visits')])
  })
})

describe('clause 四（五） annual results', () => {
  it('given: it passes; absent: input missing', () => {
    expect(look('annual-results', { annualResults: [] })).toEqual([])
    expect(look('annual-results', {})).toEqual([missing('annualResults')])
  })
})

describe('clause 五（一） the closing dossier', () => {
  const whole: Partial<CaseFile> = {
    tallies: [tallyOf('a', [1]), tallyOf('b', [1])],
    judgements: ['a', 'b'].map((subject) => ({ subject, strengths: ['示例'] })),
    comments: ['a', 'b'].map((subject) => ({ subject, problems: [] })),
  }
  const lacking = (part: string, ...subjects: string[]) => raised('dossier-incomplete', { part }, subjects)

  it('grades, opinions, comments and rectification plans are in: it passes', () => {
    expect(look('closing-dossier', whole)).toEqual([])
  })

  it('a provisional grade', () => {
    expect(look('closing-dossier', { ...whole, tallies: [tallyOf('a', [1])] })).toEqual([lacking('grades', 'b')])
  })

  it('no opinion', () => {
    expect(look('closing-dossier', { ...whole, judgements: [{ subject: 'a', grade: 'good' }] })).toEqual([
      lacking('opinions', 'a', 'b'),
    ])
  })

  it('no comment; no list of comments at all', () => {
    expect(look('closing-dossier', { ...whole, comments: [{ subject: 'a', problems: [] }] })).toEqual([
      lacking('comments', 'b'),
    ])
    const { comments: _, ...without } = whole
    expect(look('closing-dossier', without)).toEqual([lacking('comments', 'a', 'b')])
  })

  it('a rectification item that is only listed; a planned one is well', () => {
    const plan = { rectification: { clause: '4.6', sources: ['self' as const] } }
    const item = {
      id: 'i1',
      organization: 'o-a',
      subject: 'a',
      year: 2023,
      problem: '台账不全',
      sources: [{ from: 'self' as const }],
      measures: [],
      responsible: null,
      due: null,
      log: [],
    }
    const rectification = [{ ...item, state: 'planned' as const }]
    expect(look('closing-dossier', { ...whole, rectification }, {}, plan)).toEqual([])
    const reports = [{ subject: 'b', problems: ['台账不全'] }]
    expect(look('closing-dossier', { ...whole, rectification, reports }, {}, plan)).toEqual([
      lacking('rectification-plans', 'b'),
    ])
  })

  it('a track that is only counted needs no grade and no opinion', () => {
    const tracks = [trackOf(), trackOf({ id: 'down', subjects: 'committee-secretary', tallyOnly: true })]
    expect(look('closing-dossier', whole, {}, { tracks })).toEqual([])
  })
})

describe('checkProcedure', () => {
  it('without results it looks at the case alone; a plan without checks asks for nothing', () => {
    const checks = [
      { id: 'x', clause: '1', check: 'debrief-ballot' as const },
      { id: 'y', clause: '2', check: 'annual-results' as const },
    ]
    expect(codesOf(checkProcedure(policyOf({}, { checks }), caseOf({ a: null })))).toEqual(['input-missing'])
    expect(checkProcedure(policyOf(), caseOf({ a: null }))).toEqual([])
  })

  it('any string is a subject, an organization and a kind', () => {
    const kinds = ['__proto__', 'constructor']
    const caseFile = caseOf(Object.fromEntries(kinds.map((id) => [id, null])), {
      organizations: kinds.map((kind) => ({ id: `o-${kind}`, name: kind, kind })),
      comments: [{ subject: '__proto__', problems: [] }],
    })
    const checks: Check[] = [
      { id: 'x', clause: '1', check: 'coverage', announced: [{ kinds: ['constructor'], count: 1 }] },
      { id: 'y', clause: '1', check: 'debrief-comment' },
    ]
    expect(
      checkProcedure(policyOf({}, { checks, organizationKinds: labelled(kinds) }), caseFile).map(
        ({ code, subjects }) => [code, subjects],
      ),
    ).toEqual([['debrief-without-comment', ['constructor']]])
  })

  it('in an appraisal an input that the grades lack is named once, as a warning', () => {
    const checks = [
      { id: 'x', clause: '1', check: 'meeting-window' as const, deadline: 'window' },
      { id: 'y', clause: '1', check: 'annual-results' as const },
    ]
    const rules = [
      {
        id: 'r',
        clause: '1',
        when: { tenure: { under: { months: 3 } }, on: 'meeting' as const },
        then: { atMost: 'fair' },
      },
    ]
    const { secretaries } = caseOf({ a: null })
    const { alerts } = appraise(
      policyOf({ rules }, { checks, schedule }),
      caseOf({ a: [1] }, { secretaries: secretaries.map((one) => ({ ...one, since: '2020-01-01' })) }),
    )
    expect(only(alerts, 'input-missing').map(({ severity, subjects, params }) => [severity, subjects, params])).toEqual(
      [
        ['warning', ['a'], { input: 'meeting.date' }],
        ['info', [], { input: 'annualResults' }],
      ],
    )
  })
})

describe('deadlines that are not known', () => {
  const plan: Partial<Policy> = {
    events: [{ id: 'posted', label: '公示' }],
    schedule: [
      { id: 'posting', clause: '1', label: '公示期', for: 'posting', due: { after: 'posted', workingDays: 5 } },
      { id: 'soon', clause: '1', label: '公示后', for: 'other', due: { after: 'posted', days: 3 } },
    ],
  }

  it('a window counted from an event that has no day says so, and finds no fault', () => {
    expect(look('meeting-window', { meeting }, { deadline: 'soon' }, plan)).toEqual([missing('events.posted')])
    const events = [{ event: 'posted', on: '2023-12-16' }]
    expect(look('meeting-window', { meeting, events }, { deadline: 'soon' }, plan)).toEqual([
      raised('meeting-outside-window', {
        date: '2023-12-20',
        from: '2023-12-16',
        until: '2023-12-19',
        deadline: 'soon',
      }),
    ])
  })

  it('visits and reports name what their deadline lacks', () => {
    const visits = [{ organization: 'o-a', on: '2023-11-30' }]
    const reports = [{ subject: 'a', submittedOn: '2023-12-01' }]
    const both = [missing('events.posted'), missing('workdays')]
    expect(look('visit', { visits }, { deadline: 'posting' }, plan)).toEqual(both)
    expect(look('report-deadline', { reports }, { deadline: 'posting' }, plan)).toEqual(both)
    expect(look('visit', {}, { deadline: 'posting' }, plan)).toEqual([missing('visits')])
  })

  it('the meeting may be the event that is looked at', () => {
    const check = (on: string, date?: string) =>
      look(
        'event-deadline',
        { events: [{ event: 'posted', on }], ...(date !== undefined && { meeting: { date } }) },
        { deadline: 'soon', event: 'meeting', bound: 'not-before' },
        plan,
      )
    const params = { event: 'meeting', on: '2023-12-20', until: '2023-12-21', deadline: 'soon' }
    expect(check('2023-12-17', '2023-12-20')).toEqual([])
    expect(check('2023-12-18', '2023-12-20')).toEqual([raised('event-too-early', params)])
    expect(check('2023-12-18')).toEqual([missing('meeting.date')])
  })
})
