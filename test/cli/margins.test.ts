import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { beforeEach, describe, expect, it } from 'vitest'
import { findMargins, possibleGrades } from '../../src/analyse/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import type { CaseFile } from '../../src/schema/case.js'
import { smallCase } from '../files/write/smallCase.js'
import { runInEighty } from './runHere.js'

let folder = ''
const give = (value: unknown) => {
  writeFileSync(join(folder, 'case.json'), JSON.stringify(value))
  return join(folder, 'case.json')
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

/** 40% of 5 is 2 较好 or worse. Shares of 好: 10/10, 9/10, 7/10, 7/9, 6/10. */
const cohort: CaseFile = {
  year: 2023,
  organizations: [1, 2, 3, 4, 5].map((number) => ({
    id: `o0${number}`,
    name: `示例0${number}村党支部`,
    kind: 'village',
  })),
  secretaries: [1, 2, 3, 4, 5].map((number) => ({
    id: `s0${number}`,
    name: `书记0${number}`,
    organization: `o0${number}`,
    since: '2021-03-15',
  })),
  meeting: { date: '2023-12-20' },
  incidents: [],
  tallies: [
    [10, 0],
    [9, 1],
    [7, 3],
    [7, 2],
    [6, 4],
  ].map(([good = 0, fairlyGood = 0], index) => ({
    subject: `s0${index + 1}`,
    counts: { good, 'fairly-good': fairlyGood, average: 0, poor: 0 },
    blank: 0,
    spoiled: 0,
  })),
}

describe('margins', () => {
  it('tells in 80 columns how many ballots everybody is from each grade, and from the line', async () => {
    const { status, out } = await runInEighty('margins', give(cohort))
    expect(status).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toContain('2023年度述职评议考核：离别的等次差几票')
    for (const line of lines.slice(2)) expect(stringWidth(line), line).toBeLessThanOrEqual(80)
    // s04 at 7 : 2. One vote 好 taken away: 6 of 8 is above 7 of 10; one marked 较好: 6 of 9 is below, so s04 and s05 are 较好.
    // 差: one of 10 is not more than 10%; one of the 9 marked otherwise is 1 of 9, 10 > 9.
    expect(out).toMatch(/书记04 +好 +— +1票 +须评价 +1票 +线外第1位/u)
    // s03 at 7 : 3. One more vote 好: 8 of 11 is below 7 of 9; one vote 较好 fewer: 7 of 9 is a tie, which leaves s05 alone.
    expect(out).toMatch(/书记03 +较好 +1票 +— +须评价 +2票 +线内第1位/u)
  })

  it('tells of one person in sentences, with examples', async () => {
    const { status, out } = await runInEighty('margins', give(smallCase), '--subject', '书记01')
    expect(status).toBe(0)
    // 6 of 58 is more than 10%, 5 of 58 is not.
    expect(out).toContain('书记01 差')
    expect(out).toContain('到“好”至少差1票（改填1票），例如“好”30→31、“差”2→1')
    expect(out).not.toContain('书记02')
    const english = await runInEighty('margins', give(smallCase), '--subject', 's02', '--lang', 'en')
    // 50 : 8 : 0 : 0. 5 of 58 is not more than 10%, 6 are.
    expect(english.out.replace(/\s+/gu, ' ')).toContain('“差” is at least 6 ballots away (6 marked otherwise), as with')
  })

  it('says so where the counts are not known', async () => {
    const { out } = await runInEighty('margins', give({ ...cohort, tallies: [] }))
    expect(out).toMatch(/书记04 .*缺数据/u)
    const one = await runInEighty('margins', give({ ...cohort, tallies: [] }), '--subject', 's04')
    expect(one.out).toMatch(/缺少.*不知道票数。/u)
  })

  it('--json prints what the library gives, --reading switches', async () => {
    const { out, error } = await runInEighty(
      'margins',
      give(smallCase),
      '--json',
      '--reading',
      'veto-strictness=atLeast',
    )
    expect(error).toBe('')
    const found = findMargins(wudingRiver2023, smallCase, { readings: { 'veto-strictness': 'atLeast' } })
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(found)))
  })

  it('ends with 2 where nobody is meant', async () => {
    const { status, error } = await runInEighty('margins', give(cohort), '--subject', '书记6')
    expect([status, error]).toEqual([2, '名册上没有“书记6”。\n'])
  })
})

describe('possible', () => {
  it('tells who may stand otherwise, and as with which votes', async () => {
    const { status, out, error } = await runInEighty('possible', give(cohort), '--outstanding', '书记04=1')
    expect([status, error]).toEqual([0, ''])
    // A vote 好 for s04: 8 of 10, above s03, so s03 and s05 are 较好; a vote 较好: a tie with s03, so s05 alone.
    expect(out).toMatch(/书记03 +较好 +好、较好/u)
    expect(out).toMatch(/书记04 +1 +好 +好、较好/u)
    expect(out).toContain('其余 3 人的等次不会再变。')
    // 4 options and blank.
    expect(out).toContain('这些票共有 5 种计法，已全部看过。')
    expect(out).toContain('书记03 好：例如 书记04 “较好”2→3')
    expect(out).toContain('书记04 较好：例如 书记04 “一般”0→1')
  })

  it('takes ballots of the case that are in dispute', async () => {
    // 18 : 0 : 1 : 1 of 20. Without one vote 好 it is 2 of 19, more than 10%.
    const marks = [...Array<string>(18).fill('good'), 'average', 'poor']
    const { tallies: _, ...rest } = smallCase
    const ballots = marks.map((mark, index) => ({ id: `${index + 1}`, subject: 's01', marks: [mark] }))
    const path = give({ ...rest, ballots })
    const { out } = await runInEighty('possible', path, '--disputed', 's01=1，2', '--lang', 'en')
    expect(out).toMatch(/书记01 +2 +差 +好, 差/u)
    expect(out).toContain('These ballots can turn out in 15 ways')
    expect(out).toContain('书记01 好: as they are counted now')
  })

  it('--json prints what the library gives', async () => {
    const { out } = await runInEighty(
      'possible',
      give(cohort),
      '--outstanding',
      's04=1',
      '--outstanding',
      's05=1',
      '--json',
    )
    const found = possibleGrades(wudingRiver2023, cohort, [
      { subject: 's04', ballots: 1 },
      { subject: 's05', ballots: 1 },
    ])
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(found)))
  })

  it('ends with 2 and every fault', async () => {
    const path = give(cohort)
    const told = async (...words: string[]) => {
      const { status, out, error } = await runInEighty('possible', path, ...words)
      expect([status, out]).toEqual([2, ''])
      return error.trimEnd().split('\n')
    }
    expect(await told()).toEqual([
      '请用 --outstanding 对象=票数 或 --disputed 对象=票号,票号 写明哪些票还没有计或有争议。',
    ])
    expect(
      await told('--outstanding', 's04', '--outstanding', 's04=0', '--disputed', 's05=,', '--outstanding', 's6=1'),
    ).toEqual([
      '--outstanding 的写法不对：“s04”。应为 对象=票数。',
      '--outstanding 的写法不对：“s04=0”。应为 对象=票数。',
      '名册上没有“s6”。',
      '--disputed 的写法不对：“s05=,”。应为 对象=票号,票号。',
    ])
    expect(await told('--disputed', 's04=7,8')).toEqual(['没有“书记04”的票“7”。', '没有“书记04”的票“8”。'])
    expect(await told('--outstanding', 's04=1', '--track', 'sideward')).toEqual([
      '方案没有评定等次的“sideward”。可用：upward。',
    ])
    // C(6, 2) = 15 ways.
    expect(await told('--outstanding', 's04=2', '--limit', '14')).toEqual([
      '“书记04”的票有 15 种不同的计法，多于 14 种。请先计出一部分，或用 --limit 放宽。',
    ])
  })
})
