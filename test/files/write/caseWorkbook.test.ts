import { readFileSync } from 'node:fs'
import * as xlsx from '@e965/xlsx'
import { describe, expect, it, test, vi } from 'vitest'
import { readOfficeFiles, writeResultsWorkbook } from '../../../src/files/index.js'
import { loadCase } from '../../../src/files/node/index.js'
import { caseWorkbook } from '../../../src/files/write/caseWorkbook.js'
import { settledCase } from '../../../src/files/write/formLosses.js'
import { appraise } from '../../../src/index.js'
import {
  collegeBranches,
  policies,
  publicInstitutions,
  workStyleSurvey,
  wudingRiver2023,
} from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import { unordered } from './carriable.js'
import { openAsClerk } from './clerk.js'
import { openWorkbook } from './openWorkbook.js'
import { smallCase } from './smallCase.js'

const read = async (bytes: Uint8Array, policy: Policy = wudingRiver2023) =>
  readOfficeFiles([{ name: '填报表.xlsx', bytes }], policy)

const sampleRoster = async (): Promise<CaseFile> => {
  const bytes = readFileSync(new URL('../../../seeds/cases/samples-2023/roster.xlsx', import.meta.url))
  const result = await readOfficeFiles([{ name: 'roster.xlsx', bytes }], wudingRiver2023)
  if (!result.ok) throw new Error('no roster')
  return result.caseFile
}

const bundled = async (): Promise<CaseFile> => {
  const result = await loadCase('seeds/cases/wuding-river-2023', wudingRiver2023)
  if (!result.ok) throw new Error('no case')
  return result.caseFile
}

/** One part of the package, as text. */
const partOf = (bytes: Uint8Array, path: string): string => {
  const entry = xlsx.CFB.find(xlsx.CFB.read(Buffer.from(bytes), { type: 'buffer' }), path)
  return entry ? Buffer.from(entry.content as Uint8Array).toString('utf8') : ''
}

/** The XML of the sheet of that name. */
const sheetXml = (bytes: Uint8Array, name: string): string => {
  const at = xlsx.read(bytes, { type: 'array', bookSheets: true }).SheetNames.indexOf(name)
  return partOf(bytes, `/xl/worksheets/sheet${at + 1}.xml`)
}

const headingsOf = (bytes: Uint8Array, name: string) =>
  (openWorkbook(bytes).get(name) ?? []).find(([first]) => String(first).startsWith('序号')) ?? []

describe('what is asked follows from the plan', () => {
  test('of the 2023 plan', async () => {
    const { bytes, lost } = await caseWorkbook(wudingRiver2023)
    expect(lost).toEqual([])
    expect([...openWorkbook(bytes).keys()]).toEqual([
      '填写说明',
      '花名册',
      '往年等次',
      '上年结转整改清单',
      '会前调研',
      '述职报告',
      '会议情况',
      '参会人员',
      '点评',
      '得票统计（上述）',
      '得票统计（下评）',
      '评议票（上述）',
      '评议票（下评）',
      '情形',
      // The other track is only counted: nobody is judged on it.
      '综合评价意见（上述）',
      '年度考核结果',
      '下拉选项',
    ])
    expect(headingsOf(bytes, '花名册')).toEqual(['序号', '党组织', '类别', '书记', '任职时间'])
    // The streak is the organization's, so earlier secretaries are not asked for.
    expect(headingsOf(bytes, '往年等次')).toEqual(['序号', '年度', '党组织', '综合评价等次'])
    // 篇幅占比 and 公布 are looked at by no check of this plan.
    expect(headingsOf(bytes, '述职报告')).toEqual([
      '序号',
      '党组织',
      '书记',
      '报送时间',
      '审核时间',
      '报告内容',
      '必答内容',
      '存在的问题和不足',
      '是否回应上年度点评问题',
      '是否代表党组织述职',
    ])
    expect(headingsOf(bytes, '情形')).toEqual(['序号', '党组织', '书记', '情形', '时间', '依据', '认定机关'])
  })

  test('of a plan without ballots, with facts, events and incidents of the committee', async () => {
    const { bytes } = await caseWorkbook(publicInstitutions)
    const book = openWorkbook(bytes)
    expect([...book.keys()]).toEqual([
      '填写说明',
      '花名册',
      '往年等次',
      '会议情况',
      '情形',
      '综合评价意见',
      '事项日期',
      '下拉选项',
    ])
    expect(headingsOf(bytes, '花名册')).toEqual(['序号', '党组织', '类别', '书记', '任职时间', 'leave', 'leave-months'])
    expect(headingsOf(bytes, '情形').slice(0, 4)).toEqual(['序号', '对象类别', '党组织', '书记'])
    const lines = (book.get('会议情况') ?? []).map(([label]) => label)
    expect(lines).toContain('党委情况：collective-merit')
    expect(lines).toContain('党委情况：unit-result')
  })

  test('of a plan that rates organizations: no names of people', async () => {
    const { bytes } = await caseWorkbook(workStyleSurvey)
    expect(headingsOf(bytes, '花名册')).not.toContain('书记')
    expect(headingsOf(bytes, '得票统计')).toEqual([
      '序号',
      '党组织',
      '发出票',
      '满意',
      '基本满意',
      '不满意',
      '不了解',
      '空白票',
      '废票',
    ])
  })

  test('of a plan whose ballots take a score', async () => {
    const { bytes } = await caseWorkbook(collegeBranches)
    expect(headingsOf(bytes, '评议票')).toContain('评分')
    expect(headingsOf(bytes, '得票统计')).toContain('各分数票数')
    expect(headingsOf(bytes, '考核得分')).toEqual(['序号', '党组织', '书记', '党支部考核得分'])
    expect(headingsOf(bytes, '述职报告')).toContain('问题篇幅占比')
  })

  test.each(policies.map((policy) => [policy.id, policy] as const))(
    '%s: every sheet is known by its headings, and an untouched workbook says nothing but the year',
    async (_, policy) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { bytes } = await caseWorkbook(policy, undefined, { language })
        const result = await read(bytes, policy)
        // Without a roster there is nobody to appraise; nothing else is wrong.
        expect(result.ok ? [] : result.faults.map(({ code, sheet }) => [code, sheet])).toEqual([
          ['no-rows', language === 'en' ? 'Roster' : '花名册'],
        ])
        expect(new Set(result.notes.map(({ code }) => code))).toEqual(new Set(['guide-sheet', 'form-untouched']))
        expect(result.sources.every(({ rows, kind }) => rows === (kind === 'meeting' ? 1 : 0))).toBe(true)
      }
    },
  )
})

describe('the cells', () => {
  it('offers the words of the plan, and the names of the roster', async () => {
    const { bytes } = await caseWorkbook(wudingRiver2023)
    const lists = openWorkbook(bytes).get('下拉选项') ?? []
    expect(lists[0]?.[0]).toBe('下拉选项')
    const column = (heading: string) => {
      const at = (lists[1] ?? []).indexOf(heading)
      return lists.slice(2).flatMap((row) => row[at] ?? [])
    }
    expect(column('类别')).toEqual(['村', '社区', '非公有制企业', '机关', '事业单位'])
    expect(column('情形')).toEqual(['年度基层党建工作出现重大失误造成严重影响', '抓基层党建工作不力被问责追责'])
    expect(partOf(bytes, '/xl/workbook.xml')).toMatch(/name="下拉选项"[^>]*state="hidden"/)
    const roster = sheetXml(bytes, '花名册')
    expect(roster).toMatch(/<dataValidation[^>]*type="list"[^>]*sqref="C5:C304"/)
    expect(roster).toMatch(/<formula1>'下拉选项'!\$A\$3:\$A\$7<\/formula1>/)
    // Names on the other sheets come from the roster, below its example in row 4.
    expect(sheetXml(bytes, '点评')).toContain("<formula1>'花名册'!$B$5:$B$304</formula1>")
  })

  it('takes lists longer than a cell formula may be', async () => {
    const incidentKinds = Array.from({ length: 40 }, (_, index) => ({
      id: `incident-${index}`,
      label: `第${index + 1}种，名称里有逗号的情形`,
    }))
    const [track] = wudingRiver2023.tracks
    if (!track) throw new Error('no track')
    const rules = incidentKinds.map(({ id }) => ({
      id,
      clause: '4.4',
      when: { incident: id, within: 'year' as const },
      then: { exactly: 'poor' },
    }))
    const { bytes } = await caseWorkbook({ ...wudingRiver2023, incidentKinds, tracks: [{ ...track, rules }] })
    const formulas = [...sheetXml(bytes, '情形').matchAll(/<formula1>(.*?)<\/formula1>/gu)].map(([, one]) => one ?? '')
    expect(formulas.every((formula) => formula.length < 255)).toBe(true)
    expect((openWorkbook(bytes).get('下拉选项') ?? []).flat()).toContain('第40种，名称里有逗号的情形')
  })

  it('asks for days, whole numbers and texts, with a note on each', async () => {
    const { bytes } = await caseWorkbook(wudingRiver2023)
    const roster = sheetXml(bytes, '花名册')
    expect(roster).toMatch(/type="date"[^>]*sqref="E5:E304"[^>]*prompt="[^"]*2021年3月/)
    expect(sheetXml(bytes, '得票统计（上述）')).toMatch(/type="whole"[^>]*operator="greaterThanOrEqual"/)
    for (const name of ['花名册', '点评', '情形', '评议票（上述）']) {
      const validations = [...sheetXml(bytes, name).matchAll(/<dataValidation [^>]*>/gu)].map(([one]) => one)
      expect(validations.length).toBe(headingsOf(bytes, name).length - 1)
      expect(validations.filter((one) => !/ prompt="[^"]{4,255}"/u.test(one))).toEqual([])
    }
    // yyyy-mm-dd stands in the list of formats
    expect(partOf(bytes, '/xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"')
  })

  it('locks everything but what is to be filled in, without a password', async () => {
    const { bytes } = await caseWorkbook(wudingRiver2023)
    const names = [...openWorkbook(bytes).keys()]
    for (const name of names) {
      const protection = /<sheetProtection[^>]*>/u.exec(sheetXml(bytes, name))?.[0] ?? ''
      expect(protection, name).toContain('sheet="1"')
      expect(protection).not.toContain('password')
    }
    const styles = partOf(bytes, '/xl/styles.xml')
    const formats = [
      ...(/<cellXfs.*?<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gsu),
    ]
    const isOpen = (xml: string, place: string) => {
      const style = Number(new RegExp(`<c r="${place}"[^>]* s="(\\d+)"`, 'u').exec(xml)?.[1])
      return formats[style]?.[0].includes('locked="0"') ?? false
    }
    const roster = sheetXml(bytes, '花名册')
    const places = ['A1', 'B3', 'B4', 'B5', 'E304']
    expect(places.map((place) => isOpen(roster, place))).toEqual([false, false, false, true, true])
    const meeting = sheetXml(bytes, '会议情况')
    expect(['A3', 'B3', 'C3'].map((place) => isOpen(meeting, place))).toEqual([false, true, false])
  })

  it('is set up for A4, with the header repeated and frozen', async () => {
    const { bytes } = await caseWorkbook(wudingRiver2023)
    const ballots = sheetXml(bytes, '评议票（上述）')
    expect(ballots).toMatch(/<pageSetup[^>]*paperSize="9"/)
    expect(ballots).toMatch(/<pageSetup[^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
    expect(ballots).toMatch(/<pane[^>]*ySplit="4"/)
    expect(partOf(bytes, '/xl/workbook.xml')).toMatch(/Print_Titles[^<]*>'评议票（上述）'!\$4:\$4</)
  })

  it('is the same for the same input', async () => {
    const [one, other] = [
      await caseWorkbook(wudingRiver2023, smallCase),
      await caseWorkbook(wudingRiver2023, smallCase),
    ]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })
})

describe('with a roster', () => {
  test('people are filled in, and there is a row for each on the sheets about them', async () => {
    const { bytes, lost } = await caseWorkbook(wudingRiver2023, await sampleRoster())
    expect(lost).toEqual([])
    const tallies = (openWorkbook(bytes).get('得票统计（上述）') ?? []).slice(5, 25)
    expect(tallies.map((row) => row[2])).toEqual(
      Array.from({ length: 20 }, (_, index) =>
        index === 8 ? '示例·书记09' : `书记${String(index + 1).padStart(2, '0')}`,
      ),
    )
    const result = await read(bytes)
    expect(result.ok && unordered(result.caseFile)).toBe(unordered(await sampleRoster()))
  })

  test('filled in by a clerk and appraised, it yields the results', async () => {
    const clerk = openAsClerk((await caseWorkbook(wudingRiver2023, await sampleRoster())).bytes)
    clerk.answer('会议情况', '党委名称', '示例镇党委')
    clerk.answer('会议情况', '党委书记', '书记00')
    clerk.answer('会议情况', '会议日期', '2023年12月20日')
    clerk.answer('会议情况', '应到人数', 62)
    clerk.answer('会议情况', '实到人数', 60)
    const counts = (good: number, fairlyGood: number, average: number, poor: number) => ({
      发出票: 60,
      好: good,
      较好: fairlyGood,
      一般: average,
      差: poor,
      空白票: 0,
      废票: 60 - good - fairlyGood - average - poor,
    })
    for (let index = 1; index <= 20; index += 1) {
      const name = index === 9 ? '示例·书记09' : `书记${String(index).padStart(2, '0')}`
      // 03: 4 + 2 of 58 is 10.34%, over 10%; 05: 4 + 2 of 60 is 10% and not over it.
      const votes =
        index === 3 ? counts(30, 22, 4, 2) : index === 5 ? counts(40, 14, 4, 2) : counts(58 - index, 2 + index, 0, 0)
      clerk.fill('得票统计（上述）', name, votes)
    }
    clerk.add('评议票（下评）', [
      { 票号: '下01', 党委书记: '书记00', 评议等次: '好' },
      { 票号: '下02', 党委书记: '书记00', 评议等次: '好、差', 存在的问题和不足: '到支部指导不够' },
      { 票号: '下03', 党委书记: '书记00' },
    ])
    clerk.add('情形', [
      { 党组织: '示例14社区党支部', 书记: '书记14', 情形: '抓基层党建工作不力被问责追责', 时间: '2023-08-14' },
    ])
    clerk.add('综合评价意见（上述）', [])
    clerk.fill('综合评价意见（上述）', '书记02', {
      综合评价等次: '较好',
      存在的问题和不足: '1. 阵地管理不规范\n2. 走访不够',
    })
    clerk.fill('点评', '书记01', { 点评人: '书记00', 点评指出的问题: '党员教育不够' })
    clerk.add('往年等次', [])
    clerk.add('会前调研', [{ 序号: 1, 党组织: '无' }])
    const bytes = clerk.save()

    const result = await read(bytes)
    expect(result.ok ? [] : result.faults).toEqual([])
    if (!result.ok) return
    const { caseFile } = result
    expect(caseFile.meeting).toEqual({ date: '2023-12-20', due: 62, present: 60 })
    expect(caseFile.tallies?.length).toBe(20)
    expect(caseFile.judgements).toEqual([
      { track: 'upward', subject: 's02', grade: 'fairly-good', problems: ['阵地管理不规范', '走访不够'] },
    ])
    expect(caseFile.ballots?.map(({ track, subject, marks }) => [track, subject, marks])).toEqual([
      ['downward', '书记00', ['good']],
      ['downward', '书记00', ['good', 'poor']],
      ['downward', '书记00', []],
    ])
    // 无 says that there were none; sheets left as they were say nothing.
    expect(caseFile.visits).toEqual([])
    expect(caseFile).not.toHaveProperty('history')
    expect(caseFile).not.toHaveProperty('reports')

    const appraisal = appraise(wudingRiver2023, caseFile)
    const gradeOf = (subject: string) =>
      appraisal.tracks[0]?.determinations.find((one) => one.subject === subject)?.grade
    // Vetoed by votes, held to account, judged; 10% is not over 10%, but 40 votes for 好 rank low, and the quota moves them down; the best stays.
    expect(['s03', 's14', 's02', 's05', 's01'].map(gradeOf)).toEqual([
      'poor',
      'poor',
      'fairly-good',
      'fairly-good',
      'good',
    ])
    // 40% of 20 is 8.
    expect(appraisal.tracks[0]?.quotas[0]).toMatchObject({ actual: 8, met: true })
    const results = await writeResultsWorkbook(appraisal, wudingRiver2023, caseFile)
    expect(openWorkbook(results).get('结果')?.flat()).toContain('书记03')
  })

  test('an example row that was overwritten is not taken for an example', async () => {
    const clerk = openAsClerk((await caseWorkbook(wudingRiver2023, await sampleRoster())).bytes)
    clerk.set('点评', 'B4', '示例01村党支部')
    const result = await read(clerk.save())
    expect(result.ok ? [] : result.faults.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([
      ['example-filled', '点评', 4],
    ])
  })

  test('where names do not tell everybody apart, codes do', async () => {
    const twins: CaseFile = {
      year: 2023,
      organizations: [
        { id: 'A', name: '示例党支部', kind: 'village' },
        { id: 'B', name: '示例党支部', kind: 'village' },
      ],
      secretaries: [
        { id: 'a', name: '书记01', organization: 'A' },
        { id: 'b', name: '书记01', organization: 'B' },
      ],
    }
    const { bytes, lost } = await caseWorkbook(wudingRiver2023, twins)
    expect(lost).toEqual([])
    expect(headingsOf(bytes, '点评')).toEqual([
      '序号',
      '党组织',
      '党组织编号',
      '书记',
      '书记编号',
      '点评人',
      '点评指出的问题',
    ])
    const clerk = openAsClerk(bytes)
    clerk.fill('点评', 'b', { 点评指出的问题: '走访不够' })
    const result = await read(clerk.save())
    expect(result.ok && result.caseFile.comments).toEqual([{ subject: 'b', problems: ['走访不够'] }])
  })
})

describe('with a case', () => {
  test('the bundled case comes back whole', async () => {
    const caseFile = await bundled()
    const { bytes, lost } = await caseWorkbook(wudingRiver2023, caseFile)
    expect(lost).toEqual([])
    const result = await read(bytes)
    expect(result.ok && unordered(settledCase(wudingRiver2023, result.caseFile))).toBe(
      unordered(settledCase(wudingRiver2023, caseFile)),
    )
    if (!result.ok) return
    const [before, after] = [caseFile, result.caseFile].map((one) => appraise(wudingRiver2023, one))
    expect(after).toEqual(before)
  })

  test('what no sheet has a place for is named, never lost in silence', async () => {
    const item = {
      id: '1',
      organization: 'o01',
      subject: 's01',
      year: 2022,
      problem: '走访不够',
      sources: [{ from: 'superior' as const }],
      measures: [],
      responsible: null,
      due: null,
      state: 'listed' as const,
      log: [],
    }
    const log = [
      { do: 'plan' as const, on: '2023-01-10', measures: ['每月走访'], responsible: '书记01', due: '2023-06-30' },
      { do: 'start' as const, on: '2023-01-12', by: '书记01' },
    ]
    const attributes = { 爱好: '书法' }
    const whole = {
      ...smallCase,
      organizations: smallCase.organizations.map((one, index) => (index === 1 ? { ...one, attributes } : one)),
      rectification: [item, { ...item, id: '2', log }],
      'x-portal': { kept: true },
    }
    const { bytes, lost } = await caseWorkbook(wudingRiver2023, whole)
    // The items come back with their steps; no condition of the plan asks for 爱好.
    expect(lost).toEqual([
      { code: 'not-carried', path: '/organizations/1', fault: null },
      { code: 'not-carried', path: '/x-portal', fault: null },
    ])
    const result = await read(bytes)
    expect(result.ok && result.caseFile.rectification).toEqual(whole.rectification)
  })

  test('what the reader would refuse is told with its place', async () => {
    const { lost } = await caseWorkbook(wudingRiver2023, {
      ...smallCase,
      judgements: [{ subject: 's01', grade: '特好' }],
    })
    expect(lost).toMatchObject([
      { code: 'refused', path: null, fault: { code: 'unknown-grade', sheet: '综合评价意见（上述）', found: '特好' } },
    ])
  })

  test('an empty list is 无, and a list that was not supplied stays open', async () => {
    const { bytes } = await caseWorkbook(wudingRiver2023, { ...smallCase, visits: [] })
    const book = openWorkbook(bytes)
    expect(book.get('会前调研')?.[4]?.slice(0, 2)).toEqual([1, '无'])
    expect(book.get('述职报告')?.[4]?.slice(0, 3)).toEqual([1, '示例01村党支部', '书记01'])
    const result = await read(bytes)
    expect(result.ok && [result.caseFile.visits, result.caseFile.reports]).toEqual([[], undefined])
  })

  it.each(['=1+1', '+1', '@x', "'=1", '<b>&amp;</b>', '{page}&P'])(
    '%s is nowhere a formula, and comes back',
    async (text) => {
      const dangerous: CaseFile = {
        ...smallCase,
        committee: { id: 'c1', name: text, secretary: 's00' },
        organizations: smallCase.organizations.map((one, index) => (index > 0 ? one : { ...one, name: text })),
        secretaries: smallCase.secretaries.map((one, index) => (index > 0 ? one : { ...one, name: text })),
        ballots: [{ id: text, track: 'downward', subject: 's00', marks: ['good'], problems: text, suggestions: text }],
        incidents: [{ subject: 's01', kind: 'held-accountable', on: '2023-08-14', basis: text, by: text }],
        comments: [{ subject: 's01', by: text, problems: [text] }],
      }
      const { bytes, lost } = await caseWorkbook({ ...wudingRiver2023, title: text }, dangerous)
      expect(lost).toEqual([])
      const book = xlsx.read(bytes, { type: 'array', cellFormula: true })
      const cells = book.SheetNames.flatMap((name) =>
        Object.entries(book.Sheets[name] ?? {}).flatMap(([place, cell]) =>
          place.startsWith('!') ? [] : [cell as xlsx.CellObject],
        ),
      )
      expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
      expect(cells.filter(({ v }) => typeof v === 'string' && /^[=+@-]/u.test(v))).toEqual([])
      const result = await read(bytes)
      expect(result.ok && unordered(settledCase(wudingRiver2023, result.caseFile))).toBe(
        unordered(settledCase(wudingRiver2023, dangerous)),
      )
    },
  )
})

describe('without the spreadsheet writer', () => {
  it('says which package is missing', async () => {
    vi.resetModules()
    vi.doMock('hucre/xlsx', () => {
      throw new Error('not installed')
    })
    const { caseWorkbook: write } = await import('../../../src/files/write/caseWorkbook.js')
    await expect(write(wudingRiver2023)).rejects.toMatchObject({ code: 'missing-package', package: 'hucre' })
    vi.doUnmock('hucre/xlsx')
  })
})
