import { describe, expect, test } from 'vitest'
import { readOfficeFiles } from '../../src/files/index.js'
import type { Policy } from '../../src/schema/index.js'
import { brief, csv, policy, type Rows, read, readCase, readWith, roster, rosterRows, workbook } from './support.js'

describe('roster', () => {
  test('ids are numbered as the rows stand, all of one width', async () => {
    const caseFile = await readCase(roster)
    expect(caseFile).toEqual({
      year: 2023,
      organizations: [
        { id: 'o01', name: '示例01村党支部', kind: 'village' },
        { id: 'o02', name: '示例02村党支部', kind: 'village' },
        { id: 'o03', name: '示例03社区党支部', kind: 'community' },
      ],
      secretaries: [
        { id: 's01', name: '书记01', organization: 'o01', since: '2021-03-15' },
        { id: 's02', name: '书记02', organization: 'o02', since: '2022-07' },
        { id: 's03', name: '示例·书记03', organization: 'o03', since: '2020-12-28' },
      ],
    })
  })

  test('the codes that the office gives are the ids', async () => {
    const own = await readCase(
      csv('a.csv', [
        ['编号', '党组织', '书记'],
        ['A7', '示例01村党支部', '书记01'],
      ]),
    )
    expect([own.organizations[0]?.id, own.secretaries[0]?.id]).toEqual(['oA7', 'sA7'])
    const both = await readCase(
      csv('a.csv', [
        ['党组织代码', '党组织', '书记编号', '书记'],
        ['Z01', '示例01村党支部', 'R09', '书记01'],
      ]),
    )
    expect([both.organizations[0]?.id, both.secretaries[0]?.id]).toEqual(['Z01', 'R09'])
  })

  test('the same name in two organizations is two people; two secretaries of one organization are both read', async () => {
    const caseFile = await readCase(
      csv('a.csv', [
        ['单位', '姓名'],
        ['示例01村党支部', '书记01'],
        ['示例02村党支部', '书记01'],
        ['示例01村党支部', '书记02'],
      ]),
    )
    expect(caseFile.organizations.map(({ id }) => id)).toEqual(['o01', 'o02'])
    expect(caseFile.secretaries.map(({ id, organization }) => [id, organization])).toEqual([
      ['s01', 'o01'],
      ['s02', 'o02'],
      ['s03', 'o01'],
    ])
  })

  test('a fact that the policy asks for has a column of its name', async () => {
    const asking: Policy = {
      ...policy,
      tracks: policy.tracks.map((track) => ({
        ...track,
        rules: [{ id: 'leave', clause: '4.4', when: { attribute: '产假', is: true }, then: { ungraded: '产假' } }],
      })),
    }
    const file = csv('a.csv', [
      ['党组织', '书记', '产假'],
      ['示例01村党支部', '书记01', '是'],
      ['示例02村党支部', '书记02', null],
    ])
    const result = await readOfficeFiles([file], asking)
    expect(result.ok && result.caseFile.secretaries.map(({ attributes }) => attributes)).toEqual([
      { 产假: true },
      undefined,
    ])
  })
})

describe('ballots', () => {
  const expected = [
    { track: 'upward', id: '001', subject: 's01', marks: ['good'] },
    { track: 'upward', id: '001', subject: 's02', marks: [] },
    { track: 'upward', id: '001', subject: 's03', marks: ['fairly-good', 'poor'], problems: ' 学习不够\n活动少 ' },
  ]

  test('one column an option', async () => {
    const wide = await readWith([
      ['票号', '单位', '述职人', '好（90分以上）', '较好', '一般票', '差', '存在的问题和不足'],
      ['001', '示例01村党支部', '书记01', '√', '-', '', '0', ''],
      ['001', '示例02村党支部', '书记 02', '', '', '□', '', '  '],
      ['001', '示例03社区党支部', '示例•书记03', '×', '✔', '', 1, ' 学习不够\n活动少 '],
    ])
    expect(wide.ballots).toEqual(expected)
  })

  test('one column with the option in it', async () => {
    const long = await readWith([
      ['编号', '党组织', '书记', '评议等次', '问题'],
      ['001', '示例01村党支部', '书记01', '好', ''],
      ['001', '示例02村党支部', '书记02', '', ''],
      ['001', '示例03社区党支部', '示例·书记03', '较好、差', ' 学习不够\n活动少 '],
    ])
    expect(long.ballots).toEqual(expected)
  })

  test('a header of two rows, without merged cells', async () => {
    const caseFile = await readWith([
      ['评议票登记表', null, null, null, null, null, null],
      ['票号', '党组织', '书记', '评议等次', null, null, null],
      [null, null, null, '好', '较好', '一般', '差'],
      ['001', '示例01村党支部', '书记01', '√', null, null, null],
    ])
    expect(caseFile.ballots).toEqual(expected.slice(0, 1))
  })

  test('the person alone, or the organization alone, is enough where it is one', async () => {
    const byPerson = await readWith([
      ['票号', '书记', '好', '较好'],
      ['1', '书记02', '√', ''],
    ])
    const byOrganization = await readWith([
      ['票号', '党组织', '好', '较好'],
      ['1', '示例02村党支部', '√', ''],
    ])
    expect(byPerson.ballots).toEqual([{ track: 'upward', id: '1', subject: 's02', marks: ['good'] }])
    expect(byOrganization.ballots).toEqual(byPerson.ballots)
  })

  test('a score where the ballots of the plan take one, exactly as it was written', async () => {
    const [upward] = policy.tracks
    if (!upward) throw new Error('no track')
    const ballot = { options: [], score: { from: '0', to: '100', decimals: 1 } }
    const scoring = {
      ...policy,
      tracks: [{ ...upward, ballot, proposal: { method: 'best' as const }, rules: [], ranking: [] }],
    }
    const rows = (header: string): Rows => [
      ['票号', '书记', header],
      ['1', '书记01', '91.50'],
      ['2', '书记01', 88],
      ['3', '书记01', '90分'],
      ['4', '书记01', ''],
      ['5', '书记01', '—'],
      ['6', '书记01', '0'],
      ['7', '书记01', '90、91'],
      ['8', '书记01', '优秀'],
    ]
    const scores = [['91.50'], ['88'], ['90'], [], [], ['0'], ['90', '91'], ['优秀']]
    for (const file of [csv('x.csv', rows('评分')), workbook('x.xlsx', { 票: rows('评价') })]) {
      const result = await readOfficeFiles([roster, file], scoring)
      expect(result.ok ? result.caseFile.ballots : result.faults).toEqual(
        scores.map((marks, index) => ({ track: 'upward', id: String(index + 1), subject: 's01', marks })),
      )
    }
  })

  test('评分 is no mark where no ballot takes a score', async () => {
    const result = await read(
      roster,
      csv('x.csv', [
        ['票号', '书记', '评分'],
        ['1', '书记01', '91.5'],
      ]),
    )
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toContain('unrecognised-file')
  })

  test('without 票号, marks tell ballots from counts; the rows give the numbers', async () => {
    const { ballots } = await readWith([
      ['党组织', '书记', '好', '较好'],
      ['示例01村党支部', '书记01', '√', ''],
    ])
    expect(ballots).toEqual([{ track: 'upward', id: 'x.csv##2', subject: 's01', marks: ['good'] }])
  })

  test('on the committee’s secretary: the name is the id; without a name s00', async () => {
    const named = await readWith([
      ['票号', '党委书记', '好', '较好'],
      ['1', '党委书记00', '√', ''],
    ])
    expect(named.ballots).toEqual([{ track: 'downward', id: '1', subject: '党委书记00', marks: ['good'] }])
    expect(named.committee).toEqual({ id: 'c1', secretary: '党委书记00' })
    const titled = await readWith([
      ['对党委书记的评议票', null, null],
      ['票号', '好', '较好'],
      ['1', null, '√'],
      ['2', null, null],
    ])
    expect(titled.ballots).toEqual([
      { track: 'downward', id: '1', subject: 's00', marks: ['fairly-good'] },
      { track: 'downward', id: '2', subject: 's00', marks: [] },
    ])
    expect(titled.committee).toEqual({ id: 'c1', secretary: 's00' })
  })

  test('a title that speaks loosely of 党委书记 does not move ballots whose rows name organizations', async () => {
    const { ballots } = await readWith([
      ['2023年度党委书记抓党建述职评议会评议票', null, null, null, null],
      ['票号', '党组织', '书记', '好', '较好'],
      ['1', '示例01村党支部', '书记01', '√', null],
    ])
    expect(ballots).toEqual([{ track: 'upward', id: '1', subject: 's01', marks: ['good'] }])
  })

  test('a row that names the committee’s secretary among the others is on the other track', async () => {
    const meeting = csv('m.csv', [
      ['会议日期', '2023-12-20'],
      ['党委名称', '示例镇党委'],
      ['党委书记', '党委书记00'],
    ])
    const ballots = csv('b.csv', [
      ['票号', '党组织', '书记', '好', '较好'],
      ['1', '示例01村党支部', '书记01', '√', ''],
      ['1', '示例镇党委', '党委书记 00', '', '√'],
      ['2', '', '党委书记00', '√', ''],
    ])
    const caseFile = await readCase(roster, ballots, meeting)
    expect(caseFile.ballots).toEqual([
      { track: 'upward', id: '1', subject: 's01', marks: ['good'] },
      { track: 'downward', id: '1', subject: '党委书记00', marks: ['fairly-good'] },
      { track: 'downward', id: '2', subject: '党委书记00', marks: ['good'] },
    ])
  })

  test('a column may name the track', async () => {
    const { ballots } = await readWith([
      ['评议类型', '票号', '书记', '好', '较好'],
      ['下评', '1', '党委书记00', '√', ''],
      ['上述', '1', '书记01', '√', ''],
    ])
    expect(ballots?.map(({ track, subject }) => [track, subject])).toEqual([
      ['downward', '党委书记00'],
      ['upward', 's01'],
    ])
  })

  test('voter classes by their labels', async () => {
    const classes = [
      { id: 'A', label: '领导', weight: '3/10' },
      { id: 'B', label: '同事', also: ['职工'], weight: '7/10' },
    ]
    const classed: Policy = {
      ...policy,
      tracks: policy.tracks.map((track) => ({ ...track, ballot: { ...track.ballot, classes } })),
    }
    const file = csv('b.csv', [
      ['票号', '票种', '书记', '好', '较好'],
      ['1', '职工', '书记01', '√', ''],
      ['2', 'A', '书记01', '√', ''],
    ])
    const result = await readOfficeFiles([roster, file], classed)
    expect(result.ok && result.caseFile.ballots?.map((ballot) => ballot.class)).toEqual(['B', 'A'])
  })
})

test('tallies: figures that are not there stay absent; units and full-width digits are read', async () => {
  const { tallies } = await readWith([
    ['单位', '姓名', '好', '较好', '一般', '差', '发放票数', '空白票', '废票（张）'],
    ['示例01村党支部', '书记01', '３０', '22张', 4, 2, 60, null, 1],
  ])
  expect(tallies).toEqual([
    {
      track: 'upward',
      subject: 's01',
      counts: { good: 30, 'fairly-good': 22, average: 4, poor: 2 },
      issued: 60,
      spoiled: 1,
    },
  ])
})

test('counts without 发出票 and the like are known by their figures', async () => {
  const { tallies } = await readWith([
    ['党组织', '书记', '好', '较好', '一般', '差'],
    ['示例01村党支部', '书记01', 30, 22, 4, 2],
  ])
  expect(tallies).toEqual([
    { track: 'upward', subject: 's01', counts: { good: 30, 'fairly-good': 22, average: 4, poor: 2 } },
  ])
})

test('history: one column a year, years without a grade, and an earlier secretary', async () => {
  const wide = await readWith([
    ['党组织', '2021年', '2022年度等次'],
    ['示例01村党支部', '较好', ''],
    ['示例02村党支部', '未定等次', '好'],
  ])
  expect(wide.history).toEqual([
    { year: 2021, organization: 'o01', grade: 'fairly-good' },
    { year: 2021, organization: 'o02', grade: null },
    { year: 2022, organization: 'o02', grade: 'good' },
  ])
  const long = await readWith([
    ['年份', '党组织', '书记', '等次'],
    ['2022年', '示例01村党支部', '前任书记01', '好'],
  ])
  expect(long.history).toEqual([{ year: 2022, organization: 'o01', secretary: '前任书记01', grade: 'good' }])
  const reviews = await readWith([
    ['年度', '党组织', '第几次', '等次', '依据方案'],
    ['2022', '示例01村党支部', 2, '好', 'wuding-river-2022'],
    ['2022', '示例01村党支部', '', '较好', ''],
  ])
  expect(reviews.history).toEqual([
    { year: 2022, organization: 'o01', grade: 'good', policy: 'wuding-river-2022', review: 2 },
    { year: 2022, organization: 'o01', grade: 'fairly-good' },
  ])
})

test('judgements', async () => {
  const { judgements } = await readWith([
    ['党组织', '书记', '综合评价等次', '主要成绩', '主要问题', '是否严重', '评定理由', '整改期限'],
    ['示例01村党支部', '书记01', '较好', '制度健全', '1.学习不够\n2.活动少', '否', '点评', '2024-03-31'],
    ['示例02村党支部', '书记02', '', '', '', '', '', ''],
  ])
  expect(judgements).toEqual([
    {
      track: 'upward',
      subject: 's01',
      grade: 'fairly-good',
      strengths: ['制度健全'],
      problems: ['学习不够', '活动少'],
      serious: false,
      reason: '点评',
      rectifyBy: '2024-03-31',
    },
  ])
})

test('reports', async () => {
  const { reports } = await readWith([
    [
      '党组织',
      '书记',
      '报送日期',
      '审核日期',
      '报告内容',
      '必答内容',
      '查摆问题',
      '问题篇幅占比',
      '是否回应上年度点评问题',
      '是否代表党组织述职',
      '公布日期',
      '公布范围',
    ],
    [
      '示例01村党支部',
      '书记01',
      '2023-12-13',
      '2023年12月15日',
      '1-3、思想建设，8',
      '坚强堡垒、党群服务中心',
      '学习不够',
      '１/3',
      '是',
      '否',
      '20231225',
      '全镇',
    ],
    ['示例02村党支部', '书记02', '', '', '全部', '无', '', 0.25, '', '', '', ''],
    ['示例03社区党支部', '示例·书记03', '', '', '', '', '', '35%', '', '', '', ''],
  ])
  expect(reports).toEqual([
    {
      subject: 's01',
      submittedOn: '2023-12-13',
      reviewedOn: '2023-12-15',
      topics: ['1', '2', '3', '8'],
      compulsory: ['fortress-branch', 'service-centre'],
      problems: ['学习不够'],
      problemProportion: '1/3',
      answersLastYear: true,
      onBehalfOfOrganization: false,
      publishedOn: '2023-12-25',
      publishedTo: '全镇',
    },
    { subject: 's02', topics: ['1', '2', '3', '4', '5', '6', '7', '8'], compulsory: [], problemProportion: '0.25' },
    { subject: 's03', problemProportion: '35%' },
  ])
})

test.each(['一半', '1/0', '-1', '3,5'])('%s is no proportion', async (proportion) => {
  const result = await read(
    roster,
    csv('x.csv', [
      ['书记', '报送日期', '问题篇幅占比'],
      ['书记01', '', proportion],
    ]),
  )
  expect(result.ok ? [] : result.faults.map(brief)).toMatchObject([{ code: 'not-a-number', found: proportion }])
})

test('comments, visits, annual results', async () => {
  const comments = await readWith([
    ['党组织', '书记', '点评人', '点评问题'],
    ['示例01村党支部', '书记01', '党委书记00', '学习不够；活动少'],
    ['示例02村党支部', '书记02', '', '无'],
  ])
  expect(comments.comments).toEqual([
    { subject: 's01', by: '党委书记00', problems: ['学习不够', '活动少'] },
    { subject: 's02', problems: [] },
  ])
  const visits = await readWith([
    ['党组织', '调研日期', '调研内容'],
    ['示例01村党支部', '2023.11.30', '走访党员'],
  ])
  expect(visits.visits).toEqual([{ organization: 'o01', on: '2023-11-30', note: '走访党员' }])
  const results = await readWith([
    ['年度', '书记', '年度考核结果'],
    [2023, '书记01', '优秀'],
  ])
  expect(results.annualResults).toEqual([{ subject: 's01', result: '优秀' }])
})

test('days of events, by label or id, for all or for one', async () => {
  const events = [
    { id: 'posted', label: '开始公示' },
    { id: 'appeal', label: '申诉' },
  ]
  const read = (rows: Rows) => readOfficeFiles([roster, csv('a.csv', rows)], { ...policy, events })
  const good = await read([
    ['事项', '日期'],
    ['开始公示', '2023-12-22'],
    ['appeal', '2024-01-03'],
  ])
  expect(good.ok && good.caseFile.events).toEqual([
    { event: 'posted', on: '2023-12-22' },
    { event: 'appeal', on: '2024-01-03' },
  ])
  const own = await read([
    ['书记', '程序事项', '日期'],
    ['书记01', '申诉', '2023年12月28日'],
    ['', '开始公示', '2023-12-22'],
  ])
  expect(own.ok && own.caseFile.events).toEqual([
    { event: 'appeal', on: '2023-12-28', subject: 's01' },
    { event: 'posted', on: '2023-12-22' },
  ])
  const bad = await read([
    ['事项', '日期', '书记'],
    ['会餐', '2023-12-22', ''],
  ])
  // With a person in every row the sheet is one of incidents; 程序事项 tells them apart.
  expect(bad.ok ? [] : bad.faults.map(({ code }) => code)).toContain('unknown-incident')
})

test('the register of last year', async () => {
  const { rectification } = await readWith([
    ['2022年度整改清单', null, null, null, null, null, null, null],
    ['党组织', '书记', '问题', '来源', '整改措施', '责任人', '整改时限', '整改状态'],
    ['示例01村党支部', '书记01', '活动少', '自己查摆、群众评议', '每月一次；签到', '书记01', '2023-06-30', '整改中'],
  ])
  expect(rectification).toEqual([
    {
      id: '2022-s01-3',
      organization: 'o01',
      subject: 's01',
      year: 2022,
      problem: '活动少',
      sources: [{ from: 'self' }, { from: 'public' }],
      measures: ['每月一次', '签到'],
      responsible: '书记01',
      due: '2023-06-30',
      state: 'in-progress',
      log: [],
    },
  ])
})

test('scores: one column a component, or one row', async () => {
  const scored: Policy = {
    ...policy,
    tracks: policy.tracks.map((track) => ({
      ...track,
      score: { components: [{ id: 'field-check', label: '实地考核', weight: '100%', outOf: 100 }] },
    })),
  }
  const wide = await readOfficeFiles(
    [
      roster,
      csv('b.csv', [
        ['党组织', '书记', '实地考核'],
        ['示例01村党支部', '书记01', '91.5'],
      ]),
    ],
    scored,
  )
  const long = await readOfficeFiles(
    [
      roster,
      csv('b.csv', [
        ['书记', '考核项目', '得分'],
        ['书记01', '实地考核', '91.5分'],
      ]),
    ],
    scored,
  )
  const expected = [{ track: 'upward', subject: 's01', component: 'field-check', value: '91.5' }]
  expect(wide.ok && wide.caseFile.scores).toEqual(expected)
  expect(long.ok && long.caseFile.scores).toEqual(expected)
})

describe('the meeting', () => {
  const expected = {
    date: '2023-12-20',
    due: 62,
    present: 60,
    attendees: [{ role: 'party-congress-delegate', count: 3 }],
  }

  test('lines, one a fact', async () => {
    const caseFile = await readWith([
      ['会议基本情况', null],
      ['年度', '2023年'],
      ['会议日期', '2023年12月20日'],
      ['应到人数', '62人'],
      ['实到', 60],
      ['党委名称', '示例镇党委'],
      ['党委书记', '党委书记00'],
      ['党代表', 3],
    ])
    expect(caseFile.meeting).toEqual(expected)
    expect(caseFile.committee).toEqual({ id: 'c1', name: '示例镇党委', secretary: '党委书记00' })
  })

  test('two facts a line, and facts in one cell', async () => {
    const lines = await readWith([
      ['会议日期', '2023-12-20', '应到', 62, '实到', 60],
      ['党代表人数：3', null, null, null, null, null],
    ])
    expect(lines.meeting).toEqual(expected)
  })

  test('a header with one row', async () => {
    const { meeting } = await readWith([
      ['会议日期', '应到', '实到'],
      ['2023-12-20', 62, 60],
    ])
    expect(meeting).toEqual({ date: '2023-12-20', due: 62, present: 60 })
  })

  test('attendees in a table, with the lines above it', async () => {
    const { meeting } = await readWith([
      ['会议日期：2023-12-20', null],
      ['应到', 62],
      ['实到', 60],
      ['代表类别', '人数'],
      ['党代表', 3],
      ['合计', 3],
    ])
    expect(meeting).toEqual(expected)
  })
})

test('a sheet without rows says that there are none; 无 says so too', async () => {
  const empty = await readWith([['党组织', '书记', '情形', '时间', '依据']])
  expect(empty.incidents).toEqual([])
  const none = await readWith([
    ['序号', '党组织', '书记', '情形', '时间'],
    ['1', '无', '', '', ''],
  ])
  expect(none.incidents).toEqual([])
})

test('an incident is cleared on a day, which is not before it happened', async () => {
  const incidents = (clearedOn: string) =>
    csv('x.csv', [
      ['党组织', '情形', '时间', '解除日期'],
      ['示例01村党支部', '被问责追责', '2023-05-01', clearedOn],
    ])
  expect((await readCase(roster, incidents('2024年1月5日'))).incidents).toEqual([
    { subject: 's01', kind: 'held-accountable', on: '2023-05-01', clearedOn: '2024-01-05' },
  ])
  const result = await read(roster, incidents('2023-04-30'))
  expect(result.ok ? [] : result.faults.map(brief)).toEqual([
    {
      code: 'wrong-date',
      severity: 'error',
      file: 'x.csv',
      row: 2,
      column: 'D（解除日期）',
      found: '2023-04-30',
      expected: '≥ 2023-05-01',
    },
  ])
})

test('titles, empty rows, footnotes, sums and repeated headers are no data', async () => {
  const plain = await readCase(roster)
  const dressed = await readCase(
    csv('roster.csv', [
      ['示例镇2023年度花名册', null, null, null],
      [null, null, null, null],
      ...rosterRows.slice(0, 2),
      [null, null, null, null],
      ...rosterRows.slice(0, 1),
      ...rosterRows.slice(2, 3),
      ['注：以上不含机关', null, null, null],
      ...rosterRows.slice(3),
      ['合计', '3个', null, null],
      [null, null, '填表人：', '经办人01'],
      ['2023年12月1日', null, null, null],
    ]),
  )
  // The numbers follow the rows of data, so they are the same.
  expect(dressed).toEqual(plain)
})
