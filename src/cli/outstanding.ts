import type { OutstandingBallots } from '../analyse/index.js'
import type { CommandLine } from './commandLine.js'
import { Failure } from './failure.js'
import { findSubjects } from './findSubjects.js'
import type { Outcome } from './outcome.js'

const wholeNumber = /^\d{1,9}$/u

/**
 * The open ballots that a command line names.
 *
 * @param line - the command line
 * @param outcome - whom it can mean
 * @returns one entry an option
 * @throws Failure with every fault
 */
export const outstandingBallots = (
  { outstanding, disputed, values }: CommandLine,
  { appraisal, plan, caseFile, texts }: Outcome,
): OutstandingBallots[] => {
  const { possible } = texts
  const faults: string[] = []
  const graded = plan.tracks.filter(({ tallyOnly }) => !tallyOnly).map(({ id }) => id)
  const track = values.get('track')
  const subjects = new Set(
    appraisal.tracks.flatMap(({ id, determinations }) =>
      graded.includes(id) ? determinations.map(({ subject }) => subject) : [],
    ),
  )
  /** The one person who is graded, of those that a name means. */
  const subjectOf = (who: string): string | null => {
    try {
      const found = findSubjects(who, caseFile, texts).filter((id) => subjects.has(id))
      const [subject] = found
      if (subject !== undefined && found.length === 1) return subject
      faults.push(found.length > 1 ? possible.several(who) : possible.ungraded(who))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      faults.push(...error.lines)
    }
    return null
  }
  const read = (option: string, written: string, ballotsOf: (text: string) => number | string[] | null) => {
    const [, who = '', text = ''] = /^([^=]+)=(.+)$/su.exec(written) ?? []
    const ballots = ballotsOf(text)
    if (who === '' || ballots === null) {
      faults.push(possible.notOne(option, written))
      return []
    }
    const subject = subjectOf(who)
    return subject === null ? [] : [{ subject, ballots, ...(track !== undefined && { track }) }]
  }
  const entries = [
    ...outstanding.flatMap((one) =>
      read('--outstanding', one, (text) => (wholeNumber.test(text) && Number(text) > 0 ? Number(text) : null)),
    ),
    ...disputed.flatMap((one) =>
      read('--disputed', one, (text) => {
        const ids = text.split(/[,，]/u).map((id) => id.trim())
        return ids.includes('') ? null : ids
      }),
    ),
  ]
  if (outstanding.length + disputed.length === 0) faults.push(possible.needed)
  if (faults.length > 0) throw new Failure(faults)
  return entries
}
