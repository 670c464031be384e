import type { CaseFile } from '../../../src/schema/case.js'
import type { Quota } from '../../../src/schema/track.js'
import { ofCommittee } from './conditions.js'
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

const bases = ['subjects', 'due', 'present', 'graded'] as const

/** A quota of any form on a head or a tail of the scale that always applies. */
export function anyQuota(draw: Draw, id: string, scale: string[]): Quota {
  const size = draw.whole(1, scale.length - 1)
  const cohort = cohortOf(draw)
  return {
    id,
    clause: 'c1',
    grades: draw.chance(35) ? scale.slice(0, size) : scale.slice(-size),
    cohort,
    ...boundOf(draw),
    ...draw.maybe(35, () => ({ of: cohort === 'all' ? draw.one(bases) : ('subjects' as const) })),
    ...draw.maybe(35, () => ({ rounding: draw.one(['nearest', 'floor', 'ceil'] as const) })),
    ...draw.maybe(20, () => ({ minimum: draw.whole(0, 3) })),
    ...draw.maybe(35, () => ({ vetoed: draw.one(['on-top', 'count'] as const) })),
    strength: draw.one(['hard', 'soft']),
  }
}

/** A quota of the whole language: it may depend on facts about the committee, or on a number handed down. */
export function anyQuotaAtAll(draw: Draw, id: string, scale: string[]): Quota {
  const { around, within, atLeast, atMost, count, ...rest } = anyQuota(draw, id, scale)
  const bound = draw.chance(20)
    ? { count: 'handed-down' as const }
    : Object.fromEntries(
        Object.entries({ around, within, atLeast, atMost, count }).filter(([, value]) => value !== undefined),
      )
  return { ...rest, ...bound, ...draw.maybe(25, () => ({ when: ofCommittee(draw) })) }
}

/** Numbers handed down for the quotas that ask for them, and now and then something that does not fit. */
export function handedDown(draw: Draw, quotas: Quota[]): Partial<CaseFile> {
  const cohortsOf = ({ cohort }: Quota) =>
    cohort === 'all' ? [undefined] : cohort === 'kind' ? kindNames.map((kind) => [kind]) : cohort.kinds
  const list = quotas
    .filter((quota) => quota.count === 'handed-down' || draw.fault(5))
    .flatMap((quota) =>
      cohortsOf(quota).flatMap((cohort) => {
        const entry = {
          quota: quota.id,
          ...(cohort && { cohort: draw.shuffled(cohort) }),
          count: draw.whole(0, 4),
        }
        if (!draw.fault(25)) return [entry]
        return draw.one([
          [],
          [entry, entry],
          [entry, { ...entry, count: entry.count + 1 }],
          [{ ...entry, cohort: ['village', 'elsewhere'] }],
        ])
      }),
    )
  return draw.given(list.length > 0 ? 90 : 20, () => ({ handedDown: list }))
}
