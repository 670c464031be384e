import { explainDetermination, labelFor, wordFor } from '../../../explain/index.js'
import type { Determination } from '../../../schema/appraisal.js'
import type { Paper, PaperPart } from '../paper.js'
import { fileNameOf, personOf } from '../person.js'
import {
  certainOf,
  gradedTracks,
  isNotable,
  isSettled,
  type ResultPaperContext,
  type TrackResults,
} from '../resultPaperContext.js'
import { sections } from '../sections.js'

/** The grade, then on what it rests. */
const gradeTexts = (
  determination: Determination,
  reasons: readonly string[],
  track: string,
  all: ResultPaperContext,
) => {
  const { words, explain, context } = all
  const { grade, ungraded, later } = determination
  const reason = wordFor('ungraded', ungraded ?? '', explain)
  const opening =
    grade !== null
      ? words.letter.graded(labelFor('grade', grade, { ...context, track }))
      : later
        ? words.letter.later(reason)
        : words.letter.ungraded(reason)
  return [words.sentences([opening, ...reasons])]
}

/** The problems of one subject on the register; who ticked or wrote what is not told. */
const problemTexts = (determination: Determination, all: ResultPaperContext): string[] =>
  all.appraisal.rectification
    .filter(({ subject, state }) => subject === determination.subject && state !== 'closed')
    .map(({ problem, sources, due }) =>
      all.words.letter.problem({
        problem,
        sources: sources.map(({ from }) => wordFor('source', from, all.explain)),
        due: due === null ? null : all.day(due),
      }),
    )

const partOf = (determination: Determination, { track, name }: TrackResults, all: ResultPaperContext): PaperPart => {
  const { words, policy, caseFile, explain, appraisal } = all
  const { letter, opinion } = words
  const person = personOf(all, determination)
  const told = explainDetermination(certainOf(appraisal), policy, track.id, person.id, caseFile, explain)
  const { strengths = [], problems = [] } = determination.opinion ?? {}
  const listed = problemTexts(determination, all)
  return {
    name: [fileNameOf(person), ...(name === null ? [] : [name])].join('-'),
    blocks: [
      { kind: 'title', text: letter.title },
      { kind: 'addressee', text: letter.addressee(person.name) },
      {
        kind: 'paragraph',
        text: letter.opening({ policy: policy.title, year: all.year, organization: person.organization, track: name }),
      },
      ...sections(
        [
          {
            title: letter.grade,
            texts: gradeTexts(determination, isNotable(determination) ? (told?.reasons ?? []) : [], track.id, all),
          },
          {
            title: letter.opinion,
            texts: [
              ...(strengths.length > 0 ? [opinion.strengths(strengths)] : []),
              ...(problems.length > 0 ? [opinion.problems(problems)] : []),
            ],
          },
          { title: letter.problems, texts: listed, counted: true },
          { title: letter.follows, texts: told?.consequences ?? [] },
        ],
        words,
      ),
      ...(listed.length > 0 ? [{ kind: 'paragraph' as const, text: letter.closing }] : []),
      { kind: 'signature', lines: [all.committee, words.openDay] },
    ],
  }
}

/**
 * A feedback letter to everybody whose result is settled: grade and on what it rests, the committee's opinion, the
 * problems on the rectification list, what follows and until when. It tells only what is certain.
 *
 * @param all - the result
 * @returns the paper, with a part for each letter
 */
export const letterPaper = (all: ResultPaperContext): Paper =>
  all.paper('letters', {
    title: all.words.letter.title,
    parts: gradedTracks(all).flatMap((one) =>
      one.result.determinations.filter(isSettled).map((determination) => partOf(determination, one, all)),
    ),
  })
