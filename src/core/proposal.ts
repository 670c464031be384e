import type { Evidence, Outcome } from '../schema/appraisal.js'
import type { Proposal, Track } from '../schema/track.js'
import { compileCondition } from './condition.js'
import { RulesError } from './error.js'
import type { Facts } from './facts.js'
import { distinct } from './order.js'
import { compareRatios, formatRatio, parseRatio } from './ratio.js'
import { baseOf } from './share.js'

/** The first proposal of a grade, before it is moved into the admissible ones. */
export interface Proposed {
  /** The way it was made. */
  method: Proposal['method']
  /** `undetermined` where something it needs was not supplied. */
  outcome: Outcome
  /** The grade; null: none. */
  grade: string | null
  /** Both sides of each comparison. */
  evidence: Evidence[]
  /** Names of inputs. */
  missing: string[]
  /** The options between which a plurality is tied and undecided. */
  tied?: string[]
}

/** Makes the first proposal for one subject; `best` is the best grade of the scale until the rules narrow it. */
export type Propose = (facts: Facts) => Proposed

const proposed = (method: Proposal['method'], grade: string | null, rest: Partial<Proposed> = {}): Proposed => ({
  method,
  outcome: grade === null ? 'does-not-hold' : 'holds',
  grade,
  evidence: [],
  missing: [],
  ...rest,
})

/** Compiles how a track makes its first proposals. */
export function compileProposal(track: Track, scale: string[]): Propose {
  const { proposal } = track
  if (!proposal || proposal.method === 'best') return () => proposed('best', scale[0] ?? null)
  const { method } = proposal
  const onScale = (grade: string | null) => {
    if (grade !== null && !scale.includes(grade)) throw new RulesError('unknown-grade', { track: track.id, grade })
    return grade
  }
  if (method === 'first-match') {
    const cases = proposal.cases.map(({ when, grade }) => ({
      test: compileCondition(when, track),
      grade: onScale(grade),
    }))
    const otherwise = onScale(proposal.otherwise)
    return (facts) => {
      const tested = cases.map(({ test }) => test(facts))
      const match = tested.findIndex(({ evidence }) => evidence.outcome === 'holds')
      const looked = match < 0 ? tested : tested.slice(0, match + 1)
      const missing = distinct(looked.flatMap((one) => one.missing))
      const grade = match < 0 ? otherwise : (cases[match]?.grade ?? null)
      const open = looked.some(({ evidence }) => evidence.outcome === 'undetermined')
      return proposed(method, grade, {
        evidence: looked.map(({ evidence }) => evidence),
        missing,
        ...(open && { outcome: 'undetermined' }),
      })
    }
  }
  if (method === 'bands') {
    const bands = proposal.bands
      .map(({ atLeast, grade }) => ({ limit: parseRatio(atLeast), grade: onScale(grade) }))
      .sort((a, b) => compareRatios(b.limit, a.limit))
    return ({ scores }) => {
      const total = scores?.total.value
      if (!total)
        return proposed(method, null, { outcome: 'undetermined', missing: distinct(scores?.total.missing ?? []) })
      const band = bands.find(({ limit }) => compareRatios(total, limit) >= 0)
      const limit = (band ?? bands.at(-1))?.limit
      const evidence = limit && {
        outcome: band ? ('holds' as const) : ('does-not-hold' as const),
        score: true as const,
        value: formatRatio(total),
        operator: 'atLeast' as const,
        limit: formatRatio(limit),
      }
      return proposed(method, band?.grade ?? null, { evidence: evidence ? [evidence] : [] })
    }
  }
  const options = track.ballot.options.filter(({ valid }) => valid !== false).map(({ id }) => id)
  options.forEach(onScale)
  const rated = scale.filter((grade) => options.includes(grade))
  const { ties } = proposal
  return ({ tallied }) => {
    const { counts } = tallied.tally
    const below = baseOf(tallied, 'valid')
    if (!counts || !below.value) return proposed(method, null, { outcome: 'undetermined', missing: below.missing })
    const most = Math.max(...rated.map((grade) => counts[grade] ?? 0))
    const tied = rated.filter((grade) => counts[grade] === most)
    if (tied.length > 1 && ties === 'undecided') return proposed(method, null, { tied })
    return proposed(method, (ties === 'better' ? tied[0] : tied.at(-1)) ?? null)
  }
}
