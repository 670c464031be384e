import { describe, expect, test } from 'vitest'
import { listEdits } from '../../src/analyse/index.js'
import { en } from '../../src/explain/catalogue/en/index.js'
import { zhCN } from '../../src/explain/catalogue/zh-CN/index.js'
import { explainEdit } from '../../src/explain/index.js'
import type { Policy, Track } from '../../src/index.js'
import { jsonSchemas } from '../../src/schema/index.js'
import { policy } from './plan.js'

type Change = (plan: Policy, upward: Track) => unknown

/** The sentences on what a change does to the shipped plan. */
const told = (change: Change, language: 'zh-CN' | 'en' = 'zh-CN', before = policy) => {
  const after = structuredClone(before)
  change(after, after.tracks[0] as Track)
  return listEdits(before, after).map((edit) => explainEdit(edit, { before, after }, { language }))
}
const zh = (change: Change, before?: Policy) => told(change, 'zh-CN', before)
const rule = (track: Track, index: number) => track.rules?.[index] ?? ({} as never)
const quota = (track: Track) => track.quotas?.[0] ?? ({} as never)

describe('rules', () => {
  const stricter: Change = (_, upward) => {
    rule(upward, 0).when = { share: ['average', 'poor'], atLeast: '10%' }
  }
  test('a comparison: what is compared, and how before and after', () => {
    expect(zh(stricter)).toEqual(['四（四）规则“现场测评否决”：“一般”“差”票占有效票的比例由超过10%改为达到10%。'])
    expect(told(stricter, 'en')).toEqual([
      'clause 四（四）, rule “现场测评否决”: the share of “一般”, “差” in the valid ballots: from over 10% to at least 10%.',
    ])
    expect(zh((_, upward) => Object.assign(rule(upward, 0).when, { over: '1/3' }))).toEqual([
      '四（四）规则“现场测评否决”：“一般”“差”票占有效票的比例由超过10%改为超过1/3。',
    ])
    expect(
      zh((_, upward) => {
        rule(upward, 3).when = { tenure: { atMost: { months: 6 } }, on: 'meeting' }
      }),
    ).toEqual(['四（二）规则“任职时间较短”：截至述职评议会当天任职由不足3个月改为不超过6个月。'])
  })

  test('another base or other options: the whole condition', () => {
    expect(zh((_, upward) => Object.assign(rule(upward, 0).when, { base: 'issued' }))).toEqual([
      '四（四）规则“现场测评否决”：适用条件由“‘一般’‘差’票占有效票的比例超过10%”改为“‘一般’‘差’票占发出票的比例超过10%”。',
    ])
  })

  test('the base of the track is told once, not with every condition', () => {
    const both: Change = (_, upward) => {
      upward.base = 'issued'
      Object.assign(rule(upward, 0).when, { share: ['poor'] })
    }
    expect(zh(both)).toEqual([
      '四（四）评议类别“上述”：得票率的基数由有效票改为发出票。',
      '四（四）规则“现场测评否决”：适用条件由“‘一般’‘差’票占有效票的比例超过10%”改为“‘差’票占有效票的比例超过10%”。',
    ])
  })

  test('a part of a condition', () => {
    const accountability = (plan: Policy) => plan.tracks[0]?.consequences?.[4]?.when as { all: unknown[] }
    expect(zh((plan) => accountability(plan).all.push({ kind: ['village'] }))).toEqual([
      '四（五）结果运用“追责”：增加适用条件，为“党组织类别为村”。',
    ])
    expect(zh((plan) => accountability(plan).all.pop())).toEqual([
      '四（五）结果运用“追责”：取消适用条件，原为“党委认定问题严重”。',
    ])
    const turn: Change = (plan) => accountability(plan).all.push(accountability(plan).all.shift())
    expect(zh(turn)).toEqual(['四（五）结果运用“追责”的条件第2项：次序由第2位改为第1位。'])
  })

  test('another effect; a rule that is new, gone or elsewhere', () => {
    const ungraded: Change = (_, upward) => {
      rule(upward, 3).then = { ungraded: '任职时间较短' }
    }
    expect(zh(ungraded)).toEqual([
      '四（二）规则“任职时间较短”：结果由“可代表党组织述职”改为“不定等次（任职时间较短）”。',
    ])
    const low = { id: 'low', clause: '4.4', when: { share: ['good'], under: '50%' }, then: { atMost: 'average' } }
    const added: Change = (_, upward) => upward.rules?.push(low)
    expect(zh(added)).toEqual(['四（四）新增规则“low”：“好”票占有效票的比例低于50%的，综合评价等次不得高于“一般”。'])
    expect(told(added, 'en')).toEqual([
      'clause 四（四）: new rule “low”: if the share of “好” in the valid ballots is below 50%, the grade may not be higher than “一般”.',
    ])
    expect(zh((_, upward) => upward.rules?.splice(1, 1))).toEqual([
      '四（四）取消规则“重大失误”：本年度有“年度基层党建工作出现重大失误造成严重影响”情形的，综合评价等次定为“差”。',
    ])
    expect(zh((_, upward) => upward.rules?.push(...upward.rules.splice(0, 1)))).toEqual([
      '四（四）规则“现场测评否决”：次序由第1位改为第4位。',
    ])
  })
})

describe('quotas, ranking, consequences, streaks', () => {
  test('a quota, member by member, or its bound', () => {
    const change: Change = (_, upward) =>
      Object.assign(quota(upward), { around: '30%', within: '2.5%', strength: 'soft', cohort: 'kind', minimum: 1 })
    expect(zh(change)).toEqual([
      '四（四）比例“较好或以下等次比例”：计算范围由“全部参评对象”改为“按党组织类别分别计算”。',
      '四（四）比例“较好或以下等次比例”：比例由40%改为30%。',
      '四（四）比例“较好或以下等次比例”：允许的幅度由5%改为2.5%。',
      '四（四）比例“较好或以下等次比例”：约束力由“必须”改为“原则上”。',
      '四（四）比例“较好或以下等次比例”：增加最低人数，为1人。',
    ])
    const bound: Change = (_, upward) => {
      const { around: _around, within: _within, ...rest } = quota(upward)
      upward.quotas = [{ ...rest, atMost: '40%' }]
    }
    expect(zh(bound)).toEqual([
      '四（四）比例“较好或以下等次比例”：比例要求由“‘较好’及以下等次应占40%左右”改为“‘较好’及以下等次应不超过40%”。',
    ])
  })

  test('ranking keys', () => {
    expect(zh((_, upward) => upward.ranking?.unshift(...upward.ranking.splice(2, 1)))).toEqual([
      '四（四）评议类别“上述”的排名依据第3项：次序由第3位改为第1位。',
    ])
    expect(zh((_, upward) => Object.assign(upward.ranking?.[2] ?? {}, { order: 'desc' }))).toEqual([
      '四（四）评议类别“上述”的排名依据第3项：排名依据由“‘差’票占有效票的比例由低到高”改为“‘差’票占有效票的比例由高到低”。',
    ])
  })

  test('obligations and when they are due', () => {
    const talk = (plan: Policy) => plan.tracks[0]?.consequences?.[3]?.then
    expect(zh((plan) => talk(plan)?.push({ do: 'accountability' }))).toEqual([
      '四（五）新增结果运用“约谈提醒；限期整改（期限待定）”的后续措施“追责”。',
    ])
    expect(zh((plan) => Object.assign(talk(plan)?.[1] ?? {}, { due: { days: 90 } }))).toEqual([
      '四（五）结果运用“约谈提醒；限期整改（期限待定）”的后续措施“限期整改（期限待定）”：期限由“由党委确定”改为90天。',
    ])
  })

  test('streaks, on the scale of their track', () => {
    const change: Change = (plan) =>
      Object.assign(plan.streaks?.[0] ?? {}, { years: 2, of: 'secretary', grades: ['fairly-good', 'average', 'poor'] })
    expect(zh(change)).toEqual([
      '四（五）连续情形“连续三年较好”：等次由“较好”改为“较好”及以下。',
      '四（五）连续情形“连续三年较好”：年数由3年改为2年。',
      '四（五）连续情形“连续三年较好”：计算对象由“党组织”改为“书记本人”。',
    ])
    expect(zh((plan) => plan.streaks?.pop())).toEqual([
      '四（五）取消连续情形“连续三年较好”：党组织连续3年等次为“较好”的，有针对性地加强该党组织的党建工作。',
    ])
  })
})

describe('the voters', () => {
  const withVoters = (composition: NonNullable<Track['composition']>): Policy => ({
    ...policy,
    tracks: [{ ...(policy.tracks[0] as Track), composition }],
    readings: [],
    streaks: [],
  })
  const clause = '4.3'
  const members = { id: 'members', clause, label: '党员代表', roles: ['member-representative'], atLeast: 50 }
  const roles = ['member-representative', 'public-representative']
  const share = { ...members, of: roles, share: { atLeast: '70%' } }
  const { atLeast: _, ...shareOnly } = share

  test('a number of them, or their share', () => {
    const before = withVoters([members])
    expect(zh((_, upward) => upward.composition?.pop(), before)).toEqual([
      '四（三）取消评议人员构成“党员代表”：党员代表达到50人。',
    ])
    const change: Change = (_, upward) => {
      upward.composition = [shareOnly]
    }
    expect(zh(change, before)).toEqual([
      '四（三）评议人员构成“党员代表”：内容由“党员代表达到50人”改为“党员代表占党员代表、群众代表的比例达到70%”。',
    ])
    const less: Change = (_, upward) =>
      Object.assign(upward.composition?.[0] ?? {}, { share: { atLeast: '2/3' }, roles })
    expect(zh(less, withVoters([shareOnly]))).toEqual([
      '四（三）评议人员构成“党员代表”：身份由“党员代表”改为“党员代表”“群众代表”。',
      '四（三）评议人员构成“党员代表”：所占比例的下限由70%改为2/3。',
    ])
  })

  test('where ranks are found', () => {
    expect(zh((_, upward) => Object.assign(upward, { rankWithin: 'kind' }))).toEqual([
      '二（三）评议类别“上述”：增加排名范围，为“同类党组织之内”。',
    ])
  })
})

describe('proposals and scores', () => {
  const scored: Policy = {
    ...policy,
    tracks: [
      {
        ...(policy.tracks[0] as Track),
        proposal: {
          method: 'bands',
          bands: [
            { atLeast: '90', grade: 'good' },
            { atLeast: '60', grade: 'average' },
          ],
        },
        score: {
          components: [
            { id: 'ballots', label: '测评', weight: '50%', points: { good: 100, average: 60 } },
            { id: 'field', label: '实地', weight: '1/2', outOf: 100 },
          ],
        },
      },
    ],
    readings: [],
  }
  const components = (upward: Track) => upward.score?.components ?? []

  // With one track alone the track need not be named.
  test('bands', () => {
    const bands: Change = (_, upward) => {
      if (upward.proposal?.method === 'bands') Object.assign(upward.proposal.bands[0] ?? {}, { atLeast: '85.5' })
    }
    expect(zh(bands, scored)).toEqual(['二（三）得分档次第1项：下限由90分改为85.5分。'])
  })

  test('another method', () => {
    const plurality: Change = (_, upward) => {
      upward.proposal = { method: 'plurality', ties: 'worse' }
    }
    expect(zh(plurality, scored)).toEqual([
      '二（三）评议类别“上述”：建议等次的办法由按得分分档：达到90分的，“好”；达到60分的，“一般”改为取得票最多的等次，并列时取较低的。',
    ])
    const match: Change = (_, upward) => {
      upward.proposal = {
        method: 'first-match',
        cases: [{ when: { share: ['good'], atLeast: '2/3' }, grade: 'good' }],
        otherwise: null,
      }
    }
    expect(told(match, 'en', policy)).toEqual([
      'clause 二（三）, track “上述”: how a grade is proposed: from the best of the admissible grades to the first that holds: if the share of “好” in the valid ballots is at least 2/3, “好”; otherwise none.',
    ])
  })

  test('components: weight, points, another measure', () => {
    expect(zh((_, upward) => Object.assign(components(upward)[0] ?? {}, { weight: '40%' }), scored)).toEqual([
      '二（三）得分项目“测评”：权重由50%改为40%。',
    ])
    const points: Change = (_, upward) =>
      Object.assign(components(upward)[0] ?? {}, { points: { good: 90, average: 60 } })
    expect(zh(points, scored)).toEqual(['二（三）得分项目“测评”：“好”的每票分值由100分改为90分。'])
    const measure: Change = (_, upward) => {
      components(upward)[1] = { id: 'field', label: '实地', weight: '1/2', mean: { dropHighest: 1 } }
    }
    expect(zh(measure, scored)).toEqual([
      '二（三）得分项目“实地”：内容由“满分100分，权重50%”改为“去掉1个最高分后的平均分，权重50%”。',
    ])
  })
})

describe('the rest of a plan', () => {
  test('dates, kinds, deadlines, checks, texts', () => {
    const change: Change = (plan) => {
      plan.year = 2024
      plan.inForce = { from: '2024-01-01', until: '2024-12-31' }
      plan.incidentKinds?.push({ id: 'new', label: '新情形' })
      Object.assign(plan.schedule?.[1] ?? {}, { due: { before: 'meeting', weeks: 1 } })
      Object.assign(plan.schedule?.[2] ?? {}, { due: { from: '2024-12-11', until: '2024-12-31' } })
      plan.attendance?.pop()
      plan.checks?.push({ id: 'again', clause: '4.1', check: 'visit', deadline: 'visits-due' })
      Object.assign(plan.rectification ?? {}, { deadline: { days: 60 }, alarms: [{ daysLeft: 20, tell: ['经办人'] }] })
      Object.assign(plan.clauses[5] ?? {}, { summary: '另一种说法。' })
    }
    expect(zh(change)).toEqual([
      '方案：年度由2023改为2024。',
      '方案：施行期由2023年1月1日至2023年12月31日改为2024年1月1日至2024年12月31日。',
      '条款“主要内容1”：摘要由“报告内容之一：学习贯彻党的创新理论和组织工作会议部署。”改为“另一种说法。”。',
      '新增情形类别“新情形”。',
      '四（二）时限“述职报告报党委审核”：期限由“述职评议会前7天”改为“述职评议会前1个日历周”。',
      '二（一）时限“述职评议会”：期限由“2023年12月11日至2023年12月31日”改为“2024年12月11日至2024年12月31日”。',
      '四（三）取消参会人员“群众代表”。',
      '四（一）新增程序检查“会前调研”。',
      '四（六）新增预警第1项：剩余20天时告知经办人。',
      '四（六）整改清单：期限由“由党委确定”改为60天。',
    ])
  })

  test('open phrases: the way chosen, the other ways and what they set', () => {
    const change: Change = (plan) => {
      const [base, strictness] = plan.readings ?? []
      Object.assign(base ?? {}, { chosen: 'issued', label: '发出票' })
      base?.alternatives.splice(1, 1, { id: 'valid', label: '有效票', set: { '/tracks/0/base': 'valid' } })
      Object.assign(strictness?.alternatives[0]?.set ?? {}, { '/tracks/0/base': 'due' })
    }
    expect(zh(change)).toEqual([
      '四（四）有待解释的用语“超过10%”：采用的读法由“有效票”改为“发出票”。',
      '四（四）有待解释的用语“超过10%”：名称由“有效票”改为“发出票”。',
      '四（四）取消有待解释的用语“超过10%”的其他读法“发出票”：/tracks/0/base取"issued"。',
      '四（四）新增有待解释的用语“超过10%”的其他读法“有效票”：/tracks/0/base取"valid"。',
      '四（四）有待解释的用语“超过10%”的其他读法“算”：增加“/tracks/0/base”的取值，为"due"。',
    ])
  })

  test('a track that is new or gone, with all that it asks for; a part that is new', () => {
    const before = { ...policy, tracks: policy.tracks.slice(1), readings: [], streaks: [] }
    const [added] = zh((plan) => plan.tracks.unshift(policy.tracks[0] as Track), before)
    expect(added).toMatch(
      /^二（三）新增评议类别“上述”：等次“好”“较好”“一般”“差”；“一般”“差”票占有效票的比例超过10%的，综合评价等次定为“差”；/u,
    )
    expect(added).toMatch(/；在全部参评对象中，“较好”及以下等次应占40%左右（上下不超过5%、人数四舍五入）。$/u)
    expect(zh((_, upward) => Object.assign(upward, { quorum: { present: { atLeast: '4/5' }, of: 'due' } }))).toEqual([
      '二（三）评议类别“上述”：增加到会要求，为实到人数占应到人数的比例达到80%。',
    ])
    expect(zh((plan) => Object.assign(plan, { 'x-portal': { a: 1 } }))).toEqual(['方案：增加“x-portal”，为{"a":1}。'])
  })
})

describe('the catalogues', () => {
  interface Schema {
    properties?: Record<string, Schema>
    enum?: unknown[]
    const?: unknown
  }
  const { fields, choices } = (() => {
    const found = { fields: new Set<string>(), choices: new Map<string, Set<string>>() }
    const visit = (schema: unknown, key: string): void => {
      if (typeof schema !== 'object' || schema === null) return
      const { properties = {}, enum: values = [], const: value } = schema as Schema
      for (const word of [...values, value])
        if (typeof word === 'string') found.choices.set(key, (found.choices.get(key) ?? new Set()).add(word))
      for (const [name, member] of Object.entries(properties)) {
        found.fields.add(name)
        visit(member, name)
      }
      for (const [name, part] of Object.entries(schema))
        if (name !== 'properties') for (const one of Array.isArray(part) ? part : [part]) visit(one, key)
    }
    visit(jsonSchemas().policy, '')
    return found
  })()

  /** What conditions and effects hold is told by their own sentences. */
  const inSentences = [
    ...['combine', 'incident', 'about', 'open', 'tenure', 'months', 'on', 'kind', 'attribute', 'is', 'gradeBelow'],
    ...['serious', 'all', 'any', 'not', 'exactly', 'permits', 'later', 'provisionally'],
    ...['days', 'weeks', 'workingDays', 'before', 'after'],
  ]
  /** Words that stand elsewhere in the catalogue. */
  const elsewhere = ['base', 'force', 'sources', 'within', 'about', 'combine', 'on', 'permits']

  test.each([
    ['zh-CN', zhCN.edits],
    ['en', en.edits],
  ])('%s: every member of a plan has a name, and every fixed value a word', (_, edits) => {
    expect(fields.size).toBeGreaterThan(80)
    expect(
      [...fields].filter(
        (name) =>
          ![edits.field, edits.thing].some((names) => Object.hasOwn(names, name)) && !inSentences.includes(name),
      ),
    ).toEqual([])
    const lacking = [...choices].flatMap(([key, words]) =>
      elsewhere.includes(key) ? [] : [...words].filter((word) => !Object.hasOwn(edits.choice[key] ?? {}, word)),
    )
    expect(lacking).toEqual([])
  })
})
