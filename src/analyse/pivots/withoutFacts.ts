import { canonical } from '../../core/fingerprint.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Fact } from './fact.js'
import { onItsTrack } from './listFacts.js'

/**
 * A case as if some facts were not known: an incident did not happen and a judgement was not made (the lists stay supplied),
 * an attribute or a tenure is not supplied.
 */
export function withoutFacts(policy: Policy, caseFile: CaseFile, facts: readonly Fact[]): CaseFile {
  const gone = new Set(facts.map(canonical))
  const isGone = (fact: Fact) => gone.has(canonical(fact))
  const { committee, incidents, judgements } = caseFile
  const left = <Holder extends { id: string; attributes?: Attributes }>(
    holder: Holder,
    of: 'secretary' | 'organization' | 'committee',
  ): Holder =>
    holder.attributes
      ? {
          ...holder,
          attributes: Object.fromEntries(
            Object.entries(holder.attributes).filter(
              ([attribute, value]) => !isGone({ kind: 'attribute', subject: holder.id, of, attribute, value }),
            ),
          ),
        }
      : holder
  return {
    ...caseFile,
    ...(committee && { committee: left(committee, 'committee') }),
    organizations: caseFile.organizations.map((organization) => left(organization, 'organization')),
    secretaries: caseFile.secretaries.map((secretary) => {
      const { since, ...rest } = left(secretary, 'secretary')
      const stays = since !== undefined && !isGone({ kind: 'tenure', subject: secretary.id, since })
      return stays ? { ...rest, since } : rest
    }),
    ...(incidents && {
      incidents: incidents.filter((entry) => !isGone({ kind: 'incident', subject: entry.subject, entry })),
    }),
    ...(judgements && {
      judgements: judgements.filter(
        (entry) => !isGone({ kind: 'judgement', subject: entry.subject, entry: onItsTrack(policy, entry) }),
      ),
    }),
  }
}

type Attributes = CaseFile['organizations'][number]['attributes']
