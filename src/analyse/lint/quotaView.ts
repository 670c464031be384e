import { compiledTrack } from '../../core/compile.js'
import { circumstancesOf } from '../../core/facts.js'
import type { CaseFile } from '../../schema/case.js'
import type { Condition } from '../../schema/condition.js'
import type { Quota, Track } from '../../schema/track.js'
import { conditionsOf, leavesOf } from '../space/leaves.js'
import type { Standing } from '../space/standing.js'
import type { World } from '../space/worlds.js'
import { worldsOf } from '../space/worlds.js'
import type { TrackView } from './trackView.js'
import { asRules, gradable, widened } from './trackView.js'

/** A track as its quotas see it: every way in which a subject can stand, and every state of the committee that they ask for. */
export interface QuotaView extends TrackView {
  /** States of the committee; empty: the standings tell them apart already. */
  committees: readonly World[]
}

const asksCommittee = (conditions: readonly Condition[]): boolean =>
  conditions.flatMap(leavesOf).some((leaf) => 'about' in leaf && leaf.about === 'committee')

const remembered = new WeakMap<TrackView, QuotaView>()

/** The same track, with the states of the committee on which its quotas depend. */
export function quotaView(view: TrackView): QuotaView {
  const known = remembered.get(view)
  if (known) return known
  const { policy, track } = view
  const conditions = (track.quotas ?? []).flatMap(({ when }) => (when ? [when] : []))
  // Where the rules do not look at the committee, how it stands is independent of how a subject does.
  const apart = !asksCommittee(conditionsOf(track))
  const alone: Track = { ...track, rules: asRules(conditions.flatMap(leavesOf)), proposal: { method: 'best' } }
  const states = worldsOf(policy, alone)
  const fresh: QuotaView = apart
    ? {
        ...view,
        committees: conditions.length > 0 ? states.worlds : [],
        uncovered: states.complete ? view.uncovered : ['too-many-facts'],
      }
    : { ...widened(view, conditions), committees: [] }
  remembered.set(view, fresh)
  return fresh
}

/** A case with the facts of a state of the committee. */
function withCommittee(caseFile: CaseFile, { attributes, incidents }: World): CaseFile {
  const { committee } = caseFile
  if (!committee) return caseFile
  return {
    ...caseFile,
    committee: {
      ...committee,
      attributes: Object.fromEntries(
        attributes.flatMap(({ about, name, value }) => (about === 'committee' ? [[name, value]] : [])),
      ),
    },
    incidents: [
      ...(caseFile.incidents ?? []),
      ...incidents.flatMap(({ about, ...rest }) => (about === 'committee' ? [{ subject: committee.id, ...rest }] : [])),
    ],
  }
}

/** Whether a quota applies in a case. */
function appliesIn({ policy, track }: TrackView, { when }: Quota, caseFile: CaseFile): boolean {
  const test = when && compiledTrack(policy, track.id).quotas.find(({ quota }) => quota.when === when)?.test
  return !test || test(circumstancesOf(policy, caseFile)).evidence.outcome === 'holds'
}

/** Whether a subject of a kind can be in a cohort; where no rule asks for the kind, it may be any. */
const isOfCohort = ({ cohort }: Quota, { kind }: World): boolean =>
  typeof cohort !== 'object' || kind === undefined || cohort.kinds.flat().includes(kind)

const looked = new WeakMap<QuotaView, Map<string, Standing[]>>()

/** How those with a grade can stand whom some quotas look at, all of which apply. */
export function seenBy(view: QuotaView, ...quotas: Quota[]): Standing[] {
  const known = looked.get(view) ?? new Map<string, Standing[]>()
  looked.set(view, known)
  const key = JSON.stringify(quotas.map(({ id }) => id))
  const before = known.get(key)
  if (before) return before
  const graded = gradable(view).filter(({ world }) => quotas.every((quota) => isOfCohort(quota, world)))
  const all = (caseFile: CaseFile) => quotas.every((quota) => appliesIn(view, quota, caseFile))
  const [first] = graded
  const committee = first && view.committees.find((state) => all(withCommittee(first.caseFile, state)))
  const found =
    view.committees.length === 0
      ? graded.filter(({ caseFile }) => all(caseFile))
      : committee
        ? graded.map((standing) => ({ ...standing, caseFile: withCommittee(standing.caseFile, committee) }))
        : []
  known.set(key, found)
  return found
}
