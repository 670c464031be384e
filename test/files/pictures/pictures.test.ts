import { setPlatformAPI } from 'echarts/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gradesPictures, rectificationPictures, votesPictures, yearsPictures } from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { villageCadres, wudingRiver2023 } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import { smallAppraisal, smallCase } from '../write/smallCase.js'
import { readMarkup, textsIn } from './readSvg.js'

const votes = (options = {}, policy: Policy = wudingRiver2023) =>
  votesPictures(smallAppraisal, policy, smallCase, 'upward', options)

/** Widths of the bars in a drawing, in the order in which they are drawn: one series after the other. */
const widths = (svg: string): number[] =>
  readMarkup(svg).flatMap(({ name, attributes: { d = '', fill = '', stroke } }) => {
    const width = /^M[\d.]+ [\d.]+l([\d.]+) 0l0 [\d.]+l-[\d.]+ 0Z$/u.exec(d)?.[1]
    return name === 'path' && stroke !== undefined && width !== undefined && fill.startsWith('#') && fill !== '#ffffff'
      ? [Number(width)]
      : []
  })

/** So many people, all with the same votes. */
const crowd = (count: number): CaseFile => {
  const two = (index: number) => String(index + 1).padStart(3, '0')
  const all = Array.from({ length: count }, (_, index) => two(index))
  return {
    ...smallCase,
    organizations: all.map((number) => ({ id: `o${number}`, name: `示例${number}村党支部`, kind: 'village' })),
    secretaries: all.map((number) => ({ id: `s${number}`, name: `书记${number}`, organization: `o${number}` })),
    tallies: all.map((number) => ({
      subject: `s${number}`,
      counts: { good: 50, 'fairly-good': 8, average: 1, poor: 1 },
    })),
    ballots: [],
    judgements: [],
    comments: [],
    history: [],
  }
}

describe('votesPictures', () => {
  it('has one bar for everybody, worst votes first, each part as long as its share', async () => {
    const [picture] = await votes()
    // s01: 2 poor, 4 average, 22 fairly good, 30 good of 58; s02: 8, 50 of 58; s03: 3, 17, 40 of 60; the plot is 316 wide.
    const wanted = [2 / 58, 4 / 58, 3 / 60, 22 / 58, 8 / 58, 17 / 60, 30 / 58, 50 / 58, 40 / 60].map(
      (share) => share * 316,
    )
    const found = widths(picture?.svg ?? '')
    // Then the four squares of the key.
    wanted.push(14, 14, 14, 14)
    expect(found).toHaveLength(wanted.length)
    for (const [index, width] of found.entries()) expect(Math.abs(width - (wanted[index] ?? 0))).toBeLessThan(1.01)
  })

  it('draws the line of the plan at 10% and marks who is over it, with the exact share', async () => {
    const [picture] = await votes()
    const line = readMarkup(picture?.svg ?? '').find(({ attributes }) => attributes['stroke-dasharray'] === '5,3')
    // The plot begins at 176: 176 + 10% × 316 = 207.6, drawn on a whole or half pixel.
    expect(Math.abs(Number(/^M([\d.]+) /u.exec(line?.attributes.d ?? '')?.[1]) - 207.6)).toBeLessThanOrEqual(0.5)
    const texts = textsIn(picture?.svg ?? '')
    expect(texts).toContain('“一般+差”10%线')
    expect(texts).toContain('占有效票的比例')
    // 6/58 = 10.344…% is over 10%; 3/60 = 5% is not.
    expect(texts).toContain('▲ 6/58＝10.34%')
    expect(texts).toContain('3/60＝5%')
    expect(picture?.description).toContain('“一般+差”超过10%的：书记01（10.34%）。')
    expect(picture?.table.rows[0]).toEqual(['书记01', '示例01村党支部', 2, 4, 22, 30, 58, '10.34% ▲'])
  })

  it('takes line and base from the plan: none where there is none, another where it says so', async () => {
    const rules = wudingRiver2023.tracks[0]?.rules ?? []
    const withRules = (changed: typeof rules): Policy => ({
      ...wudingRiver2023,
      readings: [],
      tracks: wudingRiver2023.tracks.map((track, index) => (index === 0 ? { ...track, rules: changed } : track)),
    })
    const bare = withRules([])
    const [without] = await votesPictures({ ...smallAppraisal, readings: {} }, bare, smallCase, 'upward')
    expect(without?.svg).not.toContain('stroke-dasharray="5,3"')
    expect(without?.description).toContain('方案未规定得票比例界线。')
    const fifth = withRules([
      {
        id: 'r',
        clause: '4.4',
        when: { share: ['poor'], atLeast: '1/5', base: 'issued' },
        then: { atMost: 'average' },
      },
    ])
    const [issued] = await votesPictures({ ...smallAppraisal, readings: {} }, fifth, smallCase, 'upward')
    // 176 + 316 / 5 = 239.2
    const line = readMarkup(issued?.svg ?? '').find(({ attributes }) => attributes['stroke-dasharray'] === '5,3')
    expect(Math.abs(Number(/^M([\d.]+) /u.exec(line?.attributes.d ?? '')?.[1]) - 239.2)).toBeLessThanOrEqual(0.5)
    expect(textsIn(issued?.svg ?? '')).toEqual(
      expect.arrayContaining(['占发出票的比例', '“差”20%线', '其余', '2/60＝3.33%']),
    )
  })

  it('has a picture for each end of the ballot that the plan counts from', async () => {
    const caseFile: CaseFile = {
      ...smallCase,
      meeting: {},
      ballots: [],
      tallies: [
        {
          subject: 's01',
          counts: { excellent: 18, competent: 1, 'basically-competent': 1, incompetent: 0, abstain: 0 },
        },
      ],
      judgements: [],
      history: [],
    }
    const pictures = await votesPictures(appraise(villageCadres, caseFile), villageCadres, caseFile, 'measured')
    const lines = pictures.map(({ svg }) => textsIn(svg).filter((text) => text.endsWith('线')))
    expect(lines).toEqual([
      ['①“不称职”30%线', '②“基本称职+不称职”30%线'],
      ['①“优秀”90%线', '②“优秀+称职”70%线'],
    ])
    expect(textsIn(pictures[1]?.svg ?? '')).toEqual(expect.arrayContaining(['①90%▲ ②95%▲', '各线占比']))
    // 1/20 + 0 is 5%: neither line is reached.
    expect(textsIn(pictures[0]?.svg ?? '')).toContain('①0% ②5%')
    // 18/20 is 90%: at least 90%. 19/20 is 95%.
    expect(pictures[1]?.table.rows[0]?.slice(-2)).toEqual(['90% ▲', '95% ▲'])
  })

  it('says who has no count, and draws nothing for a track without options', async () => {
    const caseFile = { ...smallCase, tallies: undefined, ballots: undefined }
    const [picture] = await votesPictures(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile, 'upward')
    expect(textsIn(picture?.svg ?? '').filter((text) => text === '未提供')).toHaveLength(3)
    expect(picture?.table.rows[0]).toEqual(['书记01', '示例01村党支部', null, null, null, null, null, null])
    const blank = { ...smallCase, tallies: [{ subject: 's01', counts: {}, blank: 5 }] }
    const [none] = await votesPictures(appraise(wudingRiver2023, blank), wudingRiver2023, blank, 'upward')
    expect(textsIn(none?.svg ?? '')).toContain('无票')
    expect(await votesPictures(smallAppraisal, wudingRiver2023, smallCase, 'no-such-track')).toEqual([])
  })

  it('weighs the votes as the plan does, and shows nothing where it does without ballots', async () => {
    const options = wudingRiver2023.tracks[0]?.ballot.options ?? []
    const ballot = {
      options,
      classes: [
        { id: 'a', label: '甲', weight: '30%' },
        { id: 'b', label: '乙', weight: '70%' },
      ],
    }
    const policy: Policy = {
      ...wudingRiver2023,
      readings: [],
      tracks: wudingRiver2023.tracks.map((track, index) => (index === 0 ? { ...track, ballot } : track)),
    }
    const caseFile: CaseFile = {
      ...smallCase,
      ballots: [],
      tallies: [
        { subject: 's01', class: 'a', counts: { good: 5, 'fairly-good': 0, average: 0, poor: 5 } },
        { subject: 's01', class: 'b', counts: { good: 10, 'fairly-good': 0, average: 0, poor: 0 } },
      ],
    }
    const [picture] = await votesPictures(appraise(policy, caseFile), policy, caseFile, 'upward')
    // 30% × 5/10 + 70% × 0/10 = 15%, over 10%.
    expect(textsIn(picture?.svg ?? '')).toEqual(expect.arrayContaining(['▲ 15%', '按评议主体权重折算的比例']))
    const optional: Policy = {
      ...policy,
      tracks: policy.tracks.map((track) => ({ ...track, ballot: { ...track.ballot, optional: true } })),
    }
    const without = { ...caseFile, ballots: undefined, tallies: undefined }
    expect(await votesPictures(appraise(optional, without), optional, without, 'upward')).toEqual([])
  })

  it('shows 500 people in pictures of a page each, everybody once', async () => {
    const caseFile = crowd(500)
    const pictures = await votesPictures(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile, 'upward')
    // 500 / 30 = 16.7
    expect(pictures).toHaveLength(17)
    const told = pictures.flatMap(({ svg }) => textsIn(svg)).filter((text) => text.startsWith('书记'))
    expect(told).toEqual(
      caseFile.secretaries.map(({ name }, index) => `${name} ${caseFile.organizations[index]?.name}`),
    )
    expect(pictures[16]?.title).toBe('上述：各参评对象得票构成（17/17）')
  })
})

describe('gradesPictures', () => {
  it('counts the grades, and shows beside them what the quota allows', async () => {
    const [picture] = await gradesPictures(smallAppraisal, wudingRiver2023, smallCase, 'upward')
    // One 好, one 较好, one 差 of 3; 40% of 3 is 1.2, within 5% and rounded: 1.
    expect(picture?.table.rows.slice(0, 4)).toEqual([
      ['好', 1, '33.33%'],
      ['较好', 1, '33.33%'],
      ['一般', 0, '0%'],
      ['差', 1, '33.33%'],
    ])
    expect(textsIn(picture?.svg ?? '')).toEqual(
      expect.arrayContaining(['▲ 实际2人，不符合', '应为1人', '1人（33.33%）']),
    )
    expect(await gradesPictures(smallAppraisal, wudingRiver2023, smallCase, 'downward')).toEqual([])
  })
})

describe('yearsPictures', () => {
  it('shows the grade of every year, and frames the years of a streak', async () => {
    const [picture] = await yearsPictures(smallAppraisal, wudingRiver2023, smallCase)
    expect(picture?.table.columns).toEqual(['党组织', '2021年', '2022年', '2023年', '连续情形'])
    expect(picture?.table.rows).toEqual([
      ['示例01村党支部', '不详', '好', '差', null],
      ['示例02社区党支部', '不详', '好', '好', null],
      ['示例03机关党支部', '较好', '较好', '较好', '连续3年“较好”'],
    ])
    expect(picture?.svg.match(/stroke-width="2.6"/gu)).not.toBeNull()
    expect(picture?.description).toContain('示例03机关党支部在2021年、2022年、2023年连续3年等次为“较好”')
  })
})

describe('rectificationPictures', () => {
  const item = smallAppraisal.rectification[0]
  const register = {
    ...smallAppraisal,
    rectification: item
      ? [
          { ...item, id: 'a', state: 'closed' as const, due: '2024-01-31' },
          { ...item, id: 'b', state: 'planned' as const, due: '2024-03-31' },
          { ...item, id: 'c', state: 'planned' as const, due: '2024-04-01' },
          { ...item, id: 'd', state: 'listed' as const, due: null },
        ]
      : [],
  }

  it('counts items by state and by organization, the overdue ones apart', async () => {
    const [states, organizations, ...more] = await rectificationPictures(register, wudingRiver2023, smallCase, {
      today: '2024-04-01',
    })
    expect(more).toEqual([])
    expect(states?.table.columns).toEqual(['状态', '已销号', '未到期', '未定期限', '逾期', '合计'])
    // Due on the 31st is over on the 1st, due on the 1st is not.
    expect(states?.table.rows.map((row) => row.slice(1))).toEqual([
      [0, 0, 1, 0, 1],
      [0, 1, 0, 1, 2],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [1, 0, 0, 0, 1],
    ])
    expect(organizations?.table.rows).toHaveLength(1)
    expect(states?.description).toBe('整改事项共4项，已销号1项；截至2024-04-01，逾期1项。')
  })

  it('calls nothing overdue without a day to measure at', async () => {
    const [states] = await rectificationPictures(register, wudingRiver2023, smallCase)
    expect(states?.table.columns).toEqual(['状态', '已销号', '已定期限', '未定期限', '合计'])
    expect(states?.description).toContain('不判断是否逾期')
    expect(await rectificationPictures({ ...register, rectification: [] }, wudingRiver2023, smallCase)).toEqual([])
  })
})

describe('every picture', () => {
  const all = async (caseFile = smallCase, options: { language?: 'zh-CN' | 'en' } = {}) => {
    const appraisal = appraise(wudingRiver2023, caseFile)
    return [
      ...(await votesPictures(appraisal, wudingRiver2023, caseFile, 'upward', options)),
      ...(await gradesPictures(appraisal, wudingRiver2023, caseFile, 'upward', options)),
      ...(await yearsPictures(appraisal, wudingRiver2023, caseFile, options)),
      ...(await rectificationPictures(appraisal, wudingRiver2023, caseFile, { ...options, today: '2024-04-01' })),
    ]
  }

  it('is named and described for whoever cannot see it', async () => {
    for (const { svg, title, description, table } of await all()) {
      const elements = readMarkup(svg)
      const root = elements.find(({ name }) => name === 'svg')
      const named = (root?.attributes['aria-labelledby'] ?? '').split(' ')
      const byId = (id: string | undefined) => elements.find(({ attributes }) => attributes.id === id)
      expect(root?.attributes.role).toBe('img')
      expect(byId(named[0])).toMatchObject({ name: 'title', text: title })
      expect(byId(named[1])).toMatchObject({ name: 'desc', text: description })
      expect(table.rows.length).toBeGreaterThan(0)
      for (const row of table.rows.slice(0, 1)) expect(row.length).toBeGreaterThan(1)
    }
  })

  it('has the same bytes whatever was drawn before, and however wide the platform takes its letters', async () => {
    const before = await all()
    setPlatformAPI({ measureText: (text: string) => ({ width: 31 * text.length }) as TextMetrics })
    expect(await all()).toEqual(before)
  })

  it('has ids of its own, so that several can stand in one page', async () => {
    const ids = (await all()).flatMap(({ svg }) =>
      readMarkup(svg).flatMap(({ attributes }) => ('id' in attributes ? [attributes.id] : [])),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds no script, style sheet, handler or address, whatever a name says', async () => {
    const evil = '<script>alert(1)</script>"onload="x]]>&{a|b}{c}\u0000\uD800\u202E<svg onload=x>'
    const caseFile: CaseFile = {
      ...smallCase,
      organizations: smallCase.organizations.map((organization) => ({ ...organization, name: evil })),
      secretaries: smallCase.secretaries.map((secretary) => ({ ...secretary, name: evil })),
    }
    const names = (markup: string) => readMarkup(markup).map(({ name }) => name)
    const allowed = ['svg', 'title', 'desc', 'rect', 'path', 'text', 'defs', 'pattern', 'g']
    for (const { svg } of await all(caseFile)) {
      expect(names(svg).filter((name) => !allowed.includes(name))).toEqual([])
      for (const { attributes } of readMarkup(svg)) {
        expect(Object.keys(attributes).filter((name) => name.startsWith('on') || name.endsWith('href'))).toEqual([])
        for (const address of JSON.stringify(attributes).match(/url\([^)]*\)/gu) ?? [])
          expect(address).toMatch(/^url\(#/u)
      }
    }
    const [picture] = await votesPictures(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile, 'upward')
    expect(picture?.table.rows[0]?.[0]).toBe(evil)
  })

  it('changes no object of the program, whatever a name says', async () => {
    const names = ['__proto__', 'constructor', 'toString']
    const caseFile: CaseFile = {
      ...smallCase,
      organizations: smallCase.organizations.map((organization, index) => ({
        ...organization,
        name: names[index] ?? '',
      })),
      secretaries: smallCase.secretaries.map((secretary, index) => ({ ...secretary, name: names[index] ?? '' })),
    }
    const pictures = await all(caseFile)
    const inherited: string[] = []
    for (const key in {}) inherited.push(key)
    expect(inherited).toEqual([])
    for (const made of [Object, Object.prototype.toString]) expect(Object.keys(made)).toEqual([])
    const years = pictures.find(({ title }) => title === '各党组织历年等次')
    expect(textsIn(years?.svg ?? '').map((text) => text.trim())).toEqual(expect.arrayContaining(names))
  })

  it('speaks English', async () => {
    expect((await all(smallCase, { language: 'en' })).map(({ title }) => title)).toEqual([
      '上述: votes of each subject',
      '上述: grades and quotas',
      'Grades of each organization by year',
      'State of rectification',
      'State of rectification by organization',
    ])
  })
})

describe('without the chart library', () => {
  afterEach(() => {
    vi.doUnmock('echarts/core')
    vi.resetModules()
  })

  it('says which package is missing', async () => {
    vi.doMock('echarts/core', () => {
      throw new Error('Cannot find package')
    })
    vi.resetModules()
    const { votesPictures: again } = await import('../../../src/files/index.js')
    await expect(again(smallAppraisal, wudingRiver2023, smallCase, 'upward')).rejects.toMatchObject({
      code: 'missing-package',
      package: 'echarts',
      message: 'echarts is not installed; it is needed for pictures: npm install echarts',
    })
  })
})
