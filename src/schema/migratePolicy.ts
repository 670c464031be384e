import { copyJson } from './copyJson.js'
import { isObject } from './cursor.js'
import type { ParseFault } from './fault.js'
import { fault } from './fault.js'
import { typeOf } from './leaf.js'
import { fullFormOf } from './migrations/fullForm.js'

/**
 * The version of the policy schema that this library reads and writes.
 *
 * @example
 * ```ts
 * policySchemaVersion // => 1
 * ```
 */
export const policySchemaVersion = 1

/** A policy document brought to the version of today, or every fault that keeps it from that. */
export type MigrationResult =
  | { ok: true; value: Record<string, unknown>; from: number; to: number }
  | { ok: false; faults: ParseFault[] }

/** From each version to the next. */
const migrations: readonly ((document: Record<string, unknown>) => Record<string, unknown>)[] = [fullFormOf]

/** A policy document of a later version than is known, told before anything else: nothing more can be said about it. */
export const newerSchema = (document: unknown): ParseFault[] => {
  const found = isObject(document) ? document.schema : undefined
  return typeof found === 'number' && Number.isInteger(found) && found > policySchemaVersion
    ? [fault('newer-schema', ['schema'], { found, known: policySchemaVersion })]
    : []
}

const versionFaults = (version: unknown): ParseFault[] => {
  if (typeof version !== 'number' || !Number.isInteger(version))
    return [fault('wrong-type', ['schema'], { found: typeOf(version), expected: ['integer'] })]
  return version < 0 ? [fault('out-of-range', ['schema'], { found: version, operator: 'atLeast', limit: 0 })] : []
}

/**
 * Brings a policy document of an earlier schema version to the version of today, step by step. Version 0 is the unnumbered shorthand:
 * no `schema` key (or 0), ratios and scores as JSON numbers, and things that have only a name as bare texts.
 * The result is not checked: `parsePolicy` does that.
 *
 * @param input any value, as it came from `JSON.parse`; it is never changed, kept or frozen
 * @returns a copy in the form of today with the versions it came from and has now, or the faults
 * @example
 * ```ts
 * const migrated = migratePolicy({ organizationKinds: ['村'], tracks: [{ base: 'valid', scale: ['好', '差'] }] })
 * migrated.value.tracks[0].scale[0] // => { id: '好', label: '好' }
 * ```
 */
export const migratePolicy = (input: unknown): MigrationResult => {
  const { value, faults } = copyJson(input)
  if (faults.length > 0) return { ok: false, faults }
  if (!isObject(value))
    return { ok: false, faults: [fault('wrong-type', [], { found: typeOf(value), expected: ['object'] })] }
  const version = Object.hasOwn(value, 'schema') ? value.schema : 0
  const wrong = [...newerSchema(value), ...versionFaults(version)]
  if (wrong.length > 0) return { ok: false, faults: wrong }
  const from = Number(version)
  const migrated = migrations.slice(from).reduce((document, step) => step(document), value)
  return { ok: true, value: migrated, from, to: policySchemaVersion }
}
