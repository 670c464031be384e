import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { beforeEach, describe, expect, it } from 'vitest'
import { findPivots } from '../../src/analyse/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { smallCase } from '../files/write/smallCase.js'
import { runInEighty } from './runHere.js'

let folder = ''
const shown = (...words: string[]) => runInEighty('pivots', ...words)
const give = (value: unknown) => {
  writeFileSync(join(folder, 'case.json'), JSON.stringify(value))
  return join(folder, 'case.json')
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const blamed = (on: string) => ({ subject: 's02', kind: 'held-accountable', on })
const incidents = [blamed('2023-08-14'), blamed('2023-09-01'), { ...blamed('2022-05-30'), subject: 's03' }]

describe('pivots', () => {
  it('tells in 80 columns which judgement decided, which incidents hide one another, and what made no difference', async () => {
    const { status, out } = await shown(give({ ...smallCase, incidents }))
    expect(status).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('示例镇党委　2023年度述职评议考核：没有哪一项，谁的等次会变')
    for (const line of lines.slice(2)) expect(stringWidth(line), line).toBeLessThanOrEqual(80)
    // 40% of 3 is 1 or 2; 01 and 02 are in it without 03.
    expect(out).toMatch(/对书记03的综合评价意见“较好” +书记03 较好→好/u)
    const together = out.slice(out.indexOf('几项一起去掉才变')).replace(/\s+/gu, '')
    expect(together).toContain('情形（2023年8月14日）')
    expect(together).toContain('情形（2023年9月1日）')
    expect(together).toContain('书记02差→好')
    const idle = out.slice(out.indexOf('去掉与否')).replaceAll('\n', '')
    expect(idle).toContain('情形 1 项（书记03的“抓基层党建工作不力被问责追责”情形（2022年5月30日））')
    expect(idle).toContain('综合评价意见 1 项（对书记01的综合评价意见（未定等次））')
    expect(idle).toContain('任职时间 3 项')
  })

  it('says so where nothing decides alone', async () => {
    const { out } = await shown(give({ ...smallCase, judgements: [] }))
    expect(out).toContain('去掉任何一项，谁的等次都不变。')
    expect(out).not.toContain('几项一起去掉才变')
  })

  it('says where not everything was tried', async () => {
    const { out } = await shown(give({ ...smallCase, incidents }), '--limit', '2')
    expect(out.replaceAll('\n', '')).toContain('几项一起去掉的没有全部试过，可用 --limit 放宽。')
    expect(out).not.toContain('几项一起去掉才变')
  })

  it('--json prints what the library gives', async () => {
    const { status, out, error } = await shown(give({ ...smallCase, incidents }), '--json')
    expect([status, error]).toEqual([0, ''])
    const found = findPivots(wudingRiver2023, { ...smallCase, incidents })
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(found)))
  })

  it('speaks English', async () => {
    const { out } = await shown(give({ ...smallCase, incidents }), '--lang', 'en')
    expect(out).toContain('who gets another grade without which fact')
    expect(out).toMatch(/the judgement on 书记03: “较好” +书记03 较好 → 好/u)
    expect(out.replaceAll('\n', ' ')).toContain('judgements and opinions: 1 (the opinion on 书记01 (without a grade))')
  })

  it('ends with 1 where there are error alerts, and with 2 where the case cannot be read', async () => {
    const [first, ...others] = smallCase.tallies ?? []
    expect((await shown(give({ ...smallCase, tallies: [{ ...first, valid: 59 }, ...others] }))).status).toBe(1)
    expect((await shown(join(folder, 'nowhere'))).status).toBe(2)
  })
})
