import type { Ratio } from '../../core/ratio.js'
import { multiplyRatios, ratioOf, ratioOfNumber } from '../../core/ratio.js'
import type { CaseFile, StatedTally } from '../../schema/case.js'
import type { About } from '../../schema/condition.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { decimalText } from './decimalText.js'
import { leastMultiple } from './linear.js'
import { scoreTalliesAt } from './scoreTallies.js'
import type { Beyond, Variable } from './variables.js'
import type { World } from './worlds.js'
import { meetingDayOf } from './worlds.js'

/** Votes, ballots and scores in whole numbers: one value a variable, those of components as exact ratios. */
export type Amounts = readonly Ratio[]

/** The least whole numbers of ballots that have the proportions of a point; components stay as they are. */
export function wholeBallots(variables: readonly Variable[], point: readonly Ratio[]): Amounts {
  const isBallots = (index: number) => variables[index]?.kind !== 'component'
  const scale = ratioOf(leastMultiple(point.filter((_, index) => isBallots(index)).map((one) => one.denominator)))
  return point.map((value, index) => (isBallots(index) ? multiplyRatios(value, scale) : value))
}

const numberOf = (value: Ratio | undefined): number => (value ? Number(value.numerator / value.denominator) : 0)

/** The sum of the amounts of some variables. */
const total = (variables: readonly Variable[], amounts: Amounts, counts: (variable: Variable) => boolean): number =>
  variables.reduce((sum, variable, index) => (counts(variable) ? sum + numberOf(amounts[index]) : sum), 0)

const subjectId = 's'
const organizationId = 'o'
const committeeId = 'c'

/** The id of the one subject of a sample case. */
export const sampleSubject = (track: Track): string => (track.subjects === 'organizations' ? organizationId : subjectId)

function talliesAt(track: Track, variables: readonly Variable[], amounts: Amounts): StatedTally[] | null {
  if (track.ballot.score) return scoreTalliesAt(track, sampleSubject(track), variables, amounts)
  const beyond = (what: Beyond) => total(variables, amounts, (one) => one.kind === 'beyond' && one.what === what)
  return (track.ballot.classes?.map(({ id }) => id) ?? [null]).map((voters, index) => {
    const own = (variable: Variable) => variable.kind === 'votes' && variable.class === voters
    const votes = track.ballot.options.map(({ id }) => [
      id,
      total(variables, amounts, (one) => own(one) && one.kind === 'votes' && one.option === id),
    ])
    // Ballots beyond the votes are those of the first class: shares of a wider base are not taken across classes.
    const blank = index === 0 ? beyond('blank') : 0
    const returned = total(variables, amounts, own) + blank
    return {
      track: track.id,
      subject: sampleSubject(track),
      ...(voters !== null && { class: voters }),
      counts: Object.fromEntries(votes) as Record<string, number>,
      blank,
      spoiled: 0,
      issued: returned + (index === 0 ? beyond('unreturned') : 0),
    }
  })
}

/** A component's value as a case gives it, out of as many points as the plan says; null where no decimal number says it. */
function scoresAt(
  track: Track,
  variables: readonly Variable[],
  amounts: Amounts,
): NonNullable<CaseFile['scores']> | null {
  const scores: NonNullable<CaseFile['scores']> = []
  for (const [index, variable] of variables.entries()) {
    const component = track.score?.components.find(
      (one) => variable.kind === 'component' && one.id === variable.component,
    )
    if (!component || !('outOf' in component)) continue
    const share = multiplyRatios(amounts[index] ?? ratioOf(0), ratioOf(1, 100))
    const value = decimalText(multiplyRatios(share, ratioOfNumber(component.outOf)))
    if (value === null) return null
    scores.push({ track: track.id, subject: sampleSubject(track), component: component.id, value })
  }
  return scores
}

/** Voters as the track wants them to be made up: only those of the roles asked for, and enough of each. */
function attendeesFor({ composition = [] }: Track): Pick<NonNullable<CaseFile['meeting']>, 'attendees'> {
  const enough = new Map<string, number>()
  for (const one of composition)
    for (const role of one.roles) enough.set(role, Math.max(enough.get(role) ?? 1, 'atLeast' in one ? one.atLeast : 1))
  return composition.length > 0 ? { attendees: [...enough].map(([role, count]) => ({ role, count })) } : {}
}

/**
 * A whole case about one subject: the votes of a sample in one world of facts.
 * Whatever a rule can ask for is supplied. Null where a score would have to be a number that a case cannot hold (one third).
 */
export function caseAt(
  policy: Policy,
  track: Track,
  variables: readonly Variable[],
  amounts: Amounts,
  world: World,
): CaseFile | null {
  const scores = scoresAt(track, variables, amounts)
  if (!scores) return null
  const tallies = talliesAt(track, variables, amounts)
  if (!tallies) return null
  const issued = tallies.reduce((sum, tally) => sum + (tally.issued ?? 0), 0)
  const beyond = (what: Beyond) => total(variables, amounts, (one) => one.kind === 'beyond' && one.what === what)
  const present = issued + beyond('without-ballot')
  const idOf: Record<About, string> = {
    subject: sampleSubject(track),
    organization: organizationId,
    committee: committeeId,
  }
  const attributesOf = (about: About) => {
    const own = world.attributes.filter((one) => one.about === about)
    return own.length > 0 ? { attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])) } : {}
  }
  const ofSubject = attributesOf('subject')
  const ofOrganization =
    track.subjects === 'organizations'
      ? { ...attributesOf('organization'), ...ofSubject }
      : attributesOf('organization')
  return {
    year: policy.year,
    committee: {
      id: committeeId,
      ...(track.subjects === 'committee-secretary' && { secretary: subjectId }),
      ...attributesOf('committee'),
    },
    organizations: [
      {
        id: organizationId,
        name: organizationId,
        ...(world.kind !== undefined && { kind: world.kind }),
        ...ofOrganization,
      },
    ],
    secretaries: [{ id: subjectId, name: subjectId, organization: organizationId, since: world.since, ...ofSubject }],
    meeting: { date: meetingDayOf(policy), present, due: present + beyond('absent'), ...attendeesFor(track) },
    tallies,
    scores,
    incidents: world.incidents.map(({ about, kind, on, ...rest }) => ({ subject: idOf[about], kind, on, ...rest })),
    judgements: [],
  }
}
