import type { Condition } from '../../../src/schema/condition.js'
import type { Effect, Proposal, RankingKey, ScoreComponent, Track } from '../../../src/schema/track.js'
import { anyBase, anyCondition, type Vocabulary } from './conditions.js'
import type { Draw } from './draw.js'
import { classNames, gradeNames, optionNames, roleNames } from './names.js'
import { anyQuotaAtAll } from './quotas.js'

const weights: Record<number, string[][]> = {
  1: [['1'], ['100%']],
  2: [
    ['3/10', '70%'],
    ['50%', '0.5'],
    ['1/3', '2/3'],
  ],
  3: [
    ['1/3', '1/3', '1/3'],
    ['20%', '30%', '0.5'],
  ],
}

const weightsFor = (draw: Draw, count: number) => draw.one(weights[count] ?? [['1']])

const idsOf = (things: { id: string }[]) => things.map(({ id }) => id)

const times = <T>(draw: Draw, least: number, most: number, make: (index: number) => T): T[] =>
  Array.from({ length: draw.whole(least, most) }, (_, index) => make(index))

const scoreForms = [
  { from: '0', to: '100', decimals: 1 },
  { from: '1', to: '10', decimals: 0 },
  { from: '60', to: '99.5', decimals: 2 },
] as const

function ballotOf(draw: Draw, scale: string[]): Track['ballot'] {
  const sameAsGrades = draw.chance(60)
  const names = sameAsGrades ? scale : draw.some(optionNames, 1, 4)
  const leaving = draw.chance(25) ? [sameAsGrades ? '弃权' : '不表态'] : []
  const classes = draw.chance(35) ? draw.shuffled(classNames).slice(0, draw.whole(1, 3)) : []
  const classWeights = weightsFor(draw, classes.length)
  const takesScores = draw.chance(20)
  return {
    ...(takesScores && { score: draw.one(scoreForms) }),
    ...draw.maybe(15, () => ({ optional: true })),
    options: takesScores
      ? []
      : [...names.map((id) => ({ id, label: id })), ...leaving.map((id) => ({ id, label: id, valid: false }))],
    texts: ['problems', 'suggestions'],
    ...(classes.length > 0 && {
      classes: classes.map((id, index) => ({ id, label: id, weight: classWeights[index] ?? '1' })),
    }),
  }
}

function componentsOf(draw: Draw, { options, score }: Track['ballot']): ScoreComponent[] {
  const count = draw.whole(1, 3)
  const shares = weightsFor(draw, count)
  return Array.from({ length: count }, (_, index): ScoreComponent => {
    const given = {
      id: draw.one(['ballots', 'field-check', '__proto__'].slice(index, index + 1)),
      weight: shares[index] ?? '1',
    }
    if (draw.chance(45)) return { ...given, outOf: draw.one([100, 120, 10, 12.5]) }
    const dropped = () => draw.whole(0, 2)
    if (score)
      return {
        ...given,
        mean: {
          ...draw.maybe(50, () => ({ dropHighest: dropped() })),
          ...draw.maybe(50, () => ({ dropLowest: dropped() })),
        },
      }
    const points = draw
      .some(idsOf(options), 1, 5)
      .map((option, place) => [option, [100, 80, 66.5, 40, 0][place] ?? 0] as const)
    return { ...given, points: Object.fromEntries(points) }
  })
}

function proposalOf(draw: Draw, scale: string[], options: Track['ballot']['options'], words: Vocabulary): Proposal {
  const makers: (() => Proposal)[] = [
    () => ({ method: 'best' }),
    () => ({
      method: 'first-match',
      cases: times(draw, 0, 3, () => ({ when: anyCondition(draw, words), grade: draw.one(scale) })),
      otherwise: draw.one([...scale, null]),
    }),
  ]
  if (words.components.length > 0) {
    const limits = draw.shuffled(['90', '80', '66.5', '60', '0'])
    makers.push(() => ({
      method: 'bands',
      bands: limits.slice(0, draw.whole(1, 4)).map((atLeast) => ({ atLeast, grade: draw.one(scale) })),
    }))
  }
  if (options.length > 0 && options.every((option) => option.valid === false || scale.includes(option.id))) {
    makers.push(() => ({ method: 'plurality', ties: draw.one(['worse', 'better', 'undecided']) }))
  }
  return draw.chance(35) ? { method: 'best' } : draw.one(makers)()
}

const effectOf = (draw: Draw, scale: string[]): Effect =>
  draw.one<() => Effect>([
    () => ({ exactly: draw.one(scale) }),
    () => ({ atMost: draw.one(scale) }),
    () => ({ atLeast: draw.one(scale) }),
    () => ({ exactly: scale.at(-1) ?? '' }),
    () => ({ ungraded: draw.one(['任职不足3个月', '病假']), ...draw.maybe(50, () => ({ later: true as const })) }),
    () => ({ provisionally: draw.one(scale) }),
    () => ({ permits: 'report-on-behalf' }),
  ])()

const rankingKey = (draw: Draw, words: Vocabulary): RankingKey => {
  const order = draw.one(['desc', 'asc'] as const)
  return words.components.length > 0 && (words.options.length === 0 || draw.chance(40))
    ? { score: draw.one([true as const, ...words.components]), order }
    : { share: draw.some(words.options, 1, 3), order }
}

const vetoes = (draw: Draw, words: Vocabulary): Condition =>
  draw.chance(50) && words.options.length > 0
    ? { share: words.options.slice(-draw.whole(1, 2)), over: draw.one(['10%', '1/3', '20%']) }
    : anyCondition(draw, words)

/** What the voters must be made up of. */
const demand = (draw: Draw, id: string): NonNullable<Track['composition']>[number] => {
  const of = draw.some(roleNames, 1, 3)
  const given = { id, clause: 'c1', roles: draw.some(of, 1, 2) }
  return draw.chance(50)
    ? { ...given, atLeast: draw.whole(0, 6) }
    : { ...given, of, share: { atLeast: draw.one(['70%', '1/2', '1/3', '0%', '100%']) } }
}

/** A track of the whole language. */
export function anyTrack(draw: Draw, id: string, tallyOnly: boolean): Track {
  const scale = draw.shuffled(gradeNames).slice(0, draw.whole(2, 5))
  const ballot = ballotOf(draw, scale)
  const options = idsOf(ballot.options)
  const components = draw.chance(ballot.score ? 90 : 45) ? componentsOf(draw, ballot) : []
  const words: Vocabulary = { options, grades: scale, components: components.map((each) => each.id), ofGrade: false }
  const base: Track = {
    id,
    label: id,
    subjects: draw.one(['secretaries', 'secretaries', 'secretaries', 'organizations', 'committee-secretary']),
    scale: scale.map((grade) => ({ id: grade, label: grade })),
    ballot,
    base: anyBase(draw),
  }
  const ranks = {
    ranking: times(draw, 0, options.length + components.length > 0 ? 3 : 0, () => rankingKey(draw, words)),
    ...draw.maybe(30, () => ({ rankWithin: 'kind' as const })),
  }
  const common = {
    ...base,
    ...draw.maybe(25, () => ({ composition: times(draw, 1, 2, (index) => demand(draw, `${id}-voters-${index}`)) })),
    ...(components.length > 0 && { score: { components } }),
  }
  if (tallyOnly) return { ...common, tallyOnly, ...draw.maybe(60, () => ranks) }
  return {
    ...common,
    ...ranks,
    ...draw.maybe(25, () => ({
      quorum: { present: draw.one([{ atLeast: '4/5' }, { over: '1/2' }, { atLeast: '100%' }]), of: 'due' as const },
    })),
    proposal: proposalOf(draw, scale, ballot.options, words),
    rules: times(draw, 0, 4, (index) => ({
      id: `${id}-rule-${index}`,
      clause: 'c1',
      when: vetoes(draw, words),
      then: effectOf(draw, scale),
    })),
    quotas: times(draw, 0, 3, (index) => anyQuotaAtAll(draw, `${id}-quota-${index}`, scale)),
    consequences: times(draw, 0, 3, (index) => ({
      id: `${id}-consequence-${index}`,
      clause: 'c1',
      when: anyCondition(draw, { ...words, ofGrade: true }),
      then: [
        draw.one([
          { do: 'reminder-talk' },
          { do: 'rectify', due: 'set-by-committee' as const },
          { do: 'rectify', due: { days: draw.one([90, 0, 30]) } },
          { do: 'bar-annual-result', results: ['优秀'] },
        ]),
        ...draw.some([{ do: 'accountability' }], 0, 1),
      ],
      force: draw.one(['must', 'may']),
    })),
  }
}
