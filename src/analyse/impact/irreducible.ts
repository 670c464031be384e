/** Tells whether a set of edits, by their places in ascending order, will do. */
export type WillDo = (edits: readonly number[]) => boolean

const sorted = (edits: readonly number[]) => [...new Set(edits)].sort((a, b) => a - b)

/** Halves what may be needed, again and again (QuickXplain): few questions where little is needed. */
function halve(base: readonly number[], grown: boolean, others: readonly number[], willDo: WillDo): number[] {
  if (grown && willDo(sorted(base))) return []
  if (others.length <= 1) return [...others]
  const middle = Math.ceil(others.length / 2)
  const [one, other] = [others.slice(0, middle), others.slice(middle)]
  const ofOther = halve([...base, ...one], one.length > 0, other, willDo)
  const ofOne = halve([...base, ...ofOther], ofOther.length > 0, one, willDo)
  return [...ofOne, ...ofOther]
}

/**
 * A set of edits that will do, holds those asked for, and of which none of the others can be left out.
 *
 * @param held - edits that must be in it
 * @param all - a set that will do, `held` among it; of two that could take each other's place the earlier one is taken
 * @param willDo - which sets will do
 * @returns places in ascending order
 */
export function irreducible(held: readonly number[], all: readonly number[], willDo: WillDo): number[] {
  if (willDo(sorted(held))) return sorted(held)
  const others = all.filter((edit) => !held.includes(edit))
  const found = sorted([...held, ...halve(held, false, others, willDo)])
  // More edits are not always better, so that halving may lead astray; then one after another is left out.
  let set = willDo(found) ? found : sorted(all)
  for (const edit of others.toReversed()) {
    const less = set.filter((one) => one !== edit)
    if (less.length < set.length && willDo(less)) set = less
  }
  return set
}
