import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseFile } from '../../src/schema/index.js'
import { csv, type Rows, readCase, type Value } from './support.js'

const tables: Record<string, Rows> = {
  roster: [
    ['党组织名称', '类别', '书记姓名', '任职时间'],
    ['示例01村党支部', '村', '书记01', '2021-03-15'],
    ['示例02村党支部', '村', '书记02', '2022年7月'],
    ['示例03社区党支部', '社区', '示例·书记03', '20201228'],
  ],
  ballots: [
    ['票号', '党组织', '书记', '好', '较好', '一般', '差', '存在的问题和不足'],
    ['001', '示例01村党支部', '书记01', '√', '', '', '', '说明：活动少'],
    ['001', '示例02村党支部', '书记02', '', '', '', '', ''],
    ['002', '示例02村党支部', '书记02', '√', '', '', '√', '注：'],
    ['001', '示例03社区党支部', '示例·书记03', '', '', '√', '', '合计'],
  ],
  tallies: [
    ['序号', '党组织', '书记', '好', '较好', '一般', '差', '有效票'],
    ['1', '示例01村党支部', '书记01', '1', '0', '0', '0', '1'],
    ['2', '示例03社区党支部', '示例·书记03', '0', '0', '1', '0', '1'],
  ],
  history: [
    ['年度', '党组织', '书记', '等次'],
    ['2021', '示例01村党支部', '前任书记01', '较好'],
    ['2022', '示例01村党支部', '书记01', '好'],
    ['2022', '示例02村党支部', '书记02', '未定等次'],
  ],
}

/** The case with names in place of ids, and lists in an order of their own: what the files say, not how they say it. */
const meaning = (caseFile: CaseFile) => {
  const names = new Map([...caseFile.organizations, ...caseFile.secretaries].map(({ id, name }) => [id, name]))
  const named = (value: unknown): unknown => (typeof value === 'string' ? (names.get(value) ?? value) : value)
  const entry = (one: object) =>
    JSON.stringify(
      Object.entries(one)
        .map(([key, value]) => [key, named(value)])
        .sort(),
    )
  return Object.fromEntries(
    Object.entries(caseFile).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((one) => entry(one as object)).sort() : value,
    ]),
  )
}

const shuffled = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, index) => index),
    { minLength: length },
  )

/** One table with its columns and rows in another order, titles above and empty rows among them. */
const disguised = (rows: Rows) => {
  const [header = [], ...data] = rows
  return fc
    .record({
      columns: shuffled(header.length),
      order: shuffled(data.length),
      titles: fc.array(fc.constantFrom('示例镇2023年度汇总', '（公开）', ''), { maxLength: 4 }),
      gaps: fc.array(fc.nat({ max: data.length }), { maxLength: 3 }),
    })
    .map(({ columns, order, titles, gaps }): Rows => {
      const turn = (row: readonly Value[]) => columns.map((column) => row[column] ?? null)
      const body = order.flatMap((index, place) => [
        ...(gaps.includes(place) ? [header.map(() => null)] : []),
        turn(data[index] ?? []),
      ])
      return [...titles.map((title) => [title]), turn(header), ...body]
    })
}

const plain = readCase(...Object.entries(tables).map(([name, rows]) => csv(name, rows)))

test('the order of columns and rows, titles and empty rows change nothing that is said', async () => {
  const expected = meaning(await plain)
  await fc.assert(
    fc.asyncProperty(
      fc.record(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, disguised(rows)]))),
      async (changed) => {
        const caseFile = await readCase(...Object.entries(changed).map(([name, rows]) => csv(name, rows)))
        expect(meaning(caseFile)).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})
