import { afterEach, describe, expect, it, vi } from 'vitest'
import { writeResultsWorkbook } from '../../../src/files/write/resultsWorkbook.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { Policy } from '../../../src/schema/policy.js'
import { openWorkbook } from './openWorkbook.js'
import { smallAppraisal, smallCase } from './smallCase.js'

const write = (language?: 'zh-CN' | 'en') =>
  writeResultsWorkbook(smallAppraisal, wudingRiver2023, smallCase, language ? { language } : {})

const sheets = openWorkbook(await write())
const sheet = (name: string) => sheets.get(name) ?? []
const subtitle =
  '示例镇党委　方案：无定河镇2023年度党组织书记抓基层党建述职评议考核工作方案（版本1.0.0）　会议日期：2023-12-20'
const signature =
  '填报单位（盖章）：　　　　　　　　　　主要负责人：　　　　　　　　　　填报日期：　　　　年　　月　　日'

/** A merged row: its text, then nothing up to the last column. */
const merged = (text: string, columns: number) => [text, ...Array.from({ length: columns - 1 }, () => null)]

describe('results.xlsx', () => {
  it('has every sheet in its order', () => {
    expect([...sheets.keys()]).toEqual(['结果', '说明', '得票', '结果运用', '连续等次', '整改清单', '提示', '读法'])
  })

  it('结果: votes as numbers, shares, rank, grade, reasons, what follows', () => {
    const rows = sheet('结果')
    expect(rows.slice(0, 3)).toEqual([
      merged('2023年度述职评议考核结果', 16),
      merged(subtitle, 16),
      [
        '序号',
        '党组织',
        '类别',
        '书记',
        '好',
        '较好',
        '一般',
        '差',
        '有效票',
        '“好”占比',
        '“一般+差”占比',
        '名次',
        '等次',
        '状态',
        '理由',
        '结果运用',
      ],
    ])
    // shares of the valid ballots: 30/58, (4+2)/58; 50/58, 0; 40/60, (3+0)/60
    expect(rows.slice(3, 6)).toEqual([
      [
        1,
        '示例01村党支部',
        '村',
        '书记01',
        30,
        22,
        4,
        2,
        58,
        30 / 58,
        6 / 58,
        3,
        '差',
        '已定等次',
        '依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%，综合评价等次定为“差”。',
        '年度考核不得评为“优秀”；约谈提醒；限期整改（期限为2024年3月31日）',
      ],
      [
        2,
        '示例02社区党支部',
        '社区',
        '书记02',
        50,
        8,
        0,
        0,
        58,
        50 / 58,
        0,
        1,
        '好',
        '已定等次',
        '按方案，各项规定未限制等次的，建议等次为“好”。',
        '—',
      ],
      [
        3,
        '示例03机关党支部',
        '机关',
        '书记03',
        40,
        17,
        3,
        0,
        60,
        40 / 60,
        3 / 60,
        2,
        '较好',
        '已定等次',
        '经党委综合评价，等次定为“较好”，理由：两项任务未完成。',
        '年度考核不得评为“优秀”',
      ],
    ])
    expect(rows.slice(6).map(([text]) => text)).toEqual([
      '注：全体参评人员均适用：经党委研究后向本人反馈综合评价意见和等次；在一定范围内通报；作为干部考核、评先评优、选拔任用的重要依据。',
      '依据四（四），“较好”及以下等次应占40%左右。参评3人，40%为1.2人，可取1人，否决或经综合评价确定2人，实际2人，不符合要求，由党委研究确定。',
      signature,
    ])
  })

  it('说明: the paragraph on everybody, the committee secretary included', () => {
    const rows = sheet('说明')
    expect(rows[2]).toEqual(['序号', '党组织', '书记', '说明'])
    expect(rows.slice(3).map((row) => row.slice(0, 3))).toEqual([
      [1, '示例01村党支部', '书记01'],
      [2, '示例02社区党支部', '书记02'],
      [3, '示例03机关党支部', '书记03'],
      [4, '示例镇党委', '党委书记'],
    ])
    expect(rows[3]?.[3]).toMatch(/^书记01（示例01村党支部），综合评价等次为“差”。依据四（四），“一般”“差”票6张/)
  })

  it('得票: every count of both tracks, spoiled ballots with their reason', () => {
    expect(sheet('得票').slice(2)).toEqual([
      [
        '序号',
        '评议类别',
        '党组织',
        '书记',
        '应到',
        '实到',
        '发出',
        '收回',
        '有效',
        '空白',
        '废票',
        '好',
        '较好',
        '一般',
        '差',
        '废票说明',
      ],
      [1, '上述', '示例01村党支部', '书记01', 62, 60, 60, 60, 58, 1, 1, 30, 22, 4, 2, null],
      [2, '上述', '示例02社区党支部', '书记02', 62, 60, 58, 58, 58, 0, 0, 50, 8, 0, 0, null],
      [3, '上述', '示例03机关党支部', '书记03', 62, 60, 60, 60, 60, 0, 0, 40, 17, 3, 0, null],
      // three ballots: one 好, one with two marks, one blank; how many were issued is not supplied
      [4, '下评', '示例镇党委', '党委书记', 62, 60, '—', 3, 1, 1, 1, 1, 0, 0, 0, '002号：多选'],
      merged(signature, 16),
    ])
  })

  it('结果运用: what follows for everybody once, then for each', () => {
    expect(sheet('结果运用').slice(2)).toEqual([
      ['序号', '对象', '党组织', '事项', '依据', '要求', '期限', '适用情况'],
      [1, '全体参评（3人）', null, '经党委研究后向本人反馈综合评价意见和等次', '四（五）', '应当', null, '适用'],
      [2, '全体参评（3人）', null, '在一定范围内通报', '四（五）', '应当', null, '适用'],
      [3, '全体参评（3人）', null, '作为干部考核、评先评优、选拔任用的重要依据', '四（五）', '应当', null, '适用'],
      [4, '书记01', '示例01村党支部', '年度考核不得评为“优秀”', '四（五）', '应当', null, '适用'],
      [5, '书记01', '示例01村党支部', '约谈提醒', '四（五）', '应当', null, '适用'],
      [6, '书记01', '示例01村党支部', '限期整改', '四（五）', '应当', '2024-03-31', '适用'],
      [7, '书记03', '示例03机关党支部', '年度考核不得评为“优秀”', '四（五）', '应当', null, '适用'],
      [8, '示例03机关党支部', '示例03机关党支部', '有针对性地加强该党组织的党建工作', '四（五）', '应当', null, '适用'],
      merged(signature, 8),
    ])
  })

  it('连续等次: the streak that is certain; the others are counted', () => {
    expect(sheet('连续等次').slice(2)).toEqual([
      ['序号', '对象', '各年度等次', '结论', '说明'],
      [
        1,
        '示例03机关党支部',
        '2021年 较好、2022年 较好、2023年 较好',
        '是',
        '示例03机关党支部在2021年、2022年、2023年连续3年等次为“较好”，依据四（五），有针对性地加强该党组织的党建工作。',
      ],
      merged('其余2个没有连续情形，未列出。', 5),
    ])
  })

  it('整改清单: the problem with its source, and room for measures', () => {
    expect(sheet('整改清单').slice(2)).toEqual([
      ['序号', '党组织', '书记', '问题', '来源', '整改措施', '责任人', '期限', '状态'],
      [1, '示例01村党支部', '书记01', '阵地管理不规范', '上级点评（书记00）', null, null, null, '已列入'],
      [2, '示例镇党委', '党委书记', '到支部指导不够', '群众评议（评议表001号）', null, null, null, '已列入'],
      merged(signature, 9),
    ])
  })

  it('提示: the gravest first, each with cause and cure', () => {
    const rows = sheet('提示').slice(2)
    expect(rows[0]).toEqual(['序号', '级别', '依据', '内容', '原因', '处理办法'])
    const severities = rows.slice(1).map(([, severity]) => severity)
    expect(severities).toEqual(
      [...severities].sort(
        (a, b) => ['错误', '警告', '提示'].indexOf(String(a)) - ['错误', '警告', '提示'].indexOf(String(b)),
      ),
    )
    expect(rows.slice(1)).toHaveLength(smallAppraisal.alerts.length)
    expect(rows.find(([, , , sentence]) => sentence === '对照五（二），书记02：点评没有指出问题。')).toEqual([
      expect.any(Number),
      '警告',
      '五（二）',
      '对照五（二），书记02：点评没有指出问题。',
      '点评只讲成绩，或没有录全。',
      '补充点评指出的问题。',
    ])
  })

  it('读法: every reading of the plan, with what was taken and what else there is', () => {
    const rows = sheet('读法').slice(2)
    expect(rows[0]).toEqual(['序号', '依据', '原文', '问题', '本次采用', '其他读法', '理由'])
    expect(rows).toHaveLength(1 + 14)
    expect(rows[1]).toEqual([
      1,
      '四（四）',
      '超过10%',
      '10%以哪个数为基数？',
      '有效票',
      '收回票、发出票、实到人数',
      '空白票和废票没有表达评价，通常先剔除再计算得票率。',
    ])
  })

  it('读法: a reading that was switched is marked, without the reason of the other one', async () => {
    const appraisal = appraise(wudingRiver2023, smallCase, { readings: { 'veto-base': 'issued' } })
    const bytes = await writeResultsWorkbook(appraisal, wudingRiver2023, smallCase)
    expect(openWorkbook(bytes).get('读法')?.[3]?.slice(4)).toEqual([
      '发出票（本次改用）',
      '有效票、收回票、实到人数',
      '—',
    ])
    // 6 of 60 issued is exactly 10%, which is not over 10%
    expect(openWorkbook(bytes).get('结果')?.[3]?.slice(8, 13)).toEqual([58, 30 / 60, 6 / 60, 3, '好'])
  })

  it('has headings in English', async () => {
    const english = openWorkbook(await write('en'))
    expect([...english.keys()]).toEqual([
      'Results',
      'Explanations',
      'Tallies',
      'Obligations',
      'Streaks',
      'Rectification',
      'Alerts',
      'Readings',
    ])
    expect(english.get('Tallies')?.[2]?.slice(0, 4)).toEqual(['No.', 'Track', 'Organization', 'Secretary'])
  })

  it('shows no zero where nothing was supplied', async () => {
    const bare = { ...smallCase, ballots: undefined, tallies: undefined, meeting: undefined }
    const { ballots: _b, tallies: _t, meeting: _m, ...caseFile } = bare
    const book = openWorkbook(
      await writeResultsWorkbook(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile),
    )
    expect(book.get('得票')?.[3]?.slice(4, 15)).toEqual(Array.from({ length: 11 }, () => '—'))
    expect(book.get('结果')?.[3]?.slice(4, 11)).toEqual([null, null, null, null, null, null, null])
    expect(book.get('结果')?.[3]?.[13]).toBe('暂定')
  })
})

describe('the same input gives the same bytes', () => {
  afterEach(() => void vi.useRealTimers())

  it('on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-01-01T00:00:00Z') })
    const early = await write()
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'))
    const late = await write()
    expect(Buffer.from(late).equals(Buffer.from(early))).toBe(true)
  })
})

describe('ballots that hold scores', () => {
  const [upward] = wudingRiver2023.tracks
  if (!upward) throw new Error('no track')
  const policy: Policy = {
    ...wudingRiver2023,
    readings: [],
    tracks: [
      {
        ...upward,
        ballot: {
          options: [],
          score: { from: '0', to: '100', decimals: 1 },
          classes: [
            { id: 'A', label: '甲类', weight: '1/2' },
            { id: 'B', label: '乙类', weight: '1/2' },
          ],
        },
        score: { components: [{ id: 'ballots', weight: '1', mean: { dropHighest: 1 } }] },
        proposal: { method: 'bands', bands: [{ atLeast: '90', grade: 'good' }] },
        rules: [],
        ranking: [{ score: true, order: 'desc' }],
      },
    ],
  }
  const ballots = ['100', '90', '95', '85', '85.5', '101'].map((mark, index) => ({
    id: String(index + 1),
    subject: 's01',
    class: index < 2 ? 'A' : 'B',
    marks: [mark],
  }))
  const { tallies: _, ...rest } = smallCase
  const caseFile = { ...rest, ballots }

  it('得票 tells how many gave each score, high to low, for all and for each class; 结果 tells the score', async () => {
    const written = openWorkbook(await writeResultsWorkbook(appraise(policy, caseFile), policy, caseFile))
    const rows = written.get('得票') ?? []
    const column = rows[2]?.indexOf('各分数票数') ?? -1
    // s01: 100, 95, 90, 85.5, 85; class A: 100, 90; class B: 95, 85.5, 85 and one ballot that is spoiled; s02: none
    expect(rows.slice(3, 7).map((row) => row[column])).toEqual([
      '100分1张、95分1张、90分1张、85.5分1张、85分1张',
      '100分1张、90分1张',
      '95分1张、85.5分1张、85分1张',
      null,
    ])
    expect(rows[3]?.at(-1)).toBe('6号：所打的不是评议表可打的分数')
    const results = written.get('结果') ?? []
    // A: 90; B: (85.5 + 85) ÷ 2 = 85.25; half of each: 87.625
    expect(results[3]?.[results[2]?.indexOf('得分') ?? -1]).toBe(87.625)
  })

  it('— stands where the scores were not supplied', async () => {
    const { ballots: __, ...without } = caseFile
    const written = openWorkbook(await writeResultsWorkbook(appraise(policy, without), policy, without))
    const rows = written.get('得票') ?? []
    expect(rows[3]?.[rows[2]?.indexOf('各分数票数') ?? -1]).toBe('—')
  })
})

describe('a track that is ranked within kinds and never graded', () => {
  const { quotas: _, consequences: __, ...upward } = wudingRiver2023.tracks[0] as Policy['tracks'][number]
  const policy: Policy = {
    ...wudingRiver2023,
    readings: [],
    streaks: [],
    tracks: [{ ...upward, tallyOnly: true, rankWithin: 'kind' }],
  }
  it('has its sheet of results: ranks, and no grade', async () => {
    const appraisal = appraise(policy, { ...smallCase, judgements: [] })
    const rows = openWorkbook(await writeResultsWorkbook(appraisal, policy, smallCase)).get('结果') ?? []
    const column = (header: string) => rows.slice(3, 6).map((row) => row[rows[2]?.indexOf(header) ?? -1])
    // Each is the only one of its kind.
    expect([column('类别'), column('名次'), column('等次')]).toEqual([
      ['村', '社区', '机关'],
      [1, 1, 1],
      ['—', '—', '—'],
    ])
    expect(rows.flat()).toContain('注：名次按党组织类别分别排列。')
  })
})
