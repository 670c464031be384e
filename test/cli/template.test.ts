import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { openWorkbook } from '../files/write/openWorkbook.js'
import { smallCase } from '../files/write/smallCase.js'

let folder = ''
const cli = async (...words: string[]) => {
  const written = { out: '', error: '' }
  const status = await run(words, {
    out: (text) => {
      written.out += text
    },
    error: (text) => {
      written.error += text
    },
    columns: 120,
    colour: false,
    watched: false,
  })
  return { status, ...written }
}
const at = (name: string) => join(folder, name)
const give = (name: string, value: unknown) => {
  writeFileSync(at(name), JSON.stringify(value))
  return at(name)
}
const sheetsOf = (path: string) => [...openWorkbook(new Uint8Array(readFileSync(path))).keys()]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

describe('template', () => {
  it('writes the empty workbook of the shipped plan, and nothing beside it', async () => {
    const { status, out, error } = await cli('template', at('填报表.xlsx'))
    expect([status, out]).toEqual([0, ''])
    expect(error).toBe(`已写出：${at('填报表.xlsx')}\n`)
    expect(sheetsOf(at('填报表.xlsx'))).toContain('得票统计（上述）')
    expect(readdirSync(folder)).toEqual(['填报表.xlsx'])
  })

  it('takes another plan, in English', async () => {
    const { status, error } = await cli('template', at('a.xlsx'), '--policy', 'village-cadres', '--lang', 'en')
    expect([status, error]).toEqual([0, `Written: ${at('a.xlsx')}\n`])
    expect(sheetsOf(at('a.xlsx'))).toEqual([
      '填写说明 (guide)',
      'Roster',
      'Meeting',
      'Tallies',
      'Ballots',
      'Judgements',
      '下拉选项 (lists)',
    ])
  })

  it('fills in the people of a roster, and no more', async () => {
    const { status } = await cli('template', at('a.xlsx'), '--roster', 'seeds/cases/samples-2023/roster.xlsx')
    expect(status).toBe(0)
    const book = openWorkbook(new Uint8Array(readFileSync(at('a.xlsx'))))
    expect(book.get('花名册')?.[4]).toEqual([1, '示例01村党支部', '村', '书记01', expect.anything()])
    expect(book.get('综合评价意见（上述）')?.flat()).toContain('书记20')
    // A whole case lends its people alone.
    await cli('template', at('b.xlsx'), '--roster', give('case.json', smallCase))
    expect(
      openWorkbook(new Uint8Array(readFileSync(at('b.xlsx'))))
        .get('点评')
        ?.flat(),
    ).not.toContain('阵地管理不规范')
  })

  it('writes a whole case, which gives the same results again', async () => {
    const { status, error } = await cli('template', at('a.xlsx'), '--case', 'seeds/cases/wuding-river-2023')
    expect([status, error.split('\n').at(-2)]).toEqual([0, `已写出：${at('a.xlsx')}`])
    const [before, after] = [
      await cli('appraise', 'seeds/cases/wuding-river-2023', '--json'),
      await cli('appraise', at('a.xlsx'), '--json'),
    ]
    expect(after.out).toBe(before.out)
    expect(JSON.parse(after.out)).toMatchObject({ year: 2023 })
  })

  it('tells what of a case no sheet carries, and ends with 1', async () => {
    const path = give('case.json', { ...smallCase, 'x-portal': 1, judgements: [{ subject: 's01', grade: '特好' }] })
    const { status, error } = await cli('template', at('a.xlsx'), '--case', path)
    expect(status).toBe(1)
    expect(error).toContain('工作簿没有带上数据中的 1 处内容：')
    expect(error).toContain('a.xlsx，工作表“综合评价意见（上述）”，第6行')
    const other = await cli('template', at('a.xlsx'), '--case', give('b.json', { ...smallCase, 'x-portal': 1 }))
    expect([other.status, other.error.split('\n').slice(1)]).toEqual([
      1,
      ['工作簿没有带上数据中的 1 处内容：', '  /x-portal：表格没有这一内容的位置', ''],
    ])
  })

  it('refuses bad usage, and writes nothing', async () => {
    const faults: [string[], string][] = [
      [['template'], 'template 后面要写文件（.xlsx）。'],
      [['template', at('a.csv')], `“${at('a.csv')}”不是 .xlsx，请写一个以 .xlsx 结尾的文件名。`],
      [['template', at('a.xlsx'), '--roster', 'x', '--case', 'y'], '--roster 和 --case 只能写一个。'],
      [['template', at('a.xlsx'), '--policy', 'village'], '没有方案“village”'],
      [['template', at('a.xlsx'), '--roster', at('none.xlsx')], '数据有 1 处错误'],
    ]
    for (const [words, text] of faults) {
      const { status, error } = await cli(...words)
      expect([status, error], words.join(' ')).toEqual([2, expect.stringContaining(text)])
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('never writes over what it reads, nor into a folder that it reads', async () => {
    await cli('template', at('a.xlsx'), '--case', give('case.json', smallCase))
    const before = readFileSync(at('a.xlsx'))
    const over = await cli('template', at('a.xlsx'), '--case', at('a.xlsx'))
    expect([over.status, over.error]).toEqual([2, expect.stringContaining('请换一个位置')])
    expect(readFileSync(at('a.xlsx')).equals(before)).toBe(true)
    mkdirSync(at('data'))
    const inside = await cli('template', join(at('data'), 'a.xlsx'), '--case', at('data'))
    expect(inside.status).toBe(2)
    expect(existsSync(join(at('data'), 'a.xlsx'))).toBe(false)
  })
})
