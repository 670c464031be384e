import * as z from 'zod'
import type { FormatName } from './fault.js'

// Government portals forbid `new Function`; without this zod would try to compile its validators.
z.config({ jitless: true })

/** Names of the formats, for faults: a pattern says nothing to a person. */
export const formats = z.registry<{ format: FormatName }>()

const format = <T extends z.ZodType>(name: FormatName, schema: T): T => {
  formats.add(schema, { format: name })
  return schema
}

/** A non-empty identifier, compared exactly; any string is legal. */
export const id = z.string().min(1).describe('Identifier: any non-empty string, compared exactly.')

/** Free text for people. */
export const text = z.string().describe('Free text.')

/** A calendar day `YYYY-MM-DD` that exists. */
export const day = format('day', z.iso.date().describe('Calendar day, YYYY-MM-DD.'))

/** A calendar day, or a month alone (`YYYY-MM`), which is read as the first day of that month. */
export const dayOrMonth = format(
  'day-or-month',
  z
    .union([day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)])
    .describe('Calendar day, or a month alone (YYYY-MM), read as its first day.'),
)

/** An exact ratio: `"10%"`, `"12.5%"`, `"2/5"` or `"0.4"`. */
export const ratio = format(
  'ratio',
  z
    .string()
    .regex(/^(\d{1,9}(\.\d{1,9})?%?|\d{1,9}\/0*[1-9]\d{0,8})$/)
    .describe('Exact ratio: "10%", "12.5%", "2/5" or "0.4".'),
)

/** An exact decimal number without sign, as text: `"91.5"`. */
export const decimal = format(
  'decimal',
  z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/)
    .describe('Exact decimal number, as text: "91.5".'),
)

/** An exact fraction of a result: `"-3"`, `"6/29"`. */
export const fraction = format('fraction', z.string().regex(/^-?\d+(\/\d+)?$/))

/** A JSON Pointer (RFC 6901); the empty one is the whole document. */
export const pointer = format('json-pointer', z.string().regex(/^(\/([^~/]|~[01])*)*$/))

/** The fingerprint of a policy. */
export const fingerprint = format('fingerprint', z.string().regex(/^sha256:[0-9a-f]{64}$/))

/** A whole number of things, zero or more. */
export const count = z.int().min(0).describe('Whole number, zero or more.')

/** A calendar year. */
export const year = z.int().min(1900).max(9999).describe('Calendar year.')

/** Sets of keys of which an object has exactly one, beside what its shape says. */
export const exclusiveKeys = z.registry<{ code: ExclusiveCode; keys: readonly string[] }>()

type ExclusiveCode = 'one-operator' | 'one-bound' | 'one-ballot'

/** Those of the keys that say something in an object: an empty list says nothing. */
export const exclusiveKeysIn = (value: Record<string, unknown>, keys: readonly string[]): string[] =>
  keys.filter((key) => Object.hasOwn(value, key) && !(Array.isArray(value[key]) && value[key].length === 0))

/** The same object schema, which now also asks for exactly one of some keys. */
export const withExactlyOne = <T extends z.ZodObject>(code: ExclusiveCode, keys: readonly string[], schema: T): T => {
  const refined = schema.refine((value) => exclusiveKeysIn(value, keys).length === 1, {
    params: { code, keys },
  })
  exclusiveKeys.add(refined, { code, keys })
  return refined
}

/**
 * A map from any id to values of one kind. zod passes over an own `__proto__` key, here and in what it returns;
 * the parse functions do not: they walk the definitions themselves.
 */
export const mapOf = <T extends z.ZodType>(value: T) => z.record(id, value)
