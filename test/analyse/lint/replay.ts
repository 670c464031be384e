import { expect } from 'vitest'
import type { Finding, LintCode } from '../../../src/analyse/index.js'
import type { CaseFile, Determination, Policy } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'

/** The finding of one code. */
type Of<Code extends LintCode> = Extract<Finding, { code: Code }>

const trackIn = (policy: Policy, caseFile: CaseFile, id: string) => {
  const appraisal = appraise(policy, caseFile)
  const track = appraisal.tracks.find((one) => one.id === id)
  if (!track) throw new Error(`no track ${id}`)
  return {
    ...track,
    alerts: appraisal.alerts.map(({ code }) => code),
    position: policy.tracks.findIndex((one) => one.id === id),
  }
}

const holding = ({ determinations: [one] }: ReturnType<typeof trackIn>) =>
  (one?.reasons ?? []).flatMap((reason) => (reason.kind === 'rule' && reason.outcome === 'holds' ? [reason.id] : []))

const gradesIn = ({ determinations }: ReturnType<typeof trackIn>) => determinations.map(({ grade }) => grade)

/** The plan without one rule. */
const without = (policy: Policy, rule: string): Policy => ({
  ...policy,
  tracks: policy.tracks.map((track) => ({ ...track, rules: (track.rules ?? []).filter(({ id }) => id !== rule) })),
})

/** Votes for each option, over all classes. */
const votes = ({ tallies = [] }: CaseFile, subject?: string) => {
  const sum = new Map<string, number>()
  for (const tally of tallies)
    if (subject === undefined || tally.subject === subject)
      for (const [option, count] of Object.entries(tally.counts)) sum.set(option, (sum.get(option) ?? 0) + count)
  return sum
}

/** A component's value, from an exact fraction. */
const componentValue = (one: Determination | undefined, component: string): number => {
  const [above, below = '1'] = (one?.score?.components.find(({ id }) => id === component)?.value ?? '').split('/')
  return Number(above) / Number(below)
}

/** That the second case differs from the first by one ballot moved, or by a higher score. */
function expectOneStep(before: CaseFile, after: CaseFile, from: string, to: string, values: number[]) {
  if (from === to) {
    expect(values[1]).toBeGreaterThan(values[0] ?? Number.NaN)
    return
  }
  const [one, other] = [votes(before), votes(after)]
  const changes = [...one.keys()]
    .map((option) => [option, (other.get(option) ?? 0) - (one.get(option) ?? 0)] as const)
    .filter(([, change]) => change !== 0)
  expect(Object.fromEntries(changes)).toEqual({ [from]: -1, [to]: 1 })
  expect({ ...after, tallies: [] }).toEqual({ ...before, tallies: [] })
}

/** What the examples of each code show when they are appraised; codes without examples are not here. */
export const replay: { [Code in LintCode]?: (policy: Policy, finding: Of<Code>, cases: CaseFile[]) => void } = {
  'grade-only-by-judgement'(policy, { params }, [one]) {
    expect(gradesIn(trackIn(policy, one as CaseFile, params.track))).toEqual([params.grade])
  },
  'grade-only-by-quota'(policy, { params }, [one]) {
    const track = trackIn(policy, one as CaseFile, params.track)
    const moved = track.determinations.filter(({ reasons }) =>
      reasons.some((reason) => reason.kind === 'quota' && reason.id === params.quotas[0] && reason.to === params.grade),
    )
    expect(moved.some(({ grade }) => grade === params.grade)).toBe(true)
  },
  'grade-only-provisional'(policy, { params }, [one]) {
    const { determinations } = trackIn(policy, one as CaseFile, params.track)
    expect(determinations[0]).toMatchObject({ grade: params.grade, status: 'provisional' })
  },
  'proposal-never-made'(policy, { params }, [one]) {
    expect(gradesIn(trackIn(policy, one as CaseFile, params.track))).toEqual([null])
  },
  'rule-always-holds'(policy, { params }, [one]) {
    expect(holding(trackIn(policy, one as CaseFile, params.track))).toContain(params.rule)
  },
  'rule-without-effect'(policy, { params }, [one]) {
    const track = trackIn(policy, one as CaseFile, params.track)
    expect(holding(track)).toContain(params.rule)
    expect(gradesIn(trackIn(without(policy, params.rule), one as CaseFile, params.track))).toEqual(gradesIn(track))
  },
  'rules-clash'(policy, { params }, [one]) {
    const track = trackIn(policy, one as CaseFile, params.track)
    expect(track.alerts).toContain('rules-clash')
    expect(holding(track)).toEqual(expect.arrayContaining(params.rules))
    expect(track.determinations[0]?.admissible).toEqual([params.grade])
  },
  'rule-under-ungraded'(policy, { params }, [one]) {
    const track = trackIn(policy, one as CaseFile, params.track)
    expect(track.alerts).toContain('ungraded-despite-rule')
    expect(holding(track)).toContain(params.rule)
  },
  'case-shadowed'(policy, { params }, [one]) {
    const [determination] = trackIn(policy, one as CaseFile, params.track).determinations
    const evidence = determination?.reasons.find((reason) => reason.kind === 'proposal')?.evidence
    // Cases are looked at up to the one that holds.
    expect(Array.isArray(evidence) && evidence.length - 1).toBeLessThan(params.case)
  },
  'cases-overlap'(policy, { params }, [one]) {
    const [determination] = trackIn(policy, one as CaseFile, params.track).determinations
    const evidence = determination?.reasons.find((reason) => reason.kind === 'proposal')?.evidence
    expect(Array.isArray(evidence) && params.with).toContain(Array.isArray(evidence) ? evidence.length - 1 : -1)
    const track = policy.tracks.find(({ id }) => id === params.track)
    const cases = track?.proposal?.method === 'first-match' ? track.proposal.cases : []
    const alone = {
      ...policy,
      tracks: policy.tracks.map((other) =>
        other === track && track.proposal?.method === 'first-match'
          ? { ...track, proposal: { ...track.proposal, cases: cases.slice(params.case) } }
          : other,
      ),
    }
    const [other] = trackIn(alone, one as CaseFile, params.track).determinations
    const reason = other?.reasons.find((found) => found.kind === 'proposal')
    expect(reason).toMatchObject({ grade: params.grade, outcome: 'holds' })
  },
  'first-match-gap'(policy, { params }, [one]) {
    const [determination] = trackIn(policy, one as CaseFile, params.track).determinations
    expect(determination).toMatchObject({ grade: null, ungraded: 'no-proposal' })
  },
  'bands-hole'(policy, { params }, [one]) {
    const [determination] = trackIn(policy, one as CaseFile, params.track).determinations
    expect(determination).toMatchObject({ grade: null, ungraded: 'no-proposal', score: { total: params.score } })
  },
  'quota-only-moves-down'(policy, { params }, [one]) {
    const [result] = trackIn(policy, one as CaseFile, params.track).quotas.filter(({ id }) => id === params.quota)
    expect(result).toMatchObject({ met: false, moved: [] })
  },
  'quota-unmeetable'(policy, { params }, [one]) {
    const [result] = trackIn(policy, one as CaseFile, params.track).quotas.filter(({ id }) => id === params.quota)
    expect(result).toMatchObject({ met: false, size: params.sizes[0]?.[0] })
  },
  'quotas-contradict'(policy, { params }, [one]) {
    const results = trackIn(policy, one as CaseFile, params.track).quotas.filter(({ id }) => params.quotas.includes(id))
    expect(results.map(({ size }) => size)).toEqual([params.sizes[0]?.[0], params.sizes[0]?.[0]])
    expect(results.every(({ met }) => met)).toBe(false)
  },
  'not-monotone'(policy, { params }, [before, after]) {
    const [one, other] = [before, after].map(
      (each) => trackIn(policy, each as CaseFile, params.track).determinations[0],
    )
    const values = [one, other].map((each) => componentValue(each, params.to))
    expectOneStep(before as CaseFile, after as CaseFile, params.from, params.to, values)
    const scale = policy.tracks.find(({ id }) => id === params.track)?.scale.map(({ id }) => id) ?? []
    const best = [one?.admissible[0], other?.admissible[0]].map((grade) => scale.indexOf(grade ?? ''))
    const grades = [one?.proposed, other?.proposed].map((grade) => scale.indexOf(grade ?? ''))
    const [from, to] = [scale.indexOf(params.before), scale.indexOf(params.after)]
    expect(to).toBeGreaterThan(from)
    expect([best, grades]).toContainEqual([from, to])
  },
  'ranking-not-monotone'(policy, { params }, [before, after]) {
    const [one, other] = [before, after].map((each) => trackIn(policy, each as CaseFile, params.track).determinations)
    expect(one?.map(({ rank }) => rank)).toEqual([1, 1])
    const values = [one, other].map((each) => componentValue(each?.[0], params.to))
    expectOneStep(before as CaseFile, after as CaseFile, params.from, params.to, values)
    // The first of the two has the better votes now, and ranks below the other.
    expect(other?.map(({ rank }) => rank)).toEqual([2, 1])
  },
}

/** Appraises the examples of a finding and sees that they show what it says. */
export function expectShown(policy: Policy, finding: Finding): void {
  const see = replay[finding.code as LintCode] as
    | ((policy: Policy, finding: Finding, cases: CaseFile[]) => void)
    | undefined
  if (finding.examples.length > 0 && !see) throw new Error(`nothing is known of the examples of ${finding.code}`)
  // Where a score would have to be a number that no case can hold, there is none to show.
  if (finding.examples.length > 0) see?.(policy, finding, finding.examples)
}
