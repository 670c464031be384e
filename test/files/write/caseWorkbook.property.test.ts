import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOfficeFiles } from '../../../src/files/index.js'
import { caseWorkbook } from '../../../src/files/write/caseWorkbook.js'
import { formContext } from '../../../src/files/write/form/formContext.js'
import { formSheets } from '../../../src/files/write/form/formSheets.js'
import { formLosses, settledCase } from '../../../src/files/write/formLosses.js'
import { sheetNames } from '../../../src/files/write/sheetNames.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { anyWorld } from '../../support/generators.js'
import { carriable, unordered } from './carriable.js'
import { fuller } from './fuller.js'

const worlds = drawn((draw) => fuller(draw, anyWorld(draw)))

/** Every run writes a workbook and reads it. */
const onDisk = { ...settings, numRuns: Math.ceil(settings.numRuns / 10) }

const lossesOf = (policy: Policy, caseFile: CaseFile, language: 'zh-CN' | 'en') => {
  const sheets = formSheets(formContext(policy, caseFile, { language, spare: 1 }))
  return formLosses(policy, caseFile, sheets, sheetNames(sheets.map(({ name }) => name)), 'x.xlsx')
}

const reread = async (policy: Policy, caseFile: CaseFile) => {
  const { bytes, lost } = await caseWorkbook(policy, caseFile, { emptyRows: 1 })
  const read = await readOfficeFiles([{ name: 'x.xlsx', bytes }], policy)
  return { lost, read }
}

test('case → workbook → case loses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ policy, caseFile }) => {
      const given = carriable(policy, caseFile)
      const { lost, read } = await reread(policy, given)
      expect(lost).toEqual([])
      expect(read.ok ? [] : read.faults).toEqual([])
      if (read.ok) expect(unordered(settledCase(policy, read.caseFile))).toBe(unordered(settledCase(policy, given)))
    }),
    onDisk,
  )
})

test('what sheets can hold they carry, in both languages', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom('zh-CN' as const, 'en' as const), ({ policy, caseFile }, language) => {
      expect(lossesOf(policy, carriable(policy, caseFile), language)).toEqual([])
    }),
    settings,
  )
})

test('nothing is lost in silence: what is read again is the case, but for what is named', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ policy, caseFile }) => {
      const { lost, read } = await reread(policy, caseFile)
      const equal =
        read.ok && unordered(settledCase(policy, read.caseFile)) === unordered(settledCase(policy, caseFile))
      expect(equal).toBe(lost.length === 0)
      expect(read.ok).toBe(lost.every(({ code }) => code !== 'refused'))
    }),
    onDisk,
  )
})
