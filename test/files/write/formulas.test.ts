import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/files/write/plainText.js'
import { writeResultsWorkbook } from '../../../src/files/write/resultsWorkbook.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import { cellsOf } from './openWorkbook.js'
import { smallCase } from './smallCase.js'

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '\t=', '\r=', ' =', '\u200B=', '\u0000=']
const payload = (sign: string) => `${sign}cmd|' /C calc'!A0`

/** A case with a dangerous text wherever a text may stand. */
const dangerous = (sign: string): CaseFile => {
  const text = payload(sign)
  return {
    ...smallCase,
    committee: { id: 'c1', name: text, secretary: 's00' },
    organizations: smallCase.organizations.map((one) => ({ ...one, name: text, kind: text })),
    secretaries: smallCase.secretaries.map((one) => ({ ...one, name: text })),
    ballots: [
      { id: text, subject: 's02', track: 'upward', marks: ['good', 'poor'], problems: text, suggestions: text },
      { id: text, subject: 's00', track: 'downward', marks: ['good', 'poor'], problems: text },
    ],
    incidents: [{ subject: 's01', kind: 'held-accountable', on: '2023-08-14', basis: text, by: text }],
    judgements: [{ subject: 's03', grade: 'fairly-good', reason: text, problems: [text], strengths: [text] }],
    comments: [{ subject: 's01', by: text, problems: [text] }],
    reports: [{ subject: 's01', problems: [text], publishedTo: text }],
    rectification: [
      {
        id: text,
        organization: 'o01',
        subject: 's01',
        year: 2023,
        problem: text,
        sources: [{ from: 'superior', by: [text] }],
        measures: [text],
        responsible: text,
        due: '2024-03-31',
        state: 'planned',
        log: [],
      },
    ],
    annualResults: [{ subject: 's01', result: text }],
  }
}

describe('text that could be taken for a formula', () => {
  it.each(signs.map((sign) => [JSON.stringify(sign), sign]))(
    '%s is nowhere a formula, nor the beginning of one',
    async (_, sign) => {
      const policy = { ...wudingRiver2023, title: payload(sign), issuer: payload(sign) }
      const caseFile = dangerous(sign)
      const cells = cellsOf(await writeResultsWorkbook(appraise(policy, caseFile), policy, caseFile))
      expect(cells.length).toBeGreaterThan(100)
      expect(cells.filter((cell) => cell.f !== undefined)).toEqual([])
      const texts = cells.filter((cell) => typeof cell.v === 'string').map((cell) => String(cell.v))
      expect(texts.filter((text) => text.includes('calc')).length).toBeGreaterThan(10)
      expect(texts.filter((text) => /^[\s\u200B]*[=+\-@＝＋－＠﹢]/u.test(text) || /^[\t\r]/u.test(text))).toEqual([])
      expect(cells.every((cell) => (typeof cell.v === 'number' ? cell.t === 'n' : ['s', 'z'].includes(cell.t)))).toBe(
        true,
      )
    },
  )

  it.each([
    ['=1+1', "'=1+1"],
    ['－3分', "'－3分"],
    ['\tx', "'\tx"],
    ['学习=不够', '学习=不够'],
    ["'=1", "'=1"],
    ['', ''],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u0007\uD800b', 'ab'],
    ['😀', '😀'],
  ])('%j becomes %j', (text, expected) => {
    expect(plainText(text)).toBe(expected)
  })

  it('keeps within what a cell can hold', () => {
    expect(plainText('字'.repeat(40_000))).toHaveLength(32_767)
    expect(plainText('字'.repeat(40_000)).endsWith('…')).toBe(true)
  })
})
