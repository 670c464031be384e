import * as z from 'zod'
import type { ParseFault } from './fault.js'
import { fault } from './fault.js'
import { checkLeaf } from './leaf.js'
import { remember } from './remember.js'
import { membersOf } from './schemaTypes.js'

/** The form of an object that is meant, or the faults (with paths from the object on) why none can be told. */
type Form = { schema: z.ZodType; heads: string[] } | { schema: null; faults: ParseFault[] }

type Choose = (value: Record<string, unknown>) => Form

const requiredKeys = (schema: z.ZodObject): string[] =>
  membersOf(schema).flatMap(({ key, optional }) => (optional ? [] : [key]))

const wordAt = (schema: z.ZodObject, key: string): string | null => {
  const member: unknown = schema.shape[key]
  return member instanceof z.ZodLiteral && typeof member.value === 'string' ? member.value : null
}

/** The key whose word tells the forms apart (`method`, `check`, `kind`, `do`), if there is one. */
const wordKey = (forms: z.ZodObject[], shared: string[]): string | undefined =>
  shared.find((key) => new Set(forms.map((form) => wordAt(form, key) ?? '')).size === forms.length)

const byWord = (forms: z.ZodObject[], key: string): Choose => {
  const known = new Map<unknown, z.ZodObject>(forms.map((form) => [wordAt(form, key), form]))
  const words = z.enum(forms.flatMap((form) => wordAt(form, key) ?? []))
  return (value) => {
    if (!Object.hasOwn(value, key)) return { schema: null, faults: [fault('missing', [key], { expected: ['string'] })] }
    const schema = known.get(value[key])
    return schema === undefined ? { schema: null, faults: checkLeaf(words, value[key], [key]) } : { schema, heads: [] }
  }
}

/** By the first key of each form that not every form needs: it stands for the form. */
const byHead = (forms: z.ZodObject[], shared: string[]): Choose => {
  const groups = new Map<string, z.ZodObject[]>()
  for (const form of forms) {
    const head = requiredKeys(form).find((key) => !shared.includes(key)) ?? ''
    groups.set(head, [...(groups.get(head) ?? []), form])
  }
  const heads = [...groups.keys()]
  const choices = [...groups].map(([head, same]) => {
    const [only] = same
    // Forms that share their head (a deadline before the meeting, in days or in weeks) are told apart by the next key.
    const choose: Choose = same.length === 1 && only !== undefined ? () => ({ schema: only, heads }) : chooserOf(same)
    return { head, choose }
  })
  return (value) => {
    const choice = choices.find(({ head }) => Object.hasOwn(value, head))
    if (choice !== undefined) return choice.choose(value)
    return { schema: null, faults: [fault('no-form', [], { forms: heads, found: Object.keys(value) })] }
  }
}

/** Tells which form of an object is meant: by the word of a key that all have, else by a key that only one has. */
export const chooserOf = remember((options: z.ZodType[]): Choose => {
  const [only] = options
  if (options.length === 1 && only !== undefined) return () => ({ schema: only, heads: [] })
  const forms = options.filter((option) => option instanceof z.ZodObject)
  const all = forms.map(requiredKeys)
  const shared = (all[0] ?? []).filter((key) => all.every((keys) => keys.includes(key)))
  const key = wordKey(forms, shared)
  return key === undefined ? byHead(forms, shared) : byWord(forms, key)
})
