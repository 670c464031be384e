import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../src/schema/index.js'
import { jsonSchemas } from '../../src/schema/index.js'
import { readPolicy, source } from './shipped.js'

const policy = readPolicy(JSON.parse(source))
const [upward, downward] = policy.tracks

/** What an id of the policy is, so that a clause can be held to the kind of thing that must carry it out. */
const carriers = new Map<string, string>([
  ...policy.tracks.flatMap((track): [string, string][] => [
    [track.id, `track ${track.subjects}`],
    ...(track.rules ?? []).map(({ id }): [string, string] => [id, `rule ${id}`]),
    ...(track.quotas ?? []).map(({ id }): [string, string] => [id, 'quota']),
    ...(track.consequences ?? []).map(({ id }): [string, string] => [id, `consequence ${id}`]),
  ]),
  ...(policy.streaks ?? []).map(({ id }): [string, string] => [id, 'streak']),
  ...(policy.schedule ?? []).map((one): [string, string] => [one.id, `deadline ${one.for}`]),
  ...(policy.attendance ?? []).map(({ role }): [string, string] => [role, `attendance ${role}`]),
  ...(policy.checks ?? []).map((one): [string, string] => [one.id, `check ${one.check}`]),
  ...(policy.records ?? []).map(({ id }): [string, string] => [id, 'record']),
  ...(policy.report?.topics ?? []).map(({ id }): [string, string] => [id, `topic ${id}`]),
  ...(policy.report?.compulsory ?? []).map(({ label }, index): [string, string] => [
    policy.report?.compulsory[index]?.id ?? '',
    `compulsory ${label}`,
  ]),
  ['rectification', 'register'],
])

type Role = 'rule' | 'check' | 'obligation' | 'record' | 'guidance'

/** Every row of the plan: id, label, what it must have become at least, and what must carry it out at least. */
const rows: [string, string, Role[], string[]][] = [
  ['0', '前言', ['record'], ['record']],
  ['1', '一', ['guidance'], []],
  ['2.1', '二（一）', ['check'], ['deadline meeting', 'check meeting-window']],
  ['2.2', '二（二）', ['check'], ['check coverage']],
  [
    '2.3',
    '二（三）',
    ['check'],
    ['track secretaries', 'track committee-secretary', 'check debrief-comment', 'check debrief-ballot'],
  ],
  ['3.1', '主要内容1', ['check'], ['topic 1', 'check report-topics']],
  ['3.2', '主要内容2', ['check'], ['topic 2', 'check report-topics']],
  ['3.3', '主要内容3', ['check'], ['topic 3', 'check report-topics']],
  ['3.4', '主要内容4', ['check'], ['topic 4', 'check report-topics']],
  ['3.5', '主要内容5', ['check'], ['topic 5', 'check report-topics']],
  ['3.6', '主要内容6', ['check'], ['topic 6', 'check report-topics']],
  [
    '3.7',
    '主要内容7',
    ['check'],
    [
      'topic 7',
      'compulsory 坚强堡垒模范支部创建',
      'compulsory 党群服务中心功能体系建设',
      'check report-topics',
      'check report-compulsory',
      'check report-last-year',
    ],
  ],
  ['3.8', '主要内容8', ['check'], ['topic 8', 'check report-topics']],
  ['4.1', '四（一）', ['check'], ['deadline visit', 'check visit']],
  [
    '4.2',
    '四（二）',
    ['check', 'rule', 'record'],
    [
      'deadline report',
      'check report-deadline',
      'check report-review',
      'check report-problems',
      'check report-last-year',
      'check report-on-behalf',
      'rule short-tenure',
      'record',
    ],
  ],
  [
    '4.3',
    '四（三）',
    ['check'],
    [
      'attendance party-congress-delegate',
      'attendance peoples-congress-delegate',
      'attendance cppcc-member',
      'attendance member-representative',
      'attendance public-representative',
      'check attendance',
      'track committee-secretary',
    ],
  ],
  [
    '4.4',
    '四（四）',
    ['rule', 'record'],
    ['rule ballot-veto', 'rule major-failure', 'rule held-accountable', 'quota', 'record'],
  ],
  [
    '4.5',
    '四（五）',
    ['obligation', 'rule'],
    [
      'consequence feedback',
      'consequence use-of-result',
      'consequence no-excellent',
      'consequence talk-and-rectify',
      'consequence accountability',
      'streak',
    ],
  ],
  ['4.6', '四（六）', ['record'], ['register', 'record']],
  ['5.1', '五（一）', ['record', 'check'], ['record', 'check closing-dossier']],
  ['5.2', '五（二）', ['check'], ['check debrief-comment', 'check comment-problem']],
  ['A1', '附件1', ['record'], ['track secretaries', 'record']],
  ['A2', '附件2', ['record'], ['track committee-secretary', 'record']],
]

describe('the clauses', () => {
  test('every row of the plan is there, in its order, and none besides', () => {
    expect(policy.clauses.map(({ id, label }) => [id, label])).toEqual(rows.map(([id, label]) => [id, label]))
  })

  test.each(rows)('%s %s became what it asks for', (id, _, asked, carriedBy) => {
    const clause = policy.clauses.find((one) => one.id === id)
    expect([clause?.as].flat()).toEqual(expect.arrayContaining(asked))
    expect(clause?.by?.filter((one) => !carriers.has(one)) ?? []).toEqual([])
    expect(clause?.by?.map((one) => carriers.get(one)) ?? []).toEqual(expect.arrayContaining(carriedBy))
  })

  test('everything that the policy does is claimed by a clause', () => {
    const claimed = new Set(policy.clauses.flatMap(({ by }) => by ?? []))
    expect([...carriers.keys()].filter((id) => !claimed.has(id))).toEqual([])
  })

  test('guidance is never carried out by anything', () => {
    const guidance = policy.clauses.filter((clause) => [clause.as].flat().includes('guidance'))
    expect(guidance.map(({ id, by }) => [id, by])).toEqual([['1', undefined]])
  })
})

/** Whether a place such as case/reports/publishedOn is in a published schema; lists are passed through. */
const hasPlace = (root: JsonSchema, node: unknown, keys: string[]): boolean => {
  if (typeof node !== 'object' || node === null) return false
  const schema = node as JsonSchema
  if (schema.$ref !== undefined) return hasPlace(root, root.$defs?.[schema.$ref.split('/').at(-1) ?? ''], keys)
  if (schema.items !== undefined) return hasPlace(root, schema.items, keys)
  if (schema.anyOf !== undefined) return schema.anyOf.some((one) => hasPlace(root, one, keys))
  const [first, ...rest] = keys
  return first === undefined || hasPlace(root, schema.properties?.[first], rest)
}

describe('the records', () => {
  const schemas = jsonSchemas()
  const places = (policy.records ?? []).flatMap(({ id, at }) => at.map((place): [string, string] => [id, place]))

  test.each(places)('%s: the documents hold %s', (_, place) => {
    const [document, ...keys] = place.split('/')
    const schema = schemas[document as keyof typeof schemas]
    expect(schema).toBeDefined()
    expect(keys.length).toBeGreaterThan(0)
    expect(hasPlace(schema, schema, keys)).toBe(true)
  })

  test('a place that is not there would be seen', () => {
    expect(hasPlace(schemas.case, schemas.case, ['reports', 'published'])).toBe(false)
  })
})

describe('facts and figures', () => {
  test('二（一）: the middle and last third of December 2023', () => {
    expect(policy.schedule?.find((one) => one.for === 'meeting')?.due).toEqual({
      from: '2023-12-11',
      until: '2023-12-31',
    })
  })

  test('二（二）: 16 villages and communities, 2 enterprises, 1 agency, 1 institution', () => {
    const coverage = policy.checks?.find((one) => one.check === 'coverage')
    expect(coverage).toMatchObject({
      announced: [
        { kinds: ['village', 'community'], count: 16 },
        { kinds: ['enterprise'], count: 2 },
        { kinds: ['agency'], count: 1 },
        { kinds: ['institution'], count: 1 },
      ],
    })
  })

  test('附件1, 附件2: four options, best first, and two questions answered in words', () => {
    for (const track of [upward, downward]) {
      expect(track?.scale.map(({ label }) => label)).toEqual(['好', '较好', '一般', '差'])
      expect(track?.ballot.options.map(({ label }) => label)).toEqual(['好', '较好', '一般', '差'])
      expect(track?.ballot.texts).toEqual(['problems', 'suggestions'])
    }
    expect([upward?.ballot.clause, downward?.ballot.clause]).toEqual(['A1', 'A2'])
    expect([upward?.tallyOnly, downward?.tallyOnly]).toEqual([undefined, true])
  })

  test('四（二）: under three months in post may report for the organization; one week before the meeting', () => {
    expect(upward?.rules?.find(({ id }) => id === 'short-tenure')).toMatchObject({
      when: { tenure: { under: { months: 3 } }, on: 'meeting' },
      then: { permits: 'report-on-behalf' },
    })
    expect(policy.schedule?.find((one) => one.for === 'report')?.due).toEqual({ before: 'meeting', days: 7 })
  })

  test('四（四）: the three ways to 差, and around 40% 较好 or lower', () => {
    const poor = upward?.rules?.filter(({ then }) => 'exactly' in then)
    expect(poor?.map(({ when, then }) => [when, then])).toEqual([
      [{ share: ['average', 'poor'], over: '10%' }, { exactly: 'poor' }],
      [{ incident: 'major-failure', within: 'year' }, { exactly: 'poor' }],
      [{ incident: 'held-accountable', within: 'year' }, { exactly: 'poor' }],
    ])
    expect(upward?.quotas).toMatchObject([
      { grades: ['fairly-good', 'average', 'poor'], around: '40%', within: '5%', cohort: 'all', vetoed: 'count' },
    ])
  })

  test('四（五）: what follows from a grade', () => {
    const follows = upward?.consequences?.map(({ id, when, then }) => [id, when, then.map((one) => one.do)])
    const everyGrade = { grade: ['good', 'fairly-good', 'average', 'poor'] }
    const average = { grade: ['average', 'poor'] }
    expect(follows).toEqual([
      ['feedback', everyGrade, ['feed-back', 'circulate']],
      ['use-of-result', everyGrade, ['count-in-cadre-appraisal']],
      ['no-excellent', { gradeBelow: 'good' }, ['bar-annual-result']],
      ['talk-and-rectify', average, ['reminder-talk', 'rectify']],
      ['accountability', { all: [average, { serious: true }] }, ['accountability']],
    ])
    expect(policy.streaks).toMatchObject([
      { grades: ['fairly-good'], years: 3, of: 'organization', then: [{ do: 'strengthen-organization' }] },
    ])
  })

  test('四（六）: problems come from three sources', () => {
    expect(policy.rectification?.sources).toEqual(['self', 'superior', 'public'])
  })

  test('a quotation is a short phrase', () => {
    expect(policy.clauses.filter(({ quote }) => (quote?.length ?? 0) > 20)).toEqual([])
  })
})
