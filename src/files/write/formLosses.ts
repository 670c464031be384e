import { canonical } from '../../core/fingerprint.js'
import type { FileFault } from '../../explain/fileFault.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import { policyLabels } from '../read/labels.js'
import { readGrids } from '../read/readGrids.js'
import { formGrid } from './form/formGrid.js'
import type { FormSheet } from './form/formSheet.js'

/** Something of a case that its workbook does not carry. */
export interface CaseLoss {
  /** `not-carried`: reading the workbook does not give it again; `refused`: the workbook cannot be read because of it. */
  code: 'not-carried' | 'refused'
  /** JSON Pointer into the case; null: see the fault. */
  path: string | null
  /** What the reader says; null for `not-carried`. */
  fault: FileFault | null
}

type Json = Record<string, unknown>

const pointerOf = (...parts: (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/**
 * A case in the one form of all that say the same: every track named, each mark once and in the plan's order, and without a
 * meeting of which nothing is told.
 *
 * @param policy - the plan
 * @param caseFile - the case
 * @returns the case; the order of its lists is kept
 */
export const settledCase = (policy: Policy, caseFile: CaseFile): CaseFile => {
  const [first] = policy.tracks
  const { byTrack } = policyLabels(policy)
  const onTrack = <Entry extends { track?: string | undefined }>(list: Entry[] | undefined) =>
    list?.map((entry) => ({ ...entry, track: entry.track ?? first?.id }))
  const marksOf = (track: string | undefined, marks: readonly string[]): string[] => {
    const order = byTrack.get(track ?? '')?.options.ids ?? []
    const place = (mark: string) => (order.includes(mark) ? order.indexOf(mark) : order.length)
    // On ballots that take a score the writing counts, and so does the order.
    return order.length === 0 ? [...marks] : [...new Set(marks)].sort((a, b) => place(a) - place(b))
  }
  const ballots = onTrack(caseFile.ballots)?.map((one) => ({ ...one, marks: marksOf(one.track, one.marks) }))
  const lists = {
    ballots,
    tallies: onTrack(caseFile.tallies),
    scores: onTrack(caseFile.scores),
    judgements: onTrack(caseFile.judgements),
  }
  const { meeting, ...rest } = caseFile
  const told = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined))
  return { ...rest, ...(meeting && Object.keys(meeting).length > 0 && { meeting }), ...told } as CaseFile
}

/** Entries of one list of which the other has fewer. */
const missingEntries = (key: string, entries: readonly unknown[], others: readonly unknown[]): string[] => {
  const left = new Map<string, number>()
  for (const other of others) left.set(canonical(other), (left.get(canonical(other)) ?? 0) + 1)
  return entries.flatMap((entry, index) => {
    const text = canonical(entry)
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count > 0 ? [] : [pointerOf(key, index)]
  })
}

/** Where a case says something that another does not. */
const differences = (given: Json, found: Json): string[] =>
  Object.entries(given).flatMap(([key, value]) => {
    const other = Object.hasOwn(found, key) ? found[key] : undefined
    if (Array.isArray(value)) {
      if (!Array.isArray(other)) return [pointerOf(key)]
      const missing = missingEntries(key, value, other)
      return missing.length === 0 && value.length !== other.length ? [pointerOf(key)] : missing
    }
    if (key === 'meeting' && value !== null && typeof value === 'object' && other !== null && typeof other === 'object')
      return differences(value as Json, other as Json).map((path) => `/meeting${path}`)
    return canonical(value ?? null) === canonical(other ?? null) ? [] : [pointerOf(key)]
  })

/**
 * Finds what reading a form would not give again, by reading it.
 *
 * @param policy - the plan
 * @param caseFile - the case that the form holds
 * @param sheets - the sheets of the form
 * @param names - their names in the workbook
 * @param file - name of the workbook
 * @returns what is lost; empty where nothing is
 */
export const formLosses = (
  policy: Policy,
  caseFile: CaseFile,
  sheets: readonly FormSheet[],
  names: readonly string[],
  file: string,
): CaseLoss[] => {
  const grids = sheets.map((sheet, index) => formGrid(sheet, names[index] ?? sheet.name, file))
  const read = readGrids([file], grids, policy)
  if (!read.ok) return read.faults.map((fault) => ({ code: 'refused', path: null, fault }))
  const [given, found] = [settledCase(policy, caseFile), settledCase(policy, read.caseFile)]
  const lost = differences(given as Json, found as Json)
  const added = Object.keys(found)
    .filter((key) => !Object.hasOwn(given, key))
    .map((key) => pointerOf(key))
  return [...lost, ...added].map((path) => ({ code: 'not-carried', path, fault: null }))
}
