import type { CertifiedTrack } from '../../schema/certificate.js'
import type { Finding } from './finding.js'
import type { Profile } from './members.js'
import { showCases } from './show.js'
import type { Ground } from './standings.js'
import type { Trial } from './trial.js'
import { subjectOf, trialCase } from './trial.js'

type Reach = CertifiedTrack['grades'][number]['reachedBy']

const order: Reach[] = ['ballots', 'facts', 'quota', 'judgement', 'nothing']

/**
 * Every grade of the scale is reached: by ballots alone where nothing has happened, with the help of facts, by a quota that moves somebody there, or by judgement only.
 *
 * @param ground - the track
 * @param profiles - all that judgements and quotas can tell apart
 */
export function checkDeadGrades(ground: Ground, profiles: readonly Profile[]) {
  const { policy, track, survey, worlds } = ground
  const reached = new Map<string, Reach>(track.scale.map(({ id }) => [id, 'nothing']))
  const reach = (grade: string, by: Reach): void => {
    if (order.indexOf(by) < order.indexOf(reached.get(grade) ?? 'nothing')) reached.set(grade, by)
  }
  const watch = ({ members, judged, outcomes }: Trial): void =>
    outcomes.forEach(({ grade, reasons }, index) => {
      const member = members[index]
      if (grade === null || !member || survey.classes[member.tally]?.kind !== 'votes') return
      if (judged.some(({ member: one }) => one === index)) reach(grade, 'judgement')
      else if (reasons.some(({ kind }) => kind === 'quota')) reach(grade, 'quota')
      else reach(grade, member.facts === worlds[0] ? 'ballots' : 'facts')
    })
  const finish = (): { finding: Finding; grades: CertifiedTrack['grades'] } => {
    const grades = [...reached].map(([grade, reachedBy]) => ({ grade, reachedBy }))
    const dead = grades.find(({ reachedBy }) => reachedBy === 'nothing')
    if (!dead) return { finding: { checked: grades.length }, grades }
    const voted = profiles.filter(({ members: [member] }) => survey.classes[member.tally]?.kind === 'votes')
    const together = voted.filter(({ committee }) => committee === voted[0]?.committee).map((one) => one.members[0])
    const members = track.subjects === 'committee-secretary' ? together.slice(0, 1) : together
    const cases = [
      trialCase(
        ground,
        members,
        members.map((_, member) => ({ member, grade: dead.grade })),
      ),
    ]
    const looks = members.map((_, index) => [0, subjectOf(ground, index)] as const)
    return {
      finding: {
        checked: grades.length,
        counterexample: showCases(policy, track.id, cases, looks, { grade: dead.grade }),
      },
      grades,
    }
  }
  return { watch, finish }
}
