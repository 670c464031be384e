import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { fileFaultCodes } from '../../src/explain/fileFault.js'
import { explainFault, explainFileFault } from '../../src/explain/index.js'
import { readOfficeFiles } from '../../src/files/index.js'
import { loadCase } from '../../src/files/node/index.js'
import type { Policy } from '../../src/schema/index.js'
import { parseCase } from '../../src/schema/index.js'
import {
  bookOf,
  brief,
  bytesOf,
  csv,
  policy,
  type Rows,
  read,
  roster,
  rosterRows,
  sheetOf,
  workbook,
} from './support.js'

const seen = new Set<string>()
/** Errors and notes of a reading, without what was left empty. */
const all = async (...files: Parameters<typeof read>) => {
  const result = await read(...files)
  const found = [...(result.ok ? [] : result.faults), ...result.notes].filter(({ code }) => code !== 'year-assumed')
  for (const { code } of found) seen.add(code)
  return found.map(brief)
}
const withRows = (rows: Rows) => all(roster, csv('x.csv', rows))
const at = (
  code: string,
  row: number | null,
  column: string | null,
  found: string | null,
  expected: string | null,
  severity = 'error',
) => ({
  code,
  severity,
  file: 'x.csv',
  ...(row === null ? {} : { row }),
  ...(column === null ? {} : { column }),
  ...(found === null ? {} : { found }),
  ...(expected === null ? {} : { expected }),
})
const person = ['示例01村党支部', '书记01'] as const
const ballotHeader = ['票号', '党组织', '书记', '好', '较好', '一般', '差'] as const
const tallyHeader = ['党组织', '书记', '好', '较好', '一般', '差', '有效票'] as const
const gradeLabels = '好、较好、一般、差'

describe('the file as a whole', () => {
  test('what is no table, no text, or nothing at all', async () => {
    expect(await all(roster, csv('x.csv', '甲,乙\n丙,丁\n'))).toMatchObject([
      { code: 'unrecognised-file', file: 'x.csv', found: '甲 乙 / 丙 丁' },
    ])
    expect(await all(roster, csv('x.csv', '<html>'))).toMatchObject([{ code: 'unrecognised-file', found: '<html>' }])
    expect(await all(roster, { name: 'x.csv', bytes: Uint8Array.of(0xd6, 0xd0, 0xff, 0xff) })).toMatchObject([
      { code: 'wrong-encoding', file: 'x.csv', expected: 'UTF-8 / GB18030 / UTF-16' },
    ])
    expect(await all(roster, { name: 'x.csv', bytes: Uint8Array.of(1, 0, 2, 0) })).toMatchObject([
      { code: 'wrong-encoding' },
    ])
    expect(await all(roster, { name: 'x.csv', bytes: new Uint8Array() })).toEqual([
      at('empty-file', null, null, null, null),
    ])
    expect(await all(roster, csv('x.csv', ' \r\n'))).toEqual([at('empty-file', null, null, null, null)])
    expect(await all(roster, workbook('x.csv', { a: [[null]] }))).toEqual([at('empty-file', null, null, null, null)])
  })

  test('a broken workbook, and a CSV file whose quotes do not close', async () => {
    const broken = { name: 'x.xlsx', bytes: bytesOf(bookOf({ a: rosterRows })).slice(0, 200) }
    expect(await all(roster, broken)).toMatchObject([{ code: 'unreadable-file', file: 'x.xlsx' }])
    expect(await all(roster, csv('x.csv', '党组织,书记\n示例01村党支部,"书记01\n'))).toMatchObject([
      { code: 'unreadable-file', file: 'x.csv', row: 2 },
    ])
  })

  test('too large: 64 MiB and one byte, a bomb, more rows than any sheet', async () => {
    const limit = String(64 * 1024 * 1024)
    expect(await all(roster, { name: 'x.csv', bytes: new Uint8Array(64 * 1024 * 1024 + 1) })).toEqual([
      at('too-large', null, null, '67108865', `≤ ${limit}`),
    ])
    // The head of a zip package, and two entries of its directory that each declare 2³² − 1 bytes.
    const bomb = new Uint8Array(200)
    bomb.set([0x50, 0x4b, 3, 4])
    for (const start of [50, 120]) bomb.set([0x50, 0x4b, 1, 2], start)
    for (const start of [74, 144]) bomb.set([0xff, 0xff, 0xff, 0xff], start)
    expect(await all(roster, { name: 'x.xlsx', bytes: bomb })).toMatchObject([
      { code: 'too-large', found: '8589934590' },
    ])
    expect(await all(roster, csv('x.csv', `党组织,书记${'\n'.repeat(1_000_001)}`))).toMatchObject([
      { code: 'too-large', file: 'x.csv' },
    ])
  })

  test('a package that was left out at installation', async () => {
    vi.resetModules()
    vi.doMock('@e965/xlsx', () => {
      throw new Error('not installed')
    })
    vi.doMock('papaparse', () => {
      throw new Error('not installed')
    })
    const { readOfficeFiles: readWithout } = await import('../../src/files/index.js')
    const result = await readWithout([roster, workbook('x.xlsx', { a: rosterRows })], policy)
    vi.doUnmock('@e965/xlsx')
    vi.doUnmock('papaparse')
    const missing = result.ok ? [] : result.faults.filter(({ code }) => code === 'missing-package')
    for (const { code } of missing) seen.add(code)
    expect(missing.map(({ file, expected }) => [file, expected])).toEqual([
      ['roster.csv', 'papaparse'],
      ['x.xlsx', '@e965/xlsx'],
    ])
  })

  test('files of other types, and a case beside tables', async () => {
    expect(await all(roster, csv('x.docx', 'x'))).toMatchObject([
      { code: 'ignored-file', severity: 'warning', file: 'x.docx' },
    ])
    expect(await all(roster, csv('case.json', '{}'))).toMatchObject([{ code: 'several-cases', file: 'case.json' }])
  })

  test('a case.json with faults: each with its path', async () => {
    const text = JSON.stringify({ year: '2023', organizations: [{ id: 'o', name: 'x', knd: 'y' }], secretaries: [] })
    const result = await read(csv('case.json', text))
    const faults = result.ok ? [] : result.faults
    for (const { code } of faults) seen.add(code)
    expect(faults.map(({ code, params }) => [code, params.path, params.issue])).toEqual([
      ['invalid-case', 'year', 'wrong-type'],
      ['invalid-case', 'organizations[0].knd', 'unknown-key'],
    ])
    // Told in the words of the schema's own fault, path and all, not as a bare pair of found and expected.
    const parsed = parseCase(JSON.parse(text))
    expect(faults.map((fault) => explainFileFault(fault))).toEqual(
      (parsed.ok ? [] : parsed.faults).map((fault) => expect.stringContaining(explainFault(fault))),
    )
    expect(await all(csv('case.json', '{"year": 2023,'))).toMatchObject([
      { code: 'unreadable-file', file: 'case.json', expected: 'JSON' },
    ])
  })

  test('a path that leads nowhere', async () => {
    const result = await loadCase(join(tmpdir(), 'no-such-folder-anywhere'), policy)
    const faults = result.ok ? [] : result.faults
    for (const { code } of faults) seen.add(code)
    expect(faults.map(({ code }) => code)).toEqual(['missing-file'])
  })
})

describe('sheets and columns', () => {
  test('a sheet that nobody can recognise, and one that explains', async () => {
    const book = workbook('x.xlsx', {
      花名册: rosterRows,
      杂项: [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      填表说明: [['请如实填写']],
      Sheet4: [[null]],
    })
    expect(await all(book)).toMatchObject([
      { code: 'unrecognised-sheet', severity: 'error', file: 'x.xlsx', sheet: '杂项', found: '甲 乙 / 丙 丁' },
      { code: 'unrecognised-sheet', severity: 'info', sheet: '填表说明' },
      { code: 'empty-sheet', severity: 'info', sheet: 'Sheet4' },
    ])
  })

  test('hidden sheets, rows and columns, merged cells and formulas are read and named', async () => {
    const sheet = sheetOf([...rosterRows, [null, null, { t: 's', v: '书记04', f: 'A1' }, null]])
    sheet['!merges'] = [
      { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
      { s: { r: 3, c: 1 }, e: { r: 4, c: 1 } },
    ]
    sheet['!rows'] = [{}, {}, { hidden: true }]
    sheet['!cols'] = [{}, { hidden: true }]
    const book = bookOf({ a: sheet }, (made) => {
      made.Workbook = { Sheets: [{ Hidden: 1 }] }
    })
    const result = await read({ name: 'x.xlsx', bytes: bytesOf(book) })
    for (const { code } of result.notes) seen.add(code)
    expect(result.notes.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ['year-assumed', 'info', { year: 2023 }],
      ['hidden-part', 'info', { what: 'sheet', which: ['a'] }],
      ['hidden-part', 'info', { what: 'rows', which: [3] }],
      ['hidden-part', 'info', { what: 'columns', which: ['B'] }],
      ['merged-cells', 'info', { cells: ['A4:A5', 'B4:B5'] }],
      ['formula-value', 'info', { cells: ['C5'] }],
    ])
    expect(result.ok && result.caseFile.secretaries.map(({ name, organization }) => [name, organization])).toEqual([
      ['书记01', 'o01'],
      ['书记02', 'o02'],
      ['示例·书记03', 'o03'],
      ['书记04', 'o03'],
    ])
  })

  test('an option without a column: a doubt about ballots, a fault of tallies', async () => {
    const ballots = [ballotHeader.slice(0, 6), ['1', ...person, '√', '', '']]
    expect(await withRows(ballots)).toEqual([at('missing-column', 1, null, null, '差', 'warning')])
    const tallies = [
      ['党组织', '书记', '好', '较好', '有效票'],
      [...person, 30, 22, 52],
    ]
    expect(await withRows(tallies)).toEqual([at('missing-column', 1, null, null, '一般、差')])
  })

  test('votes that cannot be told from counts', async () => {
    expect(
      await withRows([
        ['党组织', '书记', '好', '较好'],
        [...person, 1, 0],
      ]),
    ).toEqual([at('ambiguous-sheet', 1, null, '党组织、书记、好、较好', '票号 / 发出票、有效票')])
  })

  test('the same sheet twice', async () => {
    const ballots = csv('x.csv', [ballotHeader, ['1', ...person, '√', '', '', '']])
    expect(await all(roster, csv('a.csv', new TextDecoder().decode(ballots.bytes)), ballots)).toEqual([
      at('duplicate-sheet', null, null, null, null),
    ])
  })

  test('two columns that mean the same, an unknown column, a needed column that is missing', async () => {
    expect(
      await withRows([
        ['党组织', '单位名称', '书记', '情形'],
        [...person, '书记01', '问责'],
      ]),
    ).toEqual([at('duplicate-column', 1, 'B（单位名称）', '单位名称', null)])
    expect(
      await withRows([
        ['党组织', '书记', '情形', '电话', ''],
        [...person, '问责', '1', '2'],
      ]),
    ).toMatchObject([
      { code: 'unknown-column', severity: 'warning', row: 1, column: 'D（电话）', found: '电话' },
      { code: 'unknown-column', severity: 'warning', row: 1, column: 'E' },
    ])
    expect(
      await withRows([
        ['姓氏', '情形', '时间', '依据'],
        ['书记01', '问责', '', ''],
      ]),
    ).toMatchObject([
      { code: 'missing-column', row: 1, found: '姓氏、情形、时间、依据', expected: '党组织 / 书记' },
      { code: 'unknown-column', column: 'A（姓氏）' },
    ])
  })

  test('no roster, and a roster without rows', async () => {
    expect(await all(csv('x.csv', [ballotHeader, ['1', ...person, '√', '', '', '']]))).toEqual([
      at('no-roster', null, null, null, '花名册'),
    ])
    expect(await all(csv('x.csv', rosterRows.slice(0, 1)))).toEqual([at('no-rows', 1, null, null, null)])
    expect(await withRows([['党组织', '书记', '情形']])).toEqual([at('no-rows', 1, null, null, null, 'warning')])
  })
})

describe('one cell', () => {
  test('days', async () => {
    const day = (written: string) =>
      withRows([
        ['党组织', '书记', '情形', '时间'],
        [...person, '问责', written],
      ])
    expect(await day('2023-02-30')).toEqual([
      at('wrong-date', 2, 'D（时间）', '2023-02-30', '2021-03-15、2021年3月15日、20210315、2021年3月'),
    ])
    expect(await day('2023.1')).toEqual([at('ambiguous-date', 2, 'D（时间）', '2023.1', '2023-01 / 2023-10')])
    expect(await day('2024-01-05')).toEqual([at('future-date', 2, 'D（时间）', '2024-01-05', '2023', 'warning')])
    expect(await day('2032-01-05')).toEqual([at('wrong-date', 2, 'D（时间）', '2032-01-05', '≤ 2024')])
    expect(await day('2023-01-05 9:30')).toEqual([
      at('time-dropped', 2, 'D（时间）', '2023-01-05 9:30', '2023-01-05', 'info'),
    ])
    expect(await day('')).toEqual([at('missing-value', 2, 'D（时间）', null, null, 'warning')])
    expect(
      await withRows([
        ['党组织', '调研日期'],
        ['示例01村党支部', '2023年11月'],
      ]),
    ).toEqual([at('wrong-date', 2, 'B（调研日期）', '2023年11月', '2021-03-15、2021年3月15日、20210315')])
  })

  test('figures', async () => {
    expect(await withRows([tallyHeader, [...person, '三十', -1, 0.5, '', '58']])).toEqual([
      at('not-a-number', 2, 'C（好）', '三十', '0, 1, 2, …'),
      at('not-a-number', 2, 'D（较好）', '-1', '0, 1, 2, …'),
      at('not-a-number', 2, 'E（一般）', '0.5', '0, 1, 2, …'),
      at('missing-value', 2, 'F（差）', null, '0, 1, 2, …'),
    ])
    expect(await withRows([tallyHeader, [...person, '', '', '', '', '']])).toEqual([
      at('missing-value', 2, null, null, null, 'warning'),
    ])
    expect(await withRows([tallyHeader, [...person, 30, 22, 4, 2, 58], ['合计', null, 31, 22, 4, 2, 58]])).toEqual([
      at('footnote', 3, null, '合计 31 22 4 2 58', null, 'info'),
      at('total-differs', 3, 'C（好）', '31', '30', 'warning'),
    ])
  })

  test('marks', async () => {
    const marks = (...cells: string[]) => withRows([ballotHeader, ['1', ...person, ...cells]])
    expect(await marks('勾', '', '', '')).toEqual([at('bad-mark', 2, 'D（好）', '勾', '√ ✓ ✔ ☑')])
    // A cross alone may mean either; beside a mark it means "not this one".
    expect(await marks('×', '', '', '')).toEqual([at('bad-mark', 2, 'D（好）', '×', '√ ✓ ✔ ☑')])
    expect(await marks('×', '√', '×', '×')).toEqual([])
  })

  test('votes for something that is no option', async () => {
    expect(
      await withRows([
        [...ballotHeader, '弃权'],
        ['1', ...person, '', '', '', '', '√'],
      ]),
    ).toMatchObject([{ code: 'unknown-option', severity: 'error', row: 2, column: 'H（弃权）', found: '弃权' }])
    expect(
      await withRows([
        ['票号', '书记', '评议等次'],
        ['1', '书记01', '优秀'],
      ]),
    ).toEqual([at('unknown-option', 2, 'C（评议等次）', '优秀', gradeLabels)])
  })

  test('words that the policy does not know', async () => {
    expect(await all(csv('x.csv', [rosterRows[0] ?? [], ['示例01村党支部', '学校', '书记01', '']]))).toEqual([
      at('unknown-kind', 2, 'B（类别）', '学校', '村、社区、非公有制企业、机关、事业单位'),
    ])
    expect(
      await withRows([
        ['年度', '党组织', '等次'],
        ['2022', '示例01村党支部', '优秀'],
      ]),
    ).toEqual([at('unknown-grade', 2, 'C（等次）', '优秀', `${gradeLabels}、未定等次`)])
    expect(
      await withRows([
        ['书记', '情形'],
        ['书记01', '迟到'],
      ]),
    ).toMatchObject([{ code: 'unknown-incident', row: 2, column: 'B（情形）', found: '迟到' }])
    expect(
      await withRows([
        ['程序事项', '日期'],
        ['会餐', '2023-12-22'],
      ]),
    ).toMatchObject([{ code: 'unknown-event', row: 2, column: 'A（程序事项）', found: '会餐' }])
    expect(
      await withRows([
        ['评议类型', '票号', '书记', '好', '较好'],
        ['平评', '1', '书记01', '√', ''],
      ]),
    ).toEqual([at('unknown-track', 2, 'A（评议类型）', '平评', '上述、下评')])
    expect(
      await withRows([
        ['代表类别', '人数'],
        ['记者', 3],
      ]),
    ).toMatchObject([{ code: 'unknown-role', severity: 'warning', row: 2, column: 'A（代表类别）', found: '记者' }])
  })

  test('years', async () => {
    expect(
      await withRows([
        ['年度', '党组织', '等次'],
        ['去年', '示例01村党支部', '好'],
      ]),
    ).toEqual([at('wrong-year', 2, 'A（年度）', '去年', 'YYYY')])
    expect(
      await all(
        csv('a.csv', [['2023年花名册', null, null, null], ...rosterRows]),
        csv('x.csv', [['2022年得票', null, null], tallyHeader, [...person, 1, 2, 3, 4, 10]]),
      ),
    ).toEqual([at('wrong-year', 1, null, '2022年得票', '2023')])
    expect(
      await withRows([
        ['年度', '书记', '年度考核结果'],
        ['2022', '书记01', '优秀'],
      ]),
    ).toEqual([at('wrong-year', 2, 'A（年度）', '2022', '2023')])
  })

  test('formulas that failed', async () => {
    const book = workbook('x.xlsx', {
      a: [
        ['党组织', '书记', '情形', '依据'],
        [...person, '问责', { t: 'e', v: 0x17, f: 'A1' }],
      ],
    })
    expect(await all(roster, book)).toMatchObject([
      {
        code: 'formula-error',
        severity: 'error',
        file: 'x.xlsx',
        sheet: 'a',
        row: 2,
        column: 'D（依据）',
        found: '#REF!',
      },
      { code: 'formula-value', severity: 'info' },
    ])
  })

  test('classes and components', async () => {
    const richer: Policy = {
      ...policy,
      tracks: policy.tracks.map((track) => ({
        ...track,
        ballot: { ...track.ballot, classes: [{ id: 'A', label: '领导', weight: '100%' }] },
        score: { components: [{ id: 'field-check', label: '实地考核', weight: '100%', outOf: 100 }] },
      })),
    }
    const read = async (rows: Rows) => {
      const result = await readOfficeFiles([roster, csv('x.csv', rows)], richer)
      const faults = result.ok ? [] : result.faults
      for (const { code } of faults) seen.add(code)
      return faults.map(brief)
    }
    expect(
      await read([
        ['票号', '票种', '书记', '好', '较好'],
        ['1', '群众', '书记01', '√', ''],
      ]),
    ).toEqual([at('unknown-class', 2, 'B（票种）', '群众', '领导')])
    expect(
      await read([
        ['书记', '考核项目', '得分'],
        ['书记01', '面试', '91'],
      ]),
    ).toEqual([at('unknown-component', 2, 'B（考核项目）', '面试', '实地考核')])
  })
})

describe('people and organizations', () => {
  test('not on the roster', async () => {
    expect(
      await withRows([
        ['党组织', '书记', '情形'],
        ['示例01村', '书记01', '问责'],
      ]),
    ).toEqual([at('unknown-organization', 2, 'A（党组织）', '示例01村', '示例01村党支部')])
    expect(
      await withRows([
        ['党组织', '书记', '情形'],
        ['示例01村党支部', '书记02', '问责'],
      ]),
    ).toEqual([at('unknown-secretary', 2, 'B（书记）', '书记02', '书记01')])
    expect(
      await withRows([
        ['书记', '情形'],
        ['书记09', '问责'],
      ]),
    ).toEqual([at('unknown-secretary', 2, 'A（书记）', '书记09', null)])
    expect(
      await withRows([
        ['年度', '党组织', '等次'],
        ['2022', '外地党支部', '好'],
      ]),
    ).toEqual([at('unknown-organization', 2, 'B（党组织）', '外地党支部', null)])
    expect(
      await withRows([
        ['书记', '情形'],
        ['', '问责'],
      ]),
    ).toEqual([at('missing-value', 2, 'A（书记）', null, null)])
  })

  test('more than one of that name', async () => {
    const twice = csv('a.csv', [
      ['党组织代码', '党组织', '书记'],
      ['1', '示例01村党支部', '书记01'],
      ['2', '示例02村党支部', '书记01'],
    ])
    expect(
      await all(
        twice,
        csv('x.csv', [
          ['书记', '情形'],
          ['书记01', '问责'],
        ]),
      ),
    ).toEqual([at('ambiguous-secretary', 2, 'A（书记）', '书记01', '书记01、书记01')])
  })

  test('two organizations of one name, told apart on the roster by their codes alone', async () => {
    const rows = [
      ['党组织代码', '党组织', '书记'],
      ['1', '示例01村党支部', '书记01'],
      ['2', '示例01村党支部', '书记02'],
    ]
    const incident = [
      ['党组织', '书记', '情形'],
      ['示例01村党支部', '书记02', '问责'],
    ]
    expect(await all(csv('a.csv', rows), csv('x.csv', incident))).toEqual([
      at('ambiguous-organization', 2, 'A（党组织）', '示例01村党支部', null),
    ])
  })

  test('rows against one another', async () => {
    const header = rosterRows[0] ?? []
    expect(
      await all(
        csv('x.csv', [header, ['示例01村党支部', '村', '书记01', ''], ['示例01村 党支部', '社区', '书记 01', '']]),
      ),
    ).toEqual([
      at('conflicting-row', 3, 'B（类别）', '社区', '村'),
      at('duplicate-row', 3, null, '示例01村党支部 书记 01', null),
    ])
    expect(
      await all(
        csv('x.csv', [
          ['编号', '党组织', '书记'],
          ['7', '示例01村党支部', '书记01'],
          ['7', '示例02村党支部', '书记02'],
        ]),
      ),
    ).toMatchObject([{ code: 'duplicate-row', row: 3, column: 'A（编号）', found: 'o7' }])
    expect(
      await withRows([
        ['会议日期', '2023-12-20'],
        ['会议时间', '2023-12-21'],
      ]),
    ).toEqual([at('conflicting-row', 2, 'B（会议时间）', '2023-12-21', '2023-12-20')])
  })

  test('an earlier secretary with the name of a present one elsewhere is kept apart, and named', async () => {
    expect(
      await withRows([
        ['年度', '党组织', '书记', '等次'],
        ['2022', '示例01村党支部', '书记02', '好'],
      ]),
    ).toEqual([at('same-name', 2, 'C（书记）', '书记02', null, 'info')])
  })

  test('the committee has one secretary', async () => {
    const rows = [
      ['党委书记', ...ballotHeader.slice(0, 1), ...ballotHeader.slice(3)],
      ['党委书记00', '1', '√', '', '', ''],
      ['党委书记99', '2', '√', '', '', ''],
    ]
    expect(await withRows(rows)).toEqual([at('unknown-secretary', 3, 'A（党委书记）', '党委书记99', '党委书记00')])
    const meeting = [
      ['会议日期', '2023-12-20'],
      ['党委书记', '党委书记00'],
      ['党委书记姓名', '党委书记99'],
    ]
    expect(await withRows(meeting)).toEqual([at('conflicting-row', 3, 'B（党委书记姓名）', '党委书记99', '党委书记00')])
  })

  test('a vacant post is no error', async () => {
    expect(
      await all(
        csv('x.csv', [
          ['党组织', '书记'],
          ['示例01村党支部', '书记01'],
          ['示例02村党支部', ''],
        ]),
      ),
    ).toEqual([at('missing-value', 3, 'B（书记）', null, null, 'warning')])
  })
})

test('rows that are no data are named', async () => {
  const rows = [
    ['党组织', '书记', '情形'],
    [...person, '问责'],
    ['党组织', '书记', '情形'],
    ['无', '', ''],
    ['说明：以上属实', '', ''],
  ]
  expect(await withRows(rows)).toEqual([
    at('repeated-header', 3, null, '党组织 书记 情形', null, 'info'),
    at('nothing-row', 4, null, '无', null, 'info'),
    at('footnote', 5, null, '说明：以上属实', null, 'info'),
  ])
  expect(
    await withRows([
      ['书记', '好', '较好', '一般', '差'],
      ['书记01', '√', '', '', ''],
    ]),
  ).toEqual([at('ballot-number-made', null, null, null, null, 'info')])
})

test('the year is the policy’s where no title names one, and that is told', async () => {
  const { notes } = await read(roster)
  for (const { code } of notes) seen.add(code)
  expect(notes.map(brief)).toEqual([{ code: 'year-assumed', severity: 'info', file: 'roster.csv', expected: '2023' }])
})

test('all faults of all files come at once', async () => {
  const found = await all(
    csv('a.csv', [
      ['党组织', '类别', '书记'],
      ['示例01村党支部', '学校', '书记01'],
    ]),
    csv('b.csv', [ballotHeader, ['1', '别处', '书记01', '√', '', '', ''], ['2', ...person, '勾', '', '', '']]),
    csv('c.csv', '甲,乙\n'),
  )
  expect(found.map(({ file, row, code }) => [file, row, code])).toEqual([
    ['a.csv', 2, 'unknown-kind'],
    ['b.csv', 2, 'unknown-organization'],
    ['b.csv', 3, 'bad-mark'],
    ['c.csv', undefined, 'unrecognised-file'],
  ])
})

test('a step of an item that is not on the list', async () => {
  const log: Rows = [
    ['事项编号', '办理步骤', '办理日期'],
    ['2022-1', '开始整改', '2023-03-10'],
  ]
  expect(await withRows(log)).toEqual([at('unknown-item', 2, 'A（事项编号）', '2022-1', null)])
})

describe('a form', () => {
  const form = (...rows: Rows): Rows => [['序号', '党组织', '书记', '点评人', '点评问题'], ...rows]
  const example = ['示例', '××村党支部', '×××', '×××', '联系群众不够'] as const

  test('its example is left out, unless it names somebody real', async () => {
    const filled = [1, ...person, '书记00', '阵地管理不规范'] as const
    expect(await withRows(form(example, filled))).toEqual([])
    expect(await withRows(form(['示例', ...person, '书记00', '阵地管理不规范'], filled))).toEqual([
      at('example-filled', 2, 'B（党组织）', '示例01村党支部', null),
    ])
    // The number says what is an example; the word in a name does not.
    expect((await all(roster, csv('x.csv', form(example, filled)))).length).toBe(0)
  })

  test('left as it was it says nothing; with some rows filled in the others are counted', async () => {
    expect(await withRows(form(example, [1, ...person, null, null]))).toEqual([
      { code: 'form-untouched', severity: 'info', file: 'x.csv' },
    ])
    const filled = [1, ...person, '书记00', '阵地管理不规范'] as const
    const other = [2, '示例02村党支部', '书记02', null, null] as const
    expect(await withRows(form(example, filled, other))).toEqual([at('unfilled-rows', 4, null, null, null, 'info')])
  })

  test('the sheet that explains it is no data', async () => {
    const guide = workbook('x.xlsx', { 填写说明: [['填写说明'], ['党组织', '书记', '情形']] })
    expect(await all(roster, guide)).toEqual([
      { code: 'guide-sheet', severity: 'info', file: 'x.xlsx', sheet: '填写说明' },
    ])
  })
})

test('every code was seen above, but those of registers', () => {
  // Only a register must have certain sheets: see register/readRegisterWorkbook.test.ts.
  const ofRegisters = ['missing-sheet', 'differs-from-sheet']
  expect(fileFaultCodes.filter((code) => !seen.has(code))).toEqual(ofRegisters)
})

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

describe('a folder', () => {
  const folderOf = async (files: Record<string, Uint8Array>) => {
    const folder = await mkdtemp(join(tmpdir(), 'case-'))
    folders.push(folder)
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)))
    return folder
  }
  const text = (written: string) => new TextEncoder().encode(written)

  test('what is not read is named with the reason', async () => {
    const folder = await folderOf({
      'roster.csv': roster.bytes,
      '~$roster.xlsx': text('x'),
      '.~lock.roster.csv#': text('x'),
      '.DS_Store': text('x'),
      'Thumbs.db': text('x'),
      '.hidden': text('x'),
      'README.md': text('x'),
      '方案.docx': text('x'),
    })
    const result = await loadCase(folder, policy)
    expect(result.ok && result.caseFile.organizations.length).toBe(3)
    expect(
      result.notes.filter(({ code }) => code === 'ignored-file').map(({ file, params }) => [file, params.reason]),
    ).toEqual([
      ['.DS_Store', 'system'],
      ['.hidden', 'hidden'],
      ['.~lock.roster.csv#', 'lock'],
      ['README.md', 'readme'],
      ['Thumbs.db', 'system'],
      ['~$roster.xlsx', 'lock'],
      ['方案.docx', 'type'],
    ])
  })

  test('an empty folder, a single file, and a case.json', async () => {
    const empty = await loadCase(await folderOf({}), policy)
    expect(empty.ok ? [] : empty.faults.map(({ code }) => code)).toEqual(['missing-file'])
    expect(empty.ok ? [] : empty.faults.map((fault) => explainFileFault(fault))).toEqual([
      expect.stringContaining('文件夹里没有可以读取的文件，应为xlsx / xls / csv / case.json'),
    ])
    const folder = await folderOf({ 'roster.csv': roster.bytes })
    const single = await loadCase(join(folder, 'roster.csv'), policy)
    expect(single.ok && single.caseFile).toEqual((await loadCase(folder, policy)).ok && single.ok && single.caseFile)
    const whole = { year: 2023, organizations: [{ id: 'o', name: 'x' }], secretaries: [], 'x-portal': { kept: true } }
    const json = await folderOf({ 'case.json': text(`\ufeff${JSON.stringify(whole)}`) })
    const fromFile = await loadCase(join(json, 'case.json'), policy)
    const fromFolder = await loadCase(json, policy)
    expect([fromFile.ok && fromFile.caseFile, fromFolder.ok && fromFolder.caseFile]).toEqual([whole, whole])
  })
})
