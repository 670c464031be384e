import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { tallyBallots } from '../../core/tally.js'
import type { CaseFile } from '../../schema/case.js'
import type { Region } from './regions.js'
import { caseAt, wholeBallots } from './sample.js'
import type { Space } from './space.js'
import type { World } from './worlds.js'

/** How one subject stands by the rules alone, with the case that shows it. */
export interface Standing {
  /** The region of its votes. */
  region: Region
  /** Its facts. */
  world: World
  /** What the core says: admissible grades, proposal, every rule's outcome. */
  bounded: Bounded
  /** A whole case that can be appraised. */
  caseFile: CaseFile
}

/** What the core says of one sample; null where no case can hold its scores. */
export function standingAt(space: Space, region: Region, world: World): Standing | null {
  const { policy, track, variables } = space
  const caseFile = caseAt(policy, track, variables, wholeBallots(variables, region.point), world)
  if (!caseFile) return null
  const tallied = tallyBallots(policy, caseFile).tallied.filter((one) => one.track === track.id)
  const [bounded] = evaluateRules(policy, caseFile, tallied).bounded
  return { region, world, bounded: bounded as Bounded, caseFile }
}

const remembered = new WeakMap<Space, readonly Standing[]>()

/**
 * Every way in which one subject can stand by the rules: one entry a region and world. What is not among them cannot happen,
 * as far as the space covers the track.
 */
export function standingsOf(space: Space): readonly Standing[] {
  const known = remembered.get(space)
  if (known) return known
  const all = space.worlds.flatMap((world) => space.regions.flatMap((region) => standingAt(space, region, world) ?? []))
  remembered.set(space, all)
  return all
}
