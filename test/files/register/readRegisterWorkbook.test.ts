import * as xlsx from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { explainFileFault } from '../../../src/explain/index.js'
import { CellTooLongError, readRegister, writeRegisterWorkbook } from '../../../src/files/index.js'
import type { Register } from '../../../src/schema/index.js'
import { brief, bytesOf } from '../support.js'

const register: Register = {
  schema: 1,
  year: 2023,
  policy: 'wuding-river-2023',
  committee: { id: 'c', name: '示例镇党委' },
  organizations: [{ id: 'o01', name: '示例01村党支部' }],
  subjects: [{ id: 's01', name: '书记01', organization: 'o01' }],
  items: [
    {
      id: '2023-a',
      organization: 'o01',
      subject: 's01',
      year: 2023,
      problem: '阵地管理不规范',
      sources: [{ from: 'public', ballots: ['003', '007'] }, { from: 'self' }],
      measures: ['规范台账', '每月检查'],
      responsible: '书记01',
      due: '2024-03-31',
      state: 'in-progress',
      log: [
        { do: 'plan', on: '2024-01-05', measures: ['规范台账', '每月检查'], responsible: '书记01', due: '2024-03-31' },
        { do: 'start', on: '2024-01-08' },
      ],
    },
  ],
}

const sheets = { items: '整改台账', log: '办理记录', sources: '问题来源', names: '名册', about: '台账信息' }

/** What somebody does to the workbook in a spreadsheet program, and what is read then. */
const edited = async (change: (book: xlsx.WorkBook) => void) => {
  const book = xlsx.read(await writeRegisterWorkbook(register), { type: 'array' })
  change(book)
  return readRegister({ name: '台账.xlsx', bytes: bytesOf(book) })
}
const set = (book: xlsx.WorkBook, sheet: string, cell: string, value: xlsx.CellObject | string) => {
  const found = book.Sheets[sheet]
  if (!found) throw new Error(sheet)
  found[cell] = typeof value === 'string' ? { t: 's', v: value } : value
  const range = xlsx.utils.decode_range(found['!ref'] ?? 'A1')
  const { r, c } = xlsx.utils.decode_cell(cell)
  found['!ref'] = xlsx.utils.encode_range({ s: range.s, e: { r: Math.max(range.e.r, r), c: Math.max(range.e.c, c) } })
}
const faultsOf = async (change: (book: xlsx.WorkBook) => void) => {
  const read = await edited(change)
  return read.ok ? [] : read.faults
}

describe('a register workbook', () => {
  it('looks as an office writes it', async () => {
    const book = xlsx.read(await writeRegisterWorkbook(register), { type: 'array' })
    expect(book.SheetNames).toEqual(Object.values(sheets))
    const rows = xlsx.utils.sheet_to_json<string[]>(book.Sheets[sheets.items] ?? {}, { header: 1 })
    expect(rows[0]?.[0]).toBe('2023年度述职评议考核整改台账')
    expect(rows.slice(2, 4)).toEqual([
      [
        '事项编号',
        '党组织',
        '书记',
        '整改问题',
        '问题来源',
        '整改措施',
        '责任人',
        '整改期限',
        '整改状态',
        '年度',
        '对象编号',
        '党组织编号',
      ],
      [
        '2023-a',
        '示例01村党支部',
        '书记01',
        '阵地管理不规范',
        '群众评议\n自己查摆',
        '规范台账\n每月检查',
        '书记01',
        '2024-03-31',
        '整改中',
        2023,
        's01',
        'o01',
      ],
    ])
  })

  it('is read again after a spreadsheet program has saved it, with its columns in another order', async () => {
    const read = await edited((book) => {
      const rows = xlsx.utils.sheet_to_json<unknown[]>(book.Sheets[sheets.log] ?? {}, { header: 1 }).slice(2)
      book.Sheets[sheets.log] = xlsx.utils.aoa_to_sheet(
        rows.map((row) => Array.from({ length: 10 }, (_, at) => row[9 - at])),
      )
    })
    expect(read).toEqual({ ok: true, register, notes: [] })
  })

  it('takes a day as a date of the spreadsheet, and what was corrected by hand', async () => {
    const read = await edited((book) => {
      // 2024-04-30 is day 45412 of the spreadsheet: 45292 is 2024-01-01, and 31 + 29 + 31 + 29 = 120 days later
      set(book, sheets.items, 'H4', { t: 'n', v: 45_412, z: 'yyyy-mm-dd' })
      set(book, sheets.items, 'D4', '阵地管理不规范，标牌破损')
      set(book, sheets.items, 'F4', '规范台账')
    })
    expect(read.ok && read.register.items[0]).toMatchObject({
      due: '2024-04-30',
      problem: '阵地管理不规范，标牌破损',
      measures: ['规范台账'],
    })
  })

  it('takes an item that was added by hand, with its sources on its own row', async () => {
    const read = await edited((book) => {
      const row = ['2023-b', '', '书记01', '记录不全', '上级点评、自己查摆', '', '', '', '已列入', '2023', 's01']
      row.forEach((value, index) => {
        if (value !== '') set(book, sheets.items, xlsx.utils.encode_cell({ r: 4, c: index }), value)
        else delete book.Sheets[sheets.items]?.[xlsx.utils.encode_cell({ r: 4, c: index })]
      })
      const sheet = book.Sheets[sheets.items]
      if (sheet) sheet['!merges'] = (sheet['!merges'] ?? []).filter(({ s }) => s.r < 4)
    })
    expect(read.ok && read.register.items[1]).toEqual({
      id: '2023-b',
      organization: null,
      subject: 's01',
      year: 2023,
      problem: '记录不全',
      sources: [{ from: 'superior' }, { from: 'self' }],
      measures: [],
      responsible: null,
      due: null,
      state: 'listed',
      log: [],
    })
  })
})

describe('faults of a register workbook', () => {
  it('a state that is not that of the log', async () => {
    const [fault, ...others] = await faultsOf((book) => set(book, sheets.items, 'I4', '已销号'))
    expect(others).toEqual([])
    expect(fault).toMatchObject({ code: 'invalid-case', sheet: sheets.items, row: 4, column: 'I（整改状态）' })
    expect(fault && explainFileFault(fault)).toContain('台账.xlsx，工作表“整改台账”，第4行，I（整改状态）列：')
  })

  it.each([
    [
      'a word that is none',
      'items',
      'I4',
      '在办',
      { code: 'bad-mark', row: 4, column: 'I（整改状态）', found: '在办' },
    ],
    ['a step that is none', 'log', 'B4', '启动', { code: 'bad-mark', row: 4, column: 'B（办理步骤）', found: '启动' }],
    [
      'a day that is none',
      'log',
      'C5',
      '1月8日',
      { code: 'wrong-date', row: 5, column: 'C（办理日期）', found: '1月8日' },
    ],
    ['a year that is none', 'items', 'J4', '去年', { code: 'wrong-year', row: 4, column: 'J（年度）', found: '去年' }],
    [
      'a step of no item',
      'log',
      'A5',
      '2023-x',
      { code: 'bad-mark', row: 5, column: 'A（事项编号）', found: '2023-x' },
    ],
    [
      'a name that is another on the sheet of names',
      'items',
      'C4',
      '书记1',
      { code: 'differs-from-sheet', row: 4, column: 'C（书记）', found: '书记1', expected: '书记01' },
    ],
    [
      'sources that are others on the sheet of sources',
      'items',
      'E4',
      '自己查摆',
      { code: 'differs-from-sheet', row: 4, found: '自己查摆', expected: '群众评议\n自己查摆' },
    ],
    ['a column of its own', 'items', 'M3', '备注', undefined],
    ['a formula that failed', 'items', 'D4', '#REF!', undefined],
  ] as const)('%s', async (_, sheet, cell, value, expected) => {
    const faults = await faultsOf((book) => {
      set(book, sheets[sheet], cell, value === '#REF!' ? { t: 'e', v: 0x17, f: 'A1' } : value)
      if (value === '备注') set(book, sheets[sheet], 'M4', '待查')
    })
    const wanted =
      expected ??
      (value === '备注'
        ? { code: 'unknown-column', row: 3, column: 'M（备注）', found: '备注' }
        : { code: 'formula-error', row: 4, column: 'D（整改问题）' })
    expect(faults.map(brief)).toContainEqual(
      expect.objectContaining({ ...wanted, file: '台账.xlsx', sheet: sheets[sheet] }),
    )
  })

  it('sheets that are missing, and one that is not known', async () => {
    const faults = await faultsOf((book) => {
      for (const name of [sheets.log, sheets.about]) {
        delete book.Sheets[name]
        book.SheetNames.splice(book.SheetNames.indexOf(name), 1)
      }
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['我的备忘']]), 'Sheet1')
    })
    expect(faults.map(({ code, expected, sheet }) => [code, sheet ?? expected])).toEqual([
      ['missing-sheet', '办理记录'],
      ['missing-sheet', '台账信息'],
      ['unrecognised-sheet', 'Sheet1'],
    ])
  })

  it('one item twice', async () => {
    const faults = await faultsOf((book) => {
      for (const column of 'ABCDEFGHIJKL') {
        const cell = book.Sheets[sheets.items]?.[`${column}4`]
        if (cell) set(book, sheets.items, `${column}5`, cell)
      }
      const sheet = book.Sheets[sheets.items]
      if (sheet) sheet['!merges'] = (sheet['!merges'] ?? []).filter(({ s }) => s.r < 4)
    })
    expect(faults).toContainEqual(expect.objectContaining({ code: 'invalid-case', row: 5, column: 'A（事项编号）' }))
  })

  it('a workbook that is none of ours, or no workbook', async () => {
    const other = bytesOf(xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['a']]), 'x'))
    const read = await readRegister({ name: 'x.xlsx', bytes: other })
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).toContain('unrecognised-sheet')
    const broken = await readRegister({ name: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) })
    expect(broken.ok ? [] : broken.faults.map(({ code }) => code)).toEqual(['unreadable-file'])
  })
})

it('a text that no cell holds is told before anything is written', async () => {
  const [item] = register.items
  const long = { ...register, items: [{ ...(item as Register['items'][number]), problem: '长'.repeat(32_767) }] }
  await expect(writeRegisterWorkbook(long)).rejects.toThrow(CellTooLongError)
  const fits = { ...register, items: [{ ...(item as Register['items'][number]), problem: '长'.repeat(32_766) }] }
  expect(await readRegister({ name: 'x.xlsx', bytes: await writeRegisterWorkbook(fits) })).toMatchObject({
    ok: true,
    register: fits,
  })
})

it('a text of many lines stays in one row', async () => {
  const [item] = register.items
  const problem = Array.from({ length: 60 }, (_, index) => `第${index + 1}行`).join('\n')
  const tall = { ...register, items: [{ ...(item as Register['items'][number]), problem }] }
  const bytes = await writeRegisterWorkbook(tall)
  expect(await readRegister({ name: 'x.xlsx', bytes })).toEqual({ ok: true, register: tall, notes: [] })
  const rows = xlsx.read(bytes, { type: 'array', cellStyles: true }).Sheets[sheets.items]?.['!rows'] ?? []
  // a spreadsheet shows at most 409 points of a row
  expect(rows[3]?.hpt).toBeLessThanOrEqual(409)
})
