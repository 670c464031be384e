import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRegister, writeRegisterWorkbook } from '../../../src/files/index.js'
import { readCellList, readCellText, writeCellList, writeCellText } from '../../../src/files/register/cellText.js'
import { plainText } from '../../../src/files/write/plainText.js'
import { parseRegister } from '../../../src/schema/index.js'
import { cellsOf } from '../write/openWorkbook.js'
import { hostile, registers } from './registers.js'

const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))

describe('a register as a workbook', () => {
  it('is read again without loss, with its log and x- keys, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(registers, fc.constantFrom('zh-CN' as const, 'en' as const), async (register, language) => {
        expect(parseRegister(register)).toEqual({ ok: true, value: register })
        const bytes = await writeRegisterWorkbook(register, { language })
        const read = await readRegister({ name: '台账.xlsx', bytes })
        expect(read.ok ? [] : read.faults).toEqual([])
        expect(read.ok && read.register).toEqual(register)
      }),
      { numRuns: 150 },
    )
  })

  it('holds no formula, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(registers, async (register) => {
        const cells = cellsOf(await writeRegisterWorkbook(register))
        expect(cells.filter(({ f, l }) => f !== undefined || l !== undefined)).toEqual([])
        for (const { t, v } of cells) if (t === 's') expect(String(v)).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
      }),
      { numRuns: 50 },
    )
  })

  it('has the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(registers, async (register) => {
        const [one, other] = [await writeRegisterWorkbook(register), await writeRegisterWorkbook(register)]
        expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})

describe('a text in a cell', () => {
  it('comes back, also with the apostrophe that keeps it from being a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readCellText(plainText(writeCellText(text)))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('comes back as one of several', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        expect(readCellList(plainText(writeCellList(texts)))).toEqual(texts)
      }),
      { numRuns: 2000 },
    )
  })
})
