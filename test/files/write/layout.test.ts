import * as xlsx from '@e965/xlsx'
import { describe, expect, it, vi } from 'vitest'
import { MissingPackageError } from '../../../src/files/write/packages.js'
import { approximateLines, type PrintSheet, splitTall } from '../../../src/files/write/printSheet.js'
import { sheetNames } from '../../../src/files/write/sheetNames.js'
import { writeWorkbook } from '../../../src/files/write/workbook.js'
import { openWorkbook } from './openWorkbook.js'

const frame = { title: '甲&乙', creator: '示例镇党委', day: '2023-12-20', pageNumber: '第 {page} 页，共 {pages} 页' }
const table: PrintSheet = {
  name: '表',
  title: '标题',
  subtitle: '副标题',
  columns: [
    { header: '序号', width: 6 },
    { header: '内容', width: 20, align: 'left' },
  ],
  rows: [
    [1, '短'],
    [2, { value: '字'.repeat(2000), emphasis: 'notable' }],
  ],
  notes: ['注'],
  orientation: 'landscape',
  frozenColumns: 1,
}

/** One part of the package, as text. */
const partOf = (bytes: Uint8Array, path: string): string => {
  const package_ = xlsx.CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const entry = xlsx.CFB.find(package_, path)
  return entry ? Buffer.from(entry.content as Uint8Array).toString('utf8') : ''
}

describe('layout for A4', () => {
  it('fits the width, repeats the header, freezes it, numbers the pages', async () => {
    const sheet = partOf(await writeWorkbook([table], frame), '/xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/)
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pageSetup[^>]*fitToWidth="1"/)
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/)
    expect(sheet).toMatch(/<pageSetUpPr[^>]*fitToPage="(1|true)"/)
    expect(sheet).toMatch(/<pane[^>]*ySplit="3"/)
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页')
    // an ampersand in a title is doubled, or it would begin a code
    expect(sheet).toContain('甲&amp;&amp;乙')
  })

  it('names print area and repeated rows', async () => {
    const book = partOf(await writeWorkbook([table], frame), '/xl/workbook.xml')
    expect(book).toContain('_xlnm.Print_Titles')
    expect(book).toContain('$3:$3')
    expect(book).toContain('_xlnm.Print_Area')
  })

  it('quotes the names of sheets in what is printed and repeated', async () => {
    const named = ['Earlier grades', '得票（上述）', "a'b"].map((name) => ({ ...table, name }))
    const book = partOf(await writeWorkbook(named, frame), '/xl/workbook.xml')
    const ranges = [...book.matchAll(/<definedName [^>]*>([^<]*)</gu)].map(([, range]) => range)
    expect(ranges.filter((range) => range?.endsWith('$3:$3'))).toEqual([
      "'Earlier grades'!$3:$3",
      "'得票（上述）'!$3:$3",
      "'a''b'!$3:$3",
    ])
    expect(ranges.filter((range) => range?.includes('!$A$1:$B$')).length).toBe(3)
  })

  it('goes on in further rows where a text is too tall for one, and loses none of it', async () => {
    const rows = openWorkbook(await writeWorkbook([table], frame)).get('表') ?? []
    const tall = rows.slice(4, -1)
    expect(tall.length).toBeGreaterThan(1)
    expect(tall.map(([number]) => number)).toEqual([2, ...tall.slice(1).map(() => null)])
    expect(
      tall
        .map(([, text]) => text)
        .join('')
        .replaceAll('\n', ''),
    ).toBe('字'.repeat(2000))
  })

  it.each([
    // 20 wide: 94% of it less 1 is 17, so 8 Chinese characters a line
    ['字'.repeat(8), 20, 1],
    ['字'.repeat(9), 20, 2],
    ['a'.repeat(17), 20, 1],
    ['a'.repeat(18), 20, 2],
    ['a\nb\n\nc', 20, 4],
    ['', 20, 1],
  ])('%j in %i takes %i lines', (text, width, lines) => {
    expect(approximateLines(text, width)).toBe(lines)
  })

  it('cuts a text at a line, and leaves alone what fits', () => {
    expect(splitTall('a\nb', 20, 2)).toEqual(['a\nb'])
    expect(splitTall('a\nb\nc', 20, 2)).toEqual(['a\nb\n', 'c'])
    // 8 characters a line
    expect(splitTall('字'.repeat(20), 20, 2)).toEqual(['字'.repeat(16), '字'.repeat(4)])
  })
})

describe('names of sheets', () => {
  it.each([
    [
      ['结果', '结果'],
      ['结果', '结果 2'],
    ],
    [['a/b[c]:*?\\'], ['a b c']],
    [["'引号'"], ['引号']],
    [[''], ['Sheet']],
    [
      ['a', 'A'],
      ['a', 'A 2'],
    ],
    [['长'.repeat(40)], ['长'.repeat(27)]],
  ])('%j → %j', (names, legal) => {
    expect(sheetNames(names)).toEqual(legal)
  })
})

describe('without the spreadsheet writer', () => {
  it('says which package is missing', async () => {
    vi.resetModules()
    vi.doMock('hucre/xlsx', () => {
      throw new Error('not installed')
    })
    const { writeWorkbook: write } = await import('../../../src/files/write/workbook.js')
    await expect(write([table], frame)).rejects.toMatchObject({ code: 'missing-package', package: 'hucre' })
    vi.doUnmock('hucre/xlsx')
    expect(new MissingPackageError('hucre').message).toContain('npm install hucre')
  })
})
