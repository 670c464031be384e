import { describe, expect, it } from 'vitest'
import { isProblem, normalizeProblem } from '../../src/core/problem.js'
import { policyOf } from './plan.js'

describe('problem', () => {
  it.each([
    ['阵地管理不规范', ' 阵地管理不规范。', 'white space and a full stop'],
    ['ＡＢＣ１２', 'abc12', 'width and case'],
    ['党员教育，不经常', '党员教育(不经常)', 'punctuation'],
    ['台账\u3000不全\n', '台账不全', 'ideographic space and line end'],
    ['一+一', '一一', 'symbols'],
    ['一\u200b二', '一二', 'zero-width space'],
  ])('clause 四（六）: %j and %j are the same problem (%s)', (one, other) => {
    expect(normalizeProblem(one)).toBe(normalizeProblem(other))
  })

  it('other words are another problem', () => {
    expect(normalizeProblem('台账不全')).not.toBe(normalizeProblem('台账不齐'))
  })

  it('no problem: empty, punctuation alone, or the plan’s words for none, in any width', () => {
    const named = isProblem(
      policyOf({}, { rectification: { clause: '4.6', sources: ['self'], nothing: ['无', '没有'] } }),
    )
    expect(['', ' 。', '无', '无。', ' 没有！'].map(named)).toEqual([false, false, false, false, false])
    expect(['无人值班', '没有台账'].map(named)).toEqual([true, true])
  })

  it('a plan without such words knows none', () => {
    expect(isProblem(policyOf())('无')).toBe(true)
    expect(isProblem(policyOf({}, { rectification: { clause: '4.6', sources: ['self'] } }))('无')).toBe(true)
    expect(isProblem(policyOf())(' ')).toBe(false)
  })
})
