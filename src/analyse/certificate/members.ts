import type { Bounded } from '../../core/bounds.js'
import type { CaseFile } from '../../schema/case.js'
import type { Track } from '../../schema/track.js'
import type { Amounts } from '../space/sample.js'
import type { World } from '../space/worlds.js'
import { framed } from './frames.js'
import type { Ground, Standing } from './standings.js'
import { askRules, caseOf } from './standings.js'

/** Somebody for a cohort: a real tally of a class in a world. */
export interface Member {
  /** Index of the class of its tally. */
  tally: number
  /** Its facts. */
  world: World
  /** The combination of facts that it stands for, the kind of organization left aside where no rule asks for it. */
  facts: World
  /** A whole case about it alone. */
  caseFile: CaseFile
  /** What the core says of it. */
  bounded: Bounded
}

/** Members whom judgements and quotas treat alike, best ranked first; the first standing of the kind comes first of all. */
export interface Profile {
  /** Whose facts about the committee they share: only such can be in one cohort. */
  committee: string
  /** At least one, of different rank where there are such. */
  members: readonly [Member, ...Member[]]
}

/** Whether ranks or cohorts hang on the organization's kind. */
export const byKind = ({ quotas, rankWithin }: Track): boolean =>
  (quotas ?? []).some(({ cohort }) => cohort !== 'all') || rankWithin === 'kind'

/** Kinds of organization for a world: its own; else two that no cohort has together, or as many as there are; undefined where nothing hangs on kinds. */
function kindsFor({ policy, track }: Ground, world: World): (string | undefined)[] {
  if (world.kind !== undefined || !byKind(track)) return [world.kind]
  const cohortOf = (kind: string) =>
    JSON.stringify(
      (track.quotas ?? []).map(({ cohort }) => {
        if (cohort === 'all') return null
        return cohort === 'kind' ? kind : cohort.kinds.findIndex((group) => group.includes(kind))
      }),
    )
  const kinds = policy.organizationKinds.map(({ id }) => id)
  const distinct = new Map(kinds.map((kind) => [cohortOf(kind), kind]))
  const found = [...distinct.values()].slice(0, 2)
  return found.length > 0 ? found : [undefined]
}

/** What is on record about the committee: the same for everybody in one case. */
export const committeeFacts = (world: World): string =>
  JSON.stringify([
    world.incidents.filter((one) => one.about === 'committee'),
    world.attributes.filter((one) => one.about === 'committee'),
  ])

/** The settings in which a world is looked at: with facts about the committee that quotas ask for, and of kinds that cohorts tell apart. */
export const settingsOf = (ground: Ground, world: World): World[] =>
  ground.frames.flatMap((frame) =>
    kindsFor(ground, world).map((kind) => framed(kind === undefined ? world : { ...world, kind }, frame)),
  )

/** A member with a given tally in a world; null where no case can hold its scores. */
export function memberAt(
  ground: Ground,
  tally: number,
  world: World,
  amounts: Amounts,
  setting: World | undefined = settingsOf(ground, world)[0],
): Member | null {
  const settled = setting ?? world
  const caseFile = caseOf(ground, tally, amounts, settled)
  return caseFile && { tally, world: settled, facts: world, caseFile, bounded: askRules(ground, caseFile) }
}

/**
 * One profile for all standings that judgements and quotas treat alike: the same admissible grades, proposal and cohort.
 *
 * @param ground - the track
 * @param standings - every standing
 */
export function profilesOf(ground: Ground, standings: readonly Standing[]): Profile[] {
  const found = new Map<string, { standing: Standing; setting: World }>()
  for (const standing of standings)
    for (const setting of settingsOf(ground, standing.world)) {
      const { admissible, proposed, ungraded, provisional } = standing.bounded
      const { kind } = ground.survey.classes[standing.tally] ?? {}
      const place = [setting.kind ?? null, committeeFacts(setting)]
      const key = JSON.stringify([kind, admissible, proposed, ungraded, provisional, place])
      if (!found.has(key)) found.set(key, { standing, setting })
    }
  return [...found.values()].map(({ standing: { tally, world }, setting }): Profile => {
    const samples = ground.survey.classes[tally]?.samples ?? []
    const members = samples.flatMap((amounts) => memberAt(ground, tally, world, amounts, setting) ?? [])
    return { committee: committeeFacts(setting), members: members as [Member, ...Member[]] }
  })
}
