import type { Standing } from './changes.js'
import { setsBySize } from './setsBySize.js'
import type { Standings } from './standings.js'

/** A smallest set that makes a subject stand otherwise: no part of it does. */
export interface DecidingSet<Item> {
  /** All that has to change. */
  items: Item[]
  /** How the subject then stands. */
  to: Standing | null
}

/** What became of one subject over all sets. */
export interface ExaminedSubject<Item> {
  /** Track id. */
  track: string
  /** Subject id. */
  subject: string
  /** With nothing changed. */
  standing: Standing | null
  /** Every way to stand, with the number of sets that lead to it. */
  outcomes: { standing: Standing | null; sets: number }[]
  /** Smallest sets first. */
  hangsOn: DecidingSet<Item>[]
}

/** What was found over sets of changes. */
export interface ExaminedSets<Item> {
  /** Sets that were tried, the empty one among them. */
  examined: number
  /** Those of them under which nothing can be worked out. */
  impossible: number
  /** Whether every set was tried. */
  complete: boolean
  /** By track and subject, in the order in which they were met. */
  subjects: ExaminedSubject<Item>[]
}

/**
 * Tries sets of changes, small ones first, and tells for every subject how it may stand and which smallest sets decide.
 *
 * @param slots - changes that exclude each other share a slot
 * @param limit - how many sets are tried at most
 * @param standingsUnder - how everybody stands under a set; null: that cannot be told
 */
export function examineSets<Item>(
  slots: readonly (readonly Item[])[],
  limit: number,
  standingsUnder: (items: readonly Item[]) => Standings | null,
): ExaminedSets<Item> {
  const subjects = new Map<string, ExaminedSubject<Item>>()
  let [examined, impossible, complete] = [0, 0, true]
  for (const items of setsBySize(slots)) {
    if (examined > 0 && examined >= limit) {
      complete = false
      break
    }
    const before = examined - impossible
    examined += 1
    const standings = standingsUnder(items)
    if (!standings) impossible += 1
    else
      for (const key of new Set([...subjects.keys(), ...standings.keys()])) {
        const to = standings.get(key) ?? null
        const known = subjects.get(key) ?? newcomer(key, items.length === 0 ? to : null, before)
        subjects.set(key, known)
        note(known, items, to)
      }
  }
  return { examined, impossible, complete, subjects: [...subjects.values()] }
}

const newcomer = <Item>(key: string, standing: Standing | null, absent: number): ExaminedSubject<Item> => {
  const [track, subject] = JSON.parse(key)
  return { track, subject, standing, outcomes: absent > 0 ? [{ standing: null, sets: absent }] : [], hangsOn: [] }
}

const same = (one: Standing | null, other: Standing | null) =>
  one?.grade === other?.grade &&
  one?.status === other?.status &&
  one?.ungraded === other?.ungraded &&
  one?.later === other?.later

function note<Item>({ standing, outcomes, hangsOn }: ExaminedSubject<Item>, items: Item[], to: Standing | null): void {
  const known = outcomes.find((one) => same(one.standing, to))
  if (known) known.sets += 1
  else outcomes.push({ standing: to, sets: 1 })
  // Parts of a set come before it, so what is found first is smallest.
  if (!same(to, standing) && !hangsOn.some((found) => found.items.every((item) => items.includes(item))))
    hangsOn.push({ items, to })
}
