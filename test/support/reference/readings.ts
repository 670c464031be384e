import type { Policy } from '../../../src/schema/policy.js'

type Node = Record<string, unknown> | unknown[]

/** Sets one value at a JSON Pointer (RFC 6901); an index equal to the length of an array appends. */
function setAt(document: Node, pointer: string, value: unknown): void {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = steps.pop() ?? ''
  let node: Node = document
  for (const step of steps) node = (Array.isArray(node) ? node[Number(step)] : node[step]) as Node
  if (Array.isArray(node)) node[Number(last)] = value
  else node[last] = value
}

/** The policy under other readings, the rest of it as it was. */
export function withReadings(policy: Policy, chosen: Record<string, string>): Policy {
  const copy = structuredClone(policy)
  for (const reading of policy.readings ?? []) {
    const name = Object.hasOwn(chosen, reading.id) ? chosen[reading.id] : reading.chosen
    const alternative = reading.alternatives.find((each) => each.id === name)
    for (const [pointer, value] of Object.entries(alternative?.set ?? {}))
      setAt(copy as Node, pointer, structuredClone(value))
  }
  return copy
}
