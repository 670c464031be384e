import { labelFor, wordFor } from '../explain/index.js'
import type { Certificate, CertifiedTrack, CheckedProperty, Counterexample } from '../schema/certificate.js'
import type { Policy } from '../schema/policy.js'
import type { Paint } from './paint.js'
import type { Terminal } from './terminal.js'
import type { Shown } from './texts/certifyTexts.js'
import type { CliTexts } from './texts/texts.js'
import { hanging, textTable } from './textTable.js'

/** What is needed to put a certificate into words. */
export interface CertificateView {
  certificate: Certificate
  policy: Policy
  texts: CliTexts
  language: 'zh-CN' | 'en'
  paint: Paint
  /** The files that hold the cases of a counterexample, where they are written. */
  filesOf: (counterexample: Counterexample) => readonly string[]
}

/** What the cases of a counterexample show, with the plan's own labels. */
function shownBy({ policy, language }: CertificateView, track: string, { shows }: Counterexample): Shown {
  const label = (kind: 'grade' | 'option', id: string) => labelFor(kind, id, { policy, track })
  const rule = policy.tracks.find(({ id }) => id === track)?.rules?.find(({ id }) => id === shows.rule)
  const [first, second = first] = shows.outcomes
  const gradeOf = (one: typeof first) =>
    one?.grade ? label('grade', one.grade) : wordFor('ungraded', one?.ungraded ?? '', { language })
  const places = [first, second].map((one) => String(one?.rank ?? ''))
  return {
    subject: first?.subject ?? '',
    other: second?.subject ?? '',
    grade: shows.grade === undefined ? gradeOf(first) : label('grade', shows.grade),
    otherGrade: gradeOf(second),
    ranks: [places[0] ?? '', places[1] ?? ''],
    falls: first?.grade === second?.grade,
    moved: [label('option', shows.moved?.from ?? ''), label('option', shows.moved?.to ?? '')],
    rule: rule?.label ?? shows.rule ?? '',
  }
}

function rowOf({ texts, paint }: CertificateView, { property, holds, why, checked }: CheckedProperty) {
  const { certify } = texts
  const said = holds === true ? certify.holds : holds === false ? certify.broken : certify.why[why ?? 'not-covered']
  return [
    { text: certify.property[property] },
    { text: said, paint: holds === false ? paint.bad : undefined },
    { text: checked === 0 ? '' : String(checked) },
  ]
}

function trackLines(view: CertificateView, track: CertifiedTrack, terminal: Terminal): string[] {
  const { policy, texts, language, certificate, filesOf } = view
  const { certify } = texts
  const label = labelFor('track', track.id, { policy })
  const gradeLabel = (grade: string) => labelFor('grade', grade, { policy, track: track.id })
  const covered =
    track.method === 'enumerated'
      ? certify.enumerated(label, certificate.ballots, track.tallies ?? 0, track.worlds)
      : certify.partitioned(label, track.classes, track.worlds)
  const columns = [
    { header: certify.headings.property, align: 'left' as const, wraps: true },
    { header: certify.headings.holds, align: 'left' as const },
    { header: certify.headings.checked, align: 'right' as const },
  ]
  const broken = track.properties.flatMap(({ property, counterexample }) => {
    if (!counterexample) return []
    const files = filesOf(counterexample)
    const shows = certify.shows[property](shownBy(view, track.id, counterexample))
    return [files.length > 0 ? certify.shown(shows, files) : shows]
  })
  const reached = track.grades.map(({ grade, reachedBy }) => certify.reachedBy[reachedBy](gradeLabel(grade)))
  const reasons = track.ungraded
    .filter((reason) => reason !== 'tally-only')
    .map((reason) => wordFor('ungraded', reason, { language }))
  return [
    ...hanging('', covered, terminal.columns),
    ...(track.cohorts.largest > 1
      ? hanging('', certify.cohorts(track.cohorts.tried, track.cohorts.largest), terminal.columns)
      : []),
    ...textTable(
      columns,
      track.properties.filter(({ why }) => why !== 'tally-only').map((one) => rowOf(view, one)),
      terminal.columns,
    ),
    ...(track.properties.some(({ why }) => why === 'tally-only')
      ? hanging('', certify.tallyOnly, terminal.columns)
      : []),
    ...broken.flatMap((text) => hanging('× ', text, terminal.columns)),
    ...(reached.length > 0 ? hanging('', certify.grades(reached), terminal.columns) : []),
    ...(reasons.length > 0 ? hanging('', certify.ungraded(reasons), terminal.columns) : []),
    ...(track.uncovered.length > 0
      ? hanging('', certify.uncovered(track.uncovered.map((gap) => certify.gaps[gap])), terminal.columns)
      : []),
  ]
}

/** A certificate in words: what was looked at, which properties hold, and what breaks the others. */
export function certificateTable(view: CertificateView, terminal: Terminal): string[] {
  const { certificate, policy, texts } = view
  const all = certificate.tracks.flatMap(({ properties }) => properties)
  const broken = all.filter(({ holds }) => holds === false).length
  const open = all.filter(({ why }) => why === 'not-covered').length
  return [
    texts.certify.title(policy.title, policy.version),
    ...certificate.tracks.flatMap((track) => ['', ...trackLines(view, track, terminal)]),
    '',
    texts.certify.conclusion(broken, open),
  ]
}
