import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import type { CaseFile } from '../../src/schema/case.js'
import { smallCase } from '../files/write/smallCase.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const paper = async (caseFile: CaseFile, ...words: string[]) => {
  const path = join(folder, 'case.json')
  writeFileSync(path, JSON.stringify(caseFile))
  const written = { out: '', error: '' }
  const status = await run(['paper', path, ...words], {
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
const out = () => join(folder, 'out')
const files = () => readdirSync(out()).sort()

/** Nobody has been voted on yet. */
const { tallies: _, judgements: __, ballots: ___, ...before } = smallCase

describe('paper', () => {
  it('writes every paper under the name that offices use', async () => {
    const { status, out: printed } = await paper(smallCase, '--out', out())
    expect(status).toBe(0)
    expect(printed).toBe('')
    expect(files()).toEqual(
      [
        '评议表.docx',
        '评议表（汇总式）.docx',
        '签到表.docx',
        '划票统计表.docx',
        '汇总表.docx',
        '反馈函.docx',
        '通报.docx',
        '提醒谈话记录.docx',
        '整改清单.docx',
        '卷内目录.docx',
      ].sort(),
    )
    expect(readFileSync(join(out(), '通报.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('writes what is asked for alone, one file a person, as HTML', async () => {
    await paper(smallCase, '--out', out(), '--kind', 'letters,talks', '--each', '--html')
    expect(files()).toEqual([
      '反馈函-示例01村党支部-书记01.html',
      '反馈函-示例02社区党支部-书记02.html',
      '反馈函-示例03机关党支部-书记03.html',
      '提醒谈话记录-示例01村党支部-书记01.html',
    ])
  })

  it('writes what a meeting needs, and says so, while no grade is settled', async () => {
    const { status, error } = await paper(before, '--out', out())
    expect(status).toBe(0)
    expect(files()).toEqual(['划票统计表.docx', '签到表.docx', '评议表.docx', '评议表（汇总式）.docx'].sort())
    expect(error).toContain('还没有确定的等次')
  })

  it('says which papers have nothing in them, and writes none where all are so', async () => {
    const some = await paper(smallCase, '--out', out(), '--kind', 'talks,notice')
    expect(some.error).not.toContain('没有可写的内容')
    const none = await paper(before, '--out', join(folder, 'none'), '--kind', 'talks')
    expect(none.status).toBe(2)
    expect(none.error).toContain('没有可写的文书')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('names a kind that is not known, and writes nothing', async () => {
    const { status, error } = await paper(smallCase, '--out', out(), '--kind', 'leters')
    expect(status).toBe(2)
    expect(error).toContain('“letters”')
    expect(existsSync(out())).toBe(false)
  })

  it('writes in English on request', async () => {
    await paper(smallCase, '--out', out(), '--kind', 'sign-in,counting', '--lang', 'en')
    expect(files()).toEqual(['counting.docx', 'sign-in.docx'])
  })
})
