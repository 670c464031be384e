import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { compareRegions, measureImpact } from '../../src/analyse/index.js'
import { fingerprintOf } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import type { Policy } from '../../src/schema/policy.js'
import { smallCase } from '../files/write/smallCase.js'
import { runHere } from './runHere.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const shown = async (...words: string[]) => {
  const done = await runHere(...words)
  return { ...done, lines: done.out.split('\n').map((line) => line.replace(/ +/gu, ' ').trimEnd()) }
}

const give = (document: unknown, name: string) => {
  writeFileSync(join(folder, name), JSON.stringify(document))
  return join(folder, name)
}

const amended = (change: (plan: Policy) => unknown): Policy => {
  const plan = structuredClone(wudingRiver2023)
  change(plan)
  return plan
}
const limit = (plan: Policy, over: string) => Object.assign(plan.tracks[0]?.rules?.[0]?.when ?? {}, { over })

describe('compare', () => {
  it('tells the edits in words, those of wording apart, and who changes by which of them', async () => {
    // 书记01 has 6 of 58 votes, 10.34%: not over 15%. 书记02 has none, 书记03 is judged.
    const after = amended((plan) => {
      plan.title = '修订的方案'
      limit(plan, '15%')
    })
    const { status, lines, error } = await shown(
      'compare',
      'wuding-river-2023',
      give(after, 'after.json'),
      give(smallCase, 'case.json'),
    )
    expect(status).toBe(0)
    expect(error).toBe('')
    expect(lines[0]).toBe('两份方案的差别')
    expect(lines[2]).toBe('新方案：修订的方案（wuding-river-2023 1.0.0）')
    expect(lines).toContain('改动（1 处）')
    expect(lines).toContain(' 1 四（四）规则“现场测评否决”：“一般”“差”票占有效票的比例由超过10%改为超过15%。')
    expect(lines).toContain('只改文字（1 处），不影响任何结果')
    expect(lines.find((line) => line.startsWith(' 2 '))).toMatch(/^ 2 方案：标题由“.*”改为“修订的方案”。$/u)
    expect(lines).toContain(`${join(folder, 'case.json')}（2023年度）`)
    expect(lines).toContain('4 人中有 1 人的结果不同：')
    const row = lines.findIndex((line) => line.startsWith('示例01村党支部'))
    expect(lines[row]).toMatch(/^示例01村党支部 书记01 差 好 取消年度考核不得评为“优秀”、约谈提醒、.* 1 1$/u)
  })

  it('counts the tallies that lead to another grade', async () => {
    const after = amended((plan) => limit(plan, '15%'))
    const { lines } = await shown('compare', 'wuding-river-2023', give(after, 'after.json'), '--ballots', '20')
    const at = lines.indexOf('得票（20 张有效票，只看规则，不看比例和综合评价）')
    // Over 10% of 20 is 3 and more, over 15% is 4 and more: 3 votes in 4 ways, 17 others in 18 ways; 23 over 3 in all.
    expect(lines.slice(at + 1)).toEqual([
      '上述：没有特殊情形等6种情况的，20张有效票的1771种得票中，有72种等次不同：',
      ' 差 → 好　72种',
      ' 如 好17、较好0、一般3、差0',
      '另有18种情况，等次都相同。',
      '',
    ])
    const english = await shown('compare', 'wuding-river-2023', join(folder, 'after.json'), '--lang', 'en')
    // 60 by default: 7, 8 and 9 votes in 8, 9 and 10 ways, the others in 54, 53 and 52.
    const count = 8 * 54 + 9 * 53 + 10 * 52
    expect(english.lines.join(' ')).toContain(
      `上述, where nothing particular is on record (and 5 other combinations of facts): of 39711 tallies of 60 valid ballots ${count} lead to another grade:`,
    )
    expect((await shown('compare', 'wuding-river-2023', join(folder, 'after.json'), '--ballots', '0')).status).toBe(2)
  })

  it('says why tallies cannot be counted', async () => {
    const { lines } = await shown('compare', 'village-cadres', 'work-style-survey')
    expect(lines).toContain('民主测评：不是两份方案都评定等次，得票无从比较。')
    // Neither plan grades anybody on it.
    expect(lines.some((line) => line.startsWith('作风测评：'))).toBe(false)
  })

  it('needs no case', async () => {
    const { status, lines } = await shown('compare', 'wuding-river-2023', 'wuding-river-2023')
    expect(status).toBe(0)
    expect(lines.slice(3)).toEqual(['', '两份方案完全相同。', ''])
  })

  it('says so where nobody changes, in English too', async () => {
    const after = give(
      amended((plan) => limit(plan, '10.1%')),
      'after.json',
    )
    const path = give(smallCase, 'case.json')
    // 6 of 58 is more than 10.1% too.
    expect((await shown('compare', 'wuding-river-2023', after, path)).lines).toContain('4 人的结果都没有变化。')
    const { lines } = await shown('compare', 'wuding-river-2023', after, path, '--lang', 'en')
    expect(lines).toContain('The results of all 4 stay as they are.')
    expect(lines.join('\n')).toContain(
      ' 1 clause 四（四）, rule “现场测评否决”: the share of “一般”, “差” in the valid ballots: from over 10% to over 10.1%.',
    )
  })

  it('takes several cases, and tells what an edit needs', async () => {
    const after = amended((plan) => {
      plan.tracks[0]?.rules?.splice(2, 1)
      const clause = plan.clauses.find(({ id }) => id === '4.4')
      if (clause) clause.by = clause.by?.filter((id) => id !== 'held-accountable')
      for (const reading of plan.readings ?? [])
        for (const one of reading.alternatives)
          one.set = Object.fromEntries(
            Object.entries(one.set).map(([key, value]) => [key.replace('/rules/3', '/rules/2'), value]),
          )
    })
    const path = give(smallCase, 'case.json')
    const { status, lines } = await shown('compare', 'wuding-river-2023', give(after, 'after.json'), path, path)
    expect(status).toBe(0)
    expect(lines.filter((line) => line === '4 人的结果都没有变化。')).toHaveLength(2)
    // What a clause and the readings say of the rule, or of the one behind it, must go along.
    expect(lines).toContain(' 第 6 处不能单独采用，须与第 1、3、5 处一并采用。')
  })

  it('--json prints what the library gives, with the fingerprints of both plans', async () => {
    const after = amended((plan) => limit(plan, '15%'))
    const path = give(smallCase, 'case.json')
    const { out } = await shown('compare', 'wuding-river-2023', give(after, 'after.json'), path, '--json')
    const document = JSON.parse(out)
    const { edits, needs, cases } = measureImpact(wudingRiver2023, after, [smallCase])
    expect(document.regions).toEqual(compareRegions(wudingRiver2023, after, { ballots: 60 }))
    expect(document).toMatchObject({ edits, needs, cases: cases.map((one) => ({ path, ...one })) })
    expect([document.before.fingerprint, document.after.fingerprint]).toEqual(
      [wudingRiver2023, after].map((plan) => fingerprintOf(plan)),
    )
  })

  it('ends with 1 where an appraisal has error alerts', async () => {
    const wrong = { ...smallCase, judgements: [{ subject: 's01', grade: 'good' }] }
    const path = give(wrong, 'case.json')
    const { status, error } = await shown('compare', 'wuding-river-2023', 'wuding-river-2023', path)
    expect(status).toBe(1)
    // The judgement is not admissible under the first plan, and the second is the same.
    expect(error).toContain(`${path}：评定结果有 2 条错误提示，用 appraise 查看。`)
  })

  it('ends with 2 and every fault where something is wrong with the command line, a plan or a case', async () => {
    const one = await shown('compare', 'wuding-river-2023')
    expect([one.status, one.error]).toEqual([2, 'compare 后面要写方案（编号或文件）。\n用法见 shuzhi-pingyi --help\n'])
    expect((await shown('compare')).error.match(/后面要写/gu)).toHaveLength(2)
    const bad = give({ ...wudingRiver2023, rulse: [] }, 'bad.json')
    const worse = give({ ...wudingRiver2023, year: 'x' }, 'worse.json')
    const faulty = await shown('compare', bad, worse)
    expect([faulty.status, faulty.out]).toEqual([2, ''])
    expect(faulty.error).toContain('rulse')
    expect(faulty.error).toContain('year')
    const missing = await shown('compare', 'wuding-river-2023', 'wuding-river-2023', join(folder, 'none.json'))
    expect([missing.status, missing.out]).toEqual([2, ''])
  })

  it('reads a case in the words of the second plan where those of the first do not fit', async () => {
    const office = join(folder, 'office')
    mkdirSync(office)
    writeFileSync(join(office, '花名册.csv'), '党组织,书记,类别\n示例01村党支部,书记01,村\n')
    writeFileSync(join(office, '得票.csv'), '党组织,书记,优秀,较好,一般,差\n示例01村党支部,书记01,50,8,0,0\n')
    const after = amended((plan) => {
      for (const list of [plan.tracks[0]?.scale, plan.tracks[0]?.ballot.options])
        Object.assign(list?.[0] ?? {}, { label: '优秀' })
    })
    // The first plan has no option of that name.
    expect((await shown('appraise', office)).status).toBe(2)
    const { status, lines } = await shown('compare', 'wuding-river-2023', give(after, 'after.json'), office)
    expect(status).toBe(0)
    expect(lines).toContain('1 人的结果都没有变化。')
  })
})
