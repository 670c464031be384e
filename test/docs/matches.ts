/** Stands for the rest of an object or list: `{ ok: true, … }`, `[1, …]`. */
export const rest = Symbol('…')

const isObject = (value: unknown): value is Record<string | symbol, unknown> =>
  typeof value === 'object' && value !== null

const textMatches = (found: string, wanted: string): boolean => {
  const parts = wanted.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`, 'u').test(found)
}

/**
 * Whether a value is as the documentation shows it. `…` leaves out: part of a text, the rest of a list or object, or a whole value.
 */
export const matches = (found: unknown, wanted: unknown): boolean => {
  if (wanted === rest) return found !== undefined
  if (typeof found === 'string' && typeof wanted === 'string') return textMatches(found, wanted)
  if (!isObject(found) || !isObject(wanted)) return Object.is(found, wanted)
  if (Array.isArray(found) !== Array.isArray(wanted)) return false
  const isOpen = Array.isArray(wanted) ? wanted.at(-1) === rest : rest in wanted
  const keys = Object.keys(wanted).slice(0, Array.isArray(wanted) && isOpen ? -1 : undefined)
  const shown = Object.keys(found).filter((key) => found[key] !== undefined)
  return keys.every((key) => matches(found[key], wanted[key])) && (isOpen || shown.length === keys.length)
}
