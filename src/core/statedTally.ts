import type { Alert } from '../schema/alert.js'
import type { StatedTally } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import { alertOf } from './alerts.js'
import type { Figures } from './figures.js'
import { knownTotal, totalOf, validOf } from './figures.js'
import { distinct, groupBy, idsOf } from './order.js'
import { scoreReader, scoresIn } from './scoreMark.js'

type OneTally = Omit<Figures, 'counts'> & { counts: number[] }

/** Reads the ready counts about one subject; undefined where none of them can be used. */
export function readStatedTallies(track: Track, subject: string, stated: StatedTally[], alerts: Alert[]): Figures {
  const { options, classes, score: taken } = track.ballot
  const read = taken ? scoreReader(taken) : () => null
  const alert = (code: Alert['code'], params: Alert['params']) =>
    alerts.push(alertOf(code, [subject], { track: track.id, ...params }))

  const readOne = (entry: StatedTally): OneTally | null => {
    const known = new Set(taken ? [] : idsOf(options))
    for (const id of distinct(Object.keys(entry.counts)))
      if (!known.has(id)) alert('unknown-option', { list: 'tallies', id })
    const scores = new Map<string, number>()
    const twice = new Set<string>()
    for (const { score, votes } of scoresIn(entry)) {
      const id = read(score)
      if (id === null) alert('not-a-score', { list: 'tallies', id: score })
      else if (scores.has(id)) twice.add(id)
      else scores.set(id, votes)
    }
    const absent = [...known].filter((id) => !Object.hasOwn(entry.counts, id))
    if (absent.length > 0 || (taken && !entry.scores)) alert('tally-incomplete', { options: absent })
    else if (twice.size > 0)
      for (const score of twice) alert('duplicate-tally', { class: (classes && entry.class) ?? null, score })
    else
      return addUp(
        entry,
        options.map(({ id }) => (taken ? scores.get(id) : entry.counts[id]) ?? 0),
      )
    return null
  }
  const addUp = (entry: StatedTally, counts: number[]): OneTally | null => {
    const valid = totalOf(validOf(track, counts))
    const votes = totalOf(counts)
    const { blank = null, spoiled = null, issued = null } = entry
    const sum = blank === null || spoiled === null ? null : votes + blank + spoiled
    const wrong = (figure: string, said: number, counted: number) =>
      alert('tally-sum', { figure, stated: said, counted })
    const faulty = [
      entry.valid !== undefined && entry.valid !== valid && wrong('valid', entry.valid, valid),
      entry.returned !== undefined &&
        (sum === null ? entry.returned < votes + (blank ?? 0) + (spoiled ?? 0) : entry.returned !== sum) &&
        wrong('returned', entry.returned, sum ?? votes + (blank ?? 0) + (spoiled ?? 0)),
    ].some(Boolean)
    return faulty ? null : { counts, blank, spoiled, issued, returned: sum ?? entry.returned ?? null }
  }

  const positions = new Map((classes ?? [null]).map((voters, index) => [voters?.id ?? '', index]))
  const groups = groupBy(stated, (entry) => (classes ? (entry.class ?? '') : ''))
  for (const [id] of groups)
    if (classes && !positions.has(id)) alert('unknown-class', { list: 'tallies', id: id || null })
  const entries = [...positions.keys()].map((id) => {
    const [entry, ...others] = groups.get(id) ?? []
    if (others.length > 0) alert('duplicate-tally', { class: classes ? id : null })
    return entry && others.length === 0 ? readOne(entry) : null
  })
  const over = (name: 'blank' | 'spoiled' | 'issued' | 'returned') =>
    knownTotal(entries.map((entry) => entry?.[name] ?? null))
  return {
    counts: entries.map((entry) => entry?.counts ?? null),
    blank: over('blank'),
    spoiled: over('spoiled'),
    issued: over('issued'),
    returned: over('returned'),
  }
}
