import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Policy } from '../../src/schema/index.js'
import { type Vector, vectorFile } from './vector.js'

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url))
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Sets values at JSON Pointers in a copy of a policy. */
const patched = (policy: Policy, patch: Record<string, unknown>): Policy => {
  const copy = structuredClone(policy)
  for (const [pointer, value] of Object.entries(patch)) {
    const keys = pointer.split('/').slice(1)
    const last = keys.pop() ?? ''
    const parent = keys.reduce((node, key) => node[key] as Record<string, unknown>, copy as Record<string, unknown>)
    parent[last] = value
  }
  return copy
}

/** A vector with its policy. */
export interface LoadedVector extends Vector {
  file: string
  rules: Policy
  /** The policies of earlier years that it names. */
  earlierRules: Policy[]
}

/** Reads every vector under seeds/vectors; a vector names a policy of its file or a shipped one. */
export const loadVectors = (): LoadedVector[] => {
  const folder = join(seeds, 'vectors')
  const shipped = new Map(
    readdirSync(join(seeds, 'policies')).map((name) => {
      const policy = readJson(join(seeds, 'policies', name)) as Policy
      return [policy.id, policy] as const
    }),
  )
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((file) => {
    const { vectors, policies = {} } = vectorFile.parse(readJson(join(folder, file)))
    return vectors.map((vector) => {
      const policyOf = (id: string): Policy => {
        const found = Object.hasOwn(policies, id) ? policies[id] : shipped.get(id)
        if (!found) throw new Error(`${file}: ${vector.id}: no policy ${id}`)
        return found
      }
      const rules = policyOf(vector.policy)
      return {
        ...vector,
        file,
        rules: vector.patch ? patched(rules, vector.patch) : rules,
        earlierRules: (vector.earlier ?? []).map(policyOf),
      }
    })
  })
}
