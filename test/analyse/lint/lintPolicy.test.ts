import { describe, expect, test } from 'vitest'
import { lintPolicy } from '../../../src/analyse/index.js'
import type { Policy } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'
import { parsePolicy } from '../../../src/schema/index.js'
import { cleanPlan, patched } from './cleanPlan.js'
import { seededFaults } from './seededFaults.js'

describe('lintPolicy', () => {
  test('makes a finding of every fault of form, and then of nothing else', () => {
    const document = patched({ '/tracks/0/rules/0/when/over': '10 percent', '/tracks/0/ranking': [], '/rulse': [] })
    const parsed = parsePolicy(document)
    expect(lintPolicy(document).map(({ code, path, params, severity }) => ({ code, path, params, severity }))).toEqual([
      { code: 'unknown-key', path: ['rulse'], params: expect.anything(), severity: 'error' },
      {
        code: 'wrong-format',
        path: ['tracks', 0, 'rules', 0, 'when', 'over'],
        params: { found: '10 percent', expected: 'ratio' },
        severity: 'error',
      },
    ])
    expect(parsed.ok ? [] : parsed.faults).toHaveLength(2)
    // The rule cites clause 1; the key at the top belongs to none.
    expect(lintPolicy(document).map(({ clause }) => clause)).toEqual([null, '1'])
    expect(lintPolicy(null).map(({ code, at }) => [code, at])).toEqual([['wrong-type', '']])
  })

  test('names the place as keys and as a pointer, with the clause around it', () => {
    const [finding] = lintPolicy(patched({ '/tracks/0/ranking': [] }))
    expect(finding).toMatchObject({ path: ['tracks', 0, 'quotas', 0], at: '/tracks/0/quotas/0', clause: '1' })
  })

  test('errors come first, then warnings, then infos, each in the order of the plan', () => {
    const weak = { id: 'weak', label: 'weak' }
    const found = lintPolicy(
      patched({
        '/tracks/0/ranking': [],
        '/tracks/0/scale': (cleanPlan.tracks[0]?.scale ?? []).toSpliced(2, 0, weak),
        '/tracks/0/quotas/0/grades': ['fair', 'weak', 'poor'],
        '/tracks/0/consequences/0/when': { gradeBelow: 'poor' },
        '/incidentKinds': [{ id: 'failure', label: '重大失误' }],
      }),
    )
    expect(found.map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'consequence-never-applies'],
      ['warning', 'quota-without-ranking'],
      ['warning', 'grade-only-by-judgement'],
      ['info', 'declared-unused'],
    ])
  })

  test('an explanation is matched by code and place, both exactly', () => {
    const explain = (code: string, at: string) =>
      lintPolicy(patched({ '/tracks/0/ranking': [], '/explained': [{ code, at, why: '由党委决定。' }] })).map(
        (finding) => [finding.code, finding.explained],
      )
    expect(explain('quota-without-ranking', '/tracks/0/quotas/0')).toEqual([['quota-without-ranking', '由党委决定。']])
    const unexplained = [
      ['explained-without-finding', null],
      ['quota-without-ranking', null],
    ]
    expect(explain('quota-without-ranking', '/tracks/0/quotas')).toEqual(unexplained)
    expect(explain('quota-never-binds', '/tracks/0/quotas/0')).toEqual(unexplained)
  })

  test('is plain data, the same each time, and leaves its input as it was', () => {
    for (const { bad } of seededFaults.slice(0, 12)) {
      const document = patched(bad)
      const before = structuredClone(document)
      const found = lintPolicy(document)
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      expect(lintPolicy(document)).toEqual(found)
      expect(document).toEqual(before)
    }
  })

  test('ids are any strings', () => {
    const renamed: unknown = JSON.parse(
      JSON.stringify(cleanPlan).replaceAll('"good"', '"__proto__"').replaceAll('"veto"', '"constructor"'),
    )
    expect(lintPolicy(renamed)).toEqual([])
  })
})

describe('limits at, one below and one above', () => {
  const codes = (patch: Record<string, unknown>) => lintPolicy(patched(patch)).map(({ code, at }) => [code, at])
  const third = (over: string) => ({
    '/readings': [],
    '/clauses/0/by': [...(cleanPlan.clauses[0]?.by ?? []), 'third'],
    '/tracks/0/rules/2': { id: 'third', clause: '1', when: { share: ['poor'], over }, then: { exactly: 'poor' } },
  })

  test('a veto at a lower share than another has an effect, at the same or a higher one it has none', () => {
    expect(codes(third('9.9%'))).toEqual([['rule-without-effect', '/tracks/0/rules/0']])
    // Each of two equal rules could be left out.
    expect(codes(third('10%'))).toEqual([
      ['rule-without-effect', '/tracks/0/rules/0'],
      ['rule-without-effect', '/tracks/0/rules/2'],
    ])
    expect(codes(third('10.1%'))).toEqual([['rule-without-effect', '/tracks/0/rules/2']])
  })

  test.each([
    ['0%', ['limit-without-effect']],
    ['0.1%', []],
    ['99.9%', []],
    ['100%', []],
    ['100.1%', ['limit-out-of-range']],
  ])('at least %s of those due', (atLeast, expected) => {
    const found = codes({ '/tracks/0/quorum': { present: { atLeast }, of: 'due' } })
    expect(found.map(([code]) => code)).toEqual(expected)
  })

  test.each([
    // 41 is above the worst score of 40, 40 is not.
    ['40.1', ['bands-hole']],
    ['40', []],
    ['39.9', []],
  ])('the lowest band begins at %s', (lowest, expected) => {
    const found = codes({
      '/tracks/0/score': { components: [{ id: 'votes', weight: '100%', points: { good: 100, fair: 80, poor: 40 } }] },
      '/tracks/0/proposal': {
        method: 'bands',
        bands: [
          { atLeast: '90', grade: 'good' },
          { atLeast: lowest, grade: 'fair' },
        ],
      },
    })
    expect(found.map(([code]) => code)).toEqual(expected)
  })

  test('sizes in which quotas contradict each other are those in which no count meets both', () => {
    // 30% of the best at most, 60% of the worst two at most: with n subjects at least n - ⌊0.3n⌋ are not good.
    const [finding] = lintPolicy(
      patched({
        '/clauses/0/by': [...(cleanPlan.clauses[0]?.by ?? []), 'head'],
        '/tracks/0/quotas': [
          { id: 'head', clause: '1', grades: ['good'], cohort: 'all', atMost: '30%', strength: 'hard' },
          {
            id: 'tail',
            clause: '1',
            grades: ['fair', 'poor'],
            cohort: 'all',
            around: '60%',
            within: '10%',
            strength: 'hard',
          },
        ],
      }),
    )
    const meets = (size: number) => {
      const notGood = size - Math.floor((3 * size) / 10)
      // |k − 0.6n| ≤ 0.1n, and always the whole number nearest to 0.6n.
      const most = Math.max(Math.floor((7 * size) / 10), Math.round((6 * size) / 10))
      return notGood <= most
    }
    const sizes = Array.from({ length: 500 }, (_, index) => index + 1).filter((size) => !meets(size))
    const told = finding?.code === 'quotas-contradict' ? finding.params.sizes : []
    expect(
      told.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
    ).toEqual(sizes)
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.length).toBeLessThan(500)
  })
})

test('two cases show how one ballot for a better option lowers the grade', () => {
  const plan = patched({
    '/tracks/0/proposal': { method: 'best' },
    '/clauses/0/by': [...(cleanPlan.clauses[0]?.by ?? []), 'third'],
    '/tracks/0/rules/2': { id: 'third', clause: '1', when: { share: ['fair'], over: '50%' }, then: { atMost: 'fair' } },
  }) as Policy
  const finding = lintPolicy(plan).find(({ code }) => code === 'not-monotone')
  const grades = finding?.examples.map((example) => appraise(plan, example).tracks[0]?.determinations[0]?.proposed)
  expect(grades).toEqual(['good', 'fair'])
})
