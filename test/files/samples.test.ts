import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readOfficeFiles } from '../../src/files/index.js'
import type { CaseFile } from '../../src/schema/index.js'
import { policy } from './support.js'

// Files as an office really sends them.
const names = ['ballots-gb18030.csv', 'history.xlsx', 'incidents.xlsx', 'roster.xlsx', 'tallies.xls']
const bytes = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../seeds/cases/samples-2023/${name}`, import.meta.url)))
const files = names.map((name) => ({ name, bytes: bytes(name) }))

const reading = readOfficeFiles(files, policy)
const readSamples = async () => {
  const result = await reading
  if (!result.ok) throw new Error(JSON.stringify(result.faults[0]))
  return result
}

/** The same count by other means: the CSV text, cut at its commas. No field before the free texts holds one. */
const recount = (organization: string) => {
  const text = new TextDecoder('gb18030').decode(bytes('ballots-gb18030.csv'))
  const rows = text.split(/\r?\n/u).filter((line) => line.split(',')[1] === organization)
  const marks = rows.map((line) =>
    line
      .split(',')
      .slice(3, 7)
      .map((cell) => cell === '√'),
  )
  const one = marks.filter((row) => row.filter(Boolean).length === 1)
  const votes = [0, 1, 2, 3].map((option) => one.filter((row) => row[option]).length)
  const ticked = (wanted: (count: number) => boolean) =>
    marks.filter((row) => wanted(row.filter(Boolean).length)).length
  return { votes, blank: ticked((count) => count === 0), doubled: ticked((count) => count > 1), all: rows.length }
}

const counted = (caseFile: CaseFile, subject: string) => {
  const own = (caseFile.ballots ?? []).filter((ballot) => ballot.subject === subject)
  const votes = ['good', 'fairly-good', 'average', 'poor'].map(
    (option) => own.filter(({ marks }) => marks.length === 1 && marks[0] === option).length,
  )
  const blank = own.filter(({ marks }) => marks.length === 0).length
  return { votes, blank, doubled: own.filter(({ marks }) => marks.length > 1).length, all: own.length }
}

test('every file is read, and what is not data is named', async () => {
  const { sources, notes } = await readSamples()
  expect(sources.map(({ file, kind, headerRow, rows }) => [file, kind, headerRow, rows])).toEqual([
    ['ballots-gb18030.csv', 'ballots', 1, 1160],
    ['history.xlsx', 'history', 1, 59],
    ['incidents.xlsx', 'incidents', 1, 2],
    ['roster.xlsx', 'roster', 2, 20],
    ['tallies.xls', 'tallies', 2, 20],
  ])
  expect(sources.map(({ title }) => title)).toEqual([
    [],
    [],
    [],
    ['2023年度参加述职评议党组织书记花名册'],
    ['现场测评得票汇总表'],
  ])
  expect(notes.map(({ code, severity, file, row, found }) => [code, severity, file, row, found])).toEqual([
    ['footnote', 'info', 'roster.xlsx', 23, '填表人：'],
    ['footnote', 'info', 'tallies.xls', 23, '注：有效票不含空白票和多选票。'],
  ])
})

test('the roster: every form of a day, and the name with a middle dot as it is written', async () => {
  const { caseFile } = await readSamples()
  expect(caseFile.year).toBe(2023)
  expect(caseFile.secretaries.map(({ since }) => since)).toEqual([
    '2021-03', // 01 text 2021年3月
    '2021-03', // 02 the number 2021.03
    '2021-03-15', // 03 the number 20210315
    '2021-03-15', // 04 text 2021/3/15
    '2020-12-28', // 05 text 2020年12月28日
    '2018-07-01', // 06 a date cell
    '2023-10-08', // 07 a date cell
    '2021-03',
    '2021-03',
    '2021-03-15',
    '2021-03-15',
    '2020-12-28',
    '2023-09-20', // 13 a date cell
    '2021-03-15', // 14 a date cell
    '2021-03',
    '2021-03',
    '2021-03-15',
    '2021-03-15',
    '2020-12-28',
    '2018-07-01',
  ])
  expect(caseFile.secretaries[8]).toMatchObject({ id: 's09', name: '示例·书记09', organization: 'o09' })
  expect(caseFile.organizations[19]).toEqual({ id: 'o20', name: '示例20中心党支部', kind: 'institution' })
  const kinds = caseFile.organizations.map(({ kind }) => kind)
  // 13 villages, 3 communities, 2 enterprises, 1 agency, 1 institution: the 16 + 2 + 1 + 1 of clause 二（二）
  expect(
    ['village', 'community', 'enterprise', 'agency', 'institution'].map(
      (kind) => kinds.filter((one) => one === kind).length,
    ),
  ).toEqual([13, 3, 2, 1, 1])
})

test('the ballots: the same count as on the text itself, for every secretary', async () => {
  const { caseFile } = await readSamples()
  expect(caseFile.ballots).toHaveLength(1160) // 20 secretaries × 58 ballots
  for (const { id, organization } of caseFile.secretaries) {
    const name = caseFile.organizations.find((one) => one.id === organization)?.name ?? ''
    expect([id, counted(caseFile, id)]).toEqual([id, recount(name)])
  }
  // 03: 30 + 22 + 4 + 2 = 58. 05: 33 + 12 + 4 + 1 = 50, and 58 − 50 = 8 = 5 blank + 3 doubly marked.
  expect(counted(caseFile, 's03')).toEqual({ votes: [30, 22, 4, 2], blank: 0, doubled: 0, all: 58 })
  expect(counted(caseFile, 's05')).toEqual({ votes: [33, 12, 4, 1], blank: 5, doubled: 3, all: 58 })
})

test('the ballots: free text is kept to the letter, text that begins with = too', async () => {
  const { caseFile } = await readSamples()
  const texts = (caseFile.ballots ?? []).filter(
    ({ problems, suggestions }) => problems !== undefined || suggestions !== undefined,
  )
  expect(texts).toEqual([
    { track: 'upward', id: '006', subject: 's16', marks: ['fairly-good'], problems: '=HYPERLINK("x")' },
    { track: 'upward', id: '008', subject: 's03', marks: ['poor'], problems: '党员活动开展少，阵地管理不规范' },
    { track: 'upward', id: '022', subject: 's03', marks: ['good'], problems: '党员活动开展少,阵地管理不规范。' },
    {
      track: 'upward',
      id: '031',
      subject: 's11',
      marks: ['good'],
      problems: '发展党员工作滞后',
      suggestions: '建议加强学习',
    },
  ])
  expect(caseFile.ballots?.filter(({ subject }) => subject === 's05').find(({ id }) => id === '003')?.marks).toEqual([
    'good',
    'fairly-good',
  ])
})

test('the legacy .xls: the tallies as the sheet has them', async () => {
  const { caseFile } = await readSamples()
  // Typed in from the sheet: 有效票 好 较好 一般 差
  const sheet = [
    [58, 29, 28, 1, 0],
    [58, 33, 25, 0, 0],
    [58, 30, 22, 4, 2],
    [58, 36, 20, 2, 0],
    [50, 33, 12, 4, 1],
    [58, 41, 16, 1, 0],
    [57, 45, 11, 1, 0],
    [53, 31, 17, 5, 0],
    [57, 33, 22, 2, 0],
    [58, 36, 20, 2, 0],
    [53, 25, 22, 3, 3],
    [58, 44, 13, 1, 0],
    [58, 41, 16, 1, 0],
    [57, 40, 16, 1, 0],
    [58, 45, 12, 1, 0],
    [58, 48, 8, 2, 0],
    [57, 40, 16, 1, 0],
    [57, 44, 11, 2, 0],
    [58, 40, 17, 1, 0],
    [58, 34, 23, 1, 0],
  ]
  expect(caseFile.tallies).toEqual(
    sheet.map(([valid, good, fairlyGood, average, poor], index) => ({
      track: 'upward',
      subject: `s${String(index + 1).padStart(2, '0')}`,
      counts: { good, 'fairly-good': fairlyGood, average, poor },
      issued: 60,
      returned: 58,
      valid,
    })),
  )
})

test('incidents and history; what no file supplies is absent, never empty', async () => {
  const { caseFile } = await readSamples()
  expect(caseFile.incidents).toEqual([
    { subject: 's16', kind: 'held-accountable', on: '2023-08-14', basis: '示例纪发〔2023〕1号' },
    { subject: 's02', kind: 'major-failure', on: '2022-11-30', basis: '上一年度，不计入2023年度' },
  ])
  const of = (organization: string) => caseFile.history?.filter((entry) => entry.organization === organization)
  expect(of('o08')?.map(({ year, grade, secretary }) => [year, grade, secretary])).toEqual([
    [2020, 'fairly-good', 's08'],
    [2021, 'fairly-good', 's08'],
    [2022, 'fairly-good', 's08'],
  ])
  expect(of('o18')?.map(({ secretary }) => secretary)).toEqual(['前任书记18', '前任书记18', '前任书记18'])
  expect(of('o19')?.map(({ year }) => year)).toEqual([2020, 2022]) // 2021 is not on record
  expect(caseFile.history).toHaveLength(59) // 20 × 3 − 1
  expect(Object.keys(caseFile).sort()).toEqual([
    'ballots',
    'history',
    'incidents',
    'organizations',
    'secretaries',
    'tallies',
    'year',
  ])
})

test('the order in which the files are given changes nothing', async () => {
  const backwards = await readOfficeFiles([...files].reverse(), policy)
  expect(backwards).toEqual(await readSamples())
})
