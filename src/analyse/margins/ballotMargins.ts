import { groupBy, idsOf } from '../../core/order.js'
import { ratioOf } from '../../core/ratio.js'
import type { Linear } from '../space/linear.js'
import type { Grader } from './grader.js'
import type { LevelMargins, Never } from './margin.js'
import { marginTo } from './marginTo.js'
import type { Said } from './never.js'
import { neverBecause } from './never.js'
import type { KeySide } from './placeSides.js'
import { sidesOfPlaces } from './placeSides.js'
import type { Side } from './rowMaker.js'
import type { SubjectGround } from './subjectGround.js'
import { sidesOf } from './subjectGround.js'

/** The regions that lead to a grade, each as sides of borders that must hold together. */
type Wanted = (to: string) => Side[][]

/** Options that no border tells apart, in any voter class. */
function alikeFor({ track, borders: { variables } }: SubjectGround, forms: readonly Linear[]): string[][] {
  const look = (option: string) =>
    variables
      .flatMap((variable, index) =>
        variable.kind === 'votes' && variable.option === option
          ? [variable.valid, ...forms.map(({ coefficients }) => coefficients[index] ?? 0n)]
          : [],
      )
      .join(' ')
  return [...groupBy(idsOf(track.ballot.options), look).values()].filter((options) => options.length > 1)
}

function levelOf(
  ground: SubjectGround,
  grade: string | null,
  said: readonly Said[],
  alike: readonly Linear[],
  wanted: Wanted,
): LevelMargins {
  const scale = idsOf(ground.track.scale)
  const { limit } = ground.ballots
  const margins = scale
    .filter((to) => to !== grade)
    .map((to) => {
      const regions = wanted(to)
      const never = (exists: boolean): Never => {
        if (exists && limit !== null) return { because: 'ballots', limit }
        return regions.length > 0 ? { because: 'ranking' } : neverBecause(to, said, scale)
      }
      return marginTo(ground, to, regions, never)
    })
  return { grade, margins, alike: alikeFor(ground, alike) }
}

/** What the core says in every region, before any quota. */
const saidOf = ({ outcomes }: SubjectGround, { standing }: Grader): Said[] =>
  outcomes.flatMap(({ regions }) => regions.map(({ bounded }) => ({ bounded, ...standing(bounded) })))

/**
 * Margins on the level of the rules: the grade that rules, proposal and judgement give.
 *
 * @param ground - the subject
 * @param grader - asks the core
 */
export function ruleMargins(ground: SubjectGround, grader: Grader): LevelMargins {
  const { borders, outcomes, bounded } = ground
  return levelOf(ground, grader.standing(bounded).grade, saidOf(ground, grader), borders.forms, (to) =>
    outcomes
      .filter((outcome) => grader.standing(outcome.bounded).grade === to)
      .flatMap(({ regions }) => regions.map(({ region }) => sidesOf(borders, region.signs))),
  )
}

/** Runs of neighbouring places that have a grade. */
function runsOf(grades: readonly (string | null)[], to: string): [first: number, last: number][] {
  const runs: [number, number][] = []
  grades.forEach((grade, place) => {
    if (grade !== to) return
    const run = runs.at(-1)
    if (run && run[1] === place - 1) run[1] = place
    else runs.push([place, place])
  })
  return runs
}

/**
 * Margins on the level of the result: the grade that comes out with everybody else's ballots as they are.
 *
 * @param ground - the subject
 * @param grader - asks the core, once for each outcome of the rules and each place among the others
 * @param known - which of the subject's ranking keys are determined
 */
export function resultMargins(ground: SubjectGround, grader: Grader, known: readonly boolean[]): LevelMargins {
  const { borders, outcomes, track, bounded } = ground
  const { groups, gradeAt } = grader
  const places = Array.from({ length: 2 * groups.length + 1 }, (_, place) => place)
  const sideOf = ({ key, sign, value }: KeySide): Side[] => {
    const own = track.ranking?.[key]
    if (!own) return []
    // An ascending key counts the less the better, and the core turns its sign.
    const turned = own.order === 'asc'
    const at = turned ? { ...value, numerator: -value.numerator } : value
    return [{ linear: borders.keyForm(own, at), sign: turned ? -sign : sign }]
  }
  const here = gradeAt(bounded, grader.placeOf(bounded))
  // A border of a key at a value that is no limit of it: it tells apart what the key tells apart.
  const keyForms = (track.ranking ?? []).map((key) => borders.keyForm(key, ratioOf(1, 2)))
  return levelOf(ground, here, saidOf(ground, grader), [...borders.forms, ...keyForms], (to) =>
    outcomes.flatMap(({ bounded: sample, regions }) =>
      runsOf(
        places.map((place) => gradeAt(sample, place)),
        to,
      )
        .flatMap(([first, last]) => sidesOfPlaces(groups, first, last, known))
        .flatMap((sides) => regions.map(({ region }) => [...sidesOf(borders, region.signs), ...sides.flatMap(sideOf)])),
    ),
  )
}
