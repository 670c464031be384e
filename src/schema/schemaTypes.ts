import * as z from 'zod'
import type { JsonType } from './fault.js'
import { typesOfValues } from './leaf.js'
import { remember } from './remember.js'

/** The schema behind `lazy` and `optional`, which say nothing about a value that is there. */
export const resolve = remember((schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodLazy) return resolve(schema._zod.innerType as z.ZodType)
  if (schema instanceof z.ZodOptional) return resolve(schema.unwrap() as z.ZodType)
  return schema
})

const collect = (given: z.ZodType): JsonType[] => {
  const schema = resolve(given)
  if (schema instanceof z.ZodNullable) return [...collect(schema.unwrap() as z.ZodType), 'null']
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => collect(option as z.ZodType))
  if (schema instanceof z.ZodLiteral) return typesOfValues([...schema.values])
  if (schema instanceof z.ZodEnum) return typesOfValues(schema.options)
  if (schema instanceof z.ZodArray) return ['array']
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return ['object']
  if (schema instanceof z.ZodNumber) return [schema.format === 'safeint' ? 'integer' : 'number']
  if (schema instanceof z.ZodBoolean) return ['boolean']
  if (schema instanceof z.ZodNull) return ['null']
  return ['string']
}

/** The JSON types that a schema takes, each once. */
export const typesOf = remember((schema: z.ZodType): JsonType[] => [...new Set(collect(schema))])

/** One key that an object may have. */
export interface Member {
  key: string
  schema: z.ZodType
  optional: boolean
}

/** The keys that an object may have. */
export const membersOf = remember((schema: z.ZodObject): Member[] =>
  Object.entries(schema.shape).map(([key, member]) => ({
    key,
    schema: resolve(member as z.ZodType),
    optional: member instanceof z.ZodOptional,
  })),
)

/** The names of the keys that an object may have. */
export const knownKeys = remember((schema: z.ZodObject): ReadonlySet<string> => new Set(Object.keys(schema.shape)))

/** Tells whether a schema takes values of a type, right or wrong in themselves. */
export const takes = (schema: z.ZodType, found: JsonType): boolean => {
  const types = typesOf(schema)
  return types.includes(found) || (found === 'number' && types.includes('integer'))
}

/** The options of a union, those of unions inside it included. */
const optionsOf = remember((union: z.ZodUnion): z.ZodType[] =>
  union.options.flatMap((option) => {
    const schema = resolve(option as z.ZodType)
    return schema instanceof z.ZodUnion ? optionsOf(schema) : [schema]
  }),
)

const optionsByType = remember((_: z.ZodUnion) => new Map<JsonType, z.ZodType[]>())

/** The options of a union that take values of a type; the same list every time. */
export const optionsTaking = (union: z.ZodUnion, found: JsonType): z.ZodType[] => {
  const byType = optionsByType(union)
  const earlier = byType.get(found)
  if (earlier !== undefined) return earlier
  const options = optionsOf(union).filter((option) => takes(option, found))
  byType.set(found, options)
  return options
}

const isMinimum = (def: z.core.$ZodCheckDef): def is z.core.$ZodCheckMinLengthDef => def.check === 'min_length'

/** The number of entries that a list must have at least. */
export const smallestSize = remember((schema: z.ZodArray): number =>
  Math.max(0, ...(schema.def.checks ?? []).map(({ _zod: { def } }) => (isMinimum(def) ? def.minimum : 0))),
)
