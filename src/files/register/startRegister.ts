import type { Appraisal } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Register } from '../../schema/register.js'

/**
 * Starts a register from an appraisal: its items as they stand there, with the names of the case.
 *
 * @param appraisal - the result; its year, plan and items are taken
 * @param caseFile - the facts, for names; without them the register knows people by their ids alone
 * @returns the register
 * @example
 * ```ts
 * startRegister(appraisal, caseFile).items.length === appraisal.rectification.length // => true
 * ```
 */
export const startRegister = (appraisal: Appraisal, caseFile?: CaseFile): Register => {
  const { id, name } = caseFile?.committee ?? {}
  return {
    schema: 1,
    year: appraisal.year,
    policy: appraisal.policy.id,
    ...(id !== undefined && name !== undefined && { committee: { id, name } }),
    organizations: (caseFile?.organizations ?? []).map((one) => ({ id: one.id, name: one.name })),
    subjects: (caseFile?.secretaries ?? []).map((one) => ({
      id: one.id,
      name: one.name,
      organization: one.organization,
    })),
    items: appraisal.rectification,
  }
}
