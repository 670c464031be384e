import { canonical } from '../../core/fingerprint.js'
import { byCodeUnit } from '../../core/order.js'
import { trackIdOf } from '../../core/subjects.js'
import type { CaseFile, Judgement } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { AttributeFact, Fact, JudgementFact } from './fact.js'

type Attributes = CaseFile['organizations'][number]['attributes']

/** A judgement with the track that it means. */
export const onItsTrack = (policy: Policy, judgement: Judgement): JudgementFact['entry'] => ({
  ...judgement,
  track: trackIdOf(policy, judgement) ?? '',
})

const kinds: Fact['kind'][] = ['incident', 'judgement', 'attribute', 'tenure']

/** Every single fact of a case: incidents, judgements, attributes, tenures, each by whom it is about; the same fact once. */
export function listFacts(policy: Policy, caseFile: CaseFile): Fact[] {
  const { committee, organizations, secretaries, incidents = [], judgements = [] } = caseFile
  const attributes = (of: AttributeFact['of'], holders: readonly { id: string; attributes?: Attributes }[]) =>
    holders.flatMap(({ id: subject, attributes = {} }) =>
      Object.entries(attributes).map(
        ([attribute, value]): Fact => ({ kind: 'attribute', subject, of, attribute, value }),
      ),
    )
  const facts: Fact[] = [
    ...incidents.map((entry): Fact => ({ kind: 'incident', subject: entry.subject, entry })),
    ...judgements.map(
      (entry): Fact => ({ kind: 'judgement', subject: entry.subject, entry: onItsTrack(policy, entry) }),
    ),
    ...attributes('secretary', secretaries),
    ...attributes('organization', organizations),
    ...attributes('committee', committee ? [committee] : []),
    ...secretaries.flatMap(({ id, since }): Fact[] => (since ? [{ kind: 'tenure', subject: id, since }] : [])),
  ]
  const distinct = new Map(facts.map((fact) => [canonical(fact), fact]))
  const place = (fact: Fact) => kinds.indexOf(fact.kind)
  return [...distinct]
    .sort(
      ([a, one], [b, other]) => place(one) - place(other) || byCodeUnit(one.subject, other.subject) || byCodeUnit(a, b),
    )
    .map(([, fact]) => fact)
}
