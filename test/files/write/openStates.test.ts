import { expect, it } from 'vitest'
import { resultTable } from '../../../src/cli/resultTable.js'
import { summary } from '../../../src/cli/summary.js'
import { enTexts as en } from '../../../src/cli/texts/en.js'
import { zhTexts as zh } from '../../../src/cli/texts/zh.js'
import { writeResultsWorkbook } from '../../../src/files/write/resultsWorkbook.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import { openWorkbook } from './openWorkbook.js'

const [upward] = wudingRiver2023.tracks
if (!upward) throw new Error('the plan has tracks')

/** A plan that puts one off, waits for the committee on another, and has quotas of every state. */
const policy: Policy = {
  ...wudingRiver2023,
  checks: [],
  streaks: [],
  tracks: [
    {
      ...upward,
      rules: [
        {
          id: 'inquiry',
          clause: '4.4',
          when: { attribute: '审查', is: true },
          then: { ungraded: '接受审查', later: true },
        },
        { id: 'reported', clause: '4.4', when: { attribute: '反映', is: true }, then: { provisionally: 'poor' } },
      ],
      quotas: [
        { id: 'places', clause: '4.4', grades: ['good'], cohort: 'all', count: 'handed-down', strength: 'hard' },
        {
          id: 'narrow',
          clause: '4.4',
          grades: ['good'],
          cohort: 'all',
          atMost: '20%',
          when: { attribute: '考核结果', about: 'committee', is: '差' },
          strength: 'hard',
        },
        { id: 'wide', clause: '4.4', grades: ['good'], cohort: 'all', atMost: '90%', of: 'due', strength: 'hard' },
      ],
    },
  ],
}
const ids = ['s01', 's02', 's03']
const caseFile: CaseFile = {
  year: 2023,
  committee: { id: 'c1', name: '示例镇党委', attributes: { 考核结果: '好' } },
  organizations: ids.map((id) => ({ id: `o-${id}`, name: `示例${id}党支部`, kind: 'village' })),
  secretaries: ids.map((id, index) => ({
    id,
    name: `书记${id}`,
    organization: `o-${id}`,
    attributes: { 审查: index === 0, 反映: index === 1 },
  })),
  meeting: { date: '2023-12-20', due: 10, present: 10 },
  tallies: ids.map((subject) => ({ subject, counts: { good: 9, 'fairly-good': 1, average: 0, poor: 0 } })),
}
const appraisal = appraise(policy, caseFile)
const outcome = { appraisal, policy, plan: policy, caseFile, today: undefined }
const zhOutcome = { ...outcome, texts: zh, language: 'zh-CN' as const }
const screen = { columns: 400, colour: false }

it('the workbook tells a grade put off, one that waits for the committee, and quotas that are open or do not apply', async () => {
  const rows = openWorkbook(await writeResultsWorkbook(appraisal, policy, caseFile)).get('结果') ?? []
  const rowOf = (name: string) => rows.find((row) => row.includes(name)) ?? []
  expect(rowOf('书记s01')).toEqual(expect.arrayContaining(['—', '暂不定等次']))
  expect(rowOf('书记s01').join()).toContain('暂不定等次（接受审查），条件具备后再行评定')
  expect(rowOf('书记s02')).toEqual(expect.arrayContaining(['差', '暂定']))
  expect(rowOf('书记s02').join()).toContain('在党委核实认定之前，等次暂定为“差”')
  const notes = rows.flat().filter((cell) => typeof cell === 'string')
  expect(notes).toContain(
    '依据四（四），“好”等次应不超过上级下达的名额。未提供上级下达的“places”名额，尚不能落实，参评2人的等次均为暂定，实际1人。',
  )
  expect(notes).toContain(
    '依据四（四），“好”等次应不超过20%。党委考核结果为“好”，不是“差”，本项不适用；参评2人，实际1人。',
  )
  // 90% of 10 is 9, cut to the 2 who are graded
  expect(notes).toContain(
    '依据四（四），“好”等次应不超过90%。参评2人，以应到10人计，90%为9人，可取0、1、2人，实际1人，符合要求。',
  )
})

it('the table and the summary tell them too, in both languages', () => {
  const table = resultTable(zhOutcome, screen).join('\n')
  expect(table).toMatch(/书记s01.*—.*接受审查；暂不定等次/)
  expect(table).toMatch(/书记s02.*差（暂定）/)
  const marks = (lines: string[]) => lines.flatMap((line) => /^ {2}([√×?-]) (?:依据|Under)/u.exec(line)?.[1] ?? [])
  expect(marks(summary(zhOutcome, screen))).toEqual(['?', '-', '√'])
  const english = { ...outcome, texts: en, language: 'en' as const }
  expect(marks(summary(english, screen))).toEqual(['?', '-', '√'])
  expect(resultTable(english, screen).join('\n')).toContain('not graded yet')
})
