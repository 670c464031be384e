import type * as z from 'zod'
import type { Appraisal } from './appraisal.js'
import { appraisal } from './appraisal.js'
import type { CaseFile } from './case.js'
import { caseFile } from './case.js'
import type { Certificate } from './certificate.js'
import { certificate } from './certificate.js'
import { checkShape } from './checkShape.js'
import { copyJson } from './copyJson.js'
import type { Cursor } from './cursor.js'
import { isObject } from './cursor.js'
import type { ParseFault, ParseResult, Path } from './fault.js'
import { newerSchema } from './migratePolicy.js'
import type { Policy } from './policy.js'
import { policy } from './policy.js'
import { caseReferences } from './references/caseReferences.js'
import { certificateReferences } from './references/certificateReferences.js'
import { policyReferences } from './references/policyReferences.js'
import type { FindPolicyFaults } from './references/readingReferences.js'
import { readingReferences } from './references/readingReferences.js'
import { registerReferences } from './references/registerReferences.js'
import type { Register } from './register.js'
import { register } from './register.js'

const isAtOrBelow = (path: Path, top: Path): boolean => top.every((key, index) => path[index] === key)

const parse = <T>(
  schema: z.ZodType<T>,
  references: (document: Cursor) => ParseFault[],
  input: unknown,
): ParseResult<T> => {
  const copy = copyJson(input)
  const found = [...checkShape(schema, copy.value, []), ...references({ value: copy.value, path: [] })]
  // What is no JSON stands as null in the copy; nothing more is to be said about that null.
  const others = found.filter(({ path }) => !copy.faults.some((one) => isAtOrBelow(path, one.path)))
  const faults = [...copy.faults, ...others]
  // The schemas transform nothing, so a copy without faults is a document of the type.
  return faults.length === 0 ? { ok: true, value: copy.value as T } : { ok: false, faults }
}

const shapeUnder: FindPolicyFaults = (document, touched) => {
  const keys = touched && [...touched]
  if (keys === null || !isObject(document) || !keys.every((key) => Object.hasOwn(policy.shape, key))) {
    return checkShape(policy, document, [])
  }
  return keys.flatMap((key) => checkShape(policy.shape[key as keyof Policy], document[key], [key]))
}

const policyFaults: FindPolicyFaults = (document, touched) => [
  ...shapeUnder(document, touched),
  ...policyReferences({ value: document, path: [] }),
]

/**
 * Checks a policy document: its shape, everything in it that names something else, and every reading.
 *
 * @param input any value, as it came from `JSON.parse`; it is never changed, kept or frozen
 * @returns a copy of the policy with `x-` keys untouched, or every fault at once with its path
 * @example
 * ```ts
 * const result = parsePolicy({ ...wudingRiver2023, rulse: [] })
 * result.faults // => [{ code: 'unknown-key', path: ['rulse'], … }]
 * ```
 */
export const parsePolicy = (input: unknown): ParseResult<Policy> => {
  const faults = newerSchema(input)
  if (faults.length > 0) return { ok: false, faults }
  return parse(
    policy,
    (document) => [...policyReferences(document), ...readingReferences(document, policyFaults)],
    input,
  )
}

/**
 * Checks a case document: its shape, and everything in it that names an organization or a person.
 * Whether it fits a policy is told by the alerts of an appraisal.
 *
 * @param input any value, as it came from `JSON.parse`; it is never changed, kept or frozen
 * @returns a copy of the case with `x-` keys untouched, or every fault at once with its path
 * @example
 * ```ts
 * parseCase({ year: 2023, organizations: [], secretaries: [] }) // => { ok: true, value: … }
 * ```
 */
export const parseCase = (input: unknown): ParseResult<CaseFile> => parse(caseFile, caseReferences, input)

/**
 * Checks the shape of an appraisal document.
 *
 * @param input any value, as it came from `JSON.parse`; it is never changed, kept or frozen
 * @returns a copy of the appraisal with `x-` keys untouched, or every fault at once with its path
 * @example
 * ```ts
 * parseAppraisal({}) // => { ok: false, faults: [{ code: 'missing', path: ['schema'], … }, …] }
 * ```
 */
export const parseAppraisal = (input: unknown): ParseResult<Appraisal> => parse(appraisal, () => [], input)

/**
 * Checks a register document: its shape, that nothing is there twice, and that every item is in the state that its log leads to.
 *
 * @param input any value, as it came from `JSON.parse`; it is never changed, kept or frozen
 * @returns a copy of the register with `x-` keys untouched, or every fault at once with its path
 * @example
 * ```ts
 * parseRegister({ schema: 1, year: 2024, organizations: [], subjects: [], items: [] }) // => { ok: true, value: … }
 * ```
 */
export const parseRegister = (input: unknown): ParseResult<Register> => parse(register, registerReferences, input)

/**
 * Checks a certificate document: its shape, and the cases of its counterexamples. Whether it is true of a plan is told by `verifyCertificate`.
 *
 * @param input any value, as it came from `JSON.parse`; it is never changed, kept or frozen
 * @returns a copy of the certificate with `x-` keys untouched, or every fault at once with its path
 * @example
 * ```ts
 * parseCertificate({}) // => { ok: false, faults: [{ code: 'missing', path: ['schema'], … }, …] }
 * ```
 */
export const parseCertificate = (input: unknown): ParseResult<Certificate> =>
  parse(certificate, certificateReferences, input)
