import { expect } from 'vitest'
import type { Path } from './places.js'

/** What is set where, and the one fault that it must give. */
export interface FaultRow {
  what: string
  set: Path
  to: unknown
  code: string
  at?: Path
  params: object
}

/** Expects the fault of a row among those of a result. */
export const expectFault = (result: { ok: boolean; faults?: unknown }, row: FaultRow) => {
  expect(result.ok).toBe(false)
  expect(result.faults).toContainEqual({ code: row.code, path: row.at ?? row.set, params: row.params })
}
