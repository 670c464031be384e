import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { RectificationItem } from '../../../src/schema/rectification.js'
import type { Draw } from '../../support/generators/draw.js'
import type { World } from '../../support/generators.js'

/** Texts that could be taken for something else: formulas, numbers, days, marks, lists, "none", an example. */
const texts = [
  '阵地管理不规范',
  '甲；乙',
  '1. 编号在前',
  '（一）党员教育不够；走访不够',
  '=1+1',
  "'=1+1",
  '- 走访不够',
  '＋补充',
  '@群众',
  '无',
  '示例',
  '多行\n文字',
  '学习『条例』不够',
  '100%',
  '2023-12-20',
  '001',
  '是',
  '√',
  '<b>&amp;</b>',
  '合计',
  '注：见附件',
] as const

const labelled = (ids: readonly string[]) => ids.map((id) => ({ id, label: `${id}号事项` }))
const events = labelled(['posting', '__proto__'])
const topics = labelled(['1', '2', '3', 'constructor'])
const days = ['2023-12-01', '2023-12-25', '2024-03-31'] as const

const stepsOf = (draw: Draw): RectificationItem['log'] => {
  const about = () => ({
    on: draw.one(days),
    ...draw.maybe(50, () => ({ by: draw.one(texts) })),
    ...draw.maybe(50, () => ({ note: draw.one(texts) })),
  })
  return [
    { do: 'plan', ...about(), measures: draw.some(texts, 1, 3), responsible: draw.one(texts), due: draw.one(days) },
    { do: 'start', ...about() },
    { do: 'submit', ...about() },
    { do: 'return', ...about(), reason: draw.one(texts) },
    { do: 'extend', ...about(), due: draw.one(days), reason: draw.one(texts) },
    { do: 'carry-over', ...about(), year: 2023 },
    { do: 'close', ...about() },
  ]
}

const item = (draw: Draw, index: number, subject: string, organization: string | null): RectificationItem => ({
  id: `条目${index}`,
  organization,
  subject,
  year: draw.one([2022, 2021]),
  problem: draw.one(texts),
  sources: draw.one<RectificationItem['sources']>([
    [{ from: 'self' }],
    [{ from: 'superior', by: ['书记00', '督导组'] }],
    [{ from: 'public', ballots: ['003', '007'] }, { from: 'self' }],
    [{ from: 'public' }, { from: 'superior', by: ['书记00'] }],
  ]),
  measures: draw.some(texts, 0, 3),
  responsible: draw.one([null, ...texts]),
  due: draw.one([null, ...days]),
  state: draw.one(['listed', 'planned', 'in-progress', 'submitted', 'closed'] as const),
  log: draw.some(stepsOf(draw), 0, 7),
})

/** A world with everything that the generators of cases leave out, since no grade depends on it. */
export const fuller = (draw: Draw, { policy: given, caseFile }: World): { policy: Policy; caseFile: CaseFile } => {
  const policy: Policy = {
    ...given,
    ...draw.maybe(60, () => ({ events: events.map((event) => ({ ...event, clause: 'c1' })) })),
    ...draw.maybe(60, () => ({ report: { topics, compulsory: topics.slice(0, 2) } })),
  }
  const head = caseFile.committee?.secretary
  const people = caseFile.secretaries.filter(({ id }) => id !== head)
  const text = (key: string) => draw.maybe(60, () => ({ [key]: draw.one(texts) }))
  const points = (key: string) => draw.maybe(60, () => ({ [key]: draw.some(texts, 0, 3) }))
  const day = (key: string) => draw.maybe(60, () => ({ [key]: draw.one(days) }))
  const yes = (key: string) => draw.maybe(60, () => ({ [key]: draw.chance(50) }))
  const list = <Key extends keyof CaseFile>(key: Key, value: () => CaseFile[Key]): Partial<CaseFile> =>
    draw.maybe(60, () => ({ [key]: value() }) as Partial<CaseFile>)
  const known = (ids: readonly { id: string }[] | undefined) => (ids ?? []).map(({ id }) => id)
  const organizationOf = new Map(people.map(({ id, organization }) => [id, organization]))
  return {
    policy,
    caseFile: {
      ...caseFile,
      ...(caseFile.committee && { committee: { ...caseFile.committee, ...text('name') } }),
      ...(caseFile.incidents && {
        incidents: caseFile.incidents.map((incident) => ({ ...incident, ...text('basis'), ...text('by') })),
      }),
      ...(caseFile.judgements && {
        judgements: caseFile.judgements.map((judgement) => ({
          ...judgement,
          ...points('problems'),
          ...text('reason'),
        })),
      }),
      ...(caseFile.ballots && {
        ballots: caseFile.ballots.map((ballot, index) => (index > 3 ? ballot : { ...ballot, ...text('suggestions') })),
      }),
      ...list('comments', () =>
        people.map(({ id }) => ({ subject: id, ...text('by'), problems: draw.some(texts, 0, 3) })),
      ),
      ...list('visits', () =>
        caseFile.organizations.map(({ id }) => ({ organization: id, on: draw.one(days), ...text('note') })),
      ),
      ...list('reports', () =>
        people.map(({ id }) => ({
          subject: id,
          submittedOn: draw.one(days),
          ...day('reviewedOn'),
          ...day('publishedOn'),
          ...draw.maybe(60, () => ({ topics: draw.some(known(policy.report?.topics), 0, 4) })),
          ...draw.maybe(60, () => ({ compulsory: draw.some(known(policy.report?.compulsory), 0, 2) })),
          ...points('problems'),
          ...draw.maybe(60, () => ({ problemProportion: draw.one(['1/3', '35%', '0.35', '12.50%']) })),
          ...yes('answersLastYear'),
          ...yes('onBehalfOfOrganization'),
          ...text('publishedTo'),
        })),
      ),
      ...(policy.events &&
        list('events', () =>
          Array.from({ length: draw.whole(0, 4) }, () => ({
            event: draw.one(events).id,
            on: draw.one(days),
            ...(people.length > 0 && draw.maybe(50, () => ({ subject: draw.one(people).id }))),
          })),
        )),
      ...(people.length > 0 &&
        list('rectification', () =>
          Array.from({ length: draw.whole(0, 4) }, (_, index) => {
            const subject = draw.one(people).id
            return item(draw, index, subject, organizationOf.get(subject) ?? null)
          }),
        )),
      ...list('annualResults', () => people.map(({ id }) => ({ subject: id, result: draw.one(texts) }))),
    },
  }
}
