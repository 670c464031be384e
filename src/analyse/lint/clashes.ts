import { spanOf } from '../../core/span.js'
import type { Rule } from '../../schema/track.js'
import type { Standing } from '../space/standing.js'
import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'

/** The rules that hold, in the plan's order. */
function heldRules({ track }: TrackView, { bounded }: Standing): { rule: Rule; index: number }[] {
  const held = new Set(
    bounded.reasons.flatMap((reason) => (reason.kind === 'rule' && reason.outcome === 'holds' ? [reason.id] : [])),
  )
  return (track.rules ?? []).flatMap((rule, index) => (held.has(rule.id) ? [{ rule, index }] : []))
}

/** Two rules that hold at once and leave nothing between them: one asks for worse than the other allows. */
function clashIn(view: TrackView, standing: Standing): { rules: [string, string]; index: number } | null {
  const spans = heldRules(view, standing).flatMap(({ rule, index }) => {
    const span = spanOf(rule.then, view.scale)
    return span ? [{ id: rule.id, index, ...span }] : []
  })
  const worse = spans.toSorted((a, b) => b.from - a.from || a.index - b.index)[0]
  const better = spans.toSorted((a, b) => a.to - b.to || a.index - b.index)[0]
  if (!worse || !better || worse.from <= better.to) return null
  const [first, second] = worse.index < better.index ? [worse, better] : [better, worse]
  return { rules: [first.id, second.id], index: second.index }
}

/** Rules that can hold at once although one excludes what the other asks for. */
export function lintClashes(view: TrackView): Draft[] {
  const { track, standings } = view
  const found = new Map<string, Draft>()
  for (const standing of standings) {
    const { bounded, caseFile } = standing
    const clash = bounded.ungraded === null ? clashIn(view, standing) : null
    const key = JSON.stringify(clash?.rules)
    if (!clash || found.has(key)) continue
    found.set(key, {
      code: 'rules-clash',
      path: [...view.path, 'rules', clash.index],
      params: { track: track.id, rules: clash.rules, grade: bounded.admissible[0] ?? null },
      proof: { kind: 'shown' },
      examples: [caseFile],
    })
  }
  return [...found.values(), ...ungradedDespite(view)]
}

/** Rules that leave without a grade whom other rules, which hold too, would give one. */
function ungradedDespite(view: TrackView): Draft[] {
  const found = new Map<number, { rule: string; rules: Set<string>; standing: Standing }>()
  for (const standing of view.standings) {
    const held = heldRules(view, standing)
    const first = held.find(({ rule }) => 'ungraded' in rule.then)
    const narrowing = held.filter(({ rule }) => spanOf(rule.then, view.scale)).map(({ rule }) => rule.id)
    if (!first || narrowing.length === 0) continue
    const known = found.get(first.index) ?? { rule: first.rule.id, rules: new Set(), standing }
    for (const id of narrowing) known.rules.add(id)
    found.set(first.index, known)
  }
  return [...found].map(([index, { rule, rules, standing }]) => ({
    code: 'rule-under-ungraded',
    path: [...view.path, 'rules', index],
    params: { track: view.track.id, rule, rules: [...rules] },
    proof: { kind: 'shown' },
    examples: [standing.caseFile],
  }))
}
