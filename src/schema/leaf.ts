import type * as z from 'zod'
import type { JsonType, ParseFault, Path } from './fault.js'
import { fault } from './fault.js'
import { formats } from './primitives.js'

type Scalar = string | number | boolean | null

/** The JSON type of a value that is known to be JSON. */
export const typeOf = (value: unknown): JsonType => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object'
}

const isScalar = (value: unknown): value is Scalar => typeOf(value) !== 'array' && typeOf(value) !== 'object'

const named: Record<string, JsonType> = {
  string: 'string',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  null: 'null',
}

/** The JSON types of a set of values. */
export const typesOfValues = (values: readonly unknown[]): JsonType[] => [...new Set(values.map(typeOf))]

const sizeFault = (
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
  path: Path,
): ParseFault => {
  if (typeof value === 'string')
    return issue.code === 'too_small'
      ? fault('too-short', path, { found: value.length, atLeast: Number(issue.minimum) })
      : fault('too-long', path, { found: value.length, atMost: Number(issue.maximum) })
  const found = Number(value)
  if (issue.code === 'too_small')
    return fault('out-of-range', path, {
      found,
      operator: issue.inclusive ? 'atLeast' : 'over',
      limit: Number(issue.minimum),
    })
  return fault('out-of-range', path, {
    found,
    operator: issue.inclusive ? 'atMost' : 'under',
    limit: Number(issue.maximum),
  })
}

const faultOf = (issue: z.core.$ZodIssue, schema: z.core.$ZodType, value: unknown, path: Path): ParseFault => {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return sizeFault(issue, value, path)
    case 'invalid_format':
      return fault('wrong-format', path, { found: String(value), expected: formats.get(schema)?.format ?? null })
    case 'invalid_value': {
      const expected = issue.values.filter(isScalar)
      const types = typesOfValues(expected)
      // A number where words are possible is rather the wrong type than the wrong word.
      return isScalar(value) && types.includes(typeOf(value))
        ? fault('not-one-of', path, { found: value, expected })
        : fault('wrong-type', path, { found: typeOf(value), expected: types })
    }
    default: {
      const expected = issue.code === 'invalid_type' ? named[issue.expected] : undefined
      return fault('wrong-type', path, { found: typeOf(value), expected: expected === undefined ? [] : [expected] })
    }
  }
}

/** The faults of a value that has no parts, told by zod. */
export const checkLeaf = (schema: z.ZodType, value: unknown, path: Path): ParseFault[] => {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map((issue) => faultOf(issue, schema, value, [...path, ...(issue.path as Path)]))
}
