import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { beforeEach, describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/analyse/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { smallCase } from '../files/write/smallCase.js'
import { runInEighty } from './runHere.js'

let folder = ''
const shown = (...words: string[]) => runInEighty('readings', ...words)
const give = (value: unknown, name = 'case.json') => {
  writeFileSync(join(folder, name), JSON.stringify(value))
  return join(folder, name)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

describe('readings', () => {
  it('tells in 80 columns who gets which other grade under which reading', async () => {
    const { status, out } = await shown(give(smallCase), '--limit', '20')
    expect(status).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('示例镇党委　2023年度述职评议考核：换一种读法，谁的等次会变')
    // 6 of 58 is over 10%, 6 of the 60 issued is not; 01 is then held by nothing, and 03 fills the tail of one.
    const issued = lines.findIndex((line) => line.startsWith('四（四）“超过10%”读作“发出票”'))
    expect(lines[issued]?.replace(/ +/u, ' ')).toBe('四（四）“超过10%”读作“发出票” 书记01 差→好')
    expect(lines[issued + 1]).toBe('  veto-base=issued')
    // 03 has been in post since 2021, and is judged: nothing moves it.
    expect(out).toContain('其余 2 个评议对象的等次，在看过的组合中都不变。')
    expect(out).toContain('全部读法共有 36864 种组合；能影响等次的读法 9 处，共 2304 种组合。')
    expect(out.replaceAll('\n', '')).toContain('看过 20 种（换得少的在前），没有看完，可用 --limit 放宽')
    for (const line of lines.slice(2)) expect(stringWidth(line), line).toBeLessThanOrEqual(80)
  })

  it('names what changes nothing in one place, and what changes besides grades in another', async () => {
    const { out } = await shown(give(smallCase), '--limit', '1')
    const flat = out.replaceAll('\n', '')
    expect(flat).toMatch(/只换以下任何一处，谁的等次都不变：[^。]*report-deadline=previous-week。/u)
    expect(out).toMatch(/ {2}veto-base=issued {2}结果运用有变化的 1 人/u)
  })

  it('--json prints the comparison alone, as the library gives it', async () => {
    const { status, out, error } = await shown(give(smallCase), '--json', '--limit', '50')
    expect([status, error]).toEqual([0, ''])
    const found = compareReadings(wudingRiver2023, smallCase, { limit: 50 })
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(found)))
  })

  it('starts from the readings that are switched, and says so', async () => {
    const { out } = await shown(give(smallCase), '--reading', 'veto-base=issued', '--limit', '1')
    expect(out).toContain('本次改用的读法：veto-base=issued')
    expect(out).toMatch(/四（四）“超过10%”读作“有效票” +书记01 好→差\n {2}veto-base=valid\n/u)
  })

  it('speaks English', async () => {
    const { out } = await shown(give(smallCase), '--lang', 'en', '--limit', '3')
    expect(out).toContain('who gets another grade under another reading')
    expect(out).toMatch(/书记01 差 → 好/u)
    expect(out).toContain('3 were examined (fewest')
  })

  it('a plan whose readings are few is told whole: tracks apart, sets that work only together, readings that conflict', async () => {
    const { tracks, clauses, readings: _, streaks: __, ...rest } = structuredClone(wudingRiver2023)
    const [upward] = tracks
    const away = { '/tracks/0/rules': [] }
    const readings = [
      { id: 'base', set: { '/tracks/0/base': 'issued' }, label: '发出票' },
      { id: 'rules', set: away, label: '没有规定' },
      { id: 'strict', set: { '/tracks/0/rules/0/when': { share: ['poor'], over: '50%' } }, label: '只看差票' },
    ].map(({ id, set, label }) => ({
      id,
      clause: '4.4',
      phrase: id,
      question: '？',
      chosen: 'as-is',
      why: '。',
      alternatives: [{ id: 'other', label, set }],
    }))
    const policy = {
      ...rest,
      clauses: clauses.map(({ by: ___, ...one }) => one),
      checks: [],
      tracks: [{ ...upward, quotas: [] }],
      readings,
    }
    const { status, out, error } = await shown(
      give({ ...smallCase, ballots: undefined }),
      '--policy',
      give(policy, 'policy.json'),
    )
    expect([status, error]).toEqual([0, ''])
    // 01: without the veto, or by 6/60, or by 2 poor of 58, nothing is over its limit any more.
    expect(out).toContain('    只换 base=other、rules=other、strict=other 之一：好')
    // Of 8 combinations, 2 set a condition of a rule that is not there.
    expect(out).toMatch(/8 种全部看过，其中 2\s种读法相互抵触，不成立。/u)
    expect(out).toContain('    各种组合中：好 5 种、差 1 种')
    expect(out).toContain('其余 2 个评议对象的等次，怎样读都不变。')
  })

  it.each([
    ['0', '--limit 的“0”不是正整数。'],
    ['all', '--limit 的“all”不是正整数。'],
    ['1.5', '--limit 的“1.5”不是正整数。'],
  ])('--limit %s ends with 2', async (limit, message) => {
    const { status, out, error } = await shown(give(smallCase), '--limit', limit)
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain(message)
  })

  it('ends with 1 where there are error alerts', async () => {
    const [first, ...others] = smallCase.tallies ?? []
    // 30 + 22 + 4 + 2 is 58, not 59
    const { status } = await shown(
      give({ ...smallCase, tallies: [{ ...first, valid: 59 }, ...others] }),
      '--limit',
      '1',
    )
    expect(status).toBe(1)
  })
})
