import type { AppraiseOptions } from '../../core/appraise.js'
import { appraise } from '../../core/appraise.js'
import { byCodeUnit, groupBy } from '../../core/order.js'
import { applyReadings } from '../../core/readings.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { AppraisalChanges, DeterminationChange } from '../changes.js'
import { compareAppraisals } from '../compareAppraisals.js'
import { examineSets } from '../examineSets.js'
import type { Standings } from '../standings.js'
import { gradingOnCounts } from '../standings.js'
import type { Fact } from './fact.js'
import { listFacts } from './listFacts.js'
import { withoutFacts } from './withoutFacts.js'

/** How pivots are to be found. */
export interface FindPivotsOptions extends AppraiseOptions {
  /** How many sets of facts are taken away at most for each organization; 4096 where left out. */
  limit?: number
}

/** What changes where one fact alone is taken away. */
export interface RemovedFact {
  /** The fact. */
  fact: Fact
  /** For everybody, also those who move through a quota; grades apart from what follows. */
  changes: AppraisalChanges
}

/** Facts that hide one another: only without all of them does somebody stand otherwise. */
export interface RemovedFacts {
  /** Two or more. */
  facts: Fact[]
  /** Those for whom taking away a part of them is not enough. */
  determinations: DeterminationChange[]
}

/** Which facts of a case decided whose grade. */
export interface Pivots {
  /** Every fact of the case taken away alone, whether it changes anything or not. */
  alone: RemovedFact[]
  /** The smallest sets of incidents and judgements about one organization and its secretaries that only together decide. */
  together: RemovedFacts[]
  /** Facts that made no difference to any grade, neither alone nor in such a set. */
  idle: Fact[]
  /** Whether every set was tried. */
  complete: boolean
}

/** Whom a fact is grouped with: a secretary with the organization. */
const organizationOf = ({ secretaries }: CaseFile) => {
  const organizations = new Map(secretaries.map(({ id, organization }) => [id, organization]))
  return ({ subject }: Fact) => organizations.get(subject) ?? subject
}

/** The smallest sets of two or more of some facts, with those for whom they decide. */
function decidingTogether(facts: readonly Fact[], limit: number, grade: (facts: readonly Fact[]) => Standings) {
  const { subjects, complete } = examineSets(
    facts.map((fact) => [fact]),
    limit,
    grade,
  )
  const changes = subjects.flatMap(({ track, subject, standing, hangsOn }) =>
    hangsOn.flatMap(({ items, to }) =>
      items.length > 1 ? [{ items, change: { track, subject, from: standing, to } }] : [],
    ),
  )
  const places = ({ items }: { items: Fact[] }) => JSON.stringify(items.map((item) => facts.indexOf(item)))
  const sets = [...groupBy(changes, places).values()].map(
    (same): RemovedFacts => ({ facts: same[0].items, determinations: same.map(({ change }) => change) }),
  )
  return { sets: sets.sort((a, b) => a.facts.length - b.facts.length), complete }
}

/**
 * Finds which facts of a case were pivotal: for whose grade, and which made no difference. Every incident, judgement, attribute and tenure is taken
 * away alone; and since two incidents each of which is enough hide one another, the incidents and judgements about one organization and its secretaries
 * are taken away together too.
 *
 * @param policy - a plan that `parsePolicy` accepts
 * @param caseFile - the facts; never changed
 * @param options - how the case is appraised, and how many sets are tried
 * @returns plain data, the same for the same input whatever the order of its lists
 * @throws RulesError for an unknown reading
 * @example
 * ```ts
 * const { alone } = findPivots(policy, caseFile)
 * const [incident] = alone.filter(({ fact, changes }) => fact.kind === 'incident' && changes.determinations.length > 0)
 * incident.fact.subject // => 's16'
 * ```
 */
export function findPivots(
  policy: Policy,
  caseFile: CaseFile,
  { limit = 4096, ...options }: FindPivotsOptions = {},
): Pivots {
  const plan = applyReadings(policy, options.readings)
  const facts = listFacts(plan, caseFile)
  const before = appraise(policy, caseFile, options)
  const alone = facts.map((fact) => ({
    fact,
    changes: compareAppraisals(before, appraise(policy, withoutFacts(plan, caseFile, [fact]), options)),
  }))
  const grade = gradingOnCounts(plan, caseFile)
  const removable = facts.filter(({ kind }) => kind === 'incident' || kind === 'judgement')
  const found = [...groupBy(removable, organizationOf(caseFile))]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, own]) => decidingTogether(own, limit, (gone) => grade(withoutFacts(plan, caseFile, gone))))
  const together = found.flatMap(({ sets }) => sets)
  const pivotal = new Set([
    ...alone.flatMap(({ fact, changes }) => (changes.determinations.length > 0 ? [fact] : [])),
    ...together.flatMap((set) => set.facts),
  ])
  return {
    alone,
    together,
    idle: facts.filter((fact) => !pivotal.has(fact)),
    complete: found.every(({ complete }) => complete),
  }
}
