import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCase } from '../../src/files/node/index.js'
import type { Appraisal, CaseFile, Policy } from '../../src/index.js'

const seeds = new URL('../../seeds/', import.meta.url)

/** The plan of 2023. */
export const plan = JSON.parse(readFileSync(new URL('policies/wuding-river-2023.json', seeds), 'utf8')) as Policy

/** Reads a folder of seeds/cases as an office would send it; a fault fails the test. */
export const readCase = async (folder: string): Promise<{ caseFile: CaseFile; warnings: unknown[] }> => {
  const read = await loadCase(fileURLToPath(new URL(`cases/${folder}`, seeds)), plan)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return { caseFile: read.caseFile, warnings: read.notes.filter(({ severity }) => severity !== 'info') }
}

/** The determinations of one track. */
export const determinationsOf = (appraisal: Appraisal, track = 'upward') =>
  appraisal.tracks.find(({ id }) => id === track)?.determinations ?? []

/** Everybody who has each grade. */
export const byGrade = (appraisal: Appraisal) => {
  const having = (grade: string) =>
    determinationsOf(appraisal).flatMap((one) => (one.grade === grade ? [one.subject] : []))
  return {
    good: having('good'),
    fairlyGood: having('fairly-good'),
    average: having('average'),
    poor: having('poor'),
  }
}

/** What became of one rule for one subject. */
export const ruleOf = (appraisal: Appraisal, subject: string, rule: string) =>
  determinationsOf(appraisal)
    .find((one) => one.subject === subject)
    ?.reasons.find((reason) => reason.kind === 'rule' && reason.id === rule)
