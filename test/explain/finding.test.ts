import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingSeverities, lintPolicy } from '../../src/analyse/index.js'
import { explainFinding, findingHelp, findingTable } from '../../src/explain/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import type { Policy } from '../../src/schema/index.js'
import { faultCodes } from '../../src/schema/index.js'
import { cleanPlan, patched } from '../analyse/lint/cleanPlan.js'
import { seededFaults } from '../analyse/lint/seededFaults.js'

const unfit = /[{}]|undefined|NaN|null|\[object|¿/
const catalogue = { words: { absent: '¿' } }

describe.each(seededFaults)('$code: $what', ({ code, bad }) => {
  const policy = patched(bad) as Policy
  const finding = lintPolicy(policy).find((one) => one.code === code)

  test.each(['zh-CN', 'en'] as const)('in %s every sentence is whole', (language) => {
    if (!finding) throw new Error('nothing found')
    const { sentence, cause, cure, proof, example } = explainFinding(finding, policy, { language, catalogue })
    for (const text of [sentence, cause ?? '', cure]) {
      expect(text).not.toMatch(unfit)
      expect(text).toMatch(/[.。]$/u)
    }
    for (const text of [proof, example ?? '-']) {
      expect(text).not.toMatch(unfit)
      expect(text).not.toBe('')
    }
  })
})

describe('explainFinding', () => {
  const told = (patch: Record<string, unknown>, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const policy = patched(patch) as Policy
    const [finding] = lintPolicy(policy)
    return finding && explainFinding(finding, policy, { language })
  }

  test('says what only a judgement leads to, and on what that rests', () => {
    const [finding] = lintPolicy(wudingRiver2023)
    expect(finding && explainFinding(finding, wudingRiver2023)).toEqual({
      sentence: '等次“一般”只能由党委综合评价确定，没有票数、情形或比例通向它。',
      cause: '原文没有写明何种票数或情形定为这一等次。',
      cure: '确属如此的，在方案的 explained 中说明；否则补上规定。',
      proof: '已证明：有效票至少一张、不论多少，共3个区域，情形共24种组合，全部覆盖',
      example: expect.stringMatching(/^“好”\d+张.*；2023年8月1日任职；综合评价为“一般”$/u),
    })
  })

  test('says what a change of one ballot does', () => {
    const third = {
      id: 'third',
      label: '多数“中”',
      clause: '1',
      when: { share: ['fair'], over: '50%' },
      then: { atMost: 'fair' },
    }
    const by = [...(cleanPlan.clauses[0]?.by ?? []), 'third']
    const found = told({ '/clauses/0/by': by, '/tracks/0/rules/2': third })
    expect(found?.sentence).toBe(
      '把一票由“poor”改投较好的“fair”，等次反而由“good”降为“fair”，起作用的是规定“多数‘中’”。',
    )
    expect(found?.example).toMatch(/^由“.*”变为“.*”$/u)
  })

  test('writes limits as the plan does, and sizes as runs', () => {
    expect(told({ '/tracks/0/quorum': { present: { over: '100%' }, of: 'due' } })?.sentence).toBe(
      '到会比例超过100%的界限正好在可能范围的一端，因此永远不成立。',
    )
    expect(told({ '/tracks/0/quorum': { present: { over: '100%' }, of: 'due' } }, 'en')?.sentence).toBe(
      'The limit of “the attendance over 100%” lies at an end of what is possible, so it never holds.',
    )
    const { around: _, within: __, ...quota } = cleanPlan.tracks[0]?.quotas?.[0] ?? {}
    expect(
      told({
        '/clauses/0/by': [...(cleanPlan.clauses[0]?.by ?? []), 'more'],
        '/tracks/0/quotas': [
          { ...quota, around: '40%' },
          { ...quota, id: 'more', grades: ['poor'], atLeast: '50%' },
        ],
      })?.sentence,
    ).toBe('参评1、3、5至500人时，比例“tail”“more”不能同时满足。')
  })

  test('tells a fault of form by its own sentence', () => {
    const [finding] = lintPolicy({ ...cleanPlan, rulse: [] })
    expect(finding && explainFinding(finding, null)).toEqual({
      sentence: expect.stringMatching(/^不认识这一项，可用的有：/u),
      cause: null,
      cure: '更正拼写；自用的内容以 x- 开头。',
      proof: '从方案文本可以直接看出',
      example: null,
    })
  })

  test('a caller can replace single texts', () => {
    const texts = { findings: { proof: { proven: '证毕', structural: '', shown: '', enumerated: '' } } }
    const [finding] = lintPolicy(wudingRiver2023)
    expect(finding && explainFinding(finding, wudingRiver2023, { catalogue: texts }).proof).toBe('证毕')
    expect(findingHelp('rule-never-holds').meaning).toBe('规定永远不适用。')
  })
})

describe('the table of findings', () => {
  test('has every code of the linter and every fault once', () => {
    const table = findingTable(findingSeverities)
    for (const code of [...Object.keys(findingSeverities), ...faultCodes])
      expect(table.split('\n').filter((line) => line.startsWith(`| \`${code}\` |`))).toHaveLength(1)
  })

  test.each([
    ['en', 'findings.md'],
    ['zh-CN', 'findings.zh-CN.md'],
  ] as const)('in %s is what docs/%s holds', (language, name) => {
    const file = new URL(`../../docs/${name}`, import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(findingTable(findingSeverities, { language }))
  })
})
