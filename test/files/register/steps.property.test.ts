import fc from 'fast-check'
import { expect, it } from 'vitest'
import { legalSteps } from '../../../src/core/register.js'
import { advanceRegister, readRegister, writeRegisterWorkbook } from '../../../src/files/index.js'
import type { RectificationEvent, RectificationItem, Register } from '../../../src/schema/index.js'

type State = RectificationItem['state']
type Step = Exclude<RectificationEvent['do'], 'carry-over'>

/** The table of docs/register.md: from where, and to where; extending leaves the state as it is. */
const table: Record<Step, Partial<Record<State, State>>> = {
  plan: { listed: 'planned', planned: 'planned' },
  start: { planned: 'in-progress' },
  submit: { 'in-progress': 'submitted' },
  return: { submitted: 'in-progress' },
  extend: { planned: 'planned', 'in-progress': 'in-progress', submitted: 'submitted' },
  close: { submitted: 'closed' },
}
const steps = Object.keys(table) as Step[]

const dayAt = (count: number) => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10)
/** Each step a day after the one before it, each new day later than the one before. */
const eventOf = (step: Step, count: number): RectificationEvent => {
  const [on, due] = [dayAt(count), dayAt(count + 100)]
  if (step === 'plan') return { do: step, on, measures: [`措施${count}`], responsible: '书记01', due }
  if (step === 'extend') return { do: step, on, due, reason: '施工' }
  return step === 'return' ? { do: step, on, reason: '材料不全' } : { do: step, on }
}
const started: Register = {
  schema: 1,
  year: 2023,
  organizations: [],
  subjects: [],
  items: ['a', 'b'].map((id) => ({
    id,
    organization: null,
    subject: 's01',
    year: 2023,
    problem: `问题${id}`,
    sources: [{ from: 'self' }],
    measures: [],
    responsible: null,
    due: null,
    state: 'listed',
    log: [],
  })),
}

it('whatever steps are tried, only those of the table are taken, and the workbook loses none of them', async () => {
  const tried = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...steps)), { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(tried, async (walk) => {
      let register = started
      const states = new Map<string, State>([
        ['a', 'listed'],
        ['b', 'listed'],
      ])
      for (const [count, [id, step]] of walk.entries()) {
        const before = states.get(id) as State
        const to = table[step][before]
        const event = eventOf(step, count)
        expect(legalSteps(before).includes(step)).toBe(to !== undefined)
        if (to === undefined) {
          const kept = JSON.stringify(register)
          expect(() => advanceRegister(register, id, event)).toThrow(expect.objectContaining({ code: 'illegal-step' }))
          expect(JSON.stringify(register)).toBe(kept)
          continue
        }
        register = advanceRegister(register, id, event)
        states.set(id, to)
        const item = register.items.find((one) => one.id === id)
        expect([item?.state, item?.log.at(-1)]).toEqual([to, event])
      }
      const read = await readRegister({ name: 'x.xlsx', bytes: await writeRegisterWorkbook(register) })
      expect(read).toEqual({ ok: true, register, notes: [] })
    }),
    { numRuns: 100 },
  )
})
