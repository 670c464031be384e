import type { Bounded } from '../../core/bounds.js'
import { forbidding } from '../../core/determination.js'
import { distinct, idsOf } from '../../core/order.js'
import type { Never } from './margin.js'

/** What the rules say in one region, and the grade that rules, proposal and judgement give there. */
export interface Said {
  /** What the rules say. */
  bounded: Bounded
  /** The grade. */
  grade: string | null
  /** The grade of the judgement, where one applies. */
  judged: string | null
}

/**
 * Why nothing that the rules can say of a subject comes out as a grade.
 *
 * @param to - the grade
 * @param said - what the core says in every region there is
 * @param scale - grade ids, best first
 */
export function neverBecause(to: string, said: readonly Said[], scale: string[]): Never {
  const open = said.filter(({ bounded }) => bounded.admissible.includes(to))
  if (open.length === 0) {
    const forbid = said.map(({ bounded }) => idsOf(forbidding(bounded, to, scale)))
    const always = (forbid[0] ?? []).filter((rule) => forbid.every((rules) => rules.includes(rule)))
    return { because: 'rules', rules: distinct(always.length > 0 ? always : forbid.flat()) }
  }
  if (open.some(({ grade }) => grade === to)) return { because: 'quota' }
  const [{ judged } = { judged: null }] = open
  return judged !== null && open.every((one) => one.judged === judged)
    ? { because: 'judgement', grade: judged }
    : { because: 'not-proposed' }
}
