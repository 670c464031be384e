import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { alertHelp, alertTable, explainAlert, listAlerts } from '../../src/explain/index.js'
import { type Alert, type AlertCode, alertCodes } from '../../src/schema/alert.js'
import { codes, samples } from './alertSamples.js'
import { caseFile, policy } from './plan.js'

const context = { policy, caseFile }
const alertOf = (code: AlertCode, changes: Partial<Alert> = {}): Alert => ({
  code,
  severity: 'error',
  clause: null,
  subjects: [],
  params: samples[code],
  ...changes,
})
const zh = (code: AlertCode, changes?: Partial<Alert>) => explainAlert(alertOf(code, changes), context)
const unfit = /[{}]|undefined|NaN|null|\[object|true|false/

describe('every alert', () => {
  test('has its sample', () => expect([...codes].sort()).toEqual([...alertCodes].sort()))

  describe.each(codes)('%s', (code) => {
    test.each([
      ['zh-CN', '。'],
      ['en', '.'],
    ] as const)('is a whole sentence in %s, with every value', (language, end) => {
      const text = explainAlert(alertOf(code), context, { language, catalogue: { words: { absent: '¿' } } })
      expect(text).not.toMatch(unfit)
      expect(text).not.toContain('¿')
      expect(text.endsWith(end)).toBe(true)
    })

    test.each(['zh-CN', 'en'] as const)('says nothing odd in %s where parameters are absent', (language) => {
      const names = Object.keys(samples[code])
      for (const params of [{}, Object.fromEntries(names.map((name) => [name, null]))])
        expect(explainAlert(alertOf(code, { params }), context, { language })).not.toMatch(unfit)
    })

    test.each(['zh-CN', 'en'] as const)('has meaning, cause and cure in %s', (language) => {
      const { meaning, cause, cure } = alertHelp(code, { language })
      for (const text of [meaning, cause, cure]) expect(text).toMatch(/.{3}[.。]$/)
    })
  })
})

describe('sentences worked out by hand', () => {
  test.each<[AlertCode, string]>([
    ['year-mismatch', '方案为2023年度，数据为2022年度，年度不一致。'],
    ['input-missing', '未提供会议日期。'],
    ['duplicate-ballot', '“上述”第“001”号评议表重复录入，内容一致，按一张计算。'],
    [
      'tally-mismatch',
      '“上述”评议表与得票统计不一致，均未采用；评议表计“好”50张、收回58张，得票统计计“好”49张、收回57张。',
    ],
    ['tally-sum', '“上述”得票统计所列收回票为60张，按各项相加为58张，两数不符，未采用。'],
    ['quorum-not-met', '“上述”应到62人，实到40人，未达到80%的规定人数。'],
    ['report-proportion-low', '述职报告查摆问题及原因的篇幅占25%，少于规定的1/3。'],
    ['coverage-count', '方案公布的村、社区为16个，名册上为15个。'],
    ['annual-result-barred', '年度考核结果为“优秀”，但按规定年度考核不得评为“优秀”。'],
    ['meeting-outside-window', '会议日期为2024年1月5日，不在2023年12月11日至2023年12月31日之间。'],
    ['report-not-reviewed', '没有述职报告的审核日期，应在会前（会议日期2023年12月20日）审核。'],
    ['attendance-missing', '参会人员中没有政协委员。'],
    ['consequence-undetermined', '综合评价意见未注明问题是否严重，是否追责尚不能确定。'],
  ])('%s', (code, text) => expect(zh(code)).toBe(text))

  test('a composition: a share of some roles, or a number', () => {
    const { atLeast, base, of, limit, ...both } = samples['composition-not-met']
    expect(zh('composition-not-met', { params: { ...both, base: base ?? 0, of: of ?? [], limit: limit ?? '' } })).toBe(
      '“上述”评议人员（政协委员、党代表）50人，其中政协委员34人，未达到70%的规定比例。',
    )
    expect(zh('composition-not-met', { params: { ...both, atLeast: atLeast ?? 0 } })).toBe(
      '“上述”评议人员中政协委员34人，少于规定的50人。',
    )
    expect(zh('composition-not-met', { params: { ...both, base: 0, of: of ?? [], limit: limit ?? '' } })).toContain(
      '0人，其中',
    )
  })

  test('a tally of scores: one score twice, or no scores at all', () => {
    expect(zh('duplicate-tally', { params: { track: 'upward', class: null, score: '90' } })).toBe(
      '“上述”得票统计中90分重复列出，未采用。',
    )
    expect(zh('tally-incomplete', { params: { track: 'upward', options: [] } })).toBe(
      '“上述”得票统计没有列出各分数的票数，未采用。',
    )
  })

  test('a tie names the clause, the tied, and the counts', () => {
    expect(zh('quota-tie', { clause: '4.4', subjects: ['s02', 's03'] })).toBe(
      '对照四（四），书记02、书记03：排名并列，不能拆分；“较好”及以下等次应占40%左右，实际不符合要求：' +
        '参评20人，目标8人，可取7、8、9人，实际11人，由党委研究确定。',
    )
  })

  test('copies of a ballot that differ', () => {
    expect(zh('duplicate-ballot', { params: { track: 'upward', ballot: '001', agree: false } })).toContain(
      '按一张废票计算',
    )
  })

  test('an organization that is itself appraised is named', () => {
    expect(zh('no-votes', { subjects: ['o02'] })).toBe('示例02村党支部：“上述”没有有效票，不能计算得票率。')
  })

  test('a late review names both days', () => {
    expect(zh('report-not-reviewed', { params: { reviewedOn: '2023-12-21', meeting: '2023-12-20' } })).toBe(
      '述职报告2023年12月21日审核，会议日期为2023年12月20日，应在会前审核。',
    )
  })

  test('history of a secretary', () => {
    expect(zh('history-conflict', { params: { secretary: 's02', year: 2022 } })).toBe(
      '书记02的2022年度等次有几条记录，互不一致，未采用。',
    )
  })
})

describe('ids', () => {
  test('with markup stay plain text, braces are no placeholders', () => {
    const id = '<b>{track}</b>'
    expect(zh('unknown-subject', { params: { list: 'ballots', id }, subjects: [id] })).toBe(
      `${id}：评议表中的“${id}”不在名册上。`,
    )
  })

  test.each(['__proto__', 'constructor', 'toString'])('%s is an id like any other', (id) => {
    const params = {
      list: id,
      id,
      track: id,
      rules: [id],
      grade: id,
      admissible: [id],
      quota: id,
      cohort: [id],
      input: id,
      role: id,
      do: id,
    }
    for (const code of codes) {
      const text = explainAlert(alertOf(code, { params, subjects: [id], clause: id }), context)
      expect(text).toContain(id)
      expect(text).not.toMatch(/undefined|\[object|function|native/)
    }
  })
})

test('a long list of people is cut where the caller asks for it, and the whole number told', () => {
  const alert = alertOf('report-missing', { clause: '4.2', subjects: ['s01', 's02', 's03'] })
  // 3 people, 2 names asked for: two names and “等3人”; 3 asked for: nothing is cut.
  expect(explainAlert(alert, context, { names: 2 })).toMatch(/^对照四（二），[^、]+、[^、]+等3人：/)
  expect(explainAlert(alert, context, { names: 2, language: 'en' })).toContain(' and others, 3 in all')
  expect(explainAlert(alert, context, { names: 3 })).toBe(explainAlert(alert, context))
})

test('a caller can replace single texts', () => {
  const catalogue = { alerts: { 'report-missing': '述职报告还没有交。' }, alertHelp: {} }
  expect(explainAlert(alertOf('report-missing'), context, { catalogue })).toBe('述职报告还没有交。')
  expect(explainAlert(alertOf('no-votes'), context, { catalogue })).toBe('“上述”没有有效票，不能计算得票率。')
  expect(zh('report-missing')).toBe('没有述职报告。')
})

describe('the table of alerts', () => {
  test('has every code once', () => expect(listAlerts().map(({ code }) => code)).toEqual([...alertCodes]))

  test.each([
    ['en', 'alerts.md'],
    ['zh-CN', 'alerts.zh-CN.md'],
  ] as const)('in %s is what docs/%s holds', (language, name) => {
    const file = new URL(`../../docs/${name}`, import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(alertTable({ language }))
  })
})
