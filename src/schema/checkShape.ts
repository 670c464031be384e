import * as z from 'zod'
import { isObject } from './cursor.js'
import type { ParseFault, Path } from './fault.js'
import { fault } from './fault.js'
import { checkLeaf, typeOf } from './leaf.js'
import { exclusiveKeys, exclusiveKeysIn, formats } from './primitives.js'
import { remember } from './remember.js'
import { knownKeys, membersOf, optionsTaking, resolve, smallestSize, takes, typesOf } from './schemaTypes.js'
import { chooserOf } from './unionForms.js'

/** Finds the faults of a value that has a type which the schema takes. */
type Check = (value: unknown, path: Path) => ParseFault[]

const isForeign = (key: string): boolean => key.startsWith('x-')

const checkMembers = (schema: z.ZodObject, value: Record<string, unknown>, path: Path): ParseFault[] =>
  membersOf(schema).flatMap(({ key, schema: member, optional }) => {
    if (Object.hasOwn(value, key)) return checkShape(member, value[key], [...path, key])
    return optional ? [] : [fault('missing', [...path, key], { expected: typesOf(member) })]
  })

const unknownKeys = (
  schema: z.ZodObject,
  value: Record<string, unknown>,
  path: Path,
  forms: string[],
): ParseFault[] => {
  const known = knownKeys(schema)
  const unknown = Object.keys(value).filter((key) => !known.has(key) && !isForeign(key))
  const head = forms.find((key) => known.has(key) && Object.hasOwn(value, key))
  return unknown.map((key) =>
    head !== undefined && forms.includes(key)
      ? fault('several-forms', [...path, key], { with: head, forms })
      : fault('unknown-key', [...path, key], { known: [...known] }),
  )
}

const exclusiveOf = remember((schema: z.ZodObject) => exclusiveKeys.get(schema))

const checkExclusive = (schema: z.ZodObject, value: Record<string, unknown>, path: Path): ParseFault[] => {
  const exclusive = exclusiveOf(schema)
  if (exclusive === undefined) return []
  const found = exclusiveKeysIn(value, exclusive.keys)
  return found.length === 1 ? [] : [fault(exclusive.code, path, { found, expected: [...exclusive.keys] })]
}

const checkObject = (
  schema: z.ZodObject,
  value: Record<string, unknown>,
  path: Path,
  forms: string[],
): ParseFault[] => [
  ...checkMembers(schema, value, path),
  ...unknownKeys(schema, value, path, forms),
  ...checkExclusive(schema, value, path),
]

const checkList = (schema: z.ZodArray, value: unknown[], path: Path): ParseFault[] => {
  const element = schema.element as z.ZodType
  const atLeast = smallestSize(schema)
  const few = value.length < atLeast ? [fault('too-few', path, { found: value.length, atLeast })] : []
  return [...few, ...value.flatMap((entry, index) => checkShape(element, entry, [...path, index]))]
}

const checkMap = (schema: z.ZodRecord, value: Record<string, unknown>, path: Path): ParseFault[] =>
  Object.keys(value).flatMap((key) => [
    ...checkShape(schema.keyType as z.ZodType, key, [...path, key]),
    ...checkShape(schema.valueType as z.ZodType, value[key], [...path, key]),
  ])

const checkForms = (options: z.ZodType[], value: Record<string, unknown>, path: Path): ParseFault[] => {
  const form = chooserOf(options)(value)
  if (form.schema === null) return form.faults.map((one) => ({ ...one, path: [...path, ...one.path] }))
  return form.schema instanceof z.ZodObject
    ? checkObject(form.schema, value, path, form.heads)
    : checkShape(form.schema, value, path)
}

const checkUnion = (schema: z.ZodUnion, value: unknown, path: Path): ParseFault[] => {
  const options = optionsTaking(schema, typeOf(value))
  if (isObject(value)) return checkForms(options, value, path)
  const attempts = options.map((option) => checkShape(option, value, path))
  if (attempts.some((faults) => faults.length === 0)) return []
  const format = formats.get(schema)?.format
  if (format !== undefined) return [fault('wrong-format', path, { found: String(value), expected: format })]
  const words = attempts.flat().flatMap((one) => (one.code === 'not-one-of' ? [one.params] : []))
  const [first] = words
  // Words that are possible say more than the faults of one option; else the first option speaks.
  return first === undefined
    ? (attempts[0] ?? [])
    : [fault('not-one-of', path, { found: first.found, expected: words.flatMap(({ expected }) => expected) })]
}

/** The check that a schema stands for; the casts hold since the type was looked at before. */
const checkOf = remember((schema: z.ZodType): Check => {
  if (schema instanceof z.ZodNullable) {
    const inner = schema.unwrap() as z.ZodType
    return (value, path) => (value === null ? [] : checkShape(inner, value, path))
  }
  if (schema instanceof z.ZodObject)
    return (value, path) => checkObject(schema, value as Record<string, unknown>, path, [])
  if (schema instanceof z.ZodArray) return (value, path) => checkList(schema, value as unknown[], path)
  if (schema instanceof z.ZodRecord) return (value, path) => checkMap(schema, value as Record<string, unknown>, path)
  if (schema instanceof z.ZodUnion) return (value, path) => checkUnion(schema, value, path)
  return (value, path) => checkLeaf(schema, value, path)
})

/**
 * Every fault of a value's shape. zod's definitions are walked rather than its issues translated: zod stops
 * looking at an object once a part of it is wrong, and of a union it only says that no option fits.
 * The value must be JSON (see copyJson). Keys that begin with `x-` are passed over in objects;
 * in maps every key is an id.
 */
export const checkShape = (given: z.ZodType, value: unknown, path: Path): ParseFault[] => {
  const schema = resolve(given)
  const found = typeOf(value)
  if (!takes(schema, found)) return [fault('wrong-type', path, { found, expected: typesOf(schema) })]
  return checkOf(schema)(value, path)
}
