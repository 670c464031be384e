import type { CaseFile } from '../../schema/case.js'
import { sampleSubject } from '../space/sample.js'
import type { Draft } from './finding.js'
import { movingCohort, resultsIn } from './quotaCohort.js'
import { quotaEnds } from './quotaEnd.js'
import { quotaView } from './quotaView.js'
import type { TrackView } from './trackView.js'
import { gradable, unjudged } from './trackView.js'

const mostTried = 20

/** A case in which the committee's judgement gives a grade. */
const judgedCase = ({ track }: TrackView, caseFile: CaseFile, grade: string): CaseFile => ({
  ...caseFile,
  judgements: [{ track: track.id, subject: sampleSubject(track), grade }],
})

/** Grades that nothing, only a judgement, or only a quota leads to. */
export function lintGrades(view: TrackView): Draft[] {
  const { track, scale, proof } = view
  if (view.uncovered.length > 0) return []
  const graded = gradable(view)
  // Where one grade alone is admissible there is nothing left to verify.
  const settled = graded.filter(({ bounded }) => bounded.provisionally === null || bounded.admissible.length === 1)
  const proposed = new Set(settled.map(({ bounded }) => bounded.proposed))
  if (graded.length > 0 && graded.every(({ bounded }) => unjudged(bounded) === null))
    return [
      {
        code: 'proposal-never-made',
        path: [...view.path, 'proposal'],
        params: { track: track.id },
        proof,
        examples: graded.slice(0, 1).map(({ caseFile }) => caseFile),
      },
    ]
  const wider = quotaView(view)
  const ends = quotaEnds(wider).filter(({ canMove, movable }) => canMove && movable.length > 0)
  return scale.flatMap((grade, index): Draft[] => {
    if (proposed.has(grade)) return []
    const place = { path: [...view.path, 'scale', index], proof }
    const params = { track: track.id, grade }
    const until = graded.filter(({ bounded }) => bounded.provisionally === grade)
    if (until.length > 0) {
      // A quota may move whoever stands so; an example is one whom it leaves there.
      const left = until
        .slice(0, mostTried)
        .find(({ caseFile }) => resultsIn(view, caseFile).determinations.some((one) => one.grade === grade))
      return [{ code: 'grade-only-provisional', ...place, params, examples: left ? [left.caseFile] : [] }]
    }
    const admitting = graded.find(({ bounded }) => bounded.admissible.includes(grade))
    if (!admitting) return [{ code: 'grade-unreachable', ...place, params }]
    const leading = ends.filter(({ to }) => to === grade)
    if (leading.length === 0) {
      const examples = [judgedCase(view, admitting.caseFile, grade)]
      return [{ code: 'grade-only-by-judgement', ...place, params, examples }]
    }
    const shown = leading.flatMap((end) => {
      const caseFile = movingCohort(wider, end)
      return caseFile ? [{ quota: end.quota.id, caseFile }] : []
    })
    const [first] = shown
    if (!first) return []
    const quotas = shown.map(({ quota }) => quota)
    return [{ code: 'grade-only-by-quota', ...place, params: { ...params, quotas }, examples: [first.caseFile] }]
  })
}
