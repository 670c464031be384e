import type { Quota } from '../../../src/schema/track.js'
import type { Draw } from './draw.js'
import { kindNames } from './names.js'

const ratios = ['40%', '1/3', '0.5', '20%', '2/5', '12.5%', '0%', '100%', '60%'] as const
const tolerances = ['0%', '5%', '10%', '1/6', '20%'] as const

const boundOf = (draw: Draw) =>
  draw.one([
    () => ({ around: draw.one(ratios), ...draw.maybe(70, () => ({ within: draw.one(tolerances) })) }),
    () => ({ around: draw.one(ratios), ...draw.maybe(70, () => ({ within: draw.one(tolerances) })) }),
    () => ({ atLeast: draw.one(ratios) }),
    () => ({ atMost: draw.one(ratios) }),
    () => ({ count: draw.whole(0, 4) }),
  ])()

const cohortOf = (draw: Draw): Quota['cohort'] =>
  draw.chance(60)
    ? 'all'
    : draw.one<Quota['cohort']>([
        'kind',
        { kinds: [draw.some(kindNames, 1, 2)] },
        { kinds: [[kindNames[1]], [kindNames[0], kindNames[2]]] },
      ])

/** A quota of any form on a head or a tail of the scale. */
export function anyQuota(draw: Draw, id: string, scale: string[]): Quota {
  const size = draw.whole(1, scale.length - 1)
  return {
    id,
    clause: 'c1',
    grades: draw.chance(35) ? scale.slice(0, size) : scale.slice(-size),
    cohort: cohortOf(draw),
    ...boundOf(draw),
    ...draw.maybe(35, () => ({ rounding: draw.one(['nearest', 'floor', 'ceil'] as const) })),
    ...draw.maybe(20, () => ({ minimum: draw.whole(0, 3) })),
    ...draw.maybe(35, () => ({ vetoed: draw.one(['on-top', 'count'] as const) })),
    strength: draw.one(['hard', 'soft']),
  }
}
