import { describe, expect, test } from 'vitest'
import {
  explainFault,
  explainFileFault,
  explainMissing,
  type FileFault,
  fileFaultCodes,
  labelFor,
  wordFor,
} from '../../src/explain/index.js'
import { type FaultCode, type FaultParams, faultCodes, type ParseFault } from '../../src/schema/fault.js'
import { caseFile, policy } from './plan.js'

const unfit = /[{}]|undefined|NaN|null|\[object/
const first = ['tracks', 0, 'id']

const params: FaultParams = {
  missing: { expected: ['string'] },
  'newer-schema': { found: 2, known: 1 },
  'wrong-type': { found: 'string', expected: ['number', 'array'] },
  'not-json': { found: 'function' },
  'too-deep': { limit: 100 },
  'unknown-key': { known: ['rules', 'quotas'] },
  'several-forms': { with: 'share', forms: ['share', 'score'] },
  'no-form': { forms: ['share', 'score'], found: [] },
  'not-one-of': { found: 'valids', expected: ['valid', 'returned'] },
  'wrong-format': { found: '10 percent', expected: 'ratio' },
  'out-of-range': { found: -1, operator: 'atLeast', limit: 0 },
  'too-few': { found: 0, atLeast: 1 },
  'too-short': { found: 0, atLeast: 1 },
  'too-long': { found: 50, atMost: 40 },
  'one-operator': { found: [], expected: ['over', 'atLeast'] },
  'one-bound': { found: ['around', 'atMost'], expected: ['around', 'atMost'] },
  'one-ballot': { found: ['options', 'score'], expected: ['options', 'score'] },
  'duplicate-id': { id: 'upward', first },
  'reserved-id': { id: 'meeting' },
  'unknown-reference': { to: 'grade', found: 'great', expected: ['good', 'poor'] },
  'not-in-consequence': { condition: 'grade' },
  'not-an-end-of-scale': { found: ['average'], scale: ['good', 'average', 'poor'] },
  'not-about-committee': { condition: 'share' },
  'cohort-not-all': { of: 'due' },
  'no-score': { track: 'upward' },
  'no-score-ballot': { track: 'upward' },
  'no-options': { track: 'upward' },
  'no-proposal': { track: null as string | null },
  'option-not-a-grade': { option: 'abstain', scale: ['good', 'poor'] },
  'no-grades': { streak: 'run' },
  'weights-not-one': { sum: '9/10' },
  'duplicate-limit': { limit: '90', first },
  'ends-before-start': { from: '2023-12-31', until: '2023-01-01' },
  'empty-range': { from: '100', to: '0' },
  'pointer-nowhere': { pointer: '/tracks/7' },
  'reading-breaks-policy': {
    reading: 'veto-base',
    alternative: 'issued',
    faults: [{ code: 'unknown-key', path: ['tracks'], params: { known: [] } }],
  },
  'ambiguous-subject': { id: 'x', first },
}
const faultOf = (code: FaultCode): ParseFault =>
  ({ code, path: ['tracks', 0, 'rules'], params: params[code] }) as ParseFault

describe('faults of a document', () => {
  test.each(faultCodes)('%s is a whole sentence in both languages', (code) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = explainFault(faultOf(code), { language, catalogue: { words: { absent: '¿' } } })
      expect(text).toMatch(/^tracks\[0\]\.rules/)
      expect(text).toMatch(/[.。]$/)
      expect(text).not.toMatch(unfit)
      expect(text).not.toContain('¿')
    }
  })

  test.each<[FaultCode, string]>([
    ['missing', 'tracks[0].rules：缺少这一项，应为文本。'],
    ['unknown-key', 'tracks[0].rules：不认识这一项，可用的有：rules、quotas。'],
    ['wrong-format', 'tracks[0].rules：“10 percent”写法不对，应为比例，如10%、2/5、0.4。'],
    ['out-of-range', 'tracks[0].rules：-1超出范围，应不低于0。'],
    ['unknown-reference', 'tracks[0].rules：没有这样的等次：“great”，可用的有：good、poor。'],
    ['one-operator', 'tracks[0].rules：比较方式应有且只有一种（over、atLeast），现没有。'],
    ['weights-not-one', 'tracks[0].rules：权重之和为0.9，应为1。'],
    ['reserved-id', 'tracks[0].rules：编号“meeting”已有固定含义，不能另行声明。'],
    ['duplicate-id', 'tracks[0].rules：编号“upward”重复，首次出现在tracks[0].id。'],
  ])('%s', (code, text) => expect(explainFault(faultOf(code))).toBe(text))

  test('the document as a whole, odd keys, and null as a value', () => {
    expect(explainFault({ code: 'too-deep', path: [], params: { limit: 100 } })).toBe('文件整体：嵌套超过100层。')
    expect(explainFault({ code: 'too-deep', path: ['a b', '__proto__', 2], params: { limit: 9 } })).toMatch(
      /^\["a b"\]\.__proto__\[2\]：/,
    )
    expect(explainFault({ code: 'not-one-of', path: ['x'], params: { found: null, expected: ['a'] } })).toContain(
      '“null”',
    )
  })
})

describe('faults of a file', () => {
  const faultAt = (changes: Partial<FileFault>): FileFault => ({
    code: 'not-a-number',
    file: '得票.xls',
    sheet: null,
    row: null,
    column: null,
    found: null,
    expected: null,
    params: {},
    ...changes,
  })

  test('name the file, sheet, row and column', () => {
    const place = { sheet: '得票', row: 5, column: 'C（好）' }
    expect(explainFileFault(faultAt({ ...place, found: '三十', expected: '票数' }))).toBe(
      '得票.xls，工作表“得票”，第5行，C（好）列：“三十”不是数字，应填票数。',
    )
    expect(explainFileFault(faultAt({ ...place, found: '三十' }), { language: 'en' })).toBe(
      '得票.xls, sheet “得票”, row 5, column C（好）: “三十” is no number.',
    )
  })

  test.each([
    [{ code: 'unknown-column', found: '备注' }, '得票.xls：不认识列名“备注”，该列未读取。'],
    [{ code: 'duplicate-row', row: 9, params: { other: 4 } }, '得票.xls，第9行：与第4行重复。'],
    [
      { code: 'conflicting-row', row: 9, found: '60', expected: '62' },
      '得票.xls，第9行：“60”与前面的行“62”不一致，不能确定以哪一个为准。',
    ],
    [
      { code: 'duplicate-sheet', params: { kind: '花名册', file: '甲.xlsx', sheet: 'S1' } },
      '得票.xls：“花名册”不止一份，与甲.xlsx、S1内容相同，只能有一份。',
    ],
    [
      {
        code: 'invalid-case',
        params: { path: 'ballots[3]' },
        fault: { code: 'too-few', path: ['ballots', 3], params: { found: 0, atLeast: 1 } },
      },
      '得票.xls：数据不符合要求：ballots[3]：只有0项，至少应有1项。',
    ],
    [{ code: 'too-large', params: { limit: 5000, of: 'rows' } }, '得票.xls：行数过多，上限为5000行。'],
    [{ code: 'total-differs', found: '60', expected: '58' }, '得票.xls：合计为“60”，逐行相加为58，两数不符。'],
    [{ code: 'ignored-file', params: { reason: 'lock' } }, '得票.xls：这是表格软件留下的临时文件，未读取。'],
    [{ code: 'hidden-part', params: { what: 'rows', which: [3, 4] } }, '得票.xls：隐藏的行（3、4）也已读取。'],
    [{ code: 'missing-package', params: { package: 'x' } }, '得票.xls：读取这种文件需要安装“x”，目前没有安装。'],
  ] as [Partial<FileFault>, string][])('%o', (changes, text) => expect(explainFileFault(faultAt(changes))).toBe(text))

  test.each(fileFaultCodes)('%s is a whole sentence, with values and without', (code) => {
    const all = {
      reason: 'type',
      what: 'columns',
      which: ['C'],
      kind: '花名册',
      other: 4,
      package: 'x',
      cells: ['D5'],
      path: 'ballots[3]',
      issue: 'x',
      organizations: ['示例02村党支部'],
    }
    for (const language of ['zh-CN', 'en'] as const) {
      const full = explainFileFault(faultAt({ code, found: 'a', expected: 'b', params: all }), { language })
      expect(full).not.toMatch(/未注明|not stated/)
      for (const text of [full, explainFileFault(faultAt({ code }), { language })]) {
        expect(text).not.toMatch(unfit)
        expect(text).toMatch(/[.。]$/)
      }
    }
  })
})

test('missing inputs in office words', () => {
  expect(
    ['meeting.date', 'tallies.issued', 'secretaries.since', 'attributes.产假', 'scores.field-check', '__proto__'].map(
      (name) => explainMissing(name),
    ),
  ).toEqual([
    '未提供会议日期',
    '未提供发出票数',
    '未提供任职时间',
    '未提供“产假”的情况',
    '未提供“field-check”得分',
    '未提供__proto__',
  ])
  expect(explainMissing('incidents', { language: 'en' })).toBe('the record of incidents was not supplied')
})

test('words and labels', () => {
  expect(wordFor('status', 'provisional')).toBe('暂定')
  expect(wordFor('severity', 'info', { language: 'en' })).toBe('notice')
  expect(wordFor('ungraded', 'tally-only')).toBe('只计票，不定等次')
  expect(wordFor('state', 'constructor')).toBe('constructor')
  const context = { policy, caseFile }
  expect(labelFor('grade', 'fairly-good', context)).toBe('较好')
  expect(labelFor('clause', '4.4', context)).toBe('四（四）')
  expect(labelFor('subject', 's03', context)).toBe('书记03')
  expect(labelFor('organization', 'constructor', context)).toBe('constructor')
})
