import { explainAlert } from '../../../explain/index.js'
import { blank, headRow, left } from '../cells.js'
import type { Paper, PaperBlock } from '../paper.js'
import { gradedTracks, isSettled, type ResultPaperContext } from '../resultPaperContext.js'
import type { DossierItem } from '../words/dossierItem.js'

/** What a dossier holds according to the case and the result, with how much of it. */
const holdings = (all: ResultPaperContext): { item: DossierItem; note: string; day?: string | undefined }[] => {
  const { caseFile, appraisal, words } = all
  const { copies, entries, people } = words.dossier
  const { reports = [], comments = [], visits = [], judgements = [], incidents = [], annualResults = [] } = caseFile
  const settled = gradedTracks(all).flatMap(({ result }) => result.determinations.filter(isSettled))
  const talks = settled.filter(({ consequences }) =>
    consequences.some((one) => one.do === 'reminder-talk' && one.outcome === 'holds'),
  )
  const day = caseFile.meeting?.date
  const counted = (item: DossierItem, count: number, note: (count: number) => string) =>
    count > 0 ? [{ item, note: note(count) }] : []
  const present = (item: DossierItem, list: readonly unknown[] | undefined, on?: string) =>
    list && list.length > 0 ? [{ item, note: '', day: on }] : []
  return [
    { item: 'plan', note: '' },
    ...counted('roster', caseFile.secretaries.length, people),
    ...counted('visits', visits.length, entries),
    ...counted('reports', reports.length, copies),
    ...(caseFile.meeting ? [{ item: 'attendance' as const, note: '', day }] : []),
    ...counted('comments', comments.length, copies),
    ...present('ballots', caseFile.ballots, day),
    ...present('tallies', caseFile.tallies ?? caseFile.ballots, day),
    ...present('scores', caseFile.scores),
    ...counted('incidents', incidents.length, entries),
    ...counted('judgements', judgements.length, copies),
    { item: 'summary', note: '' },
    ...counted('letters', settled.length, copies),
    ...(settled.length > 0 ? [{ item: 'notice' as const, note: '' }] : []),
    ...counted('talks', talks.length, copies),
    ...counted('rectification', appraisal.rectification.length, entries),
    ...counted('annualResults', annualResults.length, people),
  ]
}

/**
 * The contents of the closing dossier: what the case and the result show to be there, and what the plan asks for and is
 * lacking. References and pages are for the pen.
 *
 * @param all - the result
 * @returns the paper
 */
export const dossierPaper = (all: ResultPaperContext): Paper => {
  const { words, policy, appraisal, context, explain } = all
  const { headings, dossier } = words
  const lacking = appraisal.alerts.filter(({ code }) => code === 'dossier-incomplete')
  const table: PaperBlock = {
    kind: 'table',
    widths: [12, 18, 27, 55, 31, 14, 23],
    size: 12,
    head: [
      headRow(
        [
          headings.number,
          headings.reference,
          headings.author,
          headings.subject,
          headings.date,
          headings.pages,
          headings.remark,
        ],
        11,
      ),
    ],
    rows: holdings(all).map(({ item, note, day }, index) => ({
      cells: [
        { text: String(index + 1) },
        blank(),
        { text: item === 'plan' ? policy.issuer : all.committee },
        left(item === 'plan' ? policy.title : dossier.items[item](all.year)),
        { text: day ?? '' },
        blank(),
        { text: note },
      ],
      height: 10,
    })),
  }
  const told = lacking.map((alert) => explainAlert(alert, context, { ...explain, names: 3 }))
  return all.paper('dossier', {
    title: dossier.title,
    numbered: false,
    parts: [
      {
        name: null,
        blocks: [
          { kind: 'title', text: dossier.title },
          { kind: 'subtitle', text: dossier.subtitle(all.year) },
          table,
          ...(told.length > 0 ? [{ kind: 'note' as const, text: dossier.lacking(told) }] : []),
          { kind: 'line', text: dossier.signers },
        ],
      },
    ],
  })
}
