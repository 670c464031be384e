import { isObject, setOwn } from '../cursor.js'

/** Lists whose entries may be a bare text: id and label at once. */
const labelled = new Set(['organizationKinds', 'incidentKinds', 'scale', 'options'])

/** Ratios and scores, which may be JSON numbers. */
const exact = new Set(['over', 'atLeast', 'under', 'atMost', 'around', 'within', 'weight', 'from', 'to'])

/** Maps whose keys are ids: nothing in them is a key of the language. */
const foreign = (key: string) => key === 'points' || key.startsWith('x-')

/** A JSON number as it is written, without an exponent; a number that needs one is left to be found faulty. */
const decimal = (value: number): string | number => (/e/.test(String(value)) ? value : String(value))

const convert = (value: unknown, key: string, inside: string): unknown => {
  if (typeof value === 'number') return exact.has(key) ? decimal(value) : value
  if (Array.isArray(value))
    return value.map((entry: unknown) =>
      typeof entry === 'string' && labelled.has(key) ? { id: entry, label: entry } : convert(entry, '', key),
    )
  if (!isObject(value)) return value
  const converted: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    // What a reading sets is named by the last key of its pointer.
    const known = key === 'set' ? (name.split('/').at(-1) ?? '') : name
    // So many persons of a role are a number for good.
    const counted = key === '' && inside === 'composition' && known === 'atLeast'
    setOwn(converted, name, foreign(name) || counted ? member : convert(member, known, key || inside))
  }
  return converted
}

/** From the unnumbered shorthand (version 0) to version 1: every text and every number in its full form. */
export const fullFormOf = (document: Record<string, unknown>): Record<string, unknown> => ({
  ...(convert(document, '', '') as Record<string, unknown>),
  schema: 1,
})
