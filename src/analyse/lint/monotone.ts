import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { tallyBallots } from '../../core/tally.js'
import type { CaseFile } from '../../schema/case.js'
import type { Region, Signs } from '../space/regions.js'
import type { World } from '../space/worlds.js'
import type { Direction } from './directions.js'
import { directionsOf, riseOf } from './directions.js'
import type { Draft } from './finding.js'
import { pointWithRoom, stepCases } from './stepCases.js'
import type { TrackView } from './trackView.js'
import { unjudged } from './trackView.js'

/** A step that leaves one region for another; sign 1: it begins on the borders that it leaves, -1: it ends on them. */
interface Crossing {
  from: number
  to: number
  direction: Direction
  sign: 1n | -1n
}

/** The side of each border where a step leads from a region: whatever border it touches is left, no other is reached. */
const sidesAfter = (signs: Signs, rises: readonly bigint[], sign: bigint): Signs =>
  signs.map((side, index) => {
    const rise = sign * (rises[index] ?? 0n)
    return side !== 0 || rise === 0n ? side : rise > 0n ? 1 : -1
  })

/** Every way in which a small step leads from one region into the next: larger steps are several of these. */
function crossingsOf({ space, track }: TrackView): Crossing[] {
  const positions = new Map(space.regions.map(({ signs }, index) => [signs.join(), index]))
  return directionsOf(track, space.variables).flatMap((direction) => {
    const rises = space.forms.map((linear) => riseOf(linear, direction.step))
    return space.regions.flatMap(({ signs }, here) =>
      ([1n, -1n] as const).flatMap((sign): Crossing[] => {
        const there = positions.get(sidesAfter(signs, rises, sign).join())
        if (there === undefined || there === here) return []
        return [sign > 0n ? { from: here, to: there, direction, sign } : { from: there, to: here, direction, sign }]
      }),
    )
  })
}

/** A grade that a step may lower: what comes out without a judgement, or else the best that is admissible. */
type GradeOf = (bounded: Bounded) => string | null

const gradesOf: readonly GradeOf[] = [unjudged, ({ admissible }) => admissible[0] ?? null]

/** A grade that is worse after a step. */
function loweredBy(scale: readonly string[], gradeOf: GradeOf, before: Bounded, after: Bounded) {
  if (before.ungraded !== null || after.ungraded !== null) return null
  const [one, other] = [gradeOf(before), gradeOf(after)]
  if (one === null || other === null) return null
  return scale.indexOf(other) > scale.indexOf(one) ? { before: one, after: other } : null
}

/** What the rules and the proposal say of the one subject of a case. */
function boundedIn({ policy, track }: TrackView, caseFile: CaseFile): Bounded | undefined {
  const tallied = tallyBallots(policy, caseFile).tallied.filter((one) => one.track === track.id)
  return evaluateRules(policy, caseFile, tallied).bounded[0]
}

const outcomeOf = ({ reasons }: Bounded, rule: string) =>
  reasons.find((reason) => reason.kind === 'rule' && reason.id === rule)

/** The first rule that comes out otherwise after a step and has a say in the grade; null: the proposal did it. */
function causeOf({ track }: TrackView, before: Bounded, after: Bounded): number | null {
  const index = (track.rules ?? []).findIndex(({ id, then }) => {
    const [one, other] = [outcomeOf(before, id), outcomeOf(after, id)]
    const differ = one?.kind === 'rule' && other?.kind === 'rule' && one.outcome !== other.outcome
    return differ && !('permits' in then)
  })
  return index < 0 ? null : index
}

/** Steps for the better that lower the grade: one finding for each rule, or the proposal, that does it. */
export function lintMonotone(view: TrackView): Draft[] {
  const { track, scale, space, standings } = view
  if (standings.length === 0) return []
  const crossings = crossingsOf(view)
  const byRegion = new Map(space.worlds.map((world) => [world, new Map<Region, Bounded>()]))
  for (const { world, region, bounded } of standings) byRegion.get(world)?.set(region, bounded)
  const found = new Map<number | null, Draft>()
  const look = (gradeOf: GradeOf, world: World, bounds: ReadonlyMap<Region, Bounded>, crossing: Crossing) => {
    const { from, to, direction, sign } = crossing
    const [one, other] = [from, to].map((index) => bounds.get(space.regions[index] as Region))
    if (!one || !other || !loweredBy(scale, gradeOf, one, other)) return
    const cause = causeOf(view, one, other)
    if (found.has(cause)) return
    const border = space.regions[sign > 0n ? from : to] as Region
    const point = pointWithRoom(space, border, direction, sign)
    const examples = point ? stepCases(space, point, direction, sign, world) : []
    const [before, after] = examples.map((caseFile) => boundedIn(view, caseFile))
    // Where the space does not cover the track, only what the core itself says of the two cases counts.
    const lowered = before && after && loweredBy(scale, gradeOf, before, after)
    if (!lowered) return
    const rule = cause === null ? null : (track.rules?.[cause]?.id ?? null)
    found.set(cause, {
      code: 'not-monotone',
      path: cause === null ? [...view.path, 'proposal'] : [...view.path, 'rules', cause],
      params: { track: track.id, from: direction.from, to: direction.to, rule, ...lowered },
      proof: { kind: 'shown' },
      examples,
    })
  }
  for (const gradeOf of gradesOf)
    for (const [world, bounds] of byRegion) for (const crossing of crossings) look(gradeOf, world, bounds, crossing)
  return [...found.values()]
}
