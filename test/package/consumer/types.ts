import { type Appraisal, type AppraiseOptions, appraise, type CaseFile, type Policy, RulesError } from 'shuzhi-pingyi'
import { type AppraisalChanges, compareAppraisals } from 'shuzhi-pingyi/analyse'
import { type Explanation, explainDetermination } from 'shuzhi-pingyi/explain'
import { type OfficeFile, type ReadResult, readOfficeFiles } from 'shuzhi-pingyi/files'
import { policies, wudingRiver2023 } from 'shuzhi-pingyi/policies'
import { type ParseFault, parseCase } from 'shuzhi-pingyi/schema'

const policy: Policy = wudingRiver2023
const options: AppraiseOptions = { readings: { 'veto-base': 'issued' } }

export const grades = (input: unknown): (string | null)[] | readonly ParseFault[] => {
  const parsed = parseCase(input)
  if (!parsed.ok) return parsed.faults
  const caseFile: CaseFile = parsed.value
  const appraisal: Appraisal = appraise(policy, caseFile, options)
  return appraisal.tracks.flatMap(({ determinations }) => determinations.map(({ grade }) => grade))
}
export const told = (appraisal: Appraisal, caseFile: CaseFile): Explanation | null =>
  explainDetermination(appraisal, policy, 'upward', 's1', caseFile)
export const changes = (before: Appraisal, after: Appraisal): AppraisalChanges => compareAppraisals(before, after)
export const read = (files: OfficeFile[]): Promise<ReadResult> => readOfficeFiles(files, policy)
export const codeOf = (error: unknown): string | undefined => (error instanceof RulesError ? error.code : undefined)
export const count: number = policies.length

// @ts-expect-error: a case without its year is refused by the types already.
appraise(policy, { organizations: [], secretaries: [] })
// @ts-expect-error: the types reach the consumer, they are not any.
export const wrong: number = appraise(policy, { year: 2023, organizations: [], secretaries: [] })
