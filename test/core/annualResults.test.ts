import { describe, expect, it } from 'vitest'
import type { Condition, Track } from '../../src/index.js'
import { appraise, checkAnnualResults } from '../../src/index.js'
import { caseOf, only, policyOf } from './plan.js'

const bar = (when: Condition, results?: string[], id = 'no-excellent'): NonNullable<Track['consequences']>[number] => ({
  id,
  clause: '4.5',
  when,
  then: [{ do: 'talk' }, { do: 'bar-annual-result', ...(results && { results }) }],
  force: 'must',
})
const below: Condition = { gradeBelow: 'good' }

const barred = (
  annualResults: { subject: string; result: string }[] | undefined,
  consequences = [bar(below, ['优秀', '先进'])],
) =>
  only(
    appraise(
      policyOf({ consequences }),
      caseOf(
        { a: [9], b: [9] },
        { judgements: [{ subject: 'a', grade: 'fair' }], ...(annualResults && { annualResults }) },
      ),
    ).alerts,
    'annual-result-barred',
  )

describe('clause 四（五） annual results', () => {
  it('not good: this year’s annual result must not be 优秀', () => {
    expect(barred([{ subject: 'a', result: '优秀' }])).toEqual([
      {
        code: 'annual-result-barred',
        severity: 'error',
        clause: '4.5',
        subjects: ['a'],
        params: { result: '优秀', consequence: 'no-excellent' },
      },
    ])
  })

  it('another result, another subject, or no results at all: no alert', () => {
    expect(barred([{ subject: 'a', result: '称职' }])).toEqual([])
    expect(barred([{ subject: 'b', result: '优秀' }])).toEqual([])
    expect(barred(undefined)).toEqual([])
    expect(barred([{ subject: 'a', result: '优秀' }], [bar(below)])).toEqual([])
  })

  it('a consequence that is undetermined bars nothing', () => {
    expect(barred([{ subject: 'a', result: '优秀' }], [bar({ serious: true }, ['优秀'])])).toEqual([])
  })

  it('two bars on one result are one alert, with the first; two barred results are two', () => {
    const twice = [bar(below, ['优秀']), bar(below, ['优秀'], 'again')]
    expect(barred([{ subject: 'a', result: '优秀' }], twice)).toMatchObject([
      { params: { consequence: 'no-excellent' } },
    ])
    expect(
      barred([
        { subject: 'a', result: '优秀' },
        { subject: 'a', result: '先进' },
      ]),
    ).toHaveLength(2)
  })

  it('checkAnnualResults compares graded tracks with results proposed later', () => {
    const { tracks } = appraise(
      policyOf({ consequences: [bar(below, ['优秀'])] }),
      caseOf({ a: [9] }, { judgements: [{ subject: 'a', grade: 'poor' }] }),
    )
    expect(checkAnnualResults(tracks, [{ subject: 'a', result: '优秀' }])).toHaveLength(1)
    expect(checkAnnualResults(tracks, [])).toEqual([])
    expect(checkAnnualResults([], [{ subject: 'a', result: '优秀' }])).toEqual([])
  })
})
