import * as z from 'zod'
import { appraisal } from './appraisal.js'
import { caseFile } from './case.js'
import { certificate } from './certificate.js'
import { condition } from './condition.js'
import { evidence } from './evidence.js'
import { policy } from './policy.js'
import { exclusiveKeys } from './primitives.js'
import { register } from './register.js'

/** A JSON Schema of draft 2020-12, as plain data. */
export type JsonSchema = z.core.JSONSchema.JSONSchema

const recursive = new Map<z.core.$ZodType, string>([
  [condition, 'condition'],
  [evidence, 'evidence'],
])

// zod numbers the definitions that refer to themselves; a reader is helped by names.
const nameDefinitions = (schema: JsonSchema): JsonSchema => {
  const names = Object.entries(schema.$defs ?? {}).map(([key, one]) => ({ key, name: one.title ?? 'json' }))
  const text = names.reduce(
    (json, { key, name }) => json.replaceAll(`"#/$defs/${key}"`, `"#/$defs/${name}"`),
    JSON.stringify(schema),
  )
  const renamed: JsonSchema = JSON.parse(text)
  const definitions = names.map(({ key, name }) => [name, renamed.$defs?.[key]])
  return names.length === 0 ? renamed : { ...renamed, $defs: Object.fromEntries(definitions) }
}

// An empty list says nothing: a ballot with a score has an empty list of options.
const givenIn = (schema: z.core.$ZodType, key: string): JsonSchema => {
  const isList = schema instanceof z.ZodObject && schema.shape[key] instanceof z.ZodArray
  return { required: [key], ...(isList && { properties: { [key]: { type: 'array', minItems: 1 } } }) }
}

const publish = (schema: z.ZodType, name: string, title: string): JsonSchema => {
  const generated = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const definition = recursive.get(zodSchema)
      if (definition !== undefined) jsonSchema.title = definition
      // Objects are closed, except for the keys that others may carry through.
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} }
      const exclusive = exclusiveKeys.get(zodSchema)
      if (exclusive !== undefined) jsonSchema.oneOf = exclusive.keys.map((key) => givenIn(zodSchema, key))
    },
  })
  const { $schema = 'https://json-schema.org/draft/2020-12/schema', ...rest } = generated
  return { $schema, $id: `urn:shuzhi-pingyi:schema:1:${name}`, title, ...nameDefinitions(rest) }
}

/**
 * The JSON Schemas (draft 2020-12) of the documents, made from the definitions that the parse functions use.
 * They tell the shape; that every id named exists is checked by the parse functions alone.
 *
 * @returns a fresh object: `policy`, `case`, `appraisal`, `certificate` and `register`
 * @example
 * ```ts
 * jsonSchemas().policy.$id // => 'urn:shuzhi-pingyi:schema:1:policy'
 * ```
 */
export const jsonSchemas = (): Record<'policy' | 'case' | 'appraisal' | 'certificate' | 'register', JsonSchema> => ({
  policy: publish(policy, 'policy', 'shuzhi-pingyi policy: a plan as data'),
  case: publish(caseFile, 'case', 'shuzhi-pingyi case: the facts of one year'),
  appraisal: publish(appraisal, 'appraisal', 'shuzhi-pingyi appraisal: graded and explained results'),
  certificate: publish(certificate, 'certificate', 'shuzhi-pingyi certificate: which properties a plan has'),
  register: publish(register, 'register', 'shuzhi-pingyi register: what is to be put right, over the years'),
})
