/** Members that hold text for people, of which no result takes anything. */
const texts: ReadonlySet<string> = new Set([
  'title',
  'issuer',
  'version',
  'basis',
  'label',
  'also',
  'quote',
  'summary',
  'phrase',
  'question',
  'why',
])

/** Members whose own keys are ids, whatever they look like. */
const maps: ReadonlySet<string> = new Set(['points', 'set'])
/** Lists of obligations: what they say is part of a result. */
const obligations: ReadonlySet<string> = new Set(['then'])

/**
 * Whether what stands at a place is text alone.
 *
 * @param keys - keys and places from the root of a plan
 */
export function isWording(keys: readonly string[]): boolean {
  const [last = '', holder = '', above = ''] = keys.toReversed()
  return !maps.has(holder) && !obligations.has(above) && (texts.has(last) || last.startsWith('x-'))
}
