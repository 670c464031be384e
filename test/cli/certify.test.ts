import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { certify, verifyCertificate } from '../../src/analyse/index.js'
import { run } from '../../src/cli/run.js'
import { appraise } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { parseCase, parseCertificate } from '../../src/schema/index.js'
import { find, policyOf } from '../core/plan.js'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})
const path = (name: string) => join(folder, name)
const certifying = async (...words: string[]) => {
  const written = { out: '', error: '' }
  const status = await run(['certify', ...words], {
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
const plain = (text: string) => text.split('\n').map((line) => line.replace(/ +/gu, ' ').trim())

// A fair ballot turned to good takes the grade away.
const broken = policyOf({
  label: '上述',
  rules: [
    { id: 'fair', clause: '1', label: '多数较好', when: { share: ['fair'], under: '50%' }, then: { atMost: 'fair' } },
  ],
})
const givePlan = () => {
  writeFileSync(path('plan.json'), JSON.stringify({ ...broken, clauses: [clause] }))
  return path('plan.json')
}
const clause = { id: '1', label: '一', summary: '示例。', as: 'rule', by: ['fair'] }

describe('certify', () => {
  it('tells of the 2023 plan what was looked at, and that all holds', async () => {
    const { status, out, error } = await certifying('wuding-river-2023', '--ballots', '12')
    expect(status).toBe(0)
    // Where the machine is busy, what takes its time is told.
    expect(error.replace('正在逐一查验……\n', '')).toBe('')
    const lines = plain(out)
    // C(16, 4) tallies of at most 12 ballots.
    expect(lines[2]).toBe('上述　至多12票的全部1820种得票，乘以规定能区分的24种事实，逐一查验')
    expect(lines.filter((line) => line.includes('成立 '))).toHaveLength(8)
    expect(lines).toContain('等次从何而来：好——得票；较好——比例调整；一般——只由党委评定；差——得票')
    expect(lines).toContain('只计票，不定等次，别的性质不适用。')
    expect(lines.at(-2)).toBe('全部成立。')
  })

  it('--json prints the certificate alone, the same as the library gives', async () => {
    const { status, out } = await certifying('wuding-river-2023', '--ballots', '5', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual(certify(wudingRiver2023, { ballots: 5 }))
  })

  it('a broken property ends with status 1; --out writes the certificate and the cases that show it beside it', async () => {
    const { status, out, error } = await certifying(givePlan(), '--ballots', '4', '--out', path('certificate.json'))
    expect(status).toBe(1)
    const names = ['certificate-1-monotonicity-1.case.json', 'certificate-1-monotonicity-2.case.json']
    expect(readdirSync(folder).sort()).toEqual([...names, 'certificate.json', 'plan.json'])
    expect(error.replace('正在逐一查验……\n', '')).toBe(
      `已写出：${[path('certificate.json'), ...names.map(path)].join('、')}\n`,
    )
    expect(out.replaceAll(/\s/gu, '')).toContain(
      `×s01的一张“fair”票改为“good”后，等次由“good”降为“fair”；见${names.map(path).join('、')}`,
    )
    expect(plain(out)).toContain('有 1 项不成立。')

    const parsed = parseCertificate(JSON.parse(readFileSync(path('certificate.json'), 'utf8')))
    const plan = { ...broken, clauses: [clause] } as typeof broken
    expect(parsed.ok && verifyCertificate(plan, parsed.value)).toEqual([])
    const grades = names.map((name) => {
      const read = parseCase(JSON.parse(readFileSync(path(name), 'utf8')))
      return read.ok ? find(appraise(plan, read.value), 's01').grade : read.faults
    })
    expect(grades).toEqual(['good', 'fair'])
  })

  it('speaks English', async () => {
    const { out } = await certifying(givePlan(), '--ballots', '4', '--lang', 'en')
    expect(out).toContain('one ballot of s01 goes from "fair" to "good", and the grade falls from "good" to "fair"')
    expect(out).toContain('Broken: 1.')
  })

  it.each([
    [['nothing-of-the-kind'], '没有方案'],
    [['wuding-river-2023', '--ballots', '0'], '--ballots 的“0”不是从1到9999的整数'],
    [['wuding-river-2023', '--ballots', 'many'], '--ballots 的“many”不是从1到9999的整数'],
    [['wuding-river-2023', '--reading', 'veto-base=issued'], 'certify 没有选项“--reading”'],
    [[], 'certify 后面要写方案'],
  ])('%j is not done, and said why', async (words, why) => {
    const { status, out, error } = await certifying(...words)
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain(why)
  })

  it('a faulty plan is not done, with every fault', async () => {
    writeFileSync(path('plan.json'), JSON.stringify({ ...broken, rulse: [] }))
    const { status, error } = await certifying(path('plan.json'))
    expect(status).toBe(2)
    expect(error).toContain('rulse')
  })

  it('the plan itself is not written over', async () => {
    const plan = givePlan()
    const before = readFileSync(plan, 'utf8')
    const { status, error } = await certifying(plan, '--out', `${folder}/./plan.json`)
    expect([status, readFileSync(plan, 'utf8')]).toEqual([2, before])
    expect(error).toContain('就是方案文件')
  })

  it('where the file cannot be written nothing is', async () => {
    const { status, error } = await certifying(
      givePlan(),
      '--ballots',
      '2',
      '--out',
      path('plan.json/certificate.json'),
    )
    expect(status).toBe(2)
    expect(error).toContain('没有写出任何文件')
    expect(readdirSync(folder)).toEqual(['plan.json'])
  })
})
