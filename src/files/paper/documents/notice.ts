import { explainObligation, explainQuota, explainStreak, labelFor, wordFor } from '../../../explain/index.js'
import type { AppliedConsequence, Determination } from '../../../schema/appraisal.js'
import type { Paper, PaperBlock, PaperPart } from '../paper.js'
import { personOf } from '../person.js'
import { gradedTracks, isSettled, type ResultPaperContext, type TrackResults } from '../resultPaperContext.js'
import { sections } from '../sections.js'

const namesOf = (list: readonly Determination[], all: ResultPaperContext): string =>
  list
    .map((one) => {
      const { organization, name } = personOf(all, one)
      return all.words.person(name, organization)
    })
    .join(all.words.comma)

/** Everybody by grade, best first, then those without one, then how many are still open. */
const gradeBlocks = ({ track, result }: TrackResults, all: ResultPaperContext): PaperBlock[] => {
  const { words, context } = all
  const settled = result.determinations.filter(isSettled)
  const groups = [
    ...track.scale.map(({ id }) => {
      const people = settled.filter(({ grade }) => grade === id)
      return {
        people,
        title: words.notice.grade(labelFor('grade', id, { ...context, track: track.id }), people.length),
      }
    }),
    (() => {
      const people = settled.filter(({ grade }) => grade === null)
      return { people, title: words.notice.ungraded(people.length) }
    })(),
  ].filter(({ people }) => people.length > 0)
  const open = result.determinations.length - settled.length
  return [
    ...groups.flatMap(({ title, people }, index): PaperBlock[] => [
      { kind: 'heading', level: 2, text: `${words.numbers.subsection(index + 1)}${title}` },
      { kind: 'paragraph', text: `${namesOf(people, all)}${words.stop}` },
    ]),
    ...(open > 0 ? [{ kind: 'paragraph' as const, text: words.notice.open(open) }] : []),
  ]
}

/** What follows for how many, without the days, which everybody learns alone; what follows for the same people is told at once. */
const followTexts = ({ result: { determinations } }: TrackResults, all: ResultPaperContext): string[] => {
  const { words, explain, context } = all
  const found = new Map<string, { one: AppliedConsequence; people: string[] }>()
  for (const { subject, consequences } of determinations.filter(isSettled))
    for (const one of consequences.filter(({ outcome }) => outcome === 'holds')) {
      const key = JSON.stringify([one.clause, one.force, one.do, one.label ?? null, one.results ?? null])
      const known = found.get(key) ?? { one, people: [] }
      found.set(key, { one, people: [...known.people, subject] })
    }
  const groups = new Map<string, { one: AppliedConsequence; people: string[]; obligations: string[] }>()
  for (const { one, people } of found.values()) {
    const { due: _, ...obligation } = one
    const key = JSON.stringify([one.clause, one.force, people])
    const group = groups.get(key) ?? { one, people, obligations: [] }
    groups.set(key, { ...group, obligations: [...group.obligations, explainObligation(obligation, explain)] })
  }
  return [...groups.values()].map(({ one, people, obligations }) =>
    words.notice.applies({
      clause: labelFor('clause', one.clause, context),
      may: one.force === 'may',
      obligation: obligations.join(words.semicolon),
      count: people.length,
      all: people.length === determinations.length,
    }),
  )
}

const problemTexts = ({ appraisal, words, explain }: ResultPaperContext): string[] => {
  const items = appraisal.rectification.filter(({ state }) => state !== 'closed')
  if (items.length === 0) return []
  const bySource = (['self', 'superior', 'public'] as const)
    .map((from) => ({ from, count: items.filter(({ sources }) => sources.some((one) => one.from === from)).length }))
    .filter(({ count }) => count > 0)
    .map(({ from, count }) => words.notice.bySource(wordFor('source', from, explain), count))
  return [words.notice.items(items.length, bySource), words.notice.rectify]
}

const partOf = (one: TrackResults, all: ResultPaperContext, first: boolean): PaperPart => {
  const { words, policy, caseFile, explain, appraisal, context } = all
  const { notice, numbers } = words
  const { track, result, name } = one
  const labels = { ...context, track: track.id }
  const trackOf = (id: string) => policy.streaks?.find((streak) => streak.id === id)?.track ?? policy.tracks[0]?.id
  const streaks = appraisal.streaks.filter(({ id, answer }) => answer === 'certain' && trackOf(id) === track.id)
  const { date } = caseFile.meeting ?? {}
  return {
    name,
    blocks: [
      { kind: 'title', text: notice.title(all.year) },
      { kind: 'addressee', text: notice.addressee },
      {
        kind: 'paragraph',
        text: notice.opening({
          policy: policy.title,
          meeting: date === undefined ? null : all.day(date),
          people: result.determinations.length,
        }),
      },
      { kind: 'heading', level: 1, text: `${numbers.section(1)}${notice.grades}` },
      ...gradeBlocks(one, all),
      ...sections(
        [
          { title: notice.quotas, texts: result.quotas.map((quota) => explainQuota(quota, labels, explain)) },
          { title: notice.problems, texts: first ? problemTexts(all) : [] },
          {
            title: notice.follows,
            texts: [...followTexts(one, all), ...streaks.map((streak) => explainStreak(streak, labels, explain))],
          },
        ],
        words,
        2,
      ),
      { kind: 'signature', lines: [all.committee, words.openDay] },
    ],
  }
}

/**
 * The notice that circulates: who has which grade, how the quotas came out, how many problems are to be put right, and
 * what follows for how many. Nobody's votes are in it, and no grade that is not settled.
 *
 * @param all - the result
 * @returns the paper; without a part where nothing is settled
 */
export const noticePaper = (all: ResultPaperContext): Paper =>
  all.paper('notice', {
    title: all.words.notice.title(all.year),
    parts: gradedTracks(all)
      .filter(({ result }) => result.determinations.some(isSettled))
      .map((one, index) => partOf(one, all, index === 0)),
  })
