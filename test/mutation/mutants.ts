import type { Policy } from '../../src/schema/index.js'

/** One small wrong change of a plan. */
export interface Mutant {
  /** What was changed, where, and to what. */
  name: string
  policy: Policy
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Holder = { [key: string]: Json }

/** A change: where it is made, in words, and what it does to the holder of that place. */
interface Change {
  at: string[]
  what: string
  make: (holder: Holder) => void
}

const isObject = (value: Json | undefined): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entriesOf = (value: Json): [string, Json][] =>
  Array.isArray(value) || isObject(value) ? Object.entries(value as Holder) : []

// Words, clauses and readings are not what the vectors are about; the readings are switched by the vectors themselves.
const leftAlone = new Set(['clauses', 'readings', 'records', 'explained', 'basis', 'report', 'attendance', 'inForce'])

/** Every place of a policy whose value decides something, with the keys that lead there. */
const places = (value: Json, path: string[]): { path: string[]; value: Json }[] => [
  { path, value },
  ...entriesOf(value).flatMap(([key, member]) =>
    path.length === 0 && leftAlone.has(key) ? [] : places(member, [...path, key]),
  ),
]

const otherOperator: Record<string, string> = { over: 'atLeast', atLeast: 'over', under: 'atMost', atMost: 'under' }
const otherBound: Record<string, string> = { atLeast: 'atMost', atMost: 'atLeast' }

const put =
  (key: string, value: Json) =>
  (holder: Holder): void => {
    holder[key] = value
  }

const rename = (holder: Holder, from: string, to: string): void => {
  const value = holder[from] as Json
  delete holder[from]
  holder[to] = value
}

const isQuota = (path: string[]): boolean => path.at(-2) === 'quotas'

/** The wrong side of a limit: over for at least, and so on. */
const operators = (path: string[], value: Json): Change[] =>
  entriesOf(value).flatMap(([key]) => {
    // A band is "at least" by its nature, and so is a minimum of heads.
    const fixed = path.includes('bands') || path.includes('composition') || path.at(-2) === 'checks'
    const to = isQuota(path) ? otherBound[key] : otherOperator[key]
    return to === undefined || fixed
      ? []
      : [{ at: [...path, key], what: `operator ${key} → ${to}`, make: (holder: Holder) => rename(holder, key, to) }]
  })

const limitKeys = new Set([
  'over',
  'atLeast',
  'under',
  'atMost',
  'around',
  'within',
  'count',
  'minimum',
  'years',
  'months',
])
const dayKeys = new Set(['days', 'workingDays', 'weeks'])
const pointKeys = new Set(['outOf', 'dropHighest', 'dropLowest', 'from', 'to', 'decimals'])

/** A ratio, or a number as text, a little larger or smaller; percentages by one point, plain numbers by one. */
function shifted(text: string, by: 1 | -1, plain: boolean): string | null {
  const [, above, below] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  // a/b ± 1/100
  if (above !== undefined && below !== undefined)
    return `${100 * Number(above) + by * Number(below)}/${100 * Number(below)}`
  const percent = text.endsWith('%')
  const number = Number(percent ? text.slice(0, -1) : text) + (percent || plain ? by : by / 100)
  return number < 0 || !Number.isFinite(number) ? null : `${number}${percent ? '%' : ''}`
}

/** A limit that is a little off. */
const limits = (path: string[], value: Json): Change[] => {
  const [key = '', parent = ''] = [path.at(-1), path.at(-2)]
  const known = limitKeys.has(key) || dayKeys.has(key) || (pointKeys.has(key) && parent !== 'due') || key === 'weight'
  const points = parent === 'points'
  if (!known && !points) return []
  const plain = path.includes('bands') || path.includes('score') || path.includes('when')
  return ([1, -1] as const).flatMap((by): Change[] => {
    if (typeof value === 'number')
      return value + by < 0 ? [] : [{ at: path, what: `limit ${value} → ${value + by}`, make: put(key, value + by) }]
    const to = typeof value === 'string' ? shifted(value, by, plain && key !== 'weight') : null
    return to === null ? [] : [{ at: path, what: `limit ${String(value)} → ${to}`, make: put(key, to) }]
  })
}

const lists = new Set([
  'rules',
  'quotas',
  'consequences',
  'streaks',
  'checks',
  'schedule',
  'cases',
  'ranking',
  'bands',
  'composition',
  'all',
  'any',
])

/** A rule, or anything else that a plan lists, left out. */
const dropped = (path: string[], value: Json): Change[] => {
  const key = path.at(-1) ?? ''
  if (key === 'quorum' || key === 'rankWithin')
    return [{ at: path, what: `dropped ${key}`, make: (holder) => void delete holder[key] }]
  if (!lists.has(key) || !Array.isArray(value)) return []
  return value.map((entry, index) => ({
    at: [...path, String(index)],
    what: `dropped ${key} ${isObject(entry) && typeof entry.id === 'string' ? entry.id : index}`,
    make: (holder: Holder) => void (holder as unknown as Json[]).splice(index, 1),
  }))
}

const ordered = new Set(['rules', 'quotas', 'cases', 'ranking', 'scale'])

/** Two neighbours of a list whose order may matter, in the other order. */
const swapped = (path: string[], value: Json): Change[] => {
  const key = path.at(-1) ?? ''
  if (!ordered.has(key) || !Array.isArray(value)) return []
  return value.slice(1).map((_, index) => ({
    at: [...path, String(index)],
    what: `swapped ${key} ${index} and ${index + 1}`,
    make: (holder: Holder) => {
      const list = holder as unknown as Json[]
      list.splice(index, 2, list[index + 1] as Json, list[index] as Json)
    },
  }))
}

const bases = ['valid', 'returned', 'issued', 'present', 'due']
const quotaBases = ['graded', 'subjects', 'due', 'present']

/** Another number of ballots, or people, to take a share of. */
const wrongBases = (path: string[], value: Json): Change[] => {
  const to =
    (key: string, known: string[]) =>
    (other: string): Change => ({
      at: [...path, key],
      what: `base ${String((value as Holder)[key] ?? known[0])} → ${other}`,
      make: put(key, other),
    })
  if (!isObject(value)) return []
  if (path.at(-2) === 'tracks') return bases.filter((other) => other !== value.base).map(to('base', bases))
  if (isQuota(path) && value.count === undefined)
    return quotaBases.filter((other) => other !== (value.of ?? 'graded')).map(to('of', quotaBases))
  return []
}

const otherEffects: Record<string, string[]> = {
  exactly: ['atMost', 'atLeast'],
  provisionally: ['exactly'],
}

/** An effect that says something else. */
const effects = (path: string[], value: Json): Change[] =>
  path.at(-1) === 'then' && isObject(value)
    ? entriesOf(value).flatMap(([key]) =>
        (otherEffects[key] ?? []).map((to) => ({
          at: [...path, key],
          what: `effect ${key} → ${to}`,
          make: (holder: Holder) => rename(holder, key, to),
        })),
      )
    : []

const kinds = { operator: operators, limit: limits, dropped, swapped, base: wrongBases, effect: effects }

/** What a clause names, and what is no longer there. */
function forget(policy: Holder, gone: string): void {
  for (const clause of policy.clauses as Holder[])
    if (Array.isArray(clause.by)) clause.by = clause.by.filter((id) => id !== gone)
}

/** Every mutant of a plan: one wrong operator, limit, dropped part, swapped order, base or effect each. */
export function mutantsOf(policy: Policy): Mutant[] {
  const found = places(policy as unknown as Json, [])
  return Object.values(kinds)
    .flatMap((kind) => found.flatMap(({ path, value }) => kind(path, value)))
    .map(({ at, what, make }) => {
      const copy = structuredClone(policy) as unknown as Holder
      const holder = at.slice(0, -1).reduce<Json>((node, key) => (node as Holder)[key] as Json, copy) as Holder
      const old = holder[at.at(-1) ?? '']
      make(holder)
      if (what.startsWith('dropped') && isObject(old) && typeof old.id === 'string') forget(copy, old.id)
      return { name: `/${at.join('/')} ${what}`, policy: copy as unknown as Policy }
    })
}
