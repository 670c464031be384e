import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { RectificationItem, RectificationSource } from '../schema/rectification.js'
import { fingerprintOf } from './fingerprint.js'
import { byCodeUnit, distinct, groupBy } from './order.js'
import { isProblem, normalizeProblem } from './problem.js'

type From = RectificationSource['from']

interface Named {
  subject: string
  text: string
  source: RectificationSource
}

const order: From[] = ['self', 'superior', 'public']

/** Every problem that the three sources name. */
function problemsNamed({ reports = [], comments = [], ballots = [] }: CaseFile): Named[] {
  const named: Named[] = []
  const add = (subject: string, problems: string[], source: RectificationSource) => {
    for (const text of problems) named.push({ subject, text, source })
  }
  for (const { subject, problems = [] } of reports) add(subject, problems, { from: 'self' })
  for (const { subject, problems, by } of comments)
    add(subject, problems, { from: 'superior', by: by === undefined ? [] : [by] })
  for (const { subject, problems, id } of ballots)
    if (problems) add(subject, [problems], { from: 'public', ballots: [id] })
  return named
}

/** Sources of one kind become one, with every ballot and every name. */
export const mergeSources = (sources: RectificationSource[]): RectificationSource[] =>
  order.flatMap((from) => {
    const own = sources.filter((one) => one.from === from)
    const ballots = distinct(own.flatMap((one) => one.ballots ?? []))
    const by = distinct(own.flatMap((one) => one.by ?? []))
    return own.length === 0 ? [] : [{ from, ...(ballots.length > 0 && { ballots }), ...(by.length > 0 && { by }) }]
  })

/** What makes two problems the same: whom they are about, and the text without what makes no difference. */
export const problemKey = (subject: string, problem: string): string =>
  JSON.stringify([subject, normalizeProblem(problem)])

/** The id of an item: it depends on year, subject and problem alone. */
export const rectificationId = (year: number, key: string): string => `${year}-${fingerprintOf(key).slice(7, 19)}`

/**
 * Lists the problems to be put right: those named by oneself, in the superior's comment and on the public's ballots, the same problem once,
 * after the items that the case carries over. Texts are the same if they differ in width, case, white space or punctuation alone.
 *
 * @param policy - the plan; its `rectification` says which sources count and which words mean "none"
 * @param caseFile - reports, comments, ballots and earlier items
 * @returns the items, by organization, subject and id; an item's id depends on year, subject and problem alone
 * @example
 * ```ts
 * const caseFile = { year: 2023, organizations: [], secretaries: [], comments: [{ subject: 's1', problems: ['阵地管理不规范'] }],
 *   ballots: [{ id: '001', subject: 's1', marks: [], problems: ' 阵地管理不规范。' }] }
 * listRectification(wudingRiver2023, caseFile).map((item) => item.sources.length) // => [2]
 * ```
 */
export function listRectification(policy: Policy, caseFile: CaseFile): RectificationItem[] {
  const carried = caseFile.rectification ?? []
  if (!policy.rectification) return carried
  const { sources } = policy.rectification
  const organizations = new Map(caseFile.secretaries.map(({ id, organization }) => [id, organization]))
  const own = new Set(caseFile.organizations.map(({ id }) => id))
  const named = problemsNamed(caseFile).filter(
    ({ source, text }) => sources.includes(source.from) && isProblem(policy)(text),
  )
  const groups = groupBy(named, ({ subject, text }) => problemKey(subject, text))

  const kept = [...carried]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((item): RectificationItem => {
      const key = problemKey(item.subject, item.problem)
      // A closed problem that is named again is a new one, but in its own year that is the naming it came from.
      const isOver = item.state === 'closed' && item.id !== rectificationId(caseFile.year, key)
      const again = isOver ? undefined : groups.get(key)
      if (again) groups.delete(key)
      return again ? { ...item, sources: mergeSources([...item.sources, ...again.map(({ source }) => source)]) } : item
    })
  const listed = [...groups].map(([id, problems]): RectificationItem => {
    const [first] = problems.sort(
      (a, b) => order.indexOf(a.source.from) - order.indexOf(b.source.from) || byCodeUnit(a.text, b.text),
    )
    const { subject, text } = first
    return {
      id: rectificationId(caseFile.year, id),
      organization: organizations.get(subject) ?? (own.has(subject) ? subject : null),
      subject,
      year: caseFile.year,
      problem: text.trim(),
      sources: mergeSources(problems.map(({ source }) => source)),
      measures: [],
      responsible: null,
      due: null,
      state: 'listed',
      log: [],
    }
  })
  const place = ({ organization, subject, id }: RectificationItem) => JSON.stringify([organization, subject, id])
  return [...kept, ...listed].sort((a, b) => byCodeUnit(place(a), place(b)))
}
