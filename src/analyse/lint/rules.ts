import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import type { Standing } from '../space/standing.js'
import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'
import { planOf } from './trackView.js'

const holdingIn = ({ bounded }: Standing): Set<string> =>
  new Set(
    bounded.reasons.flatMap((reason) => (reason.kind === 'rule' && reason.outcome === 'holds' ? [reason.id] : [])),
  )

const decided = ({ admissible, proposed, provisionally, ungraded, later }: Bounded): string =>
  JSON.stringify([admissible, proposed, provisionally, ungraded, later])

/** Whether the grades come out the same without one rule. */
function sameWithout({ policy, track }: TrackView, rule: string, standings: readonly Standing[]): boolean {
  const others = (track.rules ?? []).filter(({ id }) => id !== rule)
  const without = planOf(policy, { ...track, rules: others })
  return standings.every(({ caseFile, bounded }) =>
    evaluateRules(without, caseFile, [bounded.tallied]).bounded.every((one) => decided(one) === decided(bounded)),
  )
}

/** Rules that hold never, always, or in vain. */
export function lintRules(view: TrackView): Draft[] {
  const { track, policy, standings, proof } = view
  if (view.uncovered.length > 0) return []
  const held = standings.map(holdingIn)
  const checked = new Set((policy.checks ?? []).map(({ check }) => check))
  return (track.rules ?? []).flatMap(({ id, then }, index): Draft[] => {
    const place = { path: [...view.path, 'rules', index], proof }
    const params = { track: track.id, rule: id }
    const where = standings.filter((_, position) => held[position]?.has(id))
    const examples = where.slice(0, 1).map(({ caseFile }) => caseFile)
    if (where.length === 0) return [{ code: 'rule-never-holds', ...place, params }]
    const always: Draft[] =
      where.length === standings.length ? [{ code: 'rule-always-holds', ...place, params, examples }] : []
    if ('permits' in then)
      return checked.has(then.permits)
        ? always
        : [...always, { code: 'permission-unused', ...place, params, proof: { kind: 'structural' } }]
    if (!sameWithout(view, id, where)) return always
    const others = (track.rules ?? []).map((rule) => rule.id).filter((other) => other !== id)
    const there = held.filter((rules) => rules.has(id))
    const everywhere = others.filter((other) => there.every((rules) => rules.has(other)))
    const somewhere = others.filter((other) => there.some((rules) => rules.has(other)))
    const rules = everywhere.length > 0 ? everywhere : somewhere
    return [...always, { code: 'rule-without-effect', ...place, params: { ...params, rules }, examples }]
  })
}
